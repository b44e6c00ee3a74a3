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
import no.dugnad.workshops.agenda.Agenda;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.rankings.Judgment;
import org.jspecify.annotations.Nullable;

/**
 * What a workshop's log adds up to. The same log gives the same board, wherever and whenever it is
 * folded. Not for several threads at once.
 */
public final class Board {
  private final Notes notes = new Notes();
  private final Map<UUID, Participant> participants = new LinkedHashMap<>();
  private final Map<String, UUID> tokens = new HashMap<>();
  private final Map<String, Ballots> ballots = new HashMap<>();
  private final Set<String> started = new HashSet<>();
  private final Set<String> revealed = new HashSet<>();
  private final Set<String> resultShown = new HashSet<>();
  private final Set<NotePair> apart = new HashSet<>();
  private final Map<UUID, Long> answered = new HashMap<>();
  private final Undos undos = new Undos();
  private final BoardView view = new BoardView(this);
  private final Set<EntityKey> touched = new LinkedHashSet<>();
  private final Map<String, Long> weighedAt = new HashMap<>();
  private Event.@Nullable Opened opened;
  private String title = "";
  private Agenda agenda = Agenda.EMPTY;
  private Progress progress = Progress.NONE;
  private String message = "";
  private int tables;
  private boolean closed;
  private long number;

  public static Board of(List<Entry> log) {
    var board = new Board();
    log.forEach(board::apply);
    return board;
  }

  /**
   * What the deed would make happen on the board as it is; changes nothing.
   *
   * @throws no.dugnad.platform.shared.Refused when it may not be done
   */
  public List<Event> decide(Author by, Deed deed, Instant now) {
    return new Decisions(this, by, now).decide(deed);
  }

  /** Takes the next event of the log. */
  public void apply(Entry entry) {
    if (entry.number() != number + 1) {
      throw new IllegalArgumentException("event " + entry.number() + " after " + number);
    }
    number = entry.number();
    answered.putIfAbsent(entry.deed(), number);
    if (entry.event() instanceof Event.Undone undone) {
      undos.find(undone.deed()).ifPresent(done -> touch(view.undo(done.by())));
      undone.events().forEach(event -> set(event, entry));
      undos.forget(undone.deed());
    } else {
      now(entry.event())
          .ifPresent(
              former ->
                  undos.did(
                      entry.by(),
                      entry.deed(),
                      entry.by().isFacilitator() ? view.about(entry.event()) : "",
                      entry.event(),
                      former));
      set(entry.event(), entry);
    }
    touch(view.undo(entry.by()));
  }

  private void touch(Optional<EntityKey> key) {
    key.ifPresent(touched::add);
  }

  /** What the event takes away changes as well as what it brings. */
  private void set(Event event, Entry entry) {
    Set<EntityKey> changed = new LinkedHashSet<>(view.touchedBy(event));
    change(event, entry);
    changed.addAll(view.touchedBy(event));
    for (EntityKey key : changed)
      if (key.kind() == EntityKey.Kind.WEIGHED) weighedAt.put(key.id(), number);
    touched.addAll(changed);
  }

  private void change(Event event, Entry entry) {
    switch (event) {
      case Event.Opened e -> {
        opened = e;
        title = e.title();
        agenda = new Agenda(e.steps());
      }
      case Event.Closed e -> closed = e.on();
      case Event.TitleSet e -> title = e.title();
      case Event.AgendaSet e -> agenda = new Agenda(e.steps());
      case Event.ProgressSet e -> {
        progress = e.progress();
        if (progress.step() != null) started.add(progress.step());
      }
      case Event.Revealed e -> set(revealed, e.step(), e.on());
      case Event.ResultShown e -> set(resultShown, e.step(), e.on());
      case Event.Said e -> message = e.text();
      case Event.Joined e -> join(e);
      case Event.Introduced e -> put(participant(e.participant()).introducedAs(e.introduction()));
      case Event.Dismissed e -> put(participant(e.participant()).removed(e.on()));
      case Event.TablesSet e -> {
        tables = e.count();
        e.places()
            .forEach((id, table) -> put(participant(id).at(table, participant(id).movedByHand())));
      }
      case Event.Placed e -> put(participant(e.participant()).at(e.table(), e.byHand()));
      case Event.Written e -> notes.put(written(e, entry));
      case Event.TextSet e -> notes.put(notes.get(e.note()).saying(e.text()));
      case Event.Removed e -> notes.put(notes.get(e.note()).removed(e.on()));
      case Event.Hidden e -> notes.put(notes.get(e.note()).hidden(e.on()));
      case Event.Linked e -> notes.put(notes.get(e.note()).linked(e.parent(), e.on()));
      case Event.Merged e -> notes.put(notes.get(e.note()).merged(e.into()));
      case Event.KeptApart e -> set(apart, NotePair.of(e.first(), e.second()), e.on());
      case Event.DotsSet e -> vote(e.step()).dots(e.participant(), e.note(), e.dots());
      case Event.Judged e -> vote(e.step()).judgment(e.participant(), e.pair(), judgment(e));
      case Event.Estimated e -> vote(e.step()).estimate(e.participant(), e.note(), e.estimate());
      case Event.Evaluated e -> vote(e.step()).evaluation(e.participant(), e.evaluation());
      case Event.Undone e -> e.events().forEach(inner -> change(inner, entry));
    }
  }

