package no.dugnad.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.language.Words;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Owner;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Who finds what by its words. */
@ServerTest
class SearchTest {
  /** So that nobody finds what other tests have made. */
  private final String mark = "q" + UUID.randomUUID().toString().replace("-", "");

  @Autowired private BeanFactory beans;
  @Autowired private Cast cast;
  @Autowired private ObjectProvider<Cast> casts;
  @Autowired private TestClock clock;
  @Autowired private Visitors visitors;
  @Autowired private Challenges challenges;
  @Autowired private Duties duties;
  private TestRound round;

  @BeforeEach
  void beforeTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
  }

  @Test
  void allFindWhatAllMayReadAndAdvisersTheirDraftsToo() {
    UUID open = round.call("Midler til " + mark);
    UUID draft =
        round.draft("Utkast til " + mark, beans.getBean(Calls.class).getCall(open).formId());
    UUID published = challenge("Uro i " + mark);
    challenges.publish(published, cast.viewer(cast.adviser));
    UUID written = challenge("Kulde i " + mark);

    String[] everybodys = {"/challenges/" + published, "/calls/" + open};
    assertThat(hits(visitors.stranger(), mark)).containsExactlyInAnyOrder(everybodys);
    assertThat(hits(of(cast.applicant), mark)).containsExactlyInAnyOrder(everybodys);
    assertThat(hits(of(casts.getObject().adviser), mark)).containsExactlyInAnyOrder(everybodys);
    assertThat(hits(of(cast.adviser), mark))
        .containsExactlyInAnyOrder(
            "/challenges/" + published,
            "/calls/" + open,
            "/challenges/" + written,
            "/calls/" + draft);

    challenges.withdraw(published, cast.viewer(cast.adviser));
    assertThat(hits(visitors.stranger(), mark)).containsExactly("/calls/" + open);
  }

  @Test
  void oneFindsOnesOwnApplicationsAsTheyStandAndNobodyElsesDrafts() {
    UUID draft = round.complete(cast.applicant, "Hage");
    round.answer(draft, cast.applicant, "why", "Det trengs " + mark);
    beans.getBean(CoApplicants.class).invite(draft, cast.colleague.email(), cast.applicant);
    String path = "/applications/" + draft;

    assertThat(hits(of(cast.applicant), "hage " + mark)).containsExactly(path);
    assertThat(hits(of(cast.colleague), mark)).as("asked, and has not answered").isEmpty();
    beans.getBean(CoApplicants.class).accept(draft, cast.colleague);
    assertThat(hits(of(cast.colleague), mark)).containsExactly(path);
    for (Person other : List.of(cast.adviser, cast.decisionMaker, cast.leader, cast.administrator))
      assertThat(hits(of(other), mark)).as(other.name()).isEmpty();

    beans.getBean(Submissions.class).submit(draft, cast.applicant);
    assertThat(hits(of(cast.adviser), mark)).containsExactly(path);
    beans.getBean(Submissions.class).reopen(draft, cast.applicant);
    assertThat(hits(of(cast.adviser), mark)).as("counts until changed").containsExactly(path);
    assertThat(hits(of(cast.applicant), mark)).as("as does one's own").containsExactly(path);
    beans.getBean(Submissions.class).withdraw(draft, cast.applicant);
    assertThat(hits(of(cast.adviser), mark)).as("taken back").isEmpty();
    assertThat(hits(of(cast.applicant), "hage " + mark)).containsExactly(path);
  }

  @Test
  void whatIsHandedInIsFoundByWhatIsReadInIt() {
    UUID submitted = round.complete(cast.applicant, "Sansehage");
    round.answer(submitted, cast.applicant, "why", "Nr. 014, " + mark);
    beans.getBean(Submissions.class).submit(submitted, cast.applicant);
    String path = "/applications/" + submitted;

    Visitor adviser = of(cast.adviser);
    Visitor applicant = of(cast.applicant);
    for (String words :
        List.of(
            mark,
            mark.toUpperCase() + " 014",
            "sanse " + mark,
            "hage " + mark,
            "sansehagene " + mark,
            "frikjøp " + mark,
            "Utvikling av tjenesten " + mark,
            "skole " + mark,
            "applicant " + mark)) {
      assertThat(hits(adviser, words)).as(words).containsExactly(path);
      assertThat(hits(applicant, words)).as("one's own by " + words).containsExactly(path);
    }
    assertThat(hits(adviser, mark + " DEVELOPMENT")).as("what the form calls it").isEmpty();
    assertThat(hits(of(cast.decisionMaker), mark)).containsExactly(path);
    Page elsewhere = search(of(casts.getObject().adviser), mark);
    assertThat(elsewhere.select(".hits, .search-kinds")).isEmpty();

    Page page = search(adviser, mark);
    assertThat(page.select("mark").eachText()).containsExactly(mark);
    assertThat(page.header("X-Robots-Tag")).contains("noindex");
  }

  @Test
  void anAssessorFindsWhatTheyMayReadAndNoMore() {
    UUID mine = submitted("Min");
    UUID theirs = submitted("Din");
    submitted("Ubesvart");
    var panel = new TestPanel(beans, cast, round);
    clock.set(TestRound.DEADLINE);
    Person assessor = cast.assessors.getFirst();
    assertThat(hits(of(assessor), mark)).isEmpty();
    panel.open(assessor, mine);
    panel.disqualify(assessor, theirs);

    assertThat(hits(of(assessor), mark)).containsExactly("/applications/" + mine);
    assertThat(search(of(assessor), mark).text()).contains("Ett treff").doesNotContain("Din");
    Person unseated = cast.employee("unseated", null, Role.ASSESSOR);
    assertThat(hits(of(unseated), mark)).isEmpty();
  }

  private UUID submitted(String title) {
    return round.submitted(cast.applicant, title + " " + mark);
  }

  @Test
  void aSlipIsForgivenAndToldWithAWordThatEverybodyMayRead() {
    challenges.publish(challenge("Situasjonskart " + mark), cast.viewer(cast.adviser));
    UUID secret = challenge("Hemmelighetskart " + mark);
    duties.runAll();

    Page page = search(visitors.stranger(), "situasjonskrat " + mark);
    assertThat(page.text()).contains("Viser treff for situasjonskart " + mark);
    assertThat(page.select(".hits a")).hasSize(1);
    Visitor adviser = of(cast.adviser);
    assertThat(hits(adviser, "hemmelighetskart " + mark)).containsExactly("/challenges/" + secret);
    assertThat(search(adviser, "hemmelighetskrat").text())
        .as("a word that few may read is proposed to nobody")
        .contains("Vi fant ingenting for hemmelighetskrat");
  }

  @Test
  void whatHasMostOfTheWordsIsFoundWhenNothingHasAll() {
    UUID id = challenge("Robotklipper på " + mark);
    duties.runAll();

    Page page = search(of(cast.adviser), "robotklipper for regndans på " + mark);
    assertThat(page.text()).contains("Ingenting har alle ordene");
    assertThat(page.select(".hits a").attr("href")).isEqualTo("/challenges/" + id);
  }

  @Test
  void whatIsTakenAwayIsFoundNoMoreAndItsWordsAreForgotten() {
    UUID id = challenge("Forgjengelighetskart " + mark);
    challenges.publish(id, cast.viewer(cast.adviser));
    duties.runAll();
    assertThat(search(visitors.stranger(), "forgjengelighetskrat").text())
        .contains("Viser treff for forgjengelighetskart");

    challenges.withdraw(id, cast.viewer(cast.adviser));
    assertThat(hits(visitors.stranger(), mark)).isEmpty();
    duties.runAll();
    assertThat(search(of(cast.adviser), "forgjengelighetskrat").text())
        .doesNotContain("Viser treff for");
  }

  @Test
  void whatIsFoundByItsOrganisationsNameIsFoundByTheNameThatItHasNow() {
    var people = beans.getBean(People.class);
    var organisation = people.getOrganisation(cast.organisationId());
    UUID call = round.call("Midler til " + mark);
    UUID challenge = challenge("Uro i " + mark);
    challenges.publish(challenge, cast.viewer(cast.adviser));
    String renamed = "n" + mark.substring(1);
    Visitor stranger = visitors.stranger();
    assertThat(hits(stranger, renamed)).isEmpty();
    of(cast.administrator)
        .get("/people/organisation")
        .submit("form[action='/people/organisation']", Map.of("name", renamed + " kommune"));
    assertThat(people.getOrganisation(organisation.id()).name()).isEqualTo(renamed + " kommune");
    assertThat(hits(stranger, mark + " " + renamed))
        .containsExactlyInAnyOrder("/calls/" + call, "/challenges/" + challenge);
  }

  @Test
  void allDocumentsAreMadeAnewWhenSomebodyAsksForIt(@Autowired Owner owner) {
    UUID id = challenge("Kart over " + mark);
    owner.db().sql("delete from search.document").update();
    assertThat(hits(of(cast.adviser), mark)).isEmpty();
    owner.db().sql("delete from search.analysis").update();
    duties.runAll();
    assertThat(hits(of(cast.adviser), mark)).containsExactly("/challenges/" + id);
  }

  @Test
  void anAdministratorAloneFindsPeopleAndThoseOfTheirOwnOrganisation() {
    Person person = cast.employee("ase", cast.unit);
    beans.getBean(People.class).rename(person.id(), "Åse Marie " + mark);
    Page found = search(of(cast.administrator), "åse " + mark);
    assertThat(found.select(".hits a").text()).isEqualTo("Åse Marie " + mark);
    assertThat(search(of(cast.administrator), person.email()).select(".hits a")).hasSize(1);
    for (Visitor other :
        List.of(
            of(cast.adviser), of(casts.getObject().administrator), of(person), visitors.stranger()))
      assertThat(search(other, mark).select(".hits")).isEmpty();
  }

  @Test
  void whatHasItInItsTitleStandsFirstAndALongListHasPages() {
    UUID last = challenge("Uten ordet", "Her står " + mark);
    for (int i = 0; i < 21; i++) challenge("Om " + mark + " " + i);
    Visitor adviser = of(cast.adviser);

    Page few = search(adviser, mark);
    assertThat(few.text()).contains("22 treff");
    assertThat(few.select(".hits a")).hasSize(5);
    Page all = few.follow("section > p > a");
    assertThat(all.select(".hits a")).hasSize(20);
    Page rest = all.follow("a[rel=next]");
    assertThat(rest.select(".hits a").last().attr("href")).isEqualTo("/challenges/" + last);
    Page beyond = adviser.get("/search?kind=challenges&page=99&q=" + mark);
    assertThat(beyond.select(".hits a")).hasSize(2);
  }

  @Test
  void nothingSoughtSaysWhatThereIsToFind() {
    assertThat(visitors.stranger().get("/search").text())
        .contains("Utlysninger", "andre former av ordet")
        .contains("Logg inn for å søke også i det du har tilgang til av dette: Søknader, ");
    assertThat(search(of(cast.administrator), "  «%» _ ").text())
        .contains("Skriv et ord", "Personer");
    Page none = search(visitors.stranger(), mark);
    assertThat(none.text())
        .contains(
            "Ingen treff", "Vi fant ingenting for " + mark, "Her er det søkt i: Utlysninger, ")
        .contains("Logg inn for å søke også i det du har tilgang til av dette: Søknader, ")
        .doesNotContain("alt du har tilgang til");
    assertThat(search(of(cast.administrator), mark).text()).doesNotContain("Logg inn for å søke");
  }

  @Test
  void noFieldTakesMoreThanIsSought() {
    Page page = visitors.stranger().get("/search");
    String most = Integer.toString(Words.MAX_SOUGHT);
    assertThat(page.select("main [data-search]").attr("maxlength")).isEqualTo(most);
    Page front = visitors.stranger().get("/");
    assertThat(front.select("header [data-search]").attr("maxlength")).isEqualTo(most);
  }

  @Test
  void wordsThatStandEverywhereFindAndSaySo() {
    UUID id = challenge("For alle " + mark);
    Visitor adviser = of(cast.adviser);
    assertThat(search(adviser, "for alle").text()).contains("ord som finnes nesten overalt");
    assertThat(search(adviser, "og på det " + mark).select(".hits a").attr("href"))
        .isEqualTo("/challenges/" + id);
  }

  @Test
  void aTextThatIsTooLongIsSaidAndKept() {
    String typed = "ord ".repeat(1250).strip();
    Page refused = search(visitors.stranger(), typed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Skriv høyst 200 tegn");
    assertThat(refused.select("main input[name=q]").val()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "_",
        "'",
        "\"",
        "a' or 1=1 --",
        "robot & !hage",
        "<-> | (",
        ":*A",
        "\\",
        "\u0000hage\u0000",
        "\u202ehage\u202c",
        "שלום",
        "<script>alert(1)</script>",
        "{0}",
        "a",
        "0",
        "🙂",
        "''",
        "a:*"
      })
  void signsAreHarmless(String words) {
    Page page = search(visitors.stranger(), words);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.select("main script, main .hits script")).isEmpty();
  }

  @Test
  void aSearchThatTakesTooLongGivesUpAndSaysSo(@Autowired DataSource data) throws Exception {
    try (Connection other = data.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table challenges.challenge in access exclusive mode");
      Page page = search(visitors.stranger(), mark);
      other.rollback();
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.text()).contains("Søket tok for lang tid");
    }
  }

  private UUID challenge(String title) {
    return challenge(title, "Det trekker");
  }

  private UUID challenge(String title, String background) {
    return challenges.add(
        cast.organisationId(),
        new ChallengeText(title, "Elevene", background, "Etaten", "Post", "nb"),
        cast.viewer(cast.adviser).actor());
  }

  private Visitor of(Person person) {
    return visitors.of(person.id());
  }

  private static Page search(Visitor visitor, String words) {
    return visitor.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  private static List<String> hits(Visitor visitor, String words) {
    return search(visitor, words).select(".hits a").eachAttr("href");
  }
}
