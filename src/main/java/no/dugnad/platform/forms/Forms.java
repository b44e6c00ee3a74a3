package no.dugnad.platform.forms;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms and their versions. Changes are made to a working copy; whoever pinned a version keeps it.
 */
@Service
public class Forms {

  private final FormStore store;
  private final List<FormUse> uses;
  private final Journal journal;
  private final Clock clock;

  /** Versions never change, and one is read at each save of an answer. */
  private final Map<UUID, FormVersion> versions =
      Caffeine.newBuilder().maximumSize(500).<UUID, FormVersion>build().asMap();

  Forms(FormStore store, List<FormUse> uses, Journal journal, Clock clock) {
    this.store = store;
    this.uses = uses;
    this.journal = journal;
    this.clock = clock;
  }

  /** A new form, with the definition in use as version 1. */
  @Transactional
  public UUID create(UUID organisationId, String title, FormDefinition definition, Actor actor) {
    if (title.isBlank() || AnswerText.length(title) > Form.MAX_TITLE)
      throw new Refused("forms.refused.title", Form.MAX_TITLE);
    var form = new Form(Ids.next(), organisationId, title.strip(), definition, 0, Optional.empty());
    store.insert(form, clock.instant());
    store.insertVersion(
        new FormVersion(Ids.next(), form.id(), organisationId, 1, definition),
        clock.instant(),
        actor);
    write(form, actor, "forms.journal.created", form.title());
    return form.id();
  }

  /** A new form that begins as this one's working copy. */
  @Transactional
  public UUID copy(UUID formId, String title, Actor actor) {
    Form form = getForm(formId);
    return create(form.organisationId(), title, form.draft(), actor);
  }

  public List<Form.Summary> list(UUID organisationId) {
    return store.list(organisationId);
  }

  public Form getForm(UUID formId) {
    return findForm(formId).orElseThrow(() -> new NotFound("form", formId));
  }

  Optional<Form> findForm(UUID formId) {
    return store.find(formId);
  }

  /** The newest version of the form. */
  public UUID currentVersion(UUID formId) {
    return listVersions(formId).getFirst().id();
  }

  /** All versions, newest first. */
  public List<FormVersion.Summary> listVersions(UUID formId) {
    List<FormVersion.Summary> all = store.listVersions(formId);
    if (all.isEmpty()) throw new NotFound("form", formId);
    return all;
  }

  public FormVersion getVersion(UUID versionId) {
    FormVersion cached = versions.get(versionId);
    if (cached != null) return cached;
    FormVersion version =
        store.findVersion(versionId).orElseThrow(() -> new NotFound("form version", versionId));
    versions.put(versionId, version);
    return version;
  }

  /** The version, when it is one of the form's. */
  public FormVersion getVersion(UUID formId, UUID versionId) {
    FormVersion version = getVersion(versionId);
    if (!version.formId().equals(formId)) throw new NotFound("form version", versionId);
    return version;
  }

  /**
   * Gives it another name. Refused when somebody else has given it one since it was {@code seen}.
   */
  @Transactional
  public void rename(UUID formId, String title, Revision seen) {
    if (title.isBlank() || AnswerText.length(title) > Form.MAX_TITLE)
      throw new Refused("forms.refused.title", Form.MAX_TITLE);
    Form form = store.lock(formId).orElseThrow(() -> new NotFound("form", formId));
    seen.requireSame(Revision.of(form.title()));
    store.rename(formId, title.strip());
  }

  /** Changes the working copy. Refused when somebody else changed it since {@code revision}. */
  @Transactional
  public void change(UUID formId, long revision, UnaryOperator<FormDefinition> change) {
    Form form = lock(formId, revision);
    store.saveDraft(formId, change.apply(form.draft()));
  }

  /** Changes the working copy by removing something, which can be brought back until the next. */
  @Transactional
  public void remove(
      UUID formId, long revision, String what, UnaryOperator<FormDefinition> removal) {
    Form form = lock(formId, revision);
    store.saveRemoval(formId, removal.apply(form.draft()), form.draft(), what);
  }

  /** Brings back what was removed last. */
  @Transactional
  public void undoRemoval(UUID formId, long revision) {
    lock(formId, revision);
    if (!store.undoRemoval(formId)) throw new Refused("forms.refused.nothingToUndo");
  }

  /** Makes a new version of the working copy. Refused when nothing has changed. */
  @Transactional
  public UUID takeIntoUse(UUID formId, long revision, Actor actor) {
    Form form = lock(formId, revision);
    FormVersion current = getVersion(currentVersion(formId));
    if (current.definition().equals(form.draft())) throw new Refused("forms.refused.noChange");
    var version =
        new FormVersion(
            Ids.next(), formId, form.organisationId(), current.number() + 1, form.draft());
    store.insertVersion(version, clock.instant(), actor);
    store.saveDraft(formId, form.draft());
    write(form, actor, "forms.journal.takenIntoUse", version.number());
    return version.id();
  }

  /** Deletes a form with its versions, unless somebody has begun to answer it. */
  @Transactional
  public void discard(UUID formId, Actor actor) {
    Form form = store.lock(formId).orElseThrow(() -> new NotFound("form", formId));
    List<UUID> versions = store.listVersions(formId).stream().map(FormVersion.Summary::id).toList();
    if (uses.stream().anyMatch(use -> use.isAnswered(versions))) return;
    store.delete(formId);
    write(form, actor, "forms.journal.discarded", form.title());
  }

  private Form lock(UUID formId, long revision) {
    Form form = store.lock(formId).orElseThrow(() -> new NotFound("form", formId));
    if (form.revision() != revision) throw new Refused("forms.refused.changedMeanwhile");
    return form;
  }

  private void write(Form form, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(clock.instant(), actor, form.organisationId(), form.id(), event, args)
            .forAll());
  }
}
