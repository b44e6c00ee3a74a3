package no.dugnad.workshops.views;

import static no.dugnad.workshops.views.BoardViewTest.assertRefused;
import static no.dugnad.workshops.views.WorkshopInMemory.CAUSES;
import static no.dugnad.workshops.views.WorkshopInMemory.DOTS;
import static no.dugnad.workshops.views.WorkshopInMemory.EVALUATION;
import static no.dugnad.workshops.views.WorkshopInMemory.NEEDS;
import static no.dugnad.workshops.views.WorkshopInMemory.PAIRS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.rankings.Graph;
import org.junit.jupiter.api.Test;

/** What counts once the room has seen what a vote came to. */
class SettledStepsTest {
  private static final String START = "start";

  private final WorkshopInMemory room = new WorkshopInMemory().running().revealed();
  private final Author kari = room.join("Kari", RoleKind.USER, "");
  private final Author ola = room.join("Ola", RoleKind.OPERATIONS, "");
  private final UUID cold = room.writes(kari, NEEDS, "Kaldt");
  private final UUID dark = room.writes(ola, NEEDS, "Mørkt");
  private final UUID valve = room.writes(kari, CAUSES, "Rusten ventil", cold);

  private void planStart() {
    List<Step> steps = new ArrayList<>(WorkshopInMemory.STEPS);
    steps.add(Step.of(START, StepKind.START, "Hvor begynner vi?", "", 5));
    room.facilitate(new Deed.Arrange(steps, null));
    room.facilitate(new Deed.Start(START));
  }

  private void show(String step) {
    room.facilitate(new Deed.Show(step, true));
  }

  private void vote() {
    room.does(kari, new Deed.Judge(PAIRS, cold, dark, cold, false));
    room.does(ola, new Deed.Dot(DOTS, cold, 3));
  }

  @Test
  void whatIsWrittenLateIsKeptAndHangsOnNothing() {
    show(DOTS);
    UUID late = room.writes(ola, CAUSES, "Alt er kommunens skyld", cold, dark);

    assertThat(room.note(kari, late).orElseThrow().parents()).isEmpty();
    assertRefused("deeds.refused.seen", () -> room.does(kari, new Deed.Link(valve, dark, true)));
    assertRefused("deeds.refused.seen", () -> room.does(kari, new Deed.Link(valve, cold, false)));
    room.facilitate(new Deed.Link(late, dark, true));
    assertThat(room.note(kari, late).orElseThrow().parents()).containsExactly(dark);
    assertThat(room.board.adjusted()).containsExactly(late);
  }

  @Test
  void aStepThatIsBegunAfterAVoteWasShownIsOpenAndSoIsOneThatAFacilitatorGoesBackTo() {
    var early = new WorkshopInMemory();
    early.facilitate(new Deed.Start(NEEDS));
    early.facilitate(new Deed.Reveal(NEEDS, true));
    Author per = early.join("Per");
    UUID need = early.writes(per, NEEDS, "Kaldt");
    early.facilitate(new Deed.Start(DOTS));
    early.facilitate(new Deed.Show(DOTS, true));
    early.facilitate(new Deed.Start(CAUSES));
    UUID cause = early.writes(per, CAUSES, "Ventilen", need);
    assertThat(early.note(per, cause).orElseThrow().parents()).containsExactly(need);
    early.facilitate(new Deed.Start(PAIRS));
    early.facilitate(new Deed.Show(PAIRS, true));
    assertThat(early.note(per, early.writes(per, CAUSES, "For sent", need)).orElseThrow().parents())
        .isEmpty();
    early.facilitate(new Deed.Start(CAUSES));
    assertThat(early.note(per, early.writes(per, CAUSES, "Nå", need)).orElseThrow().parents())
        .containsExactly(need);
  }

  @Test
  void whereToStartIsFoundFromWhatThereWasWhenItWasFirstShown() {
    planStart();
    vote();
    show(START);
    Graph shown = Weighing.graph(room.board, room.board.step(START));
    room.facilitate(new Deed.Start(CAUSES));
    room.writes(ola, CAUSES, "Alt er kommunens skyld", cold, dark);
    room.facilitate(new Deed.Start(NEEDS));
    room.writes(ola, NEEDS, "Enda et behov");
    assertThat(Weighing.graph(room.board, room.board.step(START))).isEqualTo(shown);

    room.writes(room.facilitator, CAUSES, "Fasilitatorens", dark);
    assertThat(Weighing.graph(room.board, room.board.step(START)).nodes())
        .hasSize(shown.nodes().size() + 1);
  }

  @Test
  void aLateNeedIsInNoRankingThatWasShown() {
    vote();
    show(PAIRS);
    UUID late = room.writes(ola, NEEDS, "For sent ute");
    assertThat(Weighing.compared(room.board, room.board.step(PAIRS))).containsExactly(cold, dark);
    assertThat(room.board.findNote(late).orElseThrow().origin().late()).isTrue();
  }

