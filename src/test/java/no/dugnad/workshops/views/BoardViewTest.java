package no.dugnad.workshops.views;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.deeds.Deed;
import org.junit.jupiter.api.Test;

/** Who sees what, and what a deed makes happen. */
class BoardViewTest {
  private final WorkshopInMemory room = new WorkshopInMemory().running();
  private final Author kari = room.join("Kari");
  private final Author ola = room.join("Ola");

  @Test
  void aPrivateNoteIsSeenByItsAuthorAloneUntilTheStepIsRevealed() {
    UUID note = room.writes(kari, WorkshopInMemory.NEEDS, "Det regner inn");
    assertThat(room.note(kari, note)).isPresent();
    assertThat(room.note(ola, note)).isEmpty();
    assertThat(room.note(room.facilitator, note)).isEmpty();
    assertThat(room.onScreen().toString()).doesNotContain(note.toString());
    assertThat(room.onScreen().get("count/needs"))
        .isEqualTo(new Faces.Count(1, new java.util.TreeMap<>()));
    room.revealed();
    assertThat(room.note(ola, note))
        .get()
        .extracting(Faces.NoteFace::text)
        .isEqualTo("Det regner inn");
    assertThat(room.seenBy(kari)).containsEntry("mine/" + note, true);
    assertThat(room.seenBy(ola)).doesNotContainKey("mine/" + note);
  }