  private static <T> void set(Set<T> all, T value, boolean on) {
    if (on) all.add(value);
    else all.remove(value);
  }

  private void join(Event.Joined e) {
    tokens.put(e.tokenHash(), e.participant());
    put(new Participant(e.participant(), e.tokenHash(), e.introduction(), e.table(), false, false));
  }

  private void put(Participant participant) {
    participants.put(participant.id(), participant);
  }

  private Note written(Event.Written e, Entry entry) {
    NoteKind kind = step(e.step()).kind().writes().orElseThrow();
    int table = entry.by().isParticipant() ? participant(entry.by().participant()).table() : 0;
    return new Note(
        e.note(),
        entry.number(),
        entry.at(),
        entry.by(),
        e.step(),
        kind,
        e.horizon(),
        e.label(),
        table,
        e.text(),
        e.parents(),
        null,
        false,
        false);
  }

  private Ballots vote(String step) {
    return ballots.computeIfAbsent(step, _ -> new Ballots());
  }

  /**
   * The event that would set what this one sets to what it is now: done before the event it undoes
   * it, and while it equals the event, nothing has changed since. Empty for what can't be undone.
   */
  Optional<Event> now(Event event) {
    return Optional.ofNullable(
        switch (event) {
          case Event.TitleSet _ -> new Event.TitleSet(title);
          case Event.AgendaSet _ -> new Event.AgendaSet(agenda.steps());
          case Event.ProgressSet _ -> new Event.ProgressSet(progress);
          case Event.Revealed e -> new Event.Revealed(e.step(), isRevealed(e.step()));
          case Event.ResultShown e -> new Event.ResultShown(e.step(), isResultShown(e.step()));
          case Event.Said _ -> new Event.Said(message);
          case Event.Introduced e ->
              new Event.Introduced(e.participant(), participant(e.participant()).introduction());
          case Event.Dismissed e ->
              new Event.Dismissed(e.participant(), participant(e.participant()).removed());
          case Event.TablesSet _ -> new Event.TablesSet(tables, places());
          case Event.Placed e -> {
            Participant person = participant(e.participant());
            yield new Event.Placed(person.id(), person.table(), person.movedByHand());
          }
          case Event.Written e -> writtenNow(e);
          case Event.TextSet e -> new Event.TextSet(e.note(), notes.get(e.note()).text());
          case Event.Removed e -> new Event.Removed(e.note(), notes.get(e.note()).removed());
          case Event.Hidden e -> new Event.Hidden(e.note(), notes.get(e.note()).hidden());
          case Event.Linked e ->
              new Event.Linked(
                  e.note(), e.parent(), notes.get(e.note()).parents().contains(e.parent()));
          case Event.Merged e -> new Event.Merged(e.note(), notes.get(e.note()).mergedInto());
          case Event.KeptApart e ->
              new Event.KeptApart(
                  e.first(), e.second(), isKeptApart(NotePair.of(e.first(), e.second())));
          case Event.DotsSet e ->
              new Event.DotsSet(
                  e.participant(),
                  e.step(),
                  e.note(),
                  ballots(e.step()).dots(e.participant(), e.note()));
          case Event.Judged e -> judgedNow(e);
          case Event.Estimated e ->
              new Event.Estimated(
                  e.participant(),
                  e.step(),
                  e.note(),
                  ballots(e.step()).estimate(e.participant(), e.note()));
          case Event.Evaluated e ->
              new Event.Evaluated(
                  e.participant(), e.step(), ballots(e.step()).evaluations.get(e.participant()));
          case Event.Opened _, Event.Closed _, Event.Joined _, Event.Undone _ -> null;
        });
  }

  /** A note that somebody has reworded is not the one that was written. */
  private Event writtenNow(Event.Written e) {
    Note note = notes.find(e.note());
    boolean asWritten = note != null && !note.removed() && note.text().equals(e.text());
    return asWritten ? e : new Event.Removed(e.note(), true);
  }

  private static @Nullable Judgment judgment(Event.Judged e) {
    return e.answer() == null
        ? null
        : new Judgment(e.participant(), e.left(), e.right(), e.answer());
  }

