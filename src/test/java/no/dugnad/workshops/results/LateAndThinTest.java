package no.dugnad.workshops.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.ui.Pages;
import no.dugnad.testing.ServerTest;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.results.NeedsDescription.Answering;
import no.dugnad.workshops.results.NeedsDescription.Attendance;
import no.dugnad.workshops.results.NeedsDescription.Beginning;
import no.dugnad.workshops.results.NeedsDescription.Chapter;
import no.dugnad.workshops.results.NeedsDescription.Need;
import no.dugnad.workshops.results.NeedsDescription.Original;
import no.dugnad.workshops.results.NeedsDescription.PairStanding;
import no.dugnad.workshops.results.NeedsDescription.Since;
import no.dugnad.workshops.results.NeedsDescription.Sorted;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.results.NeedsDescription.Suggestion;
import no.dugnad.workshops.results.NeedsDescription.Sureness;
import no.dugnad.workshops.results.NeedsDescription.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes after the room has seen a result, and what little there is behind it, is told. */
@ServerTest
class LateAndThinTest {
  private static final List<Locale> LANGUAGES =
      Stream.of("nb", "nn", "en").map(Locale::of).toList();

  @Autowired private Pages pages;

  private final Session session = new Session();
  private final List<Author> people = new ArrayList<>();
  private final List<UUID> needs = new ArrayList<>();
  private final List<UUID> causes = new ArrayList<>();

  /** Twenty needs, each with a cause by somebody else, and forty who put five dots each. */
  private void play() {
    List<Step> steps = new ArrayList<>(Story.STEPS);
    steps.add(Step.of("start", StepKind.START, "Hvor begynner vi?", "", 5));
    session.facilitates(new Deed.Arrange(steps, null));
    steps.forEach(step -> session.facilitates(new Deed.Start(step.id())));
    session.facilitates(new Deed.Reveal("needs", true));
    for (int i = 0; i < 40; i++) people.add(session.join(new Introduction("", "", null, false)));
    for (int i = 0; i < 20; i++) needs.add(write(i, "needs", "Behov " + i, List.of()));
    for (int i = 0; i < 20; i++) {
      causes.add(write(39 - i, "causes", "Årsak " + i, List.of(needs.get(i))));
    }
    for (int i = 0; i < 40; i++) {
      session.does(people.get(i), new Deed.Dot("dots", needs.get(i % 20), 3));
      session.does(people.get(i), new Deed.Dot("dots", needs.get(i * 7 % 5), 2));
    }
  }

  private UUID write(int person, String step, String text, List<UUID> on) {
    UUID id = Ids.next();
    session.does(people.get(person), new Deed.Write(id, step, text, Horizon.TODAY, null, on));
    return id;
  }

  /** One cause under all of the others, as far as one note may hang: in two steps. */
  private UUID push() {
    UUID half = write(0, "causes", "Alt er kommunens skyld", causes.subList(0, 10));
    List<UUID> rest = new ArrayList<>(causes.subList(11, 20));
    rest.add(half);
    return write(0, "causes", "Ingen bryr seg", rest);
  }

  private NeedsDescription described() {
    return NeedsDescriptions.of(session.board, Sorting.BY_WORDING);
  }

  @Test
  void aCauseThatIsHungUnderAllTheOthersWhenTheyHaveSeenTheResultTakesNothing() {
    play();
    session.facilitates(new Deed.Show("dots", true));
    UUID late = push();
    session.facilitates(new Deed.Show("start", true));
    NeedsDescription shown = described();
    assertThat(shown.start().suggestions())
        .hasSize(5)
        .allSatisfy(
            one -> {
              assertThat(one.cause().id()).isNotEqualTo(late);
              assertThat(one.relief()).isLessThan(0.3);
            });
    session.facilitates(new Deed.Start("causes"));
    push();
    write(0, "needs", "Enda et behov", List.of());
    session.facilitates(new Deed.End());

    NeedsDescription after = described();
    assertThat(after.start()).isEqualTo(shown.start());
    assertThat(weights(after).subList(0, 20)).isEqualTo(weights(shown));
    assertThat(after.told().since().late()).containsExactly(41, 42, 43, 44, 45);
    assertThat(after.told().since().adjusted()).isEmpty();
    assertThat(after.sorted().loose()).extracting(Statement::number).contains(41, 42, 43, 44);
  }

  private static List<Double> weights(NeedsDescription found) {
    return found.sorted().chapters().stream()
        .flatMap(chapter -> chapter.needs().stream())
        .map(Need::weight)
        .toList();
  }

  @Test
  void whatFacilitatorsChangeAfterwardsCountsAndIsTold() {
    play();
    session.facilitates(new Deed.Show("dots", true));
    session.facilitates(new Deed.Show("start", true));
    double before = described().start().suggestions().getFirst().relief();
    session.facilitates(new Deed.Merge(needs.get(0), List.of(needs.get(1))));
    session.facilitates(new Deed.Hide(needs.get(19), true));
    session.facilitates(new Deed.Edit(needs.get(2), "Behov to"));
    session.facilitates(new Deed.End());

    NeedsDescription after = described();
    assertThat(after.start().suggestions().getFirst().relief()).isNotEqualTo(before);
    assertThat(after.told().since()).isEqualTo(new Since(List.of(), List.of(1, 3), 1));
  }