  @Test
  void theIdOfAPrivateNoteIsNotToldByWhatHangsOnIt() {
    UUID need = room.writes(kari, WorkshopInMemory.NEEDS, "Varme");
    UUID cause = room.writes(kari, WorkshopInMemory.CAUSES, "Gammel kjel", need);
    assertThat(room.note(ola, cause))
        .get()
        .extracting(Faces.NoteFace::parents)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.COLLECTION)
        .isEmpty();
    room.revealed();
    assertThat(room.note(ola, cause))
        .get()
        .extracting(n -> List.copyOf(n.parents()))
        .isEqualTo(List.of(need));
  }

  @Test
  void aNoteWrittenInAStepThatTheRoomHasLeftIsKept() {
    room.facilitate(new Deed.Start(WorkshopInMemory.CAUSES));
    assertThat(room.note(kari, room.writes(kari, WorkshopInMemory.NEEDS, "For sent ute")))
        .isPresent();
  }

  @Test
  void nobodyWritesInAStepThatHasNotBegun() {
    var early = new WorkshopInMemory();
    Author first = early.join("Per");
    assertRefused(
        "deeds.refused.notStarted",
        () -> early.writes(first, WorkshopInMemory.NEEDS, "For tidlig"));
  }

  @Test
  void aNoteOfTenThousandCharactersIsRefusedAndFiveHundredEmojiAreNot() {
    assertRefused(
        "agenda.refused.tooLong",
        () -> room.writes(kari, WorkshopInMemory.NEEDS, "a".repeat(10_000)));
    UUID note = room.writes(kari, WorkshopInMemory.NEEDS, "🏫".repeat(500));
    assertThat(room.note(kari, note))
        .get()
        .extracting(Faces.NoteFace::text)
        .isEqualTo("🏫".repeat(500));
  }

  @Test
  void samiLettersAndScriptsAreKeptAndHalfCharactersAreNot() {
    String typed = "Čáhci golgá visttis <script>alert(1)</script> \uD83D\u0000!";
    UUID note = room.writes(kari, WorkshopInMemory.NEEDS, typed);
    assertThat(room.note(kari, note))
        .get()
        .extracting(Faces.NoteFace::text)
        .isEqualTo("Čáhci golgá visttis <script>alert(1)</script> !");
  }

  @Test
  void onlyTheAuthorAndAFacilitatorRewordANote() {
    room.revealed();
    UUID note = room.writes(kari, WorkshopInMemory.NEEDS, "Vann");
    assertRefused("deeds.refused.notYours", () -> room.does(ola, new Deed.Edit(note, "Is")));
    room.does(kari, new Deed.Edit(note, "Vann på loftet"));
    room.facilitate(new Deed.Edit(note, "Vann på kaldloftet"));
    assertThat(room.note(ola, note))
        .get()
        .extracting(Faces.NoteFace::text)
        .isEqualTo("Vann på kaldloftet");
  }

  @Test
  void aHiddenNoteIsSeenByFacilitatorsAlone() {
    room.revealed();
    UUID note = room.writes(kari, WorkshopInMemory.NEEDS, "Uskikk");
    room.facilitate(new Deed.Hide(note, true));
    assertThat(room.note(ola, note)).isEmpty();
    assertThat(room.note(kari, note)).isEmpty();
    assertThat(room.note(room.facilitator, note))
        .get()
        .extracting(Faces.NoteFace::hidden)
        .isEqualTo(true);
  }

  @Test
  void aMergedNoteKeepsTheOriginalsAndWhatTheyHungOn() {
    room.revealed();
    UUID need = room.writes(kari, WorkshopInMemory.NEEDS, "Varme");
    UUID other = room.writes(kari, WorkshopInMemory.NEEDS, "Luft");
    UUID one = room.writes(kari, WorkshopInMemory.CAUSES, "Gammel kjel", need);
    UUID alike = room.writes(ola, WorkshopInMemory.CAUSES, "Kjelen er gammel", other);
    UUID deed = room.facilitate(new Deed.Merge(one, List.of(alike)));
    assertThat(room.note(ola, alike)).isEmpty();
    Faces.NoteFace merged = room.note(ola, one).orElseThrow();
    assertThat(merged.merged()).containsExactly(new Faces.Original(alike, "Kjelen er gammel"));
    assertThat(List.copyOf(merged.parents())).containsExactly(need, other);
    room.facilitate(new Deed.Undo(deed));
    assertThat(room.note(ola, alike))
        .get()
        .extracting(n -> List.copyOf(n.parents()))
        .isEqualTo(List.of(other));
  }

  @Test
  void aNoteThatIsCoveredAgainIsNotToldByTheOneThatSpeaksForIt() {
    List<Step> steps = new ArrayList<>(WorkshopInMemory.STEPS);
    steps.add(Step.of("more", StepKind.NEEDS, "Flere behov", "", 10));
    room.facilitate(new Deed.Arrange(steps, null));
    room.facilitate(new Deed.Start("more"));
    room.revealed();
    UUID covered = room.writes(kari, WorkshopInMemory.NEEDS, "Det regner inn");
    UUID open = room.writes(kari, "more", "Taket lekker");
    room.facilitate(new Deed.Merge(open, List.of(covered)));
    assertThat(room.note(ola, open).orElseThrow().merged()).hasSize(1);
    room.facilitate(new Deed.Reveal(WorkshopInMemory.NEEDS, false));
    assertThat(room.note(ola, open).orElseThrow().merged()).isEmpty();
    assertThat(room.onScreen().toString()).doesNotContain("Det regner inn");
  }

  @Test
  void theAgendaSaysWhichStepIsWrittenUnderCover() {
    assertThat(stepsUnderCover()).containsExactly(WorkshopInMemory.NEEDS);
    room.revealed();
    assertThat(stepsUnderCover()).isEmpty();
  }

  private List<String> stepsUnderCover() {
    return ((List<?>) room.onScreen().get("agenda"))
        .stream()
            .map(Faces.AgendaStep.class::cast)
            .filter(Faces.AgendaStep::covered)
            .map(face -> face.step().id())
            .toList();
  }

  @Test
  void howFarAStepMayBeProlongedIsSaidAsItIs() {
    assertThatThrownBy(() -> room.facilitate(new Deed.Prolong(0)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.args()).containsExactly(1, Deed.Prolong.MAX_MINUTES));
  }

  @Test
  void notesNeverHangOnEachOtherInACircle() {
    UUID one = room.writes(kari, WorkshopInMemory.CAUSES, "Én");
    UUID two = room.writes(kari, WorkshopInMemory.CAUSES, "To", one);
    UUID three = room.writes(kari, WorkshopInMemory.CAUSES, "Tre", two);
    assertRefused("deeds.refused.circle", () -> room.does(kari, new Deed.Link(one, three, true)));
    assertRefused(
        "deeds.refused.circle", () -> room.facilitate(new Deed.Merge(one, List.of(three))));
  }

  @Test
  void aSplitThatIsUndoneMakesNoCircle() {
    UUID one = room.writes(kari, WorkshopInMemory.CAUSES, "Én");
    UUID two = room.writes(kari, WorkshopInMemory.CAUSES, "To");
    room.facilitate(new Deed.Merge(two, List.of(one)));
    UUID split = room.facilitate(new Deed.Split(one));
    room.facilitate(new Deed.Merge(one, List.of(two)));
    assertRefused("deeds.refused.circle", () -> room.facilitate(new Deed.Undo(split)));
  }

  @Test
  void dotsAreBlindUntilShownAndKeptToTheBudget() {
    room.revealed();
    UUID note = room.writes(kari, WorkshopInMemory.NEEDS, "Varme");
    room.does(kari, new Deed.Dot(WorkshopInMemory.DOTS, note, 5));
    assertRefused(
        "deeds.refused.dotsSpent",
        () -> room.does(kari, new Deed.Dot(WorkshopInMemory.DOTS, note, 6)));
    assertThat(room.seenBy(kari).get("dots/dots")).isEqualTo(new Faces.Dots(0, Map.of(note, 5)));
    assertThat(room.seenBy(ola).get("dots/dots")).isEqualTo(new Faces.Dots(5, Map.of()));
    assertThat(room.onScreen())
        .doesNotContainKey("total/dots")
        .containsEntry("voted/dots", new Faces.Voted(1));
    assertThat(room.seenBy(room.facilitator)).doesNotContainKey("total/dots");
    room.facilitate(new Deed.Show(WorkshopInMemory.DOTS, true));
    assertThat(room.onScreen()).containsEntry("total/dots", Map.of(note, 5));
    assertRefused(
        "deeds.refused.shown", () -> room.does(ola, new Deed.Dot(WorkshopInMemory.DOTS, note, 1)));
  }

  @Test
  void votesOnAMergedNoteCountForTheOneThatSpeaksForIt() {
    room.revealed();
    UUID one = room.writes(kari, WorkshopInMemory.NEEDS, "Varme");
    UUID alike = room.writes(ola, WorkshopInMemory.NEEDS, "Det er kaldt");
    room.does(kari, new Deed.Dot(WorkshopInMemory.DOTS, one, 2));
    room.does(ola, new Deed.Dot(WorkshopInMemory.DOTS, alike, 3));
    room.facilitate(new Deed.Merge(one, List.of(alike)));
    room.facilitate(new Deed.Show(WorkshopInMemory.DOTS, true));
    assertThat(room.onScreen()).containsEntry("total/dots", Map.of(one, 5));
  }

  @Test
  void aShownRankingSaysWhenItMayHaveBecomeAnother() {
    room.revealed();
    UUID one = room.writes(kari, WorkshopInMemory.NEEDS, "Varme");
    UUID other = room.writes(ola, WorkshopInMemory.NEEDS, "Lys");
    UUID alike = room.writes(ola, WorkshopInMemory.NEEDS, "Det er kaldt");
    room.does(kari, new Deed.Judge(WorkshopInMemory.PAIRS, one, other, one, null));
    assertThat(room.onScreen()).doesNotContainKey("weighed/pairs");
    room.facilitate(new Deed.Show(WorkshopInMemory.PAIRS, true));
    Object shown = room.onScreen().get("weighed/pairs");
    room.facilitate(new Deed.Say("Vi ser på det sammen"));
    assertThat(room.onScreen()).containsEntry("weighed/pairs", Objects.requireNonNull(shown));
    room.facilitate(new Deed.Merge(one, List.of(alike)));
    assertThat(room.onScreen().get("weighed/pairs")).isNotNull().isNotEqualTo(shown);
  }

  @Test
  void estimatesAreShownWithTheirSpread() {
    UUID cause = room.writes(kari, WorkshopInMemory.CAUSES, "Gammel kjel");
    room.does(kari, new Deed.Estimate(WorkshopInMemory.ESTIMATES, cause, 5, 1));
    room.does(ola, new Deed.Estimate(WorkshopInMemory.ESTIMATES, cause, 2, 2));
    assertThat(room.onScreen()).doesNotContainKey("estimates/estimates");
    room.facilitate(new Deed.Show(WorkshopInMemory.ESTIMATES, true));
    assertThat(new String(EntityJson.bytes(room.onScreen().get("estimates/estimates")), UTF_8))
        .contains("\"people\":2", "\"median\":3.5", "\"disagreement\":");
  }

  @Test
  void whoIsShownOutCountsNoMoreAndSeesNothingOfTheirOwn() {
    room.revealed();
    UUID note = room.writes(ola, WorkshopInMemory.NEEDS, "Varme");
    room.does(ola, new Deed.Dot(WorkshopInMemory.DOTS, note, 3));
    room.facilitate(new Deed.Show(WorkshopInMemory.DOTS, true));
    room.facilitate(new Deed.Dismiss(ola.participant(), true));
    assertThat(room.onScreen())
        .containsEntry("total/dots", Map.of())
        .containsEntry("people", new Faces.People(1, Map.of(), 0));
    assertThat(room.seenBy(ola)).doesNotContainKeys("me", "dots/dots", "undo");
    assertRefused(
        "deeds.refused.dismissed", () -> room.writes(ola, WorkshopInMemory.NEEDS, "Igjen"));
  }

  @Test
  void aFullRoomLetsNobodyInByThemselves() {
    var small = new WorkshopInMemory(1);
    small.join("Kari");
    small.join("Ola");
    assertThat(small.board.present()).hasSize(1);
  }

  @Test
  void whatWasNotAskedForIsNotKept() {
    room.does(
        kari, new Deed.Introduce(new Introduction("Kari N", "Bymiljø", RoleKind.USER, false)));
    assertThat(room.seenBy(kari).get("me"))
        .isEqualTo(new Faces.Me(kari.participant(), "Kari N", "Bymiljø", RoleKind.USER, false, 0));
  }

  @Test
  void theClockRunsOnWhenItIsProlongedAndStandsWhenPaused() {
    room.facilitate(new Deed.Start(WorkshopInMemory.NEEDS));
    room.now = WorkshopInMemory.START.plusSeconds(540);
    room.facilitate(new Deed.Pause());
    assertThat(current())
        .isEqualTo(new Faces.CurrentStep(WorkshopInMemory.NEEDS, Progress.State.PAUSED, null, 60L));
    room.now = WorkshopInMemory.START.plusSeconds(1000);
    room.facilitate(new Deed.Resume());
    assertThat(current().endsAt()).isEqualTo(WorkshopInMemory.START.plusSeconds(1060));
    room.now = WorkshopInMemory.START.plusSeconds(2000);
    room.facilitate(new Deed.Prolong(5));
    assertThat(current().endsAt())
        .as("five minutes from now")
        .isEqualTo(WorkshopInMemory.START.plusSeconds(2300));
  }

  @Test
  void aStepWhereSomethingHappenedStaysOnTheAgenda() {
    room.writes(kari, WorkshopInMemory.CAUSES, "Gammel kjel");
    assertRefused(
        "deeds.refused.stepUsed",
        () -> room.facilitate(new Deed.Arrange(WorkshopInMemory.STEPS.subList(2, 7), null)));
  }

  @Test
  void aParticipantIsNoFacilitator() {
    for (Deed deed :
        List.of(
            new Deed.Start(WorkshopInMemory.DOTS),
            new Deed.Reveal(WorkshopInMemory.NEEDS, true),
            new Deed.Show(WorkshopInMemory.DOTS, true),
            new Deed.Say("Hei"),
            new Deed.Mix(2),
            new Deed.Dismiss(ola.participant(), true),
            new Deed.Rename("Mitt"),
            new Deed.Pause(),
            new Deed.End())) {
      assertRefused("deeds.refused.facilitator", () -> room.does(kari, deed));
    }
    assertRefused(
        "deeds.refused.unreadable",
        () ->
            room.does(kari, new Deed.Join(Ids.next(), "x", new Introduction("", "", null, false))));
  }

  @Test
  void anAgendaThatAnotherHasChangedMeanwhileIsNotWrittenOver() {
    List<Step> seen = room.board.steps();
    Deed mine = new Deed.Arrange(seen.reversed(), seen);
    Deed theirs = new Deed.Arrange(List.of(seen.getFirst(), seen.get(1)), seen);
    room.facilitate(mine);

    assertRefused("deeds.refused.agendaChanged", () -> room.facilitate(theirs));
    room.facilitate(mine);
    assertThat(room.board.steps()).as("the same once more").isEqualTo(seen.reversed());
    room.facilitate(new Deed.Arrange(seen, seen.reversed()));
    assertThat(room.board.steps()).isEqualTo(seen);
  }

  @Test
  void nobodyWritesMoreThanSixtyNotesAlsoWhenTheyTakeThemAway() {
    for (int i = 0; i < Participant.MAX_NOTES; i++) {
      UUID note = room.writes(kari, WorkshopInMemory.CAUSES, "Lapp " + i);
      room.does(kari, new Deed.Remove(note, true));
    }
    assertRefused(
        "deeds.refused.tooManyNotes", () -> room.writes(kari, WorkshopInMemory.CAUSES, "Til"));
    room.writes(ola, WorkshopInMemory.CAUSES, "Olas");
  }

  @Test
  void aFullBoardTakesNoMoreButFromFacilitatorsAndWhenWhoFilledItIsShownOut() {
    List<Author> crowd = new ArrayList<>();
    for (int i = 0; i * Participant.MAX_NOTES < Board.MAX_NOTES; i++) crowd.add(room.join("N" + i));
    for (int i = 0; i < Board.MAX_NOTES; i++) {
      room.writes(crowd.get(i % crowd.size()), WorkshopInMemory.CAUSES, "Lapp " + i);
    }
    assertRefused(
        "deeds.refused.boardFull", () -> room.writes(kari, WorkshopInMemory.CAUSES, "Til"));
    room.writes(room.facilitator, WorkshopInMemory.CAUSES, "Fasilitatorens");
    room.facilitate(new Deed.Dismiss(crowd.getFirst().participant(), true));
    room.writes(kari, WorkshopInMemory.CAUSES, "Til");
  }

  @Test
  void aNoteHangsOnTenOthersAtMost() {
    room.revealed();
    UUID[] needs = new UUID[Note.MAX_PARENTS];
    for (int i = 0; i < needs.length; i++) {
      needs[i] = room.writes(kari, WorkshopInMemory.NEEDS, "Behov " + i);
    }
    UUID cause = room.writes(ola, WorkshopInMemory.CAUSES, "Gammel kjel", needs);
    UUID more = room.writes(ola, WorkshopInMemory.NEEDS, "Ett til");
    assertRefused("deeds.refused.parents", () -> room.does(ola, new Deed.Link(cause, more, true)));
    room.does(ola, new Deed.Link(cause, needs[0], false));
    room.does(ola, new Deed.Link(cause, more, true));
    List<UUID> all = new ArrayList<>(List.of(needs));
    all.add(more);
    assertRefused(
        "deeds.refused.parents",
        () -> room.writes(ola, WorkshopInMemory.CAUSES, "Alt", all.toArray(UUID[]::new)));
  }

  @Test
  void whereNeedsAreTooManyToCompareEachWritersComeInTurn() {
    room.revealed();
    UUID karis = room.writes(kari, WorkshopInMemory.NEEDS, "Karis første");
    UUID karisNext = room.writes(kari, WorkshopInMemory.NEEDS, "Karis andre");
    UUID olas = room.writes(ola, WorkshopInMemory.NEEDS, "Olas");
    assertThat(Weighing.compared(room.board, room.board.step(WorkshopInMemory.PAIRS)))
        .containsExactly(karis, olas, karisNext);
  }

  @Test
  void twoWriteTheSameNoteIdAndTheSecondIsRefused() {
    UUID note = room.writes(kari, WorkshopInMemory.CAUSES, "Min");
    assertThatThrownBy(
            () ->
                room.does(
                    ola,
                    new Deed.Write(note, WorkshopInMemory.CAUSES, "Min", null, null, List.of())))
        .isInstanceOf(Refused.class);
  }

  private Faces.CurrentStep current() {
    return (Faces.CurrentStep) room.onScreen().get("step");
  }

  static void assertRefused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
