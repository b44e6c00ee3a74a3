package no.dugnad.followup.payees;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the projects' money goes. Who may say it is asked of {@link PayeeRules} beforehand. */
@Service
public class Payees {
  /** The refusal to pay to another than whoever pays has seen. */
  public static final String PAYEE_CHANGED = "ui.problem.clash.payee";

  private final PayeeStore store;
  private final Projects projects;
  private final ProjectRules rules;
  private final Awards awards;
  private final PayeeMail mails;
  private final Journal journal;
  private final Clock clock;
  private final List<PromisedToPayee> promises;

  Payees(
      PayeeStore store,
      Projects projects,
      ProjectRules rules,
      Awards awards,
      PayeeMail mails,
      Journal journal,
      Clock clock,
      List<PromisedToPayee> promises) {
    this.store = store;
    this.projects = projects;
    this.rules = rules;
    this.awards = awards;
    this.mails = mails;
    this.journal = journal;
    this.clock = clock;
    this.promises = promises;
  }

  /** Empty until somebody has said it. */
  public Optional<Payee> find(UUID projectId) {
    return ofProject(projectId).payee();
  }

  private PayeeStore.OfProject ofProject(UUID projectId) {
    return OncePerRequest.ask("payees.of:" + projectId, () -> store.findOf(projectId));
  }

  /** By project; those of whom nobody has said it are left out. */
  public Map<UUID, Payee> find(Collection<UUID> projectIds) {
    return store.find(projectIds);
  }

  /** Where it was said to go, when and by whom. */
  public record Said(Payee payee, Instant at, String name) {}

  /**
   * That it was changed.
   *
   * @param before where it went
   * @param now what was said last
   */
  public record Changed(Payee before, Said now) {}

  /** The last change, by project; those whose payee is as it was first said are left out. */
  public Map<UUID, Changed> listChanged(Collection<UUID> projectIds) {
    var changed = new HashMap<UUID, Changed>();
    store
        .listSaid(projectIds)
        .forEach(
            (project, said) -> {
              if (said.size() > 1)
                changed.put(project, new Changed(said.get(1).payee(), said.getFirst()));
            });
    return changed;
  }

  public Optional<Changed> findChanged(UUID projectId) {
    return Optional.ofNullable(listChanged(List.of(projectId)).get(projectId));
  }

  /**
   * Refuses to pay to another than whoever pays has seen, and says both.
   *
   * @param seen {@link Payee#revision}
   */
  public void requireSeen(Project project, Revision seen) {
    Optional<Payee> now = store.find(project.id());
    if (seen.equals(Payee.revision(now))) return;
    AccountFields fields = fields(project.organisationId());
    Payee before =
        store.listSaid(List.of(project.id())).getOrDefault(project.id(), List.of()).stream()
            .map(Said::payee)
            .filter(one -> seen.equals(Payee.revision(Optional.of(one))))
            .findFirst()
            .orElseThrow(() -> new Refused(Revision.CHANGED_MEANWHILE));
    throw new Refused(
        PAYEE_CHANGED, project.title(), before.said(fields), now.orElseThrow().said(fields));
  }

  /** What a project's organisation calls the fields of its accounts, found with its payee. */
  public AccountFields fieldsOf(UUID projectId) {
    return ofProject(projectId).fields().orElse(AccountFields.USUAL);
  }

  /** What the organisation calls the fields of its accounts. */
  public AccountFields fields(UUID organisationId) {
    return OncePerRequest.ask(
        "payees.fields:" + organisationId,
        () -> store.findFields(organisationId).orElse(AccountFields.USUAL));
  }

  /** Why an adviser alone changes it, with a word. */
  public enum Held {
    /** A claim, for whom it goes to. */
    APPROVED,
    /** Something of the award. */
    PAID,
    /** The project, where it is said already. */
    ENDED
  }

  /** Empty while its owner may change it. */
  public Optional<Held> held(Project project) {
    var balance = awards.balance(awards.getAward(project.given().awardId()));
    return held(
        project,
        promises.stream().anyMatch(one -> one.isPromised(project.id())),
        balance.paid().isPositive() || balance.returned().isPositive());
  }

  /** As {@link #held(Project)}, where it is known what is approved and what has been paid. */
  public Optional<Held> held(Project project, boolean approved, boolean paid) {
    if (approved) return Optional.of(Held.APPROVED);
    if (paid) return Optional.of(Held.PAID);
    return project.isEnded() && find(project.id()).isPresent()
        ? Optional.of(Held.ENDED)
        : Optional.empty();
  }

  /** Says it where nobody has yet: whoever was first, it stays as they said it. */
  @Transactional
  public void sayFirst(UUID projectId, Payee payee, Viewer by) {
    Project project = projects.lock(projectId);
    if (store.find(projectId).isPresent()) return;
    write(project, payee, "", "said", by);
  }

  /**
   * Says it, or changes what was said.
   *
   * @param why needed when it is {@link #held}
   * @param seen {@link Payee#revision} of what the viewer had before them
   */
  @Transactional
  public void say(UUID projectId, Payee payee, String why, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Optional<Payee> before = store.find(projectId);
    if (before.equals(Optional.of(payee))) return;
    seen.requireSame(Payee.revision(before));
    Optional<Held> held = held(project);
    if (held.isPresent()) {
      if (!rules.decide(by, projectId)) throw new Refused("payees.held.owner." + held.get());
      if (why.isEmpty()) throw new Refused("payees.refused.noReason");
    }
    write(project, payee, why, before.isEmpty() ? "said" : "changed", by);
    if (before.isPresent()) mails.changed(project, by);
  }

  /** Names the fields; what was written in one stays in it. */
  @Transactional
  public void nameFields(AccountFields fields, Revision seen, Viewer by) {
    UUID organisation = by.organisationId();
    AccountFields before = store.findFields(organisation).orElse(AccountFields.USUAL);
    if (before.equals(fields)) return;
    seen.requireSame(before.revision());
    if (fields.places().isEmpty()) throw new Refused("payees.refused.noField");
    store.setFields(organisation, fields);
    journal.write(
        JournalEntry.of(
                clock.instant(), by.actor(), organisation, organisation, "payees.journal.fields")
            .forStaff());
  }

  /** To whom it goes is not in the journal, which nobody can take a name out of. */
  private void write(Project project, Payee payee, String why, String deed, Viewer by) {
    store.insert(project.id(), payee, why, by.personId(), clock.instant());
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "payees.journal." + deed)
            .openedBy(ProjectRules.INSIDE));
  }
}