  private Event judgedNow(Event.Judged e) {
    Judgment now = ballots(e.step()).judgment(e.participant(), e.pair());
    return now == null
        ? new Event.Judged(e.participant(), e.step(), e.left(), e.right(), null)
        : new Event.Judged(e.participant(), e.step(), now.left(), now.right(), now.answer());
  }

  private Map<UUID, Integer> places() {
    var places = new HashMap<UUID, Integer>();
    present().forEach(person -> places.put(person.id(), person.table()));
    return places;
  }

  // ---- what clients see of it

  /** All that the reader may see, by name: what every client's map must equal. */
  public Map<String, Object> view(Reader reader) {
    var seen = new LinkedHashMap<String, Object>();
    for (EntityKey key : keys()) {
      show(key)
          .filter(shown -> shown.audience().has(reader))
          .ifPresent(shown -> seen.put(key.name(), shown.value()));
    }
    return seen;
  }

  /** Every entity that anybody may see. */
  public Collection<EntityKey> keys() {
    return view.keys();
  }

  /** The entity as it is now; empty when nobody may see it, or it is gone. */
  public Optional<VisibleEntity> show(EntityKey key) {
    return view.show(key);
  }

  /** Names what may have changed since it was last asked. */
  public Set<EntityKey> takeTouched() {
    var taken = new LinkedHashSet<>(touched);
    touched.clear();
    return taken;
  }

  // ---- what it holds

  /** The last event it has taken; 0 for none. */
  public long number() {
    return number;
  }

  /** The event that a deed was first answered with. */
  public Optional<Long> answered(UUID deed) {
    return Optional.ofNullable(answered.get(deed));
  }

  public Event.Opened opened() {
    if (opened == null) throw new IllegalStateException("the log does not begin with its opening");
    return opened;
  }

  public String title() {
    return title;
  }

  public List<Step> steps() {
    return agenda.steps();
  }

  Agenda agenda() {
    return agenda;
  }

  public Step step(String id) {
    return agenda.find(id).orElseThrow(() -> new IllegalStateException("no step " + id));
  }

  public Progress progress() {
    return progress;
  }

  public boolean isClosed() {
    return closed;
  }

  public boolean isStarted(String step) {
    return started.contains(step);
  }

  /** Whether its notes are for all to see. */
  public boolean isRevealed(String step) {
    return revealed.contains(step);
  }

  public boolean isResultShown(String step) {
    return resultShown.contains(step);
  }

  public String message() {
    return message;
  }

  /** The last event that what is worked out of the step's votes may hang on; 0 for none. */
  public long weighedAt(String step) {
    return weighedAt.getOrDefault(step, 0L);
  }

  /** How many; 0 for none. */
  public int tables() {
    return tables;
  }

  /** Every note that was ever written, in that order; removed, hidden and merged ones too. */
  public Collection<Note> notes() {
    return notes.all();
  }

  public Optional<Note> findNote(UUID id) {
    return Optional.ofNullable(notes.find(id));
  }

  /** The notes that all may see, each speaking for those that were merged into it. */
  public List<Note> openNotes(NoteKind kind) {
    return notes.all().stream().filter(n -> n.kind() == kind && isOpen(n)).toList();
  }

  /** Whether all may see it, standing for itself. */
  public boolean isOpen(Note note) {
    return audience(note).filter(Readership.ALL::equals).isPresent();
  }

  Optional<Readership> audience(Note note) {
    return view.audience(note);
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
    return notes.parents(root);
  }

  Notes graph() {
    return notes;
  }

  public boolean isKeptApart(NotePair pair) {
    return apart.contains(pair);
  }

  /** All who ever joined, in that order; those shown out too. */
  public Collection<Participant> participants() {
    return Collections.unmodifiableCollection(participants.values());
  }

  public List<Participant> present() {
    return participants.values().stream().filter(person -> !person.removed()).toList();
  }

  public Optional<Participant> findParticipant(UUID id) {
    return Optional.ofNullable(participants.get(id));
  }

  public Optional<Participant> findByToken(String tokenHash) {
    return Optional.ofNullable(tokens.get(tokenHash)).map(this::participant);
  }

  Participant participant(UUID id) {
    Participant person = participants.get(id);
    if (person == null) throw new IllegalStateException("no participant " + id);
    return person;
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

  Ballots ballots(String step) {
    return ballots.getOrDefault(step, NO_BALLOTS);
  }

  private static final Ballots NO_BALLOTS = new Ballots();

  /** Whether something has happened in the step, which then stays. */
  boolean isUsed(String step) {
    return step.equals(progress.step())
        || !ballots(step).isEmpty()
        || notes.all().stream().anyMatch(note -> note.step().equals(step));
  }

  Undos undos() {
    return undos;
  }
}
