package no.dugnad.sharing.adoptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import no.dugnad.sharing.catalogue.TestCatalogue;
import no.dugnad.sharing.catalogue.Told.Hearers;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Outbox.Written;
import no.dugnad.testing.Page;
import no.dugnad.testing.Queries;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** They say that they want to use it, whoever has it is told, and says what is so. */
@ServerTest
class AdoptionsTest {
  private static final String NAME = "Siv Fra Nabokommunen";
  private static final String ORGANISATION = "Nabo kommune";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Duties duties;
  @Autowired Projects projects;
  @Autowired JdbcClient db;

  private final String email = "siv." + UUID.randomUUID() + "@example.no";

  TestAdoptions adoptions;
  TestCohort cohort;
  Project project;
  Visitor stranger;

  @BeforeEach
  void aProjectThatAllMayFind() {
    cohort = new TestCohort(beans, cast, 2).announce();
    project = cohort.project(0);
    adoptions = new TestAdoptions(beans, outbox);
    stranger = visitors.stranger();
  }

  @Test
  void whoConfirmsByTheLinkIsTheOnlyOneThatAnybodyEverHearsOf() {
    new TestCatalogue(beans, cast).tell(project, Hearers.ALL, "Kart", "Mye", cast.applicant);
    Page claimed = claim(stranger, email);
    assertThat(claimed.text()).contains("Vi har sendt en lenke til " + email);
    assertThat(claimed.path()).isEqualTo(entry());
    var mail = outbox.last(email);
    assertThat(mail.subject()).isEqualTo("Bekreft at dere vil bruke «Prosjekt A»");
    assertThat(mail.text()).doesNotContain(NAME, ORGANISATION, "Hjemme");
    assertNobodyKnows();

    String link = adoptions.link(email);
    for (int i = 0; i < 3; i++) assertThat(stranger.get(link).status()).isEqualTo(200);
    assertNobodyKnows();

    Page confirmed = stranger.get(link).submit("form.deed");
    assertThat(confirmed.text())
        .contains("Takk!", "Dere vil bruke dette", "innovasjon@kommune.example", NAME);
    Written told = told(cast.applicant, "Noen vil bruke «Prosjekt A»");
    assertThat(told.text()).doesNotContain(NAME, email, ORGANISATION);
    assertThat(outbox.last(email).text()).contains("Du kan spørre: innovasjon@kommune.example");
    assertThat(owner().get(told.path()).text()).contains(NAME, email, ORGANISATION, "Hjemme");
    assertThat(owner().get(project.path()).text())
        .contains("De som vil bruke det", NAME, email, ORGANISATION, "Noen bekreftet at de vil");
    assertThat(stranger.get(entry()).text())
        .contains("Én har bekreftet at de vil bruke dette")
        .doesNotContain(NAME, email, ORGANISATION);
    assertThat(journal()).doesNotContain(NAME, email, ORGANISATION);
    stranger.get(link);
    adoptions.adoptions().confirm(adoptions.token(email));
    told(cast.applicant, "Noen vil bruke «Prosjekt A»");
  }

  private void assertNobodyKnows() {
    assertThat(owner().get(project.path()).text()).doesNotContain(NAME, ORGANISATION, email);
    assertThat(stranger.get(entry()).text())
        .contains("Vil dere bruke dette?")
        .doesNotContain(ORGANISATION, "har bekreftet");
    assertThat(adoptions.ofProject().list(project.id())).isEmpty();
    assertThat(outbox.to(cast.applicant.email()))
        .noneMatch(mail -> mail.subject().contains("vil bruke"));
    UUID id = id();
    for (Person person : List.of(cast.applicant, cast.adviser))
      assertThat(visitors.of(person.id()).get(project.path() + "/adoptions/" + id).status())
          .isEqualTo(404);
  }

