package no.dugnad.workshops.results;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.ui.Pages;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The needs description of each workshop, drawn and worded. */
@Service
public class Descriptions {
  private final DescriptionStore store;
  private final PassageStore texts;
  private final SortingStore sortings;
  private final Workshops workshops;
  private final WorkshopLog log;
  private final Challenges challenges;
  private final Journal journal;
  private final Pages pages;
  private final Clock clock;

  Descriptions(
      DescriptionStore store,
      PassageStore texts,
      SortingStore sortings,
      Workshops workshops,
      WorkshopLog log,
      Challenges challenges,
      Journal journal,
      Pages pages,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.sortings = sortings;
    this.workshops = workshops;
    this.log = log;
    this.challenges = challenges;
    this.journal = journal;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * As it was last drawn and worded; as the log says now when nobody has made a draft.
   *
   * @param reader the language of what nobody has kept yet
   */
  public Description describe(UUID workshop, Locale reader) {
    return store.find(workshop).orElseGet(() -> drawn(workshop, reader));
  }

  public Description getDescription(UUID workshop) {
    return store.find(workshop).orElseThrow(() -> new NotFound("description", workshop));
  }

  /** Those that all may read, the latest first. */
  public List<Description> listPublished(UUID challenge) {
    return store.listPublished(challenge);
  }

  private Description drawn(UUID id, Locale language) {
    Workshop workshop = workshops.getWorkshop(id);
    NeedsDescription found = NeedsDescriptions.of(log.board(id), Sorting.BY_WORDING);
    return new Description(
        id,
        workshop.challengeId(),
        null,
        language,
        clock.instant(),
        found,
        Passages.of(found, pages.ui(language)));
  }

  /** Whether all votes may be told, so that a draft would tell the whole. */
  public boolean isOver(UUID workshop) {
    return NeedsDescriptions.isOver(log.board(workshop));
  }

  /** Draws it from the log of a workshop that is over, to be worded. */
  @Transactional
  @Transition(to = DescriptionStatus.Draft.class)
  public void draft(UUID id, Viewer viewer) {
    Workshop workshop = workshops.getWorkshop(id);
    Board board = log.board(id);
    if (!NeedsDescriptions.isOver(board)) throw new Refused("results.refused.notOver");
    NeedsDescription found = NeedsDescriptions.of(board, Sorting.BY_WORDING);
    Locale language = language(workshop, viewer);
    if (!store.insert(id, language, found, clock.instant())) {
      throw new Refused("results.refused.drafted");
    }
    texts.lay(id, Passages.of(found, pages.ui(language)));
    write(workshop, viewer, "results.journal.drafted");
  }

  private Locale language(Workshop workshop, Viewer viewer) {
    UUID challenge = workshop.challengeId();
    return challenge == null
        ? viewer.language()
        : Locale.of(challenges.getChallenge(challenge).text().language());
  }

  /** Draws it anew from what the log says now; what was worded by hand stays. */
  @Transactional
  public void redraw(UUID id, Viewer viewer) {
    Description description = editable(id);
    redraw(description);
    write(workshops.getWorkshop(id), viewer, "results.journal.redrawn");
  }

  private void redraw(Description description) {
    UUID id = description.workshopId();
    NeedsDescription found = NeedsDescriptions.of(log.board(id), sortings.find(id));
    store.redraw(id, found, clock.instant());
    texts.lay(id, Passages.of(found, pages.ui(description.language())));
  }

  /**
   * Says that a note is a solution, or that it is not; it holds however the wording sounds.
   *
   * @param number the note's, as the description tells it
   */
  @Transactional
  public void sort(UUID id, int number, boolean solution, Viewer viewer) {
    Description description = editable(id);
    Statement note =
        description.found().told().statements().stream()
            .filter(statement -> statement.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("note", id));
    sortings.put(id, note.id(), solution);
    redraw(description);
    write(
        workshops.getWorkshop(id),
        viewer,
        solution ? "results.journal.solution" : "results.journal.noSolution",
        number);
  }

  /**
   * Saves a passage as it was typed.
   *
   * @param revision the one that the writer had before them
   */
  @Transactional
  public Passage.Save save(UUID id, String part, String text, long revision, Viewer viewer) {
    editable(id);
    Passage stored = passage(id, part);
    if (text.equals(stored.text())) return new Passage.Save.Saved(stored);
    return texts.save(id, part, text, revision, viewer.personId(), clock.instant())
        ? new Passage.Save.Saved(passage(id, part))
        : new Passage.Save.Clash(stored, texts.isSavedBy(id, part, viewer.personId()));
  }

  private Passage passage(UUID id, String part) {
    return texts.find(id, part).orElseThrow(() -> new NotFound("passage", id));
  }

  Description editable(UUID id) {
    Description description = store.lock(id);
    if (!description.isEditable()) throw new Refused("results.refused.approved");
    return description;
  }

  void write(Workshop workshop, Viewer viewer, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                viewer.actor(),
                workshop.organisationId(),
                workshop.id(),
                event,
                args)
            .forStaff());
  }
}
