package no.dugnad.followup.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.followup.programmes.Occurrence.Due;
import no.dugnad.followup.programmes.ProgrammeDiff.Change;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slots;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes of the cohorts, and what is done of them. */
@Service
public class Programmes {
  private final ProgrammeStore store;
  private final OccurrenceStore occurrences;
  private final QuietStore quiet;
  private final ProgrammeTemplates templates;
  private final Projects projects;
  private final Calls calls;
  private final ProgrammeMail mail;
  private final Journal journal;
  private final Slots slots;
  private final Clock clock;

  Programmes(
      ProgrammeStore store,
      OccurrenceStore occurrences,
      QuietStore quiet,
      ProgrammeTemplates templates,
      Projects projects,
      Calls calls,
      ProgrammeMail mail,
      Journal journal,
      Slots slots,
      Clock clock) {
    this.store = store;
    this.occurrences = occurrences;
    this.quiet = quiet;
    this.templates = templates;
    this.projects = projects;
    this.calls = calls;
    this.mail = mail;
    this.journal = journal;
    this.slots = slots;
    this.clock = clock;
  }

  /**
   * Gives a new project its dates; the first of a cohort brings the programme along, in step with
   * what the call promised.
   */
  @EventListener
  @Transition(to = OccurrenceStatus.Planned.class)
  void entered(Projects.Entered entered) {
    UUID cohort = entered.cohort().id();
    if (store.findOfCohort(cohort).isEmpty()) begin(entered.cohort());
    for (Change change : outlook(entered.cohort()).moved().changes()) {
      if (change instanceof Change.New(var step, var project, var due))
        occurrences.insert(Ids.next(), cohort, project, step.key(), due);
    }
  }

  /**
   * The keys of the steps that go when it ends: of one that came to what it was to be, what it has
   * to write is asked for still.
   */
  List<String> listLost(Project project) {
    boolean writes =
        project.status() instanceof ProjectStatus.Ended ended && !ended.outcome().isGivenUp();
    return stepsOf(project).stream()
        .filter(step -> !writes || step.kind() != ProgrammeStep.Kind.DELIVERABLE)
        .map(ProgrammeStep::key)
        .toList();
  }

  private List<ProgrammeStep> stepsOf(Project project) {
    return Optional.ofNullable(project.cohort())
        .flatMap(cohort -> store.findOfCohort(cohort.id()))
        .map(ProgrammeStore.Chosen::steps)
        .orElseGet(List::of);
  }

  /** What is to be done so long after it has ended. */
  void addAfterOutcome(Project project) {
    Cohort cohort = project.cohort();
    if (cohort == null || store.findOfCohort(cohort.id()).isEmpty()) return;
    for (Change change : outlook(cohort).moved().of(project)) {
      if (change instanceof Change.New(var step, var of, var due)
          && project.id().equals(of)
          && step.isAfterOutcome())
        occurrences.insert(Ids.next(), cohort.id(), of, step.key(), due);
    }
  }

  /** There is no outcome to reckon from any more. */
  void withdrawAfterOutcome(Project project) {
    occurrences.removePending(
        project.id(),
        stepsOf(project).stream()
            .filter(ProgrammeStep::isAfterOutcome)
            .map(ProgrammeStep::key)
            .toList());
  }

  private void begin(Cohort cohort) {
    ProgrammeStore.Chosen chosen = store.findPinned(cohort.id()).orElseGet(() -> latest(cohort));
    store.insertProgramme(
        cohort.id(),
        chosen.versionId(),
        Promised.by(calls.getCall(cohort.id()).followUp(), chosen.steps()));
  }

  private ProgrammeStore.Chosen latest(Cohort cohort) {
    ProgrammeStore.Version latest = templates.latest(cohort.organisationId());
    return new ProgrammeStore.Chosen(latest.id(), latest.number(), latest.steps());
  }

  public Programme getProgramme(UUID cohortId) {
    return findProgramme(cohortId).orElseThrow(() -> new NotFound("programme", cohortId));
  }

  public Optional<Programme> findProgramme(UUID cohortId) {
    return OncePerRequest.ask("programmes.of:" + cohortId, () -> store.find(cohortId));
  }

  public Occurrence getOccurrence(UUID id) {
    return occurrences.find(id).orElseThrow(() -> new NotFound("occurrence", id));
  }