  @Test
  void theSameAddressInWhateverCaseIsOneAdoptionAndOneMailADay() {
    claim(stranger, email);
    claim(stranger, email.toUpperCase(Locale.ROOT));
    claim(visitors.stranger(), " " + email + " ");
    assertThat(mails()).isEqualTo(1);
    assertThat(count()).isEqualTo(1);
    AtOnce.all(
        List.of(
            () -> claim(visitors.stranger(), "to." + email),
            () -> claim(visitors.stranger(), "TO." + email)));
    assertThat(count()).as("two at once").isEqualTo(2);

    String first = adoptions.token(email);
    clock.advance(Duration.ofHours(25));
    claim(stranger, email);
    assertThat(mails()).as("who has lost it").isEqualTo(2);
    adoptions.adoptions().confirm(first);
    assertThat(adoptions.get(adoptions.token(email)).isClaimed()).as("both lead there").isFalse();

    clock.advance(Duration.ofHours(25));
    int before = mails();
    Page again = claim(visitors.stranger(), email);
    assertThat(again.text()).as("tells no stranger that they had").contains("sendt en lenke");
    assertThat(mails()).isEqualTo(before + 1);
    assertThat(outbox.last(email).text()).contains("Du har alt bekreftet");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void whatIsTypedWrongIsSaidAndNothingIsLost() {
    Page form = stranger.get(entry() + "/adoption");
    Page empty = form.submit("form.stack");
    assertThat(empty.status()).isEqualTo(422);
    String hostile = "<script>alert(1)</script>\u202e{0} ''\"";
    Page refused =
        empty.submit(
            "form.stack",
            Map.of("name", hostile, "organisation", "o".repeat(500), "email", "ikke en adresse"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-name").val()).contains("<script>alert(1)</script>");
    refused.submit(
        "form.stack",
        Map.of("name", hostile, "organisation", hostile, "email", email, "purpose", "a\n\nb"));
    String token = adoptions.token(email);
    adoptions.adoptions().confirm(token);
    adoptions.adoptions().state(token, use(), adoptions.get(token).revision());
    Adoption stated = adoptions.get(token);
    adoptions.ofProject().vouch(stated.id(), stated.revision(), cast.viewer(cast.applicant));
    for (Page page :
        List.of(stranger.get(entry()), owner().get(stated.path()), owner().get(project.path()))) {
      assertThat(page.text()).contains("<script>alert(1)</script>");
      assertThat(page.select("main script")).isEmpty();
    }
    assertThat(stranger.get("/catalogue/" + UUID.randomUUID() + "/adoption").status())
        .isEqualTo(404);
  }

  @Test
  void anAddressGetsNoMoreThanSoManyMailsADay() {
    var catalogue = new TestCatalogue(beans, cast);
    String[] titles =
        IntStream.rangeClosed(0, Adoptions.MOST_MAILS)
            .mapToObj(i -> "Forslag " + i)
            .toArray(String[]::new);
    catalogue.round(2021, true, titles);
    for (int i = 0; i < Adoptions.MOST_MAILS; i++)
      adoptions.claim(catalogue.project(titles[i]), ORGANISATION, email);
    Page refused =
        stranger
            .get("/catalogue/" + catalogue.project(titles[Adoptions.MOST_MAILS]).id() + "/adoption")
            .submit("form.stack", typed(email));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Denne adressen har fått 5 slike lenker");
    assertThat(refused.select("#f-organisation").val()).isEqualTo(ORGANISATION);
    assertThat(mails()).isEqualTo(Adoptions.MOST_MAILS);
  }

  @Test
  void aCrowdThatConfirmsNothingIsNotWrittenTo() {
    for (int i = 0; i < Adoptions.MOST_CLAIMED; i++)
      adoptions.claim(project, ORGANISATION, i + "." + email);
    assertThatThrownBy(() -> adoptions.claim(project, ORGANISATION, email))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.key()).isEqualTo("adoptions.refused.crowd"));
    assertThat(mails()).isZero();
  }

  @Test
  void whatNobodyConfirmsIsGoneAfterTwoWeeksAndItsLinkSaysSo() {
    claim(stranger, email);
    String link = adoptions.link(email);
    clock.advance(Duration.ofDays(Adoption.DAYS_UNCONFIRMED).minusSeconds(1));
    duties.runAll();
    assertThat(stranger.get(link).status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    duties.runAll();
    Page gone = stranger.get(link);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text()).contains("Lenken leder ingen steder lenger");
    assertThat(count()).isZero();
    assertThat(stranger.get("/adoptions/" + "x".repeat(300)).status()).isEqualTo(404);
  }

  @Test
  void itIsReadByAllWhenTheySayItAndTheOwnerConfirmsAndBothCanTakeTheirsBack() {
    String token = adoptions.confirmed(project, ORGANISATION, email);
    String link = "/adoptions/" + token;
    Page page = stranger.get(link);
    clock.set(Instant.parse("2027-03-14T22:59:00Z"));
    Page future =
        page.submit("form[action$=/use]", Map.of("since", "2027-03-15", "place", "Skolen"));
    assertThat(future.status()).as("at 23:59 it is not tomorrow").isEqualTo(422);
    assertThat(future.select("#f-place").val()).isEqualTo("Skolen");
    Page early =
        future.submit("form[action$=/use]", Map.of("since", "1.1.1900", "place", "Skolen"));
    assertThat(early.text()).contains("Det er for lenge siden");
    Page stated =
        future.submit("form[action$=/use]", Map.of("since", "14.3.2027", "place", "Skolen"));
    assertThat(stated.text()).contains("Dere har fortalt at dere bruker det");
    assertThat(stranger.get(entry()).text()).doesNotContain(ORGANISATION, "Skolen");
    assertThat(owner().get("/home").text()).contains("Noen sier at de har tatt prosjektet i bruk");

    Written told = told(cast.applicant, "Noen sier at de har tatt i bruk «Prosjekt A»");
    Page asked = owner().get(told.path());
    Page older = owner().get(told.path());
    Page vouched = asked.submit("form[action$=/confirmation]");
    assertThat(vouched.text()).contains("Bekreftet. Alle kan lese det nå.");
    String known = "Nå kan alle lese at dere bruker «Prosjekt A»";
    assertThat(outbox.last(email).subject()).isEqualTo(known);
    Page shown = stranger.get(entry());
    assertThat(shown.text())
        .contains("Tatt i bruk av " + ORGANISATION + ", siden mars 2027", "Skolen")
        .doesNotContain("En Utenfra", email, "har bekreftet");
    assertThat(shown.queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(owner().get("/home").text()).doesNotContain("har tatt prosjektet i bruk");

    assertThat(older.submit("form[action$=/rejection]", Map.of("why", "Nei")).status())
        .as("built on what was there before")
        .isEqualTo(422);
    vouched.submit("form[action$=/confirmation/removal]");
    assertThat(stranger.get(entry()).text()).doesNotContain(ORGANISATION);
    owner().get(told.path()).submit("form[action$=/confirmation]");
    assertThat(outbox.to(email)).filteredOn(mail -> mail.subject().equals(known)).hasSize(1);
    stranger.get(link).submit("form[action$=/use/removal]");
    assertThat(stranger.get(entry()).text())
        .contains("Én har bekreftet at de vil bruke dette")
        .doesNotContain(ORGANISATION);
  }

  @Test
  void whatIsNotSoIsSaidInWordsAndCanBeToldAnew() {
    String token = adoptions.stated(project, ORGANISATION, email);
    Page page = owner().get(adoptions.get(token).path());
    assertThat(page.submit("form[action$=/rejection]", Map.of("why", " ")).status()).isEqualTo(422);
    Page rejected =
        page.submit("form[action$=/rejection]", Map.of("why", "Dere har bare sett på det."));
    assertThat(rejected.text()).contains("De får vite at det ikke stemmer");
    assertThat(outbox.last(email).text()).doesNotContain("bare sett");
    Page theirs = stranger.get(adoptions.link(email));
    assertThat(theirs.text()).contains("mener at det dere fortalte", "Dere har bare sett på det.");
    theirs.submit("form[action$=/use]", Map.of("since", "2026-11-20", "place", "Skolen"));
    assertThat(adoptions.get(token).use()).contains(new Use(LocalDate.of(2026, 11, 20), "Skolen"));
    assertThat(stranger.get("/adoptions/" + token).text()).doesNotContain("bare sett");
  }

  @Test
  void theOwnerSaysItForThemAndTheyAreTold() {
    String token = adoptions.confirmed(project, ORGANISATION, email);
    Page page = owner().get(adoptions.get(token).path());
    page.submit("form[action$=/use]", Map.of("since", "2026-11-20", "place", "Skolen"));
    assertThat(stranger.get(entry()).text()).contains("siden november 2026");
    var mail = outbox.last(email);
    assertThat(mail.subject()).isEqualTo("Bruker dere «Prosjekt A»?");
    assertThat(stranger.get(mail.path()).text()).contains("Dere bruker det", "Skolen");
    int mails = mails();
    Adoption now = adoptions.get(token);
    adoptions
        .ofProject()
        .sayForThem(now.id(), now.use().orElseThrow(), now.revision(), cast.viewer(cast.applicant));
    assertThat(mails()).as("the same once more").isEqualTo(mails);
  }

  @Test
  void whatEndsLeavesTheOrganisationAndNobodysNameAndItsLinkSaysSoKindly() {
    String token = adoptions.inUse(project, ORGANISATION, email, cast.viewer(cast.applicant));
    String link = "/adoptions/" + token;
    Page ended =
        stranger.get(link + "/ending").submit("form.stack", Map.of("why", "Vi laget vårt eget"));
    assertThat(ended.text())
        .contains("Dette er avsluttet", "Navnet og adressen din er slettet")
        .doesNotContain("En Utenfra", email);
    assertThat(stranger.get(link + "/ending").path()).isEqualTo(link);
    assertThat(stranger.get(entry()).text()).contains("Vil dere bruke dette?");
    assertThat(owner().get(adoptions.get(token).path()).text())
        .contains(ORGANISATION, "Vi laget vårt eget")
        .doesNotContain("En Utenfra", email);
    assertThat(everythingKept()).doesNotContain("En Utenfra", email, "Hjemmetjenesten");
    assertThatThrownBy(() -> adoptions.adoptions().say(token)).isInstanceOf(Refused.class);
    adoptions.adoptions().end(token, "Igjen");
    claim(stranger, email);
    assertThat(count()).as("they may think better of it").isEqualTo(2);

    String other = adoptions.confirmed(project, "Annen kommune", "to." + email);
    Page sure = owner().get(adoptions.get(other).path() + "/ending");
    assertThat(sure.submit("form.stack").status()).isEqualTo(422);
    sure.submit("form.stack", Map.of("why", "Det er ingen slik kommune."));
    assertThat(stranger.get(adoptions.link("to." + email)).text())
        .contains("Det er ingen slik kommune.");
  }

  private String everythingKept() {
    return db.sql(
            "select coalesce(string_agg(a::text, ' '), '') from adoptions.adoption a"
                + " where project_id = :project")
        .param("project", project.id())
        .query(String.class)
        .single();
  }

  @Test
  void whoHasNothingToDoWithItSeesNothingAndDoesNothing() {
    String token = adoptions.stated(project, ORGANISATION, email);
    String mine = adoptions.get(token).path();
    Project other = cohort.project(1);
    for (Person person :
        List.of(
            cast.colleague,
            cast.leader,
            cast.administrator,
            cast.outsider,
            cast.assessors.getFirst())) {
      assertThat(visitors.of(person.id()).get(mine).status()).as(person.name()).isEqualTo(404);
      assertThat(visitors.of(person.id()).get(project.path()).text())
          .as(person.name())
          .doesNotContain("En Utenfra", email);
    }
    assertThat(
            visitors
                .of(cast.colleague.id())
                .get(other.path() + "/adoptions/" + adoptions.get(token).id())
                .status())
        .as("under a project of one's own")
        .isEqualTo(404);
    String theirs = adoptions.confirmed(other, "Annen kommune", "to." + email);
    assertThat(stranger.get("/adoptions/" + theirs).text()).doesNotContain(ORGANISATION);
    assertThat(visitors.of(cast.adviser.id()).get(mine).status()).isEqualTo(200);
  }

  @Test
  void aNewOwnerAnswersAndWhereThereIsNoneTheAdviserIsTold() {
    Person next = cast.employee("next", cast.unit);
    projects.handOver(project.id(), next.email(), project.revision(), cast.viewer(cast.applicant));
    String token = adoptions.stated(project, ORGANISATION, email);
    told(next, "Noen sier at de har tatt i bruk «Prosjekt A»");
    assertThat(visitors.of(next.id()).get("/home").text()).contains("har tatt prosjektet i bruk");
    assertThat(owner().get(adoptions.get(token).path()).status()).isEqualTo(404);

    var memberships = beans.getBean(Memberships.class);
    UUID membership = memberships.find(next.id(), cast.organisationId()).orElseThrow();
    memberships.end(membership, next.id(), cast.organisationId());
    duties.runAll();
    adoptions.confirmed(project, "Annen kommune", "to." + email);
    told(cast.adviser, "Noen vil bruke «Prosjekt A»");
    assertThat(visitors.of(cast.adviser.id()).get("/home").text())
        .contains("har tatt prosjektet i bruk");
  }

  @Test
  void ofARoundFromBeforeTheAdvisersAreToldAndWhatLeftTheCatalogueIsNobodysToAdopt() {
    var catalogue = new TestCatalogue(beans, cast);
    UUID round = catalogue.round(2019, true, "Gammelt");
    Project old = catalogue.project("Gammelt");
    String token = adoptions.confirmed(old, ORGANISATION, email);
    adoptions.claim(old, "Annen kommune", "to." + email);
    assertThat(visitors.of(cast.adviser.id()).get(old.path()).text()).contains("En Utenfra", email);

    beans.getBean(Awards.class).takeBackRound(round, cast.viewer(cast.adviser).actor());
    assertThat(stranger.get("/catalogue/" + old.id() + "/adoption").status()).isEqualTo(404);
    assertThat(stranger.get(adoptions.link("to." + email)).status()).isEqualTo(404);
    Page gone = stranger.get("/adoptions/" + token);
    assertThat(gone.text())
        .contains("ikke lenger blant dem alle kan finne")
        .doesNotContain("En Utenfra", email);
    assertThat(gone.select("main form")).isEmpty();

    int mails = mails();
    for (int i = 0; i < 7; i++) {
      clock.advance(Duration.ofDays(i == 0 ? 220 : 1));
      duties.runAll();
    }
    assertThat(mails()).as("nor asked about").isEqualTo(mails);
  }

  @Test
  void theyAreAskedAgainHalfAYearAfterEachAndOnlyOnce() {
    clock.set(Instant.parse("2026-12-02T09:00:00Z"));
    String token = adoptions.confirmed(project, ORGANISATION, email);
    String ended = adoptions.confirmed(project, "Annen kommune", "to." + email);
    adoptions.adoptions().end(ended, "");
    int other = outbox.count("to." + email);
    int first = mails();
    run("2027-06-01T08:00:00Z");
    assertThat(mails()).as("a day before").isEqualTo(first);
    run("2027-06-02T05:59:00Z");
    assertThat(mails()).as("before eight").isEqualTo(first);
    for (int i = 0; i < 3; i++) run("2027-06-02T06:00:0" + i + "Z");
    run("2027-06-09T06:00:00Z");
    assertThat(mails()).isEqualTo(first + 1);
    assertThat(outbox.last(email).subject()).isEqualTo("Hvordan går det med «Prosjekt A»?");

    Page page = stranger.get(outbox.last(email).path());
    assertThat(page.submit("form[action$=/answer]").text()).contains("Takk! Det er notert.");
    assertThat(owner().get(adoptions.get(token).path()).text())
        .contains("Sist fortalt", "9. juni 2027");
    page.submit("form[action$=/use]", Map.of("since", "1.6.2027", "place", "Skolen"));
    Adoption stated = adoptions.get(token);
    adoptions.ofProject().vouch(stated.id(), stated.revision(), cast.viewer(cast.applicant));
    int second = mails();
    run("2027-12-08T08:00:00Z");
    assertThat(mails()).isEqualTo(second);
    for (int i = 0; i < 3; i++) run("2027-12-1" + (3 + i) + "T08:00:00Z");
    assertThat(mails()).as("after nine days without a run").isEqualTo(second + 1);
    assertThat(outbox.count("to." + email)).as("who has ended").isEqualTo(other);
  }

  private void run(String at) {
    clock.set(Instant.parse(at));
    duties.runAll();
  }

  @Test
  void theCatalogueShowsAndExportsWhatOthersUse() {
    var catalogue = new TestCatalogue(beans, cast);
    adoptions.inUse(project, ORGANISATION, email, cast.viewer(cast.applicant));
    adoptions.stated(cohort.project(1), ORGANISATION, email);
    Page used = catalogue.list(stranger, "&used=true");
    assertThat(used.select(".entries h2").eachText()).containsExactly("Prosjekt A");
    assertThat(used.text()).contains("tatt i bruk av én annen");
    assertThat(used.text()).as("nor by whom").doesNotContain(ORGANISATION);
    Page file = used.follow("a[href^=/catalogue/export]");
    List<String> cells = TestTables.read("erfaringer.xlsx", file.bytes()).rows().getFirst().cells();
    assertThat(cells).contains("Prosjekt A", "1");
  }

  @Test
  void itsPagesAskNoMoreHoweverManyThereAre() {
    for (int i = 0; i < 4; i++)
      adoptions.inUse(project, "Kommune " + i, i + "." + email, cast.viewer(cast.applicant));
    String one = adoptions.ofProject().get(adoptions.latest(project)).path();
    for (Person person : List.of(cast.applicant, cast.adviser))
      for (String path : List.of(entry(), one, project.path(), "/home"))
        assertThat(visitors.of(person.id()).get(path).queries())
            .as(path)
            .isLessThanOrEqualTo(Queries.most(path));
  }

  @Test
  void whoIsSignedInFindsThemselvesFilledIn() {
    Page form = visitors.of(cast.colleague.id()).get(entry() + "/adoption");
    assertThat(form.select("#f-name").val()).isEqualTo(cast.colleague.name());
    assertThat(form.select("#f-email").val()).isEqualTo(cast.colleague.email());
    assertThat(form.select("#f-organisation").val()).isEqualTo(cast.organisation.name());
    form.submit("form.stack");
    assertThat(outbox.last(cast.colleague.email()).subject()).startsWith("Bekreft at dere vil");
  }

  private Page claim(Visitor visitor, String address) {
    return visitor.get(entry() + "/adoption").submit("form.stack", typed(address));
  }

  private static Map<String, String> typed(String address) {
    return Map.of(
        "name", NAME, "organisation", ORGANISATION, "email", address, "purpose", "Hjemme");
  }

  private static Use use() {
    return new Use(TestAdoptions.SINCE, "Skolen");
  }

  private String entry() {
    return "/catalogue/" + project.id();
  }

  private Visitor owner() {
    return visitors.of(cast.applicant.id());
  }

  /** They were told so, and once. */
  private Written told(Person person, String subject) {
    List<Written> mails =
        outbox.to(person.email()).stream().filter(m -> m.subject().equals(subject)).toList();
    assertThat(mails).hasSize(1);
    return mails.getFirst();
  }

  private int mails() {
    return outbox.count(email);
  }

  private int count() {
    return db.sql("select count(*) from adoptions.adoption where project_id = :project")
        .param("project", project.id())
        .query(Integer.class)
        .single();
  }

  private UUID id() {
    return db.sql("select id from adoptions.adoption where lower(email) = :email")
        .param("email", email)
        .query(UUID.class)
        .single();
  }

  private String journal() {
    return projects.timeline(project.id(), cast.viewer(cast.applicant)).toString();
  }
}