  @Test
  void whatOneAlonePushedBeforeTheShowingIsSaidToRestOnOneAndIsNeverSure() {
    play();
    UUID pushed = push();
    session.facilitates(new Deed.End());
    Suggestion first = described().start().suggestions().getFirst();
    assertThat(first.cause().id()).isEqualTo(pushed);
    assertThat(first.relief()).isGreaterThan(0.9);
    assertThat(first.alone()).isTrue();

    for (Locale language : LANGUAGES) {
      String text = text(described(), "start." + first.cause().number(), language);
      assertThat(text)
          .contains(pages.ui(language).t("results.start.alone"))
          .doesNotContain(share(first.low()), share(first.topThree()), "sikkert at", "sure that");
    }
  }

  @Test
  void theTextNeverSaysMoreThanTheInterval() {
    for (Locale language : LANGUAGES) {
      for (Sureness sureness : Sureness.values()) {
        for (boolean alone : List.of(false, true)) {
          var one =
              new Suggestion(
                  note(1), 0.43, 0.31, 0.57, 0.97, sureness, alone, List.of(), Optional.empty());
          String text = text(found(List.of(one), List.of()), "start.1", language);
          assertThat(text).as("%s %s %s", language, sureness, alone).contains(share(0.43));
          boolean thin = alone || List.of("UNWEIGHED", "FEW", "LINKS").contains(sureness.name());
          assertThat(text.contains(share(0.31)) && text.contains(share(0.57))).isEqualTo(!thin);
          boolean toldOften = List.of("UNSURE", "FAIR", "SURE").contains(sureness.name());
          assertThat(text.contains(share(0.97))).isEqualTo(toldOften && !alone);
          assertThat(text.contains(pages.ui(language).t("results.start.alone"))).isEqualTo(alone);
        }
      }
    }
  }

  @Test
  void theHeaviestIsNamedWhenItIsKnownAndTheyAreCountedWhenItIsNot() {
    Need first = need(1, 0, 0.4, standing(1, 2));
    Need level = need(2, 0, 0.4, standing(1, 2));
    Need other = need(3, 0, 0.2, standing(2, 2));
    for (Locale language : LANGUAGES) {
      assertThat(introduction(language, first, other)).contains("Lapp 1").doesNotContain("Lapp 3");
      assertThat(introduction(language, first, level, other)).contains("2").doesNotContain("Lapp");
      assertThat(introduction(language, need(1, 9, 0.6, null), need(2, 6, 0.4, null)))
          .contains("Lapp 1");
      assertThat(introduction(language, need(1, 9, 0.5, null), need(2, 9, 0.5, null)))
          .contains("2")
          .doesNotContain("Lapp");
    }
  }

  @Test
  void needsThatCanNotBeToldApartAreNeverPartedOnAPage() {
    List<Need> tied =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> need(i, 0, 0.03, standing(i <= 21 ? 1 : 2, 2)))
            .toList();
    var chapter = new Chapter(Horizon.TODAY, tied);
    assertThat(chapter.first()).hasSize(21);
    assertThat(chapter.rest()).hasSize(9);
    List<Need> dotted =
        IntStream.rangeClosed(1, 12).mapToObj(i -> need(i, 0, i <= 7 ? 0.1 : 0.05, null)).toList();
    assertThat(new Chapter(Horizon.TODAY, dotted).first()).hasSize(12);
    List<Need> unweighed = IntStream.rangeClosed(1, 12).mapToObj(i -> need(i, 0, 0, null)).toList();
    assertThat(new Chapter(Horizon.TODAY, unweighed).first()).hasSize(8);
  }

  private static PairStanding standing(int tier, int tiers) {
    return new PairStanding(tier, tiers, 1, 0.5, 2, 10);
  }

  private String introduction(Locale language, Need... needs) {
    return text(found(List.of(), List.of(needs)), "introduction", language);
  }

  private String text(NeedsDescription found, String part, Locale language) {
    return Passages.of(found, pages.ui(language)).stream()
        .filter(passage -> passage.part().equals(part))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static Need need(int number, int dots, double weight, @Nullable PairStanding standing) {
    return new Need(
        note(number, dots), weight, 3, Optional.ofNullable(standing), List.of(), List.of());
  }

  private static Statement note(int number) {
    return note(number, 0);
  }

  private static Statement note(int number, int dots) {
    return new Statement(
        new Original(new UUID(0, number), number, "Lapp " + number),
        NoteKind.NEED,
        new Answering("Behov", Horizon.TODAY, null),
        false,
        List.of(),
        List.of(),
        dots);
  }

  private static NeedsDescription found(List<Suggestion> suggestions, List<Need> needs) {
    return new NeedsDescription(
        "Kalde bygg",
        new Attendance(30, new TreeMap<>(), List.of()),
        new Sorted(
            needs.isEmpty() ? List.of() : List.of(new Chapter(Horizon.TODAY, needs)),
            List.of(),
            List.of()),
        new Beginning(30, suggestions, List.of(), 0, List.of()),
        List.of(),
        Optional.empty(),
        new Told(List.of(note(1)), 0, Since.NOTHING));
  }

  /** As both bokmål and English have it, whatever blank they put before the sign. */
  private static String share(double share) {
    return String.valueOf(Math.round(100 * share));
  }
}