  /** Whether nothing is to be asked of the cohort's people on the day. */
  public boolean isQuiet(UUID cohortId, LocalDate day) {
    return quiet.of(projects.getCohort(cohortId).organisationId()).isFree(day);
  }

  /** The day itself, or the first one after it on which something may be asked of its people. */
  public LocalDate firstNotQuiet(UUID cohortId, LocalDate day) {
    return quiet
        .of(projects.getCohort(cohortId).organisationId())
        .rolled(day, ProgrammeStep.Roll.NEXT);
  }

  /** Where those of them are done that have a page for it: see {@link Occurrence.Place#paths}. */
  public Map<UUID, String> places(Map<Occurrence, ProgrammeStep> of, boolean team) {
    var places = new HashMap<UUID, String>();
    for (Occurrence.Place room : slots.in(Occurrence.Place.class))
      places.putAll(room.paths(of, team));
    return places;
  }

  /** Where the team does those of them that have a page for it. */
  public Map<UUID, String> places(List<StepBefore> of) {
    var steps = new LinkedHashMap<Occurrence, ProgrammeStep>();
    for (StepBefore one : of) {
      ProgrammeStep step = one.step();
      steps.put(
          new Occurrence(
              one.id(),
              one.callId(),
              one.projectId(),
              step.key(),
              new Occurrence.Due(one.dueOn(), null, false),
              new OccurrenceStatus.Open()),
          step);
    }
    return places(steps, true);
  }

  /** What is said of them where they are done: see {@link Occurrence.Place#said}. */
  public Map<UUID, String> said(Map<Occurrence, ProgrammeStep> of) {
    var said = new HashMap<UUID, String>();
    for (Occurrence.Place room : slots.in(Occurrence.Place.class)) said.putAll(room.said(of));
    return said;
  }

  /** What the rooms where it is done show on its own page: see {@link Occurrence.Place#parts}. */
  public List<Part> parts(Occurrence of, ProgrammeStep step) {
    return slots.in(Occurrence.Place.class).stream()
        .flatMap(room -> room.parts(of, step).stream())
        .toList();
  }

  /**
   * What the person's projects have before them, however far ahead, the nearest first; of one that
   * goes on, when its day has come.
   */
  public List<StepBefore> listBefore(UUID personId) {
    return occurrences.listBefore(personId, Oslo.date(clock.instant()));
  }

  /** A select of those that are open by now, for {@code :person}. */
  public String selectOpen() {
    return OccurrenceStore.OPEN_OF;
  }

  /**
   * What the team of a project has before it.
   *
   * @param title the project's
   * @param steps as they are kept: the one
   */
  public record StepBefore(
      UUID id, UUID callId, UUID projectId, String title, LocalDate dueOn, String steps) {
    /** The project's page. */
    public String path() {
      return "/projects/" + projectId;
    }

    public ProgrammeStep step() {
      return StepsOfProgramme.read(steps).getFirst();
    }

    /** The last minute of its day, as people say it. */
    public Instant due() {
      return Oslo.instant(dueOn.atTime(23, 59));
    }
  }

  /**
   * A cohort's programme, with what would be other in it.
   *
   * @param projects all of the cohort
   * @param moved dates that are not what they would be if they were reckoned now, from what was
   *     held
   * @param renewal what a version of the template that is newer than the cohort's would make other
   */
  public record Outlook(
      Programme programme,
      List<Project> projects,
      ProgrammeDiff moved,
      Optional<Renewal> renewal) {}

  /**
   * @param number of the newer version
   */
  public record Renewal(int number, ProgrammeDiff diff) {}

  public Outlook outlook(Cohort cohort) {
    Programme programme = getProgramme(cohort.id());
    List<Project> all = projects.listProjects(cohort.id());
    QuietTimes times = quiet.of(cohort.organisationId());
    LocalDate today = Oslo.date(clock.instant());
    ProgrammeTemplates.Template newest = templates.get(cohort.organisationId());
    Set<UUID> calledOff = calledOff(programme);
    Function<List<ProgrammeStep>, ProgrammeDiff> reckoned =
        steps ->
            new Reconciliation(steps, programme.occurrences(), calledOff, cohort, all, times, today)
                .diff();
    return new Outlook(
        programme,
        all,
        reckoned.apply(programme.steps()),
        Optional.of(newest)
            .filter(template -> template.number() > programme.version())
            .map(template -> renewed(cohort, programme, template.steps()))
            .filter(steps -> !steps.equals(programme.steps()))
            .map(steps -> new Renewal(newest.number(), reckoned.apply(steps))));
  }

