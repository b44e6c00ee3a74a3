package no.dugnad.workshops.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.agenda.DoorState;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.rankings.Votes.Judgment;
import org.jspecify.annotations.Nullable;

/**
 * What a workshop's log adds up to. The same log gives the same board, wherever and whenever it is
 * folded. Not for several threads at once.
 */
public final class Board {
  /** Characters in the title of a workshop. */
  public static final int MAX_TITLE = 120;

  /** Notes that participants may write together, and facilitators beside them as many. */
  public static final int MAX_NOTES = 4_000;

  private static final int LEAST_RUSH = 60;

  private static final Ballots NO_BALLOTS = new Ballots();

  private final Notes notes = new Notes();
  private final Participants participants = new Participants();
  private final Course course = new Course();
  private final Map<String, Ballots> ballots = new HashMap<>();
  private final Set<NotePair> apart = new HashSet<>();
  private final Set<UUID> adjusted = new LinkedHashSet<>();
  private final Map<UUID, Long> answered = new HashMap<>();
  private final Undos undos = new Undos();
  private final Inverse inverse = new Inverse(this);
  private Event.@Nullable Opened opened;
  private String title = "";
  private String message = "";
  private boolean closed;
  private long screensSince;
  private long number;

  public static Board of(List<Entry> log) {
    var board = new Board();
    log.forEach(board::apply);
    return board;
  }

  /** Takes the next event of the log. */
  public void apply(Entry entry) {
    if (entry.number() != number + 1) {
      throw new IllegalArgumentException("event " + entry.number() + " after " + number);
    }
    number = entry.number();
    answered.putIfAbsent(entry.deed(), number);
    if (entry.event() instanceof Event.Undone undone) undos.forget(undone.deed());
    else inverse.of(entry.event()).ifPresent(former -> remember(entry, former));
    if (entry.by().isFacilitator() && course.hasShown()) {
      adjusted.addAll(EventSubject.notes(entry.event()));
    }
    change(entry.event(), entry);
  }

  private void remember(Entry entry, Event former) {
    String about = entry.by().isFacilitator() ? EventSubject.of(entry.event(), this) : "";
    undos.did(entry.by(), entry.deed(), about, entry.event(), former);
  }

  private void change(Event event, Entry entry) {
    switch (event) {
      case Event.Opened e -> {
        opened = e;
        title = e.title();
        course.plan(e.steps());
      }
      case Event.Closed e -> {
        closed = e.on();
        if (closed) course.close(entry.at());
        else screensSince = entry.number();
      }
      case Event.ScreensEnded _ -> screensSince = entry.number();
      case Event.DoorSet e -> participants.setDoor(e.door());
      case Event.TitleSet e -> title = e.title();
      case Event.AgendaSet e -> course.plan(e.steps());
      case Event.ProgressSet e -> course.go(e.progress(), entry.number());
      case Event.Revealed e -> course.reveal(e.step(), e.on());
      case Event.ResultShown e -> {
        course.showResult(e.step(), e.on(), entry.number());
        if (course.hasShown()) participants.keepRoles();
      }
      case Event.Said e -> message = e.text();
      case Event.Joined e -> participants.join(e, entry);
      case Event.Introduced e -> participants.introduce(e);
      case Event.Dismissed e -> participants.dismiss(e);
      case Event.TablesSet e -> participants.setTables(e);
      case Event.Placed e -> participants.place(e);
      case Event.Written e -> notes.put(written(e, entry));
      case Event.TextSet e -> notes.put(note(e.note()).saying(e.text()));
      case Event.Removed e -> notes.put(note(e.note()).removed(e.on()));
      case Event.Hidden e -> notes.put(note(e.note()).hidden(e.on()));
      case Event.Linked e -> notes.put(note(e.note()).linked(e.parent(), e.on(), entry.by()));
      case Event.Merged e -> notes.put(note(e.note()).merged(e.into()));
      case Event.KeptApart e -> keepApart(NotePair.of(e.first(), e.second()), e.on());
      case Event.DotsSet e -> voted(e.step()).dots(e.participant(), e.note(), e.dots());
      case Event.Judged e -> voted(e.step()).judgment(e.participant(), e.pair(), judgment(e));
      case Event.Estimated e -> voted(e.step()).estimate(e.participant(), e.note(), e.estimate());
      case Event.Evaluated e -> voted(e.step()).evaluation(e.participant(), e.evaluation());
      case Event.Undone e -> e.events().forEach(inner -> takeBack(e.deed(), inner, entry));
    }
  }

