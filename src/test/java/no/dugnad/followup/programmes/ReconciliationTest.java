package no.dugnad.followup.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.followup.programmes.Occurrence.Due;
import no.dugnad.followup.programmes.ProgrammeDiff.Change;
import no.dugnad.followup.programmes.ProgrammeStep.Anchor;
import no.dugnad.followup.programmes.ProgrammeStep.Kind;
import no.dugnad.followup.programmes.ProgrammeStep.Offset;
import no.dugnad.followup.programmes.ProgrammeStep.Roll;
import no.dugnad.followup.programmes.ProgrammeStep.Silence;
import no.dugnad.followup.programmes.ProgrammeStep.When;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the steps of a programme are: from their anchors, and past days that are nobody's. */
class ReconciliationTest {
  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 11, 2);
  private static final UUID ORGANISATION = Ids.next();

  private final Cohort cohort =
      new Cohort(Ids.next(), ORGANISATION, null, "Små midler", "nb", at(ANNOUNCED));

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 3, NEXT, 2027-03-01, the month has no 30th and its last day is a Sunday",
    "2027-04-15, 3, NEXT, 2027-08-02, not in July",
    "2027-04-15, 3, PREVIOUS, 2027-06-30, nor after it",
    "2027-04-15, 3, NONE, 2027-07-15, unless it is to stay",
    "2027-04-17, 1, NEXT, 2027-05-18, 17 May that is also Whit Monday",
    "2027-04-17, 1, PREVIOUS, 2027-05-14, before it and its weekend",
    "2028-04-17, 1, NEXT, 2028-05-18, 17 May",
    "2028-05-05, 1, NEXT, 2028-06-06, Whit Monday",
    "2026-12-22, 0, NEXT, 2026-12-22, the day itself",
    "2026-11-24, 1, NEXT, 2027-01-04, Christmas and New Year",
    "2027-02-22, 1, NEXT, 2027-03-30, the whole of Easter week",
    "2027-02-22, 1, PREVIOUS, 2027-03-19, before it"
  })
  void soManyMonthsAfterADayItIsOnADayThatIsSomebodys(
      LocalDate anchor, int months, Roll roll, LocalDate due, String why) {
    var step = step("check", new When(Anchor.ANNOUNCED, new Offset(months, 0), roll, null));
    assertThat(step.when().day(anchor, QuietTimes.USUAL)).as(why).isEqualTo(due);
  }

  @Test
  void aTimeThatIsQuietForEverKeepsNobodyForEver() {
    var always = new QuietTimes.Period(Ids.next(), LocalDate.MIN, LocalDate.MAX);
    var step = step("x", new When(Anchor.ANNOUNCED, new Offset(0, 0), Roll.NEXT, null));
    assertThat(
            step.when().day(ANNOUNCED, new QuietTimes(QuietTimes.USUAL.yearly(), List.of(always))))
        .isEqualTo(ANNOUNCED);
  }

  @Test
  void theCheckFollowsWhenTheStartUpWasHeldAndNeverWhereItWasItself() {
    Project project = project(ANNOUNCED, false);
    List<Occurrence> are = carriedOut(List.of(), project);
    assertThat(day(are, "START_UP")).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(day(are, "STATUS_CHECK")).isEqualTo(LocalDate.of(2027, 3, 1));

    // Moved to January and back again: 31 + 3 months is not 28, and 30 + 3 is what it was.
    var moved = held(are, "START_UP", LocalDate.of(2027, 1, 31));
    are = carriedOut(moved, project);
    assertThat(day(are, "STATUS_CHECK")).isEqualTo(LocalDate.of(2027, 4, 30));
    are = carriedOut(held(are, "START_UP", LocalDate.of(2026, 11, 30)), project);
    assertThat(day(are, "STATUS_CHECK")).isEqualTo(LocalDate.of(2027, 3, 1));
    assertThat(day(are, "STATUS_CARD")).as("before it").isEqualTo(LocalDate.of(2027, 2, 25));
  }

  @Test
  void whatIsDoneWaivedLapsedOrSetByHandNeverMoves() {
    Project project = project(ANNOUNCED, false);
    List<Occurrence> are = carriedOut(List.of(), project);
    are = with(are, "PROJECT_DESCRIPTION", new OccurrenceStatus.Done(at(ANNOUNCED)));
    are = with(are, "STATUS_CARD", new OccurrenceStatus.Lapsed(at(ANNOUNCED)));
    are = with(are, "FINAL_REPORT", new OccurrenceStatus.Waived(Ids.next(), "Nei"));
    are = held(are, "START_UP", LocalDate.of(2027, 2, 1));
    ProgrammeDiff diff = reckoned(are, project);
    assertThat(diff.changes())
        .extracting(change -> change.step().key())
        .containsExactly("STATUS_CHECK", "CLOSING");
    assertThat(diff.untouched()).isEqualTo(4);
    assertThat(diff.revision()).isEqualTo(reckoned(are, project).revision());
  }

  @Test
  void aProjectThatIsMonthsLateHasDatesOfItsOwnButMeetsWithTheOthers() {
    Project first = project(ANNOUNCED, false);
    List<Occurrence> are = carriedOut(List.of(), first);
    Project late = project(LocalDate.of(2027, 2, 10), false);
    ProgrammeDiff diff = reckoned(are, first, late);
    assertThat(diff.changes())
        .allSatisfy(change -> assertThat(change).isInstanceOf(Change.New.class));
    assertThat(diff.changes())
        .extracting(change -> change.step().key())
        .containsExactly("PROJECT_DESCRIPTION", "STATUS_CARD", "FINAL_REPORT");
    assertThat(((Change.New) diff.changes().getFirst()).due().day())
        .isEqualTo(LocalDate.of(2027, 2, 24));
    var after = step("after", new When(Anchor.ANNOUNCED, new Offset(1, 0), Roll.NEXT, null));
    assertThat(day(carriedOut(List.of(after), List.of(), late), "after"))
        .isEqualTo(LocalDate.of(2027, 3, 10));
  }

  @Test
  void aProjectThatHasEndedIsAskedForNothingMoreThanWhatComesOfItsEnd() {
    var afterwards =
        step(
            "after",
            new When(
                new Anchor(Anchor.From.OUTCOME, null, null), new Offset(6, 0), Roll.NEXT, null));
    List<ProgrammeStep> steps = new ArrayList<>(StepsOfProgramme.MUNICIPAL);
    steps.add(afterwards);
    Project ended = project(ANNOUNCED, true);
    assertThat(reckoned(steps, List.of(), ended).changes())
        .filteredOn(change -> change.projectId() != null)
        .extracting(change -> change.step().key())
        .containsExactly("after");
    assertThat(reckoned(steps, List.of(), project(ANNOUNCED, false)).changes())
        .extracting(change -> change.step().key())
        .doesNotContain("after");
    assertThat(day(carriedOut(steps, List.of(), ended), "after"))
        .isEqualTo(LocalDate.of(2027, 5, 3));
  }

  @Test
  void whatWaitsOfAProjectThatHasEndedStaysWhereItIs() {
    Project project = project(ANNOUNCED, false);
    List<Occurrence> are =
        held(carriedOut(List.of(), project), "START_UP", LocalDate.of(2027, 2, 1));
    Project ended =
        new Project(
            project.id(),
            project.organisationId(),
            project.given(),
            project.cohort(),
            project.applicationId(),
            project.unitId(),
            project.owner(),
            project(ANNOUNCED, true).status());
    assertThat(reckoned(are, ended).changes())
        .extracting(change -> change.step().key())
        .containsExactly("STATUS_CHECK", "CLOSING");
  }

  @Test
  void aQuietTimeOfMonthsIsWaitedOutToItsLastDay() {
    var months =
        new QuietTimes.Period(Ids.next(), LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 10));
    var step = step("x", new When(Anchor.ANNOUNCED, new Offset(2, 2), Roll.NEXT, null));
    assertThat(step.when().day(ANNOUNCED, new QuietTimes(Set.of(), List.of(months))))
        .isEqualTo(LocalDate.of(2027, 3, 11));
  }

  @Test
  void theMonthsComeBeforeTheDays() {
    var step = step("x", new When(Anchor.ANNOUNCED, new Offset(1, -2), Roll.NONE, null));
    assertThat(step.when().day(LocalDate.of(2027, 1, 1), QuietTimes.USUAL))
        .isEqualTo(LocalDate.of(2027, 1, 30));
  }

  @Test
  void aStepThatIsNoLongerThereGoesButForWhatIsDone() {
    Project project = project(ANNOUNCED, false);
    List<Occurrence> are = carriedOut(List.of(), project);
    List<ProgrammeStep> steps =
        StepsOfProgramme.MUNICIPAL.stream()
            .map(step -> step.key().equals("STATUS_CARD") ? step.retire() : step)
            .toList();
    assertThat(reckoned(steps, are, project).changes())
        .singleElement()
        .isInstanceOf(Change.Gone.class);
    assertThat(reckoned(steps, List.of(), project).changes())
        .extracting(change -> change.step().key())
        .contains("FINAL_REPORT")
        .doesNotContain("STATUS_CARD");
    List<Occurrence> done = with(are, "STATUS_CARD", new OccurrenceStatus.Done(at(ANNOUNCED)));
    assertThat(reckoned(steps, done, project).changes()).isEmpty();
  }

  @Test
  void nothingIsProposedForADayThatHasBeenAndWhatFollowsIsReckonedFromWhereItIs() {
    Project project = project(ANNOUNCED, false);
    List<Occurrence> are = carriedOut(List.of(), project);
    var back = held(are, "START_UP", LocalDate.of(2026, 11, 5));
    LocalDate today = LocalDate.of(2027, 2, 26);
    assertThat(reckoned(StepsOfProgramme.MUNICIPAL, back, today, project).changes())
        .as("the description would be due in November, and the check in February")
        .allSatisfy(
            change -> assertThat(((Change.Moved) change).to().day()).isAfterOrEqualTo(today))
        .extracting(change -> change.step().key())
        .containsExactly("CLOSING", "FINAL_REPORT");
    assertThat(reckoned(StepsOfProgramme.MUNICIPAL, List.of(), today, project).changes())
        .as("nor is what is new")
        .allSatisfy(change -> assertThat(((Change.New) change).due().day()).isAfter(today));
    var onTheDay = step("x", new When(Anchor.ANNOUNCED, new Offset(0, 0), Roll.NONE, null));
    assertThat(reckoned(List.of(onTheDay), List.of(), ANNOUNCED, project).changes()).hasSize(1);
  }

  @Test
  void whatACohortDoesTogetherNobodyDoesBeforeItsDayAndAProjectWhenItLikes() {
    LocalDate day = LocalDate.of(2027, 5, 13);
    Occurrence together = occurrence("x", null, new Due(day, null, false));
    assertThat(together.isToCome(day.minusDays(1))).isTrue();
    assertThat(together.isToCome(day)).isFalse();
    Occurrence alone = occurrence("x", Ids.next(), new Due(day, null, false));
    assertThat(alone.isToCome(day.minusDays(1))).isFalse();
  }

  @Test
  void theProgrammeKeepsWhatTheCallPromised() {
    List<ProgrammeStep> steps =
        Promised.by(
            List.of(
                new FollowUp(FollowUp.Step.STATUS_CHECK, 4),
                new FollowUp(FollowUp.Step.FINAL_REPORT, null)),
            StepsOfProgramme.MUNICIPAL);
    assertThat(steps)
        .extracting(ProgrammeStep::key)
        .containsExactly("STATUS_CHECK", "STATUS_CARD", "FINAL_REPORT");
    assertThat(steps.getFirst().when().anchor()).isEqualTo(Anchor.ANNOUNCED);
    assertThat(steps.getFirst().when().offset()).isEqualTo(new Offset(4, 0));
    assertThat(steps.get(1).when().anchor()).isEqualTo(Anchor.of("STATUS_CHECK"));
    assertThat(Promised.by(List.of(), StepsOfProgramme.MUNICIPAL)).isEmpty();
    assertThat(StepsOfProgramme.read(StepsOfProgramme.written(steps))).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28, 2027-03-28T21:59:59Z",
    "2026-10-25, 2026-10-25T22:59:59Z",
    "2027-05-18, 2027-05-18T21:59:59Z"
  })
  void untilTheLastSecondOfItsDayInOsloItIsInTime(LocalDate day, Instant lastSecond) {
    Occurrence one = occurrence("x", null, new Due(day, null, false));
    assertThat(one.isOver(lastSecond)).isFalse();
    assertThat(one.isOver(lastSecond.plusSeconds(1))).isTrue();
  }

  @Test
  void itIsShownAsLateOnlyWhenThreeWorkingDaysHavePassed() {
    Occurrence one = occurrence("x", null, new Due(LocalDate.of(2027, 5, 13), null, false));
    assertThat(one.isLate(at(LocalDate.of(2027, 5, 19)))).isFalse();
    assertThat(one.isLate(at(LocalDate.of(2027, 5, 20)))).isTrue();
  }

  private List<Occurrence> carriedOut(List<Occurrence> are, Project... projects) {
    return carriedOut(StepsOfProgramme.MUNICIPAL, are, projects);
  }

  private List<Occurrence> carriedOut(
      List<ProgrammeStep> steps, List<Occurrence> are, Project... projects) {
    var all = new ArrayList<>(are);
    for (Change change : reckoned(steps, are, projects).changes()) {
      switch (change) {
        case Change.New(var step, var project, var due) ->
            all.add(occurrence(step.key(), project, due));
        case Change.Moved(_, var is, var to) ->
            all.replaceAll(one -> one.equals(is) ? at(one, to) : one);
        case Change.Gone(_, var is) -> all.remove(is);
      }
    }
    return all;
  }

  private ProgrammeDiff reckoned(List<Occurrence> are, Project... projects) {
    return reckoned(StepsOfProgramme.MUNICIPAL, are, projects);
  }

  private ProgrammeDiff reckoned(
      List<ProgrammeStep> steps, List<Occurrence> are, Project... projects) {
    return reckoned(steps, are, ANNOUNCED, projects);
  }

  private ProgrammeDiff reckoned(
      List<ProgrammeStep> steps, List<Occurrence> are, LocalDate today, Project... projects) {
    return new Reconciliation(
            steps, are, Set.of(), cohort, List.of(projects), QuietTimes.USUAL, today)
        .diff();
  }

  private Occurrence occurrence(String step, @Nullable UUID project, Due due) {
    return new Occurrence(
        Ids.next(), cohort.id(), project, step, due, new OccurrenceStatus.Planned());
  }

  private static Occurrence at(Occurrence one, Due due) {
    return new Occurrence(one.id(), one.cohortId(), one.projectId(), one.step(), due, one.status());
  }

  private static List<Occurrence> held(List<Occurrence> are, String step, LocalDate day) {
    return are.stream()
        .map(one -> one.step().equals(step) ? at(one, new Due(day, null, true)) : one)
        .toList();
  }

  private static List<Occurrence> with(List<Occurrence> are, String step, OccurrenceStatus status) {
    return are.stream()
        .map(
            one ->
                one.step().equals(step)
                    ? new Occurrence(
                        one.id(), one.cohortId(), one.projectId(), one.step(), one.due(), status)
                    : one)
        .toList();
  }

  private static LocalDate day(List<Occurrence> are, String step) {
    return are.stream().filter(o -> o.step().equals(step)).findFirst().orElseThrow().due().day();
  }

  private static ProgrammeStep step(String key, When when) {
    return new ProgrammeStep(key, key, Kind.DELIVERABLE, null, when, Silence.WAITS, false);
  }

  private Project project(LocalDate awarded, boolean ended) {
    return new Project(
        Ids.next(),
        ORGANISATION,
        new Project.Given(Ids.next(), "Spillverket", "Skole", Money.kroner(35_000), at(awarded)),
        cohort,
        Ids.next(),
        null,
        new Project.Owner.Owned(Ids.next(), "Kari"),
        ended
            ? new ProjectStatus.Ended(
                new ProjectStatus.Outcome.Completed(), at(awarded), Ids.next(), null)
            : new ProjectStatus.Awarded(at(awarded)));
  }

  private static Instant at(LocalDate day) {
    return Oslo.instant(day.atTime(12, 0));
  }
}