  /** Those that the cohort is to do together and that are called off where they are done. */
  private Set<UUID> calledOff(Programme programme) {
    Map<Occurrence, ProgrammeStep> together =
        programme.stepsOf(
            programme.occurrences().stream()
                .filter(one -> one.projectId() == null && one.isPending())
                .toList());
    return Set.copyOf(said(together).keySet());
  }

  private List<ProgrammeStep> renewed(
      Cohort cohort, Programme programme, List<ProgrammeStep> newest) {
    var steps = new ArrayList<>(Promised.by(calls.getCall(cohort.id()).followUp(), newest));
    Set<String> keys = steps.stream().map(ProgrammeStep::key).collect(Collectors.toSet());
    programme.steps().stream()
        .filter(step -> !keys.contains(step.key()))
        .filter(step -> !programme.of(step).isEmpty())
        .map(ProgrammeStep::retire)
        .forEach(steps::add);
    return steps;
  }

  /**
   * Moves the dates that {@link Outlook#moved} shows, and tells those concerned, once.
   *
   * @param seen the {@link ProgrammeDiff#revision} that the adviser had before them
   */
  @Transactional
  public void takeOverDates(UUID cohortId, Revision seen, Viewer adviser) {
    store.lock(cohortId);
    Cohort cohort = projects.getCohort(cohortId);
    ProgrammeDiff diff = outlook(cohort).moved();
    seen.requireSame(diff.revision());
    carryOut(cohort, diff, adviser);
  }

  /**
   * Gives the cohort the newest version of the template, and tells those concerned, once.
   *
   * @param seen as of {@link #takeOverDates}
   */
  @Transactional
  public void takeOverVersion(UUID cohortId, Revision seen, Viewer adviser) {
    store.lock(cohortId);
    Cohort cohort = projects.getCohort(cohortId);
    Outlook outlook = outlook(cohort);
    Renewal renewal =
        outlook.renewal().orElseThrow(() -> new Refused("programmes.refused.newestAlready"));
    seen.requireSame(renewal.diff().revision());
    Programme programme = outlook.programme();
    ProgrammeStore.Version newest = templates.latest(cohort.organisationId());
    store.setProgramme(cohortId, newest.id(), renewed(cohort, programme, newest.steps()));
    write(cohort, cohort.id(), adviser.actor(), "programmes.journal.version", newest.number());
    carryOut(cohort, renewal.diff(), adviser);
  }

  private void carryOut(Cohort cohort, ProgrammeDiff diff, Viewer adviser) {
    for (Change change : diff.changes()) {
      switch (change) {
        case Change.Moved(_, var occurrence, var to) -> occurrences.setDue(occurrence.id(), to);
        case Change.New(var step, var project, var due) ->
            occurrences.insert(Ids.next(), cohort.id(), project, step.key(), due);
        case Change.Gone(_, var occurrence) ->
            occurrences.setStatus(
                occurrence.id(), new OccurrenceStatus.Waived(adviser.personId(), ""));
      }
    }
    if (diff.isEmpty()) return;
    write(cohort, cohort.id(), adviser.actor(), "programmes.journal.moved", diff.changes().size());
    mail.moved(cohort, diff, clock.instant());
  }

  /**
   * Sets by hand when it is, and it moves no more by itself.
   *
   * @param seen the {@link Occurrence#revision} that the one who sets it had before them
   */
  @Transactional
  public void setDue(UUID id, Due due, Revision seen, Actor actor) {
    Occurrence occurrence = lock(id);
    seen.requireSame(occurrence.revision());
    requirePending(occurrence);
    occurrences.setDue(id, due);
    write(occurrence, actor, "programmes.journal.set", due.day());
  }

