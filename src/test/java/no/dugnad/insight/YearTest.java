package no.dugnad.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import no.dugnad.followup.benefits.Asking.Seen;
import no.dugnad.followup.benefits.AskingStatus.Answered;
import no.dugnad.followup.benefits.Askings;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Benefits;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.NewRound;
import no.dugnad.funding.awards.Posting;
import no.dugnad.funding.awards.Round;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.sharing.adoptions.TestAdoptions;
import no.dugnad.sharing.stories.TestStories;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.Queries;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year on one page: what it counts, what it does not know, and that all its drawings agree. */
@ServerTest
class YearTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> others;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired Awards awards;
  @Autowired Funds funds;
  @Autowired Outcomes outcomes;
  @Autowired Benefits benefits;
  @Autowired Askings askings;
  @Autowired Outbox outbox;

  @Test
  void aYearIsReckonedFromItsDatedFactsAndAllItsDrawingsAreEqualToTheKrone() throws Exception {
    var cohort = new TestCohort(beans, cast, 4).announce();
    Award first = award(cohort, 0);
    post(first, Posting.PAY, 10_000);
    post(first, Posting.TAKE_BACK, 2_000);
    post(first, Posting.REUSE, 1_500);
    post(award(cohort, 1), Posting.PAY, 5_000);
    post(award(cohort, 1), Posting.REVERSE, 5_000);
    post(award(cohort, 1), Posting.RELEASE, 4_999);
    end(cohort.project(0), new Outcome.Completed());
    // What is left of what is given up is released with it.
    end(cohort.project(1), new Outcome.Stopped("En app", "Papir er best", "Alle"));
    end(cohort.project(2), new Outcome.NeverBegun("Ingen tid"));
    UUID before = envelope(2026, 500_000);
    round(before, "Runde uten søknader", null, true, 40_000, 60_000);

    Map<String, BigDecimal> year = numbers(2026);
    assertThat(year)
        .containsAllEntriesOf(
            expected(
                "MONEY LEFT_BEFORE VALUE", 0,
                "MONEY SET_ASIDE VALUE", 1_500_000,
                "MONEY PROMISED VALUE", 140_000,
                "MONEY ENTERED VALUE", 100_000,
                "MONEY RELEASED VALUE", 70_000,
                "MONEY PAID VALUE", 10_000,
                "MONEY GIVEN_BACK VALUE", 2_000,
                "MONEY REUSED VALUE", 1_500,
                "MONEY CARRIED VALUE", 0,
                "MONEY TO_PAY VALUE", 140_000 - 10_000 - 70_000,
                "MONEY LEFT VALUE", 1_500_000 - 140_000 - 100_000 + 70_000 + 1_500))
        .containsAllEntriesOf(
            expected(
                "AWARDS AWARDS VALUE", 6,
                "AWARDS ANNOUNCED VALUE", 240_000,
                "AWARDS FROM_BEFORE VALUE", 100_000,
                "AWARDS NOW VALUE", 140_000,
                "AWARDS UNUSED VALUE", 2_000 + 70_000,
                "APPLICATIONS HANDED_IN VALUE", 5,
                "APPLICATIONS UNSTATED VALUE", 1,
                "APPLICATIONS AWARDED VALUE", 4,
                "APPLICATIONS SHARE VALUE", 80,
                "APPLICATIONS ANSWERED_AFTER VALUE", 30))
        .containsAllEntriesOf(
            expected(
                "OUTCOMES COMPLETED VALUE", 1,
                "OUTCOMES CONTINUED VALUE", 0,
                "OUTCOMES STOPPED VALUE", 1,
                "OUTCOMES NEVER_BEGUN VALUE", 1,
                "OUTCOMES GOES_ON VALUE", 1,
                "OUTCOMES OUTCOME_UNKNOWN VALUE", 2,
                "KINDS UNKNOWN AWARDS", 2,
                "UNITS Skole AWARDS", 4,
                "UNITS Skole AMOUNT", 140_000,
                "UNITS Kultur 0 AMOUNT", 40_000));
    assertThat(year).containsEntry("APPLICATIONS STATED VALUE", null);
    drawAlike(2026);
  }

  private void drawAlike(int year) throws Exception {
    Visitor press = visitors.stranger();
    Page page = press.get(path(year, ""));
    Map<String, BigDecimal> numbers = numbers(year);
    var shown = new LinkedHashMap<String, String>();
    page.select("[data-number]").forEach(td -> shown.put(td.attr("data-number"), td.text()));
    assertThat(read(shown)).as("the page").isEqualTo(numbers);
    assertThat(shown.keySet()).containsExactlyElementsOf(numbers.keySet());

    Page file = press.get(path(year, ".csv"));
    String csv = new String(file.bytes(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeff");
    List<String[]> lines =
        csv.substring(1).lines().skip(1).map(line -> line.split(";", -1)).toList();
    assertThat(lines).hasSameSizeAs(numbers.keySet());
    assertThat(lines.stream().map(line -> line[3].isEmpty() ? null : number(line[3])))
        .as("the table")
        .containsExactlyElementsOf(numbers.values());
    assertThat(lines)
        .allSatisfy(line -> assertThat(line[3].isEmpty()).isEqualTo(!line[5].isEmpty()));

    byte[] pdf = press.get(path(year, ".pdf")).bytes();
    assertThat(Compliance.faults(pdf)).isEmpty();
    String text;
    try (var document = Loader.loadPDF(pdf)) {
      text = spaced(new PDFTextStripper().getText(document));
    }
    int from = 0;
    for (var row : page.select("tr:has([data-number])")) {
      String drawn = spaced(row.text());
      int at = text.indexOf(drawn, from);
      assertThat(at).as("the PDF has, in its place: %s in %s", drawn, text).isNotNegative();
      from = at + drawn.length();
    }
  }

  @Test
  void aPostingAtHalfPastElevenInUtcOnTheLastDayBelongsToTheNewYear() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Award award = award(cohort, 0);
    clock.set(Instant.parse("2026-12-31T22:59:59.900Z"));
    post(award, Posting.PAY, 1_000);
    clock.set(Instant.parse("2026-12-31T23:30:00Z"));
    post(award, Posting.PAY, 20_000);

    assertThat(numbers(2026)).containsEntry("MONEY PAID VALUE", n(1_000));
    assertThat(numbers(2026)).containsEntry("MONEY TO_PAY VALUE", n(34_000));
    assertThat(numbers(2027)).containsEntry("MONEY PAID VALUE", n(20_000));
    assertThat(numbers(2027)).containsEntry("MONEY TO_PAY VALUE", n(14_000));
    assertThat(visitors.stranger().get(path(2026, "")).text()).doesNotContain("Året er ikke omme");
    assertThat(visitors.stranger().get(path(2027, "")).text()).contains("Året er ikke omme");
  }

  @Test
  void ofAYearThatOnlyARoundFromBeforeHadWhatItsSourceDoesNotSayIsNotKnown() throws Exception {
    UUID envelope = envelope(2018, 500_000);
    round(envelope, "Runden i 2018", null, true, 40_000);
    round(envelope, "Uten år", 7, false, 10_000);

    Map<String, BigDecimal> year = numbers(2018);
    assertThat(year)
        .containsAllEntriesOf(
            expected(
                "AWARDS AWARDS VALUE", 1,
                "AWARDS ANNOUNCED VALUE", 40_000,
                "OUTCOMES OUTCOME_UNKNOWN VALUE", 1));
    for (String unknown :
        List.of(
            "MONEY SET_ASIDE VALUE",
            "MONEY PAID VALUE",
            "MONEY LEFT VALUE",
            "AWARDS NOW VALUE",
            "AWARDS UNUSED VALUE",
            "APPLICATIONS HANDED_IN VALUE",
            "APPLICATIONS STATED VALUE",
            "APPLICATIONS SHARE VALUE",
            "APPLICATIONS ANSWERED_AFTER VALUE",
            "OUTCOMES COMPLETED VALUE",
            "OUTCOMES GOES_ON VALUE",
            "BENEFITS FORESEEN VALUE",
            "ADOPTIONS WANTED VALUE",
            "ADOPTIONS TAKEN_INTO_USE VALUE",
            "STORIES STORIES VALUE")) assertThat(year).containsEntry(unknown, null);
    Page page = visitors.stranger().get(path(2018, ""));
    assertThat(page.text())
        .contains("Betalt ut ikke kjent", "Fullført ikke kjent", "Én tildeling fra tidligere");
    drawAlike(2018);

    round(envelope, "En til i 2018", 4, true, 20_000);
    assertThat(numbers(2018))
        .containsAllEntriesOf(
            expected(
                "APPLICATIONS STATED VALUE", 4,
                "APPLICATIONS UNSTATED VALUE", 1,
                "APPLICATIONS SHARE VALUE", 25));
    int entered = Oslo.date(clock.instant()).getYear();
    assertThat(numbers(entered))
        .as("the year it was entered")
        .containsEntry("MONEY ENTERED VALUE", n(70_000))
        .containsEntry("MONEY PAID VALUE", null);
  }

  @Test
  void whatIsDecidedCountsFromWhenItIsAnnouncedAndNothingTellsOfItBefore() {
    new TestCohort(beans, cast, 1).announce();
    var secret = new TestCohort(beans, cast, 2, List.of(), Instant.parse("2026-12-20T11:00:00Z"));
    Map<String, BigDecimal> before = numbers(2026);
    assertThat(before)
        .containsAllEntriesOf(
            expected(
                "MONEY PROMISED VALUE", 35_000,
                "MONEY LEFT VALUE", 2_000_000 - 35_000,
                "AWARDS AWARDS VALUE", 1,
                "APPLICATIONS HANDED_IN VALUE", 2));
    for (var person : List.of(cast.decisionMaker, cast.adviser))
      assertThat(visitors.of(person.id()).get(path(2026, "")).select("[data-number]").eachText())
          .as("the same for all, whatever else they know")
          .isEqualTo(visitors.stranger().get(path(2026, "")).select("[data-number]").eachText());

    clock.set(Instant.parse("2027-01-05T11:00:00Z"));
    secret.announce();
    assertThat(numbers(2026)).as("the year before").isEqualTo(before);
    assertThat(numbers(2027))
        .containsAllEntriesOf(
            expected(
                "MONEY SET_ASIDE VALUE", 0,
                "MONEY PROMISED VALUE", 70_000,
                "MONEY LEFT VALUE", 2_000_000 - 105_000,
                "AWARDS AWARDS VALUE", 2,
                "APPLICATIONS HANDED_IN VALUE", 3));
  }

  @Test
  void anotherOrganisationsAreNotMixedInAndOneChoosesWhose() {
    new TestCohort(beans, cast, 1).announce();
    Cast neighbour = others.getObject();
    new TestCohort(beans, neighbour, 3).announce();

    assertThat(numbers(2026)).containsEntry("AWARDS AWARDS VALUE", n(1));
    Page own = visitors.of(neighbour.applicant.id()).get("/year");
    assertThat(own.text()).contains("Året 2026 i tall", neighbour.organisation.name());
    assertThat(own.select("[data-number='AWARDS AWARDS VALUE']").text()).isEqualTo("3");
    assertThat(own.queries()).isLessThanOrEqualTo(Queries.MOST);
    Page other =
        own.submit(
            "form[action='/year']", Map.of("organisation", cast.organisationId().toString()));
    assertThat(other.select("[data-number='AWARDS AWARDS VALUE']").text()).isEqualTo("1");
    assertThat(other.select("main a[href$='.csv?organisation=" + cast.organisationId() + "']"))
        .hasSize(1);
    assertThat(visitors.stranger().get(path(2026, "")).queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(visitors.of(cast.adviser.id()).get(path(2026, "")).queries())
        .isLessThanOrEqualTo(Queries.MOST);
    assertThat(visitors.stranger().get("/year/2026?organisation=" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void aYearInWhichNothingHappenedSaysSoAndWhatIsNoYearIsNotFound() throws Exception {
    new TestCohort(beans, cast, 1).announce();
    Page empty = visitors.stranger().get(path(2031, ""));
    assertThat(empty.status()).isEqualTo(200);
    assertThat(empty.text()).contains("Det er ikke ført noe for 2031");
    assertThat(empty.select("main a[href^=/year/2026]")).isNotEmpty();
    assertThat(visitors.stranger().get(path(2031, ".pdf")).status()).isEqualTo(200);
    assertThat(numbers(2031)).isEmpty();
    for (String none : List.of("/year/1999", "/year/9999999999", "/year/i-fjor", "/year/2200.csv"))
      assertThat(visitors.stranger().get(none).status()).as(none).isEqualTo(404);
    assertThat(visitors.stranger().get("/awards?year=2027").select("main a[href=/year/2027]"))
        .as("the register leads to it")
        .hasSize(1);
    assertThat(visitors.stranger().get("/").select("footer a[href=/year]")).hasSize(1);
  }

  @Test
  void whatWasSeenOfBenefitsIsToldFromFiveAnswersOnAndHoursAreNotAddedToKroner() {
    var cohort = new TestCohort(beans, cast, 3).announce();
    for (int i = 0; i < 5; i++) foresee(cohort.project(i % 2), Measure.Unit.HOURS, 1_000, 800);
    foresee(cohort.project(0), Measure.Unit.KRONER, 90_000, 50_000);
    foresee(cohort.project(2), Measure.Unit.HOURS, 1_000, 1);
    end(cohort.project(2), new Outcome.NeverBegun("Ingen tid"));
    List<Benefit> hours =
        benefits.list(List.of(cohort.project(0), cohort.project(1))).stream()
            .filter(
                one ->
                    Objects.requireNonNull(one.foreseen().measure()).unit() == Measure.Unit.HOURS)
            .toList();
    hours.stream().limit(4).forEach(one -> answer(one, 900));

    assertThat(numbers(2026))
        .containsAllEntriesOf(
            expected(
                "BENEFITS FORESEEN VALUE", 6,
                "BENEFITS ASKED VALUE", 6,
                "BENEFITS ANSWERED VALUE", 4,
                "ADDED HOURS_LESS FORESEEN", 1_000,
                "ADDED HOURS_LESS ANSWERED", 4,
                "ADDED HOURS_LESS ASKED", 5))
        .containsEntry("BENEFITS LESS VALUE", null)
        .containsEntry("ADDED HOURS_LESS SEEN", null)
        .containsEntry("ADDED KRONER_LESS FORESEEN", null);
    assertThat(visitors.stranger().get(path(2026, "")).text())
        .contains("Mindre enn ventet for få svar");

    answer(hours.getLast(), 900);
    assertThat(numbers(2026))
        .containsAllEntriesOf(
            expected(
                "BENEFITS LESS VALUE", 5,
                "BENEFITS MORE VALUE", 0,
                "ADDED HOURS_LESS SEEN", 500,
                "ADDED HOURS_LESS AWAY", 0));
    answer(hours.getLast(), 1_200);
    assertThat(numbers(2026))
        .as("one that went the other way is nobody's business alone")
        .containsEntry("ADDED HOURS_LESS SEEN", null)
        .containsEntry("ADDED HOURS_LESS AWAY", null);
  }

  @Test
  void whatOthersUseAndWhatIsToldCountsInTheYearItWasConfirmedAndPublished() throws Exception {
    var stories = new TestStories(beans, cast);
    var adoptions = new TestAdoptions(beans, outbox);
    Project project = stories.project();
    String mark = UUID.randomUUID() + "@example.no";
    assertThat(numbers(2026))
        .containsAllEntriesOf(
            expected(
                "ADOPTIONS WANTED VALUE", 0,
                "ADOPTIONS TAKEN_INTO_USE VALUE", 0,
                "STORIES STORIES VALUE", 0));
    stories.published();
    stories.draft();
    adoptions.confirmed(project, "Bare lyst kommune", "a." + mark);
    String used = adoptions.inUse(project, "Øya kommune", "b." + mark, viewer());
    adoptions.inUse(project, "Øya kommune", "c." + mark, viewer());
    String later = adoptions.stated(project, "Nabo kommune", "d." + mark);
    clock.set(Instant.parse("2026-12-31T23:00:00Z"));
    adoptions.vouch(later, viewer());

    assertThat(numbers(2026))
        .containsAllEntriesOf(
            expected(
                "ADOPTIONS WANTED VALUE", 4,
                "ADOPTIONS TAKEN_INTO_USE VALUE", 2,
                "ADOPTERS Øya kommune VALUE", 2,
                "STORIES STORIES VALUE", 1));
    assertThat(numbers(2027))
        .as("midnight in Oslo")
        .containsAllEntriesOf(
            expected(
                "ADOPTIONS WANTED VALUE", 0,
                "ADOPTIONS TAKEN_INTO_USE VALUE", 1,
                "ADOPTERS Nabo kommune VALUE", 1,
                "STORIES STORIES VALUE", 0));
    drawAlike(2026);
    drawAlike(2027);
    assertThat(visitors.stranger().get(path(2026, "")).text())
        .doesNotContain("Bare lyst", "En Utenfra", mark);
    assertThat(visitors.stranger().get(path(2026, "")).queries()).isLessThanOrEqualTo(Queries.MOST);

    adoptions.end(used);
    assertThat(numbers(2026))
        .as("it was, and its name is nobody's any more")
        .containsAllEntriesOf(
            expected("ADOPTIONS TAKEN_INTO_USE VALUE", 2, "ADOPTERS Øya kommune VALUE", 1));
  }

  private Viewer viewer() {
    return cast.viewer(cast.applicant);
  }

  @Test
  void theMoneyOfAllYearsAndWhatIsLeftComeToWhatWasSetAside() {
    var cohort = new TestCohort(beans, cast, 3).announce();
    Envelope own = funds.getEnvelope(cohort.round.envelopeId);
    UUID later =
        funds.addEnvelope(
            own.fundId(), 2028, "Neste", Money.kroner(50_000), cast.viewer(cast.adviser).actor());
    round(envelope(2019, 80_000), "Før", 9, true, 30_000);
    for (int seed = 0; seed < 3; seed++) {
      var random = new Random(seed);
      for (int i = 0; i < 25; i++) {
        clock.advance(Duration.ofDays(random.nextInt(20)));
        try {
          if (random.nextInt(6) == 0)
            funds.setAside(
                own.id(),
                Money.kroner(random.nextInt(20_000) - 8_000L),
                cast.viewer(cast.adviser).actor());
          else
            post(
                award(cohort, random.nextInt(3)),
                Posting.values()[random.nextInt(Posting.values().length)],
                1 + random.nextInt(9_000));
        } catch (Refused e) {
          // What the ledger refuses moves nothing.
        }
      }
      adds(List.of(own.id(), later));
    }
  }

  private void adds(List<UUID> envelopes) {
    Page page = visitors.stranger().get("/year?organisation=" + cast.organisationId());
    List<Integer> years =
        page.select("nav a[href^=/year/]").eachText().stream().map(Integer::valueOf).toList();
    assertThat(years).hasSizeGreaterThan(2);
    BigDecimal setAside = BigDecimal.ZERO;
    BigDecimal out = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    for (int year : years) {
      Map<String, BigDecimal> numbers = numbers(year);
      setAside = setAside.add(known(numbers, "SET_ASIDE"));
      out =
          out.add(known(numbers, "PROMISED"))
              .add(known(numbers, "ENTERED"))
              .subtract(known(numbers, "RELEASED"))
              .subtract(known(numbers, "REUSED"));
      paid = paid.add(known(numbers, "PAID")).subtract(known(numbers, "GIVEN_BACK"));
      assertThat(
              known(numbers, "LEFT_BEFORE")
                  .add(known(numbers, "SET_ASIDE"))
                  .subtract(known(numbers, "PROMISED"))
                  .subtract(known(numbers, "ENTERED"))
                  .add(known(numbers, "RELEASED"))
                  .add(known(numbers, "REUSED")))
          .as("what is left of %d", year)
          .isEqualByComparingTo(known(numbers, "LEFT"));
    }
    BigDecimal left = known(numbers(years.getFirst()), "LEFT");
    assertThat(out.add(left)).isEqualByComparingTo(setAside);
    Money available = Money.kroner(50_000);
    for (UUID envelope : envelopes) available = available.plus(funds.balance(envelope).available());
    assertThat(left).isEqualByComparingTo(available.inKroner());
    Money given =
        envelopes.stream()
            .map(envelope -> funds.balance(envelope).paid())
            .reduce(Money.ZERO, Money::plus);
    assertThat(paid).isEqualByComparingTo(given.inKroner());
  }

  private static BigDecimal known(Map<String, BigDecimal> numbers, String fact) {
    return Optional.ofNullable(numbers.get("MONEY " + fact + " VALUE")).orElse(BigDecimal.ZERO);
  }

  private String path(int year, String ending) {
    return "/year/" + year + ending + "?organisation=" + cast.organisationId();
  }

  /** As other programs read it; null what is not known. */
  private Map<String, BigDecimal> numbers(int year) {
    Page file = visitors.stranger().get(path(year, ".json"));
    assertThat(file.status()).isEqualTo(200);
    JsonNode read = JsonMapper.shared().readTree(file.bytes());
    assertThat(read.get("organisation").asString()).isEqualTo(cast.organisation.name());
    assertThat(read.get("year").asInt()).isEqualTo(year);
    var numbers = new LinkedHashMap<String, @Nullable BigDecimal>();
    for (JsonNode number : read.get("numbers")) {
      String column = number.get("column").isNull() ? "VALUE" : number.get("column").asString();
      String key =
          number.get("chapter").asString() + " " + number.get("key").asString() + " " + column;
      JsonNode value = number.get("value");
      assertThat(value.isNull()).isEqualTo(!number.get("missing").isNull());
      numbers.put(key, value.isNull() ? null : plain(value.decimalValue()));
    }
    return numbers;
  }

  private static Map<String, @Nullable BigDecimal> read(Map<String, String> shown) {
    var read = new LinkedHashMap<String, @Nullable BigDecimal>();
    shown.forEach(
        (key, text) -> read.put(key, text.matches("ikke kjent|for få svar") ? null : number(text)));
    return read;
  }

  private static BigDecimal number(String text) {
    return plain(
        new BigDecimal(text.replaceAll("[^0-9,−-]", "").replace(',', '.').replace('−', '-')));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.setScale(Math.max(0, bare.scale()));
  }

  private static BigDecimal n(long number) {
    return BigDecimal.valueOf(number);
  }

  private static Map<String, BigDecimal> expected(Object... pairs) {
    var expected = new LinkedHashMap<String, BigDecimal>();
    for (int i = 0; i < pairs.length; i += 2)
      expected.put((String) pairs[i], n((Integer) pairs[i + 1]));
    return expected;
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\u00a0\u202f\u2066-\u2069]+", " ").strip();
  }

  private Award award(TestCohort cohort, int i) {
    return awards.getAward(cohort.project(i).given().awardId());
  }

  private void post(Award award, Posting posting, long kroner) {
    awards.post(
        award.id(),
        posting,
        Money.kroner(kroner),
        awards.balance(award).revision(),
        cast.viewer(cast.adviser).actor());
  }

  private void end(Project project, Outcome outcome) {
    outcomes.end(project.id(), outcome, project.revision(), cast.viewer(cast.adviser), List.of());
  }

  private UUID envelope(int year, long kroner) {
    var actor = cast.viewer(cast.adviser).actor();
    UUID fund = funds.addFund(cast.organisationId(), "Det gamle " + year, "Før", actor);
    return funds.addEnvelope(fund, year, "Ramme", Money.kroner(kroner), actor);
  }

  private void round(
      UUID envelope, String title, @Nullable Integer applications, boolean dated, long... kroner) {
    var rows = new ArrayList<NewRound.Row>();
    for (int i = 0; i < kroner.length; i++)
      rows.add(new NewRound.Row("Kultur " + i, title + " " + i, Money.kroner(kroner[i])));
    awards.addRound(
        new NewRound(envelope, new Round.Published(title, "Boka", null, applications, dated), rows),
        cast.viewer(cast.adviser).actor());
  }

  private void foresee(Project project, Measure.Unit unit, long start, long aim) {
    benefits.add(
        project.id(),
        new Benefit.Foreseen(
            Benefit.Kind.TIME, "Mindre kjøring", "Alle", new Measure(unit, "", n(start), n(aim))),
        Optional.empty(),
        cast.viewer(cast.adviser));
  }

  private void answer(Benefit benefit, long number) {
    askings.answerAtEnd(
        benefit.projectId(),
        Map.of(benefit.id(), new Answered(Seen.LESS, n(number), "", clock.instant())),
        cast.viewer(cast.adviser));
  }
}