  @Test
  void theAuthorChangesNoMoreWhatTheRoomHasWeighedAndTheFacilitatorMay() {
    UUID written = room.does(kari, new Deed.Edit(cold, "Kaldt i gangen"));
    vote();
    show(DOTS);
    for (Deed deed :
        List.of(
            new Deed.Edit(cold, "Kjøp systemet mitt"),
            new Deed.Remove(cold, true),
            new Deed.Undo(written))) {
      assertRefused("deeds.refused.seen", () -> room.does(kari, deed));
    }
    room.does(kari, new Deed.Edit(valve, "Ventilen er rustet fast"));
    UUID late = room.writes(kari, NEEDS, "For sent");
    room.does(kari, new Deed.Edit(late, "For sent ute"));
    room.does(kari, new Deed.Remove(late, true));
    room.facilitate(new Deed.Edit(cold, "Kaldt i klasserommet"));
    room.facilitate(new Deed.Hide(dark, true));
    assertThat(room.board.adjusted()).containsExactly(cold, dark);
  }

  @Test
  void whoHasSeenAResultThatIsHiddenAgainVotesNoMoreUnlessTheShowingWasTakenBack() {
    vote();
    UUID shown = room.facilitate(new Deed.Show(DOTS, true));
    room.facilitate(new Deed.Hide(dark, true));
    UUID hidden = room.facilitate(new Deed.Show(DOTS, false));
    assertThat(room.onScreen()).doesNotContainKey("total/dots");
    assertRefused("deeds.refused.shown", () -> room.does(kari, new Deed.Dot(DOTS, cold, 1)));
    assertThat(settled()).contains(DOTS, CAUSES).doesNotContain(PAIRS, EVALUATION);
    UUID again = room.facilitate(new Deed.Show(DOTS, true));
    room.facilitate(new Deed.Undo(again));
    assertThat(settled()).as("they had seen it before").contains(DOTS);
    room.facilitate(new Deed.Undo(hidden));
    room.facilitate(new Deed.Undo(shown));
    room.does(kari, new Deed.Dot(DOTS, cold, 1));
    assertThat(settled()).isEmpty();
    assertThat(room.board.adjusted()).isEmpty();
  }

  private List<String> settled() {
    return ((List<?>) room.onScreen().get("agenda"))
        .stream()
            .map(Faces.AgendaStep.class::cast)
            .filter(Faces.AgendaStep::settled)
            .map(face -> face.step().id())
            .toList();
  }

  @Test
  void whoChangesRoleWhenAResultIsShownCountsAsBeforeAndWhoComesLateCountsWhenTheyVote() {
    vote();
    show(DOTS);
    room.does(kari, new Deed.Introduce(new Introduction("Kari", "", RoleKind.SUPPLIER, true)));
    Author per = room.join("Per", RoleKind.RESEARCH, "");
    assertThat(Weighing.votes(room.board).kinds())
        .isEqualTo(Map.of(kari.participant(), "USER", ola.participant(), "OPERATIONS"));
    room.does(per, new Deed.Judge(PAIRS, cold, dark, dark, false));
    assertThat(Weighing.votes(room.board).kinds()).containsEntry(per.participant(), "RESEARCH");
  }

  @Test
  void dotsThatWerePlacedStayWhenThereAreFewerToPlaceAndNobodyOwesAny() {
    room.does(kari, new Deed.Dot(DOTS, cold, 4));
    room.does(kari, new Deed.Dot(DOTS, dark, 1));
    List<Step> steps =
        WorkshopInMemory.STEPS.stream()
            .map(step -> step.id().equals(DOTS) ? one(step) : step)
            .toList();
    room.facilitate(new Deed.Arrange(steps, null));
    assertThat(room.seenBy(kari).get("dots/dots"))
        .isEqualTo(new Faces.Dots(0, Map.of(cold, 4, dark, 1)));
    assertRefused("deeds.refused.dotsSpent", () -> room.does(kari, new Deed.Dot(DOTS, cold, 5)));
    room.does(kari, new Deed.Dot(DOTS, cold, 3));
    assertRefused("deeds.refused.dotsSpent", () -> room.does(kari, new Deed.Dot(DOTS, cold, 4)));
    show(DOTS);
    assertThat(room.onScreen()).containsEntry("total/dots", Map.of(cold, 3, dark, 1));
  }

  private static Step one(Step step) {
    return new Step(
        step.id(), step.kind(), step.title(), "", step.minutes(), null, List.of(), false, 1);
  }

  @Test
  void noTimeRunsInAWorkshopThatIsClosedAndTheRestIsThereWhenItIsOpenedAgain() {
    room.facilitate(new Deed.Start(NEEDS));
    room.now = WorkshopInMemory.START.plusSeconds(540);
    room.add(room.facilitator, UUID.randomUUID(), new Event.Closed(true));
    room.now = WorkshopInMemory.START.plusSeconds(100_000);
    room.add(room.facilitator, UUID.randomUUID(), new Event.Closed(false));
    assertThat(room.onScreen())
        .containsEntry("step", new Faces.CurrentStep(NEEDS, Progress.State.PAUSED, null, 60L));
    assertThat(room.view.takeTouched()).contains(EntityKey.of(EntityKey.Kind.STEP));
  }
}
