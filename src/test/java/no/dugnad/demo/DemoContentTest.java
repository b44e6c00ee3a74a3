package no.dugnad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.DemoTest;
import no.dugnad.testing.Page;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newcomer meets on the first start. */
@DemoTest
class DemoContentTest {
  @Autowired private Visitors visitors;
  @Autowired private DemoPeople people;
  @Autowired private JdbcClient db;
  @Autowired private Duties duties;
  @Autowired private ApplicationContext context;

  @Test
  void everyPartOfARoundCanBePlayed() {
    assertThat(people.list()).extracting("demoRole").contains((Object[]) DemoRole.values());
  }

  @Test
  void oneClickSignsIn() {
    Visitor newcomer = visitors.stranger();
    var home = newcomer.get("/sign-in").submit("button[data-demo-role=adviser]");
    assertThat(home.path()).isEqualTo("/home");
    assertThat(home.text()).contains("Rådgiver i utviklingsenheten", "Eksempel kommune");
  }

  @Test
  void aRoundIsUnderAssessmentWithAllItsApplicationsSubmittedAndEndorsed() {
    assertThat(
            count(
                """
                select count(*) from applications.application a
                  join endorsements.endorsement e on e.application_id = a.id
                 where a.status = 'SUBMITTED' and e.status = 'ENDORSED' and a.call_id
                """))
        .isEqualTo(DemoText.all().size());
  }

  @Test
  void twoAssessorsHaveHandedInAndTheThirdIsHalfWay() {
    assertThat(
            count(
                """
                select count(*) from assessment.hand_in h
                  join applications.application a on a.id = h.application_id
                 where a.call_id
                """))
        .isEqualTo(2 * DemoText.all().size());
  }

  /** Of the round under assessment. */
  private int count(String select) {
    return db.sql(
            select
                + " = (select id from calls.call where title = 'Interne innovasjonsmidler, runde"
                + " 4')")
        .query(Integer.class)
        .single();
  }

  @Test
  void whoAppliedInTheSpringReadsTheirLetterInTheirOwnLanguageAndCanAppeal() {
    Visitor nurse = applicant("Sykepleier i hjemmetjenesten");
    var declined = application(nurse, "Kveldsrunde med sykkel");
    assertThat(declined.select("a[href*=/letters/]")).hasSize(1);
    assertThat(declined.follow("a[href$=/appeal]").text()).contains("Kveldsrunde med sykkel");
    assertThat(declined.follow("a[href*=/letters/]").header("Content-Type"))
        .isEqualTo("application/pdf");

    var awarded =
        application(applicant("Ergoterapeut i hjemmetjenesten"), "Ein fast stad for hjelpemiddel");
    assertThat(awarded.select("a[href*=/letters/]").text()).contains("Tilsegn");
    assertThat(visitors.stranger().get("/awards").text())
        .contains("Ein fast stad for hjelpemiddel", "Lesehjørne for nye lesere")
        .doesNotContain("Kveldsrunde med sykkel");
  }

  private Visitor applicant(String name) {
    UUID id =
        db.sql("select id from people.person where name = :name")
            .param("name", name)
            .query(UUID.class)
            .single();
    return visitors.of(id);
  }

  private static Page application(Visitor applicant, String title) {
    return applicant.get("/applications").follow("a:contains(" + title + ")");
  }

  @Test
  void thePublishedRoundIsInWithTheTotalThatDiffersSaid() {
    var round =
        visitors
            .stranger()
            .get("/awards")
            .follow("a:contains(Spillverket)")
            .follow("a[href^=/awards/rounds/]");
    assertThat(round.text())
        .contains("Lokalt læringsprosjekt Fornebu", "Storkjøkkenet", "baerum.kommune.no", "27")
        .contains("2 575 000 kr", "2 545 000 kr");
  }

  @Test
  void lastYearsListIsFoundByItsYearAndThePublishedRoundIsGivenNone() {
    var awards = visitors.stranger().get("/awards");
    String year =
        awards.select("form.filters [name=year] option").eachAttr("value").stream()
            .filter(value -> value.matches("\\d+"))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    var lastYears = awards.submit("form.filters", Map.of("year", year));
    assertThat(lastYears.text()).contains("Verktøy til utlån").doesNotContain("Spillverket");
    assertThat(lastYears.follow("a:contains(Verktøy)").follow("a[href^=/awards/rounds/]").text())
        .contains("(konstruert)", "Konstruert for demoen");
    assertThat(awards.submit("form.filters", Map.of("year", "unknown")).text())
        .contains("Spillverket")
        .doesNotContain("Verktøy til utlån");
  }

  @Test
  void theChallengeSaysWhatIsPublishedAndWhatIsConstructed() {
    var challenge = visitors.stranger().get("/").follow("a:contains(1000 bygg)");
    assertThat(challenge.text())
        .contains("om lag 1000 bygg", "innovativeanskaffelser.no", "Konstruert i denne demoen")
        .contains("Skole: 3", "Nordlia skole");
  }