  private void takeBack(UUID deed, Event former, Entry entry) {
    if (former instanceof Event.ResultShown shown && !shown.on()) {
      course.takeBackShowing(shown.step(), answered.getOrDefault(deed, 0L));
      if (course.hasShown()) return;
      participants.forgetKeptRoles();
      adjusted.clear();
    } else {
      change(former, entry);
    }
  }

  private void keepApart(NotePair pair, boolean on) {
    if (on) apart.add(pair);
    else apart.remove(pair);
  }

  private Note written(Event.Written e, Entry entry) {
    Step step = step(e.step());
    NoteKind kind = step.kind().writes().orElseThrow();
    int table = entry.by().isParticipant() ? participant(entry.by().participant()).table() : 0;
    boolean late = entry.by().isParticipant() && course.isSettled(step);
    var origin =
        new Note.Origin(
            entry.number(),
            entry.at(),
            entry.by(),
            e.step(),
            kind,
            e.horizon(),
            e.label(),
            table,
            late);
    var links = new LinkedHashMap<UUID, Author>();
    e.parents().forEach(parent -> links.put(parent, entry.by()));
    return new Note(e.note(), origin, e.text(), links, null, false, false);
  }

  private Ballots voted(String step) {
    return ballots.computeIfAbsent(step, _ -> new Ballots());
  }

  private static @Nullable Judgment judgment(Event.Judged e) {
    return e.answer() == null
        ? null
        : new Judgment(e.participant(), e.left(), e.right(), e.answer());
  }

  /** The last event it has taken; 0 for none. */
  public long number() {
    return number;
  }

  /** The event that a deed was first answered with. */
  public Optional<Long> answered(UUID deed) {
    return Optional.ofNullable(answered.get(deed));
  }

  /** The deeds they can undo, the last one first. */
  public List<Undos.DoneDeed> undoable(Author by) {
    return undos.of(by);
  }

  public Optional<Undos.DoneDeed> findUndoable(UUID deed) {
    return undos.find(deed);
  }

  /** What would take the event back, as {@link Inverse} says; equal to it while it stands. */
  public Optional<Event> inverse(Event event) {
    return inverse.of(event);
  }

  public Event.Opened opened() {
    if (opened == null) throw new IllegalStateException("the log does not begin with its opening");
    return opened;
  }

  public String title() {
    return title;
  }

  public boolean isClosed() {
    return closed;
  }

  /** Links to the big screen that were given before this event open it no longer. */
  public long screensSince() {
    return screensSince;
  }

  public String message() {
    return message;
  }

  public List<Step> steps() {
    return course.agenda().steps();
  }

  public Optional<Step> findStep(String id) {
    return course.agenda().find(id);
  }

  public Step step(String id) {
    return course.step(id);
  }

  public Progress progress() {
    return course.progress();
  }

  public boolean isStarted(String step) {
    return course.isStarted(step);
  }

  /** Whether its notes have been shown to all. */
  public boolean isRevealed(String step) {
    return course.isRevealed(step);
  }

  public boolean isResultShown(String step) {
    return course.isResultShown(step);
  }

  /**
   * Whether what participants do there changes nothing that counts: they vote no more in a step
   * whose result they have seen, and hang nothing on anything once they have seen where to start,
   * or have left the step and seen a vote. A facilitator who goes back to a step opens it again for
   * what has not been shown. One that was shown by a slip, and the showing taken back, was not.
   */
  public boolean isSettled(Step step) {
    return course.isSettled(step);
  }

  /** Whether the room was shown a result that the note counts in: its author changes it no more. */
  public boolean isSeenWeighed(Note note) {
    return course.wasShownSince(note.number(), note.kind());
  }

  /**
   * Whether it counts in the result of the step: what participants write once it is seen doesn't.
   */
  public boolean countsIn(Step step, Note note) {
    return !note.by().isParticipant() || !course.wasShownBefore(step.id(), note.number());
  }

