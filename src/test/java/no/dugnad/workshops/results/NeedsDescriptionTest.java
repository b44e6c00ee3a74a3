package no.dugnad.workshops.results;

import static no.dugnad.workshops.results.NeedsDescription.PairStanding.Against.HEAVIER;
import static no.dugnad.workshops.results.NeedsDescription.PairStanding.Against.LIGHTER;
import static no.dugnad.workshops.results.NeedsDescription.PairStanding.Against.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.dugnad.platform.shared.Ids;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.results.NeedsDescription.Branch;
import no.dugnad.workshops.results.NeedsDescription.Chapter;
import no.dugnad.workshops.results.NeedsDescription.Evaluated;
import no.dugnad.workshops.results.NeedsDescription.Named;
import no.dugnad.workshops.results.NeedsDescription.Need;
import no.dugnad.workshops.results.NeedsDescription.Original;
import no.dugnad.workshops.results.NeedsDescription.PairStanding;
import no.dugnad.workshops.results.NeedsDescription.Since;
import no.dugnad.workshops.results.NeedsDescription.Solution;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.results.NeedsDescription.Suggestion;
import no.dugnad.workshops.results.NeedsDescription.Sureness;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NeedsDescriptionTest {
  private final Session session = new Session();
  private final Story story = Story.play(session);

  private NeedsDescription described() {
    return NeedsDescriptions.of(session.board, Sorting.BY_WORDING);
  }

  @Test
  void onlyThoseWhoAgreedAreNamedAndTheRestAreCounted() {
    var room = described().room();

    assertThat(room.people()).isEqualTo(14);
    assertThat(room.roles()).isEqualTo(Map.of(RoleKind.USER, 12, RoleKind.OPERATIONS, 1));
    assertThat(room.withoutRole()).isEqualTo(1);
    assertThat(room.named()).containsExactly(new Named("Bruker 3", "Nordlia skole"));
  }

  @Test
  void whatWasHiddenOrRemovedIsNowhere() {
    NeedsDescription before = described();

    assertThat(before.told().statements())
        .extracting(Statement::id)
        .containsExactly(
            story.cold,
            story.dark,
            story.valve,
            story.budget,
            story.bulb,
            story.headache,
            story.app,
            story.sensors,
            story.unseen);
    assertThat(before.toString()).doesNotContain("idiot", "Glem dette");

    session.facilitates(new Deed.Hide(story.chilly, true));
    assertThat(described().toString()).doesNotContain("Vi fryser");
  }

  @Test
  void aMergedNoteKeepsTheWordsOfBoth() {
    Statement cold = described().told().statements().getFirst();

    assertThat(cold.text()).isEqualTo("Det er kaldt i klasserommet");
    assertThat(cold.originals())
        .containsExactly(new Original(story.chilly, 2, "=Vi fryser på «A1»"));
  }

  @Test
  void needsStandByHorizonWithTheirCausesAndEffects() {
    List<Chapter> chapters = described().sorted().chapters();

    assertThat(chapters)
        .extracting(Chapter::horizon)
        .containsExactly(Horizon.TODAY, Horizon.FUTURE);
    Need cold = chapters.getFirst().needs().getFirst();
    Branch valve = cold.causes().getFirst();
    assertThat(valve.note().id()).isEqualTo(story.valve);
    assertThat(valve.note().parents()).containsExactly(1);
    assertThat(valve.further()).extracting(why -> why.note().id()).containsExactly(story.budget);
    assertThat(cold.effects()).extracting(e -> e.note().id()).containsExactly(story.headache);
    assertThat(described().sorted().loose()).isEmpty();
  }

  @Test
  void aCauseWhoseNeedIsHiddenIsTold() {
    session.facilitates(new Deed.Hide(story.dark, true));

    assertThat(described().sorted().loose())
        .extracting(Statement::id)
        .containsExactly(story.bulb, story.unseen);
    assertThat(described().sorted().loose().getFirst().parents()).isEmpty();
  }

  @Test
  void votesCountWhenTheyAreShownAndNotBefore() {
    Need blind = described().sorted().chapters().getFirst().needs().getFirst();
    assertThat(blind.note().dots()).isZero();
    assertThat(blind.standing()).isEmpty();
    assertThat(described().start().people()).isZero();
    assertThat(described().disputed()).isEmpty();

    story.show();
    Need cold = described().sorted().chapters().getFirst().needs().getFirst();
    assertThat(cold.note().dots()).isEqualTo(36);
    assertThat(cold.people()).isEqualTo(12);
    var standing = cold.standing().orElseThrow();
    assertThat(standing.tier()).isEqualTo(1);
    assertThat(standing.tiers()).isEqualTo(2);
    assertThat(standing.odds()).isBetween(standing.low(), standing.high()).isGreaterThan(1);
  }

  @Test
  void allVotesCountWhenTheWorkshopIsOver() {
    session.facilitates(new Deed.End());

    assertThat(described().start().people()).isEqualTo(12);
  }

  @Test
  void itSaysWhereToStartAndHowSurely() {
    Suggestion unweighed = described().start().suggestions().getFirst();
    assertThat(unweighed.sureness()).isEqualTo(Sureness.UNWEIGHED);
    assertThat(unweighed.relief()).isCloseTo(0.5, within(1e-9));

    story.show();
    Suggestion first = described().start().suggestions().getFirst();
    assertThat(first.cause().id()).isEqualTo(story.budget);
    assertThat(first.sureness()).as("all say the same").isEqualTo(Sureness.LINKS);
    assertThat(first.alone()).as("written by one").isTrue();
    assertThat(first.hasInterval()).isFalse();
    assertThat(first.relief()).isGreaterThan(0.8);
    assertThat(first.needs()).extracting(Statement::id).containsExactly(story.cold);
    assertThat(described().start().silent()).containsExactly(RoleKind.OPERATIONS);
  }

  @Test
  void nobodyIsLeftOutWhereNothingIsSuggested() {
    story.show();
    for (UUID cause : List.of(story.valve, story.budget, story.bulb, story.unseen))
      session.facilitates(new Deed.Hide(cause, true));
    var start = described().start();
    assertThat(start.people()).isEqualTo(12);
    assertThat(start.suggestions()).isEmpty();
    assertThat(start.leftOut()).isEmpty();
  }

  @Test
  void aNeedIsHeavierThanTheAverageOnlyWhenItsIntervalSaysSo() {
    assertThat(new PairStanding(1, 1, 2.1, 0.4, 11.2, 6).against()).isEqualTo(UNKNOWN);
    assertThat(new PairStanding(1, 2, 2.1, 1.1, 3, 6).against()).isEqualTo(HEAVIER);
    assertThat(new PairStanding(2, 2, 0.5, 0.2, 0.9, 6).against()).isEqualTo(LIGHTER);
  }

  @Test
  void whereTheRoomIsDividedIsTold() {
    story.show();

    var disputed = described().disputed();
    assertThat(disputed).extracting(d -> d.cause().id()).containsExactly(story.valve);
    assertThat(disputed.getFirst().estimates().impact().disagreement()).isEqualTo(1);
  }

  @Test
  void solutionsStandApartAndCountNowhereElse() {
    session.facilitates(new Deed.Link(story.bulb, story.app, true));
    story.show();
    NeedsDescription described = described();

    assertThat(described.sorted().solutions())
        .extracting(solution -> solution.note().id())
        .containsExactly(story.app, story.sensors);
    Solution app = described.sorted().solutions().getFirst();
    assertThat(app.word()).isEqualTo("app");
    assertThat(app.note().dots()).isEqualTo(12);
    assertThat(app.causes()).extracting(cause -> cause.note().id()).containsExactly(story.bulb);
    Need cold = described.sorted().chapters().getFirst().needs().getFirst();
    assertThat(described.sorted().chapters().getFirst().needs()).hasSize(1);
    assertThat(cold.weight()).as("of all dots that lie on needs").isGreaterThan(0.9);
    assertThat(described.start().suggestions())
        .extracting(Suggestion::cause)
        .noneMatch(Statement::solution);
  }

  @Test
  void whatHungOnASolutionHangsOnWhatThatHungOn() {
    Need dark = described().sorted().chapters().getLast().needs().getFirst();

    assertThat(dark.causes())
        .extracting(cause -> cause.note().id())
        .containsExactly(story.bulb, story.unseen);
  }

  @Test
  void aFacilitatorSaysWhatIsASolutionWhateverItSoundsLike() {
    var sorting = new Sorting(Map.of(story.app, false, story.dark, true));
    NeedsDescription described = NeedsDescriptions.of(session.board, sorting);

    assertThat(described.sorted().chapters())
        .flatExtracting(Chapter::needs)
        .extracting(need -> need.note().id())
        .containsExactly(story.cold, story.app);
    assertThat(described.sorted().solutions().getFirst().note().id()).isEqualTo(story.dark);
    assertThat(described.sorted().solutions().getFirst().word()).isEmpty();
  }

  @Test
  void whatTheyThoughtOfItIsToldWhenItIsShown() {
    assertThat(described().evaluated()).isEmpty();

    story.show();
    Evaluated evaluated = described().evaluated().orElseThrow();
    assertThat(evaluated.people()).isEqualTo(3);
    assertThat(evaluated.scores()).isEqualTo(Map.of(4, 2, 5, 1));
    assertThat(evaluated.words()).containsExactly("Kortere pauser", "Varmere lokale");
  }

  @Test
  void whatOneAloneThoughtIsCountedAndNotTold() {
    var alone = new Session();
    Author only = alone.join(new Introduction("Una", "", null, false));
    alone.facilitates(new Deed.Start("evaluation"));
    alone.does(only, new Deed.Evaluate("evaluation", 1, "Kjedelig"));
    alone.facilitates(new Deed.End());

    NeedsDescription described = NeedsDescriptions.of(alone.board, Sorting.BY_WORDING);
    assertThat(described.evaluated()).hasValue(new Evaluated(1, new TreeMap<>(), List.of()));
  }

  @Test
  void itIsTheSameWhenItHasBeenKept() {
    story.show();
    var json = JsonMapper.builder().build();

    NeedsDescription kept =
        json.readValue(json.writeValueAsString(described()), NeedsDescription.class);
    assertThat(kept).isEqualTo(described());
  }

  @Test
  void oneThatWasKeptBeforeItToldOfWhatCameLateIsReadToo() {
    var json = DescriptionStore.JSON;
    String before =
        json.writeValueAsString(described())
            .replaceAll(",\"since\":\\{[^}]*}", "")
            .replace(",\"alone\":true", "");

    assertThat(before).doesNotContain("since", "alone");
    NeedsDescription kept = json.readValue(before, NeedsDescription.class);
    assertThat(kept.told().since()).isEqualTo(Since.NOTHING);
    assertThat(kept.start().suggestions().getFirst().alone()).isFalse();
  }

  @Test
  void whatTheRoomHasNotSeenIsCountedAndNotTold() {
    session.facilitates(new Deed.Reveal("needs", false));

    assertThat(described().told().covered()).isEqualTo(3);
    assertThat(described().sorted().chapters()).isEmpty();
    assertThat(described().toString()).doesNotContain("kaldt", "mørkt", "fryser");
  }

  /** Told from each need anew, the causes of this board would be told three thousand times. */
  @Test
  void aCrowdedBoardIsToldWholeInNoMoreThanItsOwnSizeAndNoDeeperThanCanBeRead() {
    var crowd = new Session();
    crowd.facilitates(new Deed.Start("needs"));
    crowd.facilitates(new Deed.Start("causes"));
    List<UUID> needs = new ArrayList<>();
    List<UUID> causes = new ArrayList<>();
    for (int person = 0; person < 10; person++) {
      Author by = crowd.join(new Introduction("", "", null, false));
      for (int i = 0; i < 30; i++) needs.add(write(crowd, by, "needs", List.of()));
      for (int i = 0; i < 30; i++) {
        List<UUID> on = causes.isEmpty() ? needs.subList(0, 10) : List.of(causes.getLast());
        causes.add(write(crowd, by, "causes", on));
      }
    }
    crowd.facilitates(new Deed.Reveal("needs", true));
    crowd.facilitates(new Deed.End());
    NeedsDescription described = NeedsDescriptions.of(crowd.board, Sorting.BY_WORDING);
    List<Need> told =
        described.sorted().chapters().stream()
            .flatMap(chapter -> chapter.needs().stream())
            .toList();
    assertThat(told.stream().mapToInt(Need::hanging).sum())
        .isBetween(causes.size(), causes.size() + 10);
    assertThat(told.stream().mapToInt(need -> depth(need.causes())).max()).hasValue(12);
    assertThat(described.sorted().loose()).isEmpty();
  }

  private static UUID write(Session crowd, Author by, String step, List<UUID> on) {
    UUID id = Ids.next();
    crowd.does(by, new Deed.Write(id, step, "Lapp", null, null, on));
    return id;
  }

  private static int depth(List<Branch> branches) {
    return branches.stream().mapToInt(branch -> 1 + depth(branch.further())).max().orElse(0);
  }

  @Test
  void anEmptyBoardGivesAnEmptyDescription() {
    NeedsDescription empty = NeedsDescriptions.of(new Session().board, Sorting.BY_WORDING);

    assertThat(empty.told().statements()).isEmpty();
    assertThat(empty.sorted().chapters()).isEmpty();
    assertThat(empty.start().suggestions()).isEmpty();
    assertThat(empty.room().people()).isZero();
  }
}