  @Test
  void theHeldHjernedugnadSaysWhereToStartAndWhoIsLeftOut() {
    var result =
        visitors.stranger().get("/").follow("a:contains(1000 bygg)").follow("a[href$=/result]");
    assertThat(result.text())
        .contains("Dette er et konstruert eksempel", "52 deltakere")
        .contains("Det meste av dette bygger på det én person har skrevet")
        .doesNotContain("Det er sikkert")
        .contains("Andre (4 har stemt)", "Den som bruker rullestol")
        .contains("Leverandører: ingen har stemt på behovene");
  }

  @Test
  void itsLogTellsWhatHappenedInTwoHoursSomeWeeksAgo() {
    Map<String, Object> log =
        db.sql(
                """
                select max(at) - min(at) < interval '3 hours' as is_short, max(at) < now() as is_past,
                       bool_and(at >= before) as is_in_order
                  from (select at, lag(at) over (order by number) as before
                          from streams.event
                         where workshop_id = (select workshop_id from halls.setup
                                               where starts_at is not null)
                           and number > 1) event
                """)
            .query()
            .singleRow();
    assertThat(log.values()).containsOnly(true);
  }

  @Test
  void anotherHjernedugnadCanBeJoinedAndLed() {
    var console = adviser().get("/home").follow("a:contains(Prøv selv)");
    assertThat(console.path()).matches("/w/[A-Z0-9]{6}/console");
    String way = console.path().replace("/console", "");
    assertThat(visitors.stranger().get(way).select("form[action=" + way + "/join]")).hasSize(1);
  }

  private Visitor adviser() {
    Visitor adviser = visitors.stranger();
    adviser.get("/sign-in").submit("button[data-demo-role=adviser]");
    return adviser;
  }

  @Test
  void aCohortIsAtItsStartUpOneAtItsCheckAndOneIsClosedEachMarkedAsConstructed() {
    var cohorts = adviser().get("/cohorts");
    assertThat(cohorts.select(".task-list a").eachText())
        .hasSize(3)
        .allMatch(title -> title.endsWith("(konstruert)"));

    var startUp = cohorts.follow("a:contains(midler, runde 3)").follow("a[href$=/gatherings]");
    assertThat(startUp.text()).contains("Oppstartsøkt", "Kalt inn").doesNotContain("Holdt");
    assertThat(startUp.follow("a[href$=/programme]").select(".task-list li").first().text())
        .contains("Hele kullet", "Planlagt");
    assertThat(cohorts.follow("a:contains(midler, runde 3)").follow("a:contains(Frukt)").text())
        .as("what the owner alone is asked")
        .doesNotContain("Har dere begynt");
    var check = cohorts.follow("a:contains(runde 2)");
    assertThat(check.text())
        .contains("Neste: Statussjekk", "Bør stoppe", "Trenger hjelp", "Bedt om endringer");
    assertThat(check.follow("a[href$=/checks]").text())
        .contains("4 av 5 har skrevet kort", "2 prosjekter venter på svar");
    var closed = cohorts.follow("a:contains(runde 1)");
    assertThat(closed.select(".task-list > li > .ds-tag").eachText())
        .contains(
            "Fullført", "Videreføres", "Stoppet, med læring", "Kom ikke i gang", "Fortsatt i gang")
        .hasSize(7);
    assertThat(closed.follow("a:contains(Følgeroboten)").text())
        .contains("Takk for at dere prøvde dette på ordentlig")
        .as("what a project that stopped does no more")
        .doesNotContain("Kan gjøres nå");
  }

  @Test
  void whatBecameOfThePublishedProjectsIsNotSaid() {
    assertThat(
            db.sql(
                    """
                    select status from projects.project p join awards.award a on a.id = p.award_id
                     where a.application_id is null
                    """)
                .query(String.class)
                .list())
        .hasSize(10 + 6)
        .containsOnly("AWARDED");
  }

  @Test
  void whatWasDueIsToldAlreadyAndTheFirstMinuteTellsNobody() {
    String mails = "select count(*) from post.mail";
    int before = db.sql(mails).query(Integer.class).single();

    BackdatedClock.at(Instant.ofEpochMilli(context.getStartupDate()), duties::runAll);

    assertThat(db.sql(mails).query(Integer.class).single()).isEqualTo(before);
    assertThat(db.sql("select count(*) from reminders.told").query(Integer.class).single())
        .isPositive();
    assertThat(
            db.sql("select count(*) from journal.entry where at > now()")
                .query(Integer.class)
                .single())
        .as("nothing has happened before its time")
        .isZero();
  }

  @Test
  void theOpenCallStandsOnTheFrontPage() {
    assertThat(visitors.stranger().get("/").text()).contains("Interne innovasjonsmidler, runde 5");
  }
}