  /**
   * It is done, what a project does alone also before its day; a second time changes nothing. What
   * follows is reckoned from the day of it.
   */
  @Transactional
  @Transition(
      from = {
        OccurrenceStatus.Planned.class,
        OccurrenceStatus.Open.class,
        OccurrenceStatus.Lapsed.class
      },
      to = OccurrenceStatus.Done.class)
  public void complete(UUID id, Instant at, Actor actor) {
    Occurrence occurrence = lock(id);
    if (occurrence.isDone()) return;
    if (occurrence.status() instanceof OccurrenceStatus.Waived)
      throw new Refused("programmes.refused.waived");
    if (occurrence.isToCome(Oslo.date(at))) throw new Refused("programmes.refused.notYet");
    occurrences.setStatus(id, new OccurrenceStatus.Done(at));
    write(occurrence, actor, "programmes.journal.done");
  }

  /** What was done, and then to be changed, is done when that has come. */
  @Transactional
  public void completeAnew(UUID id, Instant at) {
    if (lock(id).isDone()) occurrences.setStatus(id, new OccurrenceStatus.Done(at));
  }

  /** It is not to be done. */
  @Transactional
  @Transition(
      from = {OccurrenceStatus.Planned.class, OccurrenceStatus.Open.class},
      to = OccurrenceStatus.Waived.class)
  public void waive(UUID id, String why, Revision seen, Viewer adviser) {
    Occurrence occurrence = lock(id);
    seen.requireSame(occurrence.revision());
    requirePending(occurrence);
    occurrences.setStatus(id, new OccurrenceStatus.Waived(adviser.personId(), why));
    write(occurrence, adviser.actor(), "programmes.journal.waived", why);
  }

  /**
   * What was done, waived or lapsed by mistake is to be done still.
   *
   * @param due when, if its day has passed; else it stays as it is
   */
  @Transactional
  @Transition(
      from = {
        OccurrenceStatus.Done.class,
        OccurrenceStatus.Waived.class,
        OccurrenceStatus.Lapsed.class
      },
      to = OccurrenceStatus.Planned.class)
  public void reopen(UUID id, Optional<Due> due, Revision seen, Actor actor) {
    Occurrence occurrence = lock(id);
    seen.requireSame(occurrence.revision());
    if (occurrence.isPending()) return;
    if (due.isEmpty() && occurrence.isOver(clock.instant()))
      throw new Refused("ui.problem.dayBeen");
    occurrences.setStatus(id, new OccurrenceStatus.Planned());
    write(occurrence, actor, "programmes.journal.reopened");
    due.ifPresent(
        set -> {
          occurrences.setDue(id, set);
          write(occurrence, actor, "programmes.journal.set", set.day());
        });
  }

  /** What was set by hand is when the programme says again. */
  @Transactional
  public void release(UUID id, Actor actor) {
    Occurrence occurrence = lock(id);
    Due due = occurrence.due();
    if (!occurrence.isPending() || !due.byHand()) return;
    occurrences.setDue(id, new Due(due.day(), due.hour(), false));
    Cohort cohort = projects.getCohort(occurrence.cohortId());
    for (Change change : outlook(cohort).moved().changes()) {
      if (change instanceof Change.Moved(_, var moved, var to) && moved.id().equals(id))
        occurrences.setDue(id, to);
    }
    write(occurrence, actor, "programmes.journal.set", lock(id).due().day());
  }

  private Occurrence lock(UUID id) {
    return occurrences.lock(id).orElseThrow(() -> new NotFound("occurrence", id));
  }

  private static void requirePending(Occurrence occurrence) {
    if (!occurrence.isPending()) throw new Refused("programmes.refused.notPending");
  }

  /** In the project's timeline, or the cohort's. */
  void write(Occurrence occurrence, Actor actor, String event, Object... args) {
    Cohort cohort = projects.getCohort(occurrence.cohortId());
    UUID subject = occurrence.projectId() == null ? occurrence.cohortId() : occurrence.projectId();
    var all = new ArrayList<Object>();
    all.add(stepName(occurrence));
    all.addAll(List.of(args));
    write(cohort, subject, actor, event, all.toArray());
  }

  private Object stepName(Occurrence occurrence) {
    return store.findOfCohort(occurrence.cohortId()).orElseThrow().steps().stream()
        .filter(step -> step.key().equals(occurrence.step()))
        .map(ProgrammeStep::said)
        .findFirst()
        .orElse(occurrence.step());
  }

  private void write(Cohort cohort, UUID subject, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(clock.instant(), actor, cohort.organisationId(), subject, event, args)
            .forAll());
  }
}