  /** Notes that facilitators have changed or written since a vote was shown, in that order. */
  public Set<UUID> adjusted() {
    return Collections.unmodifiableSet(adjusted);
  }

  /** Whether something has happened in the step, which then stays. */
  public boolean isUsed(String step) {
    return step.equals(progress().step())
        || !ballots(step).isEmpty()
        || notes.all().stream().anyMatch(note -> note.step().equals(step));
  }

  /** Every note that was ever written, in that order; removed, hidden and merged ones too. */
  public Collection<Note> notes() {
    return notes.all();
  }

  public Optional<Note> findNote(UUID id) {
    return Optional.ofNullable(notes.find(id));
  }

  Note note(UUID id) {
    return notes.get(id);
  }

  /** The note that speaks for this one, mostly itself. */
  public Note root(UUID note) {
    return notes.root(note);
  }

  /** The note itself, then those merged into it. */
  public List<Note> members(UUID root) {
    return notes.members(root);
  }

  /** The notes that it and those merged into it hang on. */
  public Set<UUID> parents(UUID root) {
    return links(root).keySet();
  }

  /** The same, with who says so of each. */
  public Map<UUID, Set<UUID>> links(UUID root) {
    return notes.links(root);
  }

  /**
   * How many notes those of the same part have written together, those taken away again counted.
   * Not those of who was shown out: they are not to close the board to the others.
   */
  public int written(Author.Part part) {
    return notes.writers().entrySet().stream()
        .filter(one -> one.getKey().part() == part && !isShownOut(one.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private boolean isShownOut(Author author) {
    return author.isParticipant() && participant(author.participant()).removed();
  }

  /** How the notes hang together. */
  public Notes graph() {
    return notes;
  }

  public boolean isKeptApart(NotePair pair) {
    return apart.contains(pair);
  }

  /** All who ever joined, in that order; those shown out too. */
  public Collection<Participant> participants() {
    return participants.all();
  }

  public List<Participant> present() {
    return participants.present();
  }

  public Optional<Participant> findParticipant(UUID id) {
    return participants.find(id);
  }

  public Participant participant(UUID id) {
    return participants.get(id);
  }

  public DoorState door() {
    return participants.door();
  }

  /**
   * Whether one who comes in by themselves now is the last before a facilitator must look: half of
   * the places within a minute, and never fewer than sixty, is more than people are.
   */
  public boolean isRush(Instant now) {
    return participants.arrived(now) + 1 >= Math.max(LEAST_RUSH, opened().places() / 2);
  }

  /** Whether they have written or voted, whatever became of it. */
  public boolean hasDone(UUID participant) {
    return notes.written(Author.participant(participant)) > 0 || hasVoted(participant);
  }

  private boolean hasVoted(UUID participant) {
    return ballots.values().stream().anyMatch(votes -> votes.has(participant));
  }

  /** The kind of role they count as: what it was when a result was shown, if they voted. */
  public Optional<RoleKind> role(Participant person) {
    return participants.role(person, hasVoted(person.id()));
  }

  /** How many; 0 for none. */
  public int tables() {
    return participants.tables();
  }

  Map<UUID, Integer> places() {
    return participants.places();
  }

  /** What was voted in the step; by those shown out too. */
  public Ballots ballots(String step) {
    return ballots.getOrDefault(step, NO_BALLOTS);
  }

  /** Who put how many dots on which note; those shown out do not count. */
  public Map<UUID, Map<UUID, Integer>> dots(String step) {
    return ofPresent(ballots(step).dots);
  }

  /** Who said what of which two notes. */
  public Map<UUID, Map<NotePair, Judgment>> judgments(String step) {
    return ofPresent(ballots(step).judgments);
  }

  public Map<UUID, Map<UUID, Rating>> estimates(String step) {
    return ofPresent(ballots(step).estimates);
  }

  public Map<UUID, Evaluation> evaluations(String step) {
    return ofPresent(ballots(step).evaluations);
  }

  private <T> Map<UUID, T> ofPresent(Map<UUID, T> votes) {
    var counted = new LinkedHashMap<>(votes);
    counted.keySet().removeIf(id -> participant(id).removed());
    return counted;
  }
}
