package no.dugnad.sharing.catalogue;

import static no.dugnad.sharing.catalogue.TestCatalogue.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.spreadsheets.Table;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.sharing.catalogue.Told.Hearers;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.Queries;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What there is to find of projects, for whoever looks. */
@ServerTest
class CatalogueTest {
  /** So that nobody finds what other tests have made. */
  private final String mark = "q" + UUID.randomUUID().toString().replace("-", "");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Visitors visitors;
  @Autowired Duties duties;

  TestCatalogue catalogue;
  Visitor stranger;

  @BeforeEach
  void anOrganisation() {
    catalogue = new TestCatalogue(beans, cast);
    stranger = visitors.stranger();
  }

  @Test
  void aProjectIsThereFromWhenItsAwardIsAnnouncedWithWhatBecameOfIt() {
    var cohort = new TestCohort(beans, cast, 2);
    assertThat(titles(catalogue.list(stranger, ""))).isEmpty();
    assertThat(catalogue.list(stranger, "").text()).contains("Ingen prosjekter passer");
    cohort.announce();

    Page list = catalogue.list(stranger, "");
    assertThat(titles(list)).containsExactlyInAnyOrder("Prosjekt A", "Prosjekt B");
    assertThat(list.text())
        .contains("2 prosjekter", "Fortsatt i gang", "Skole")
        .doesNotContain("Fikk ikke");

    catalogue.end(
        cohort.project(0), new Outcome.Continued(LocalDate.of(2026, 11, 30)), cast.applicant);
    Page entry = catalogue.list(stranger, "&outcome=CONTINUED").follow(".entries a");
    assertThat(entry.select("h1").text()).isEqualTo("Prosjekt A");
    assertThat(entry.text())
        .contains("Videreføres", "30. november 2026", "35 000 kr", "ikke fortalt");
    assertThat(entry.select("a[href^=/projects/], a[href$=/telling]")).isEmpty();
    assertThat(entry.follow("main a[href^=/awards/]").text()).contains("Prosjekt A");
    Page own = visitors.of(cast.applicant.id()).get(entry.path());
    assertThat(own.follow("main a[href='" + cohort.project(0).path() + "']").status())
        .isEqualTo(200);
  }

  @Test
  void whatHasNoPublicTitleIsNotThere() {
    var round = new TestCohort(beans, cast, 1).withoutTitles();
    Project project = round.project(0);

    assertThat(titles(catalogue.list(stranger, ""))).isEmpty();
    assertThat(stranger.get("/catalogue/" + project.id()).status()).isEqualTo(404);
    Visitor owner = visitors.of(cast.applicant.id());
    assertThat(owner.get(project.path() + "/telling").status()).isEqualTo(404);
    assertThat(owner.get(project.path()).select("a[href$=/telling]")).isEmpty();
    assertThat(stranger.get("/catalogue/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void ofARoundFromBeforeNothingIsKnownUntilSomebodySaysSoAndItIsGoneWhenTakenBack() {
    UUID round = catalogue.round(2019, true, "Kart " + mark, "Sang " + mark);
    Page list = catalogue.list(stranger, "");
    assertThat(list.text()).contains("Ikke kjent", "2019", "Hjemmetjenesten");
    assertThat(list.select(".entries [data-color=danger], .entries [data-color=warning]"))
        .isEmpty();
    assertThat(titles(stranger.get("/catalogue?q=karter+" + mark))).containsExactly("Kart " + mark);
    assertThat(hits(stranger, "karter " + mark)).allMatch(hit -> hit.startsWith("/awards/"));
    catalogue.end(catalogue.project("Kart " + mark), new Outcome.Completed(), cast.adviser);
    assertThat(titles(catalogue.list(stranger, "&outcome=NOT_KNOWN")))
        .containsExactly("Sang " + mark);
    assertThat(titles(catalogue.list(stranger, "&outcome=COMPLETED")))
        .containsExactly("Kart " + mark);

    catalogue.tell(
        catalogue.project("Sang " + mark), Hearers.EMPLOYEES, "Allsang", "Kor", cast.adviser);
    beans.getBean(Awards.class).takeBackRound(round, cast.viewer(cast.adviser).actor());
    assertThat(titles(catalogue.list(stranger, ""))).isEmpty();
    assertThat(hits(stranger, mark)).isEmpty();
    assertThat(hits(visitors.of(cast.colleague.id()), mark)).isEmpty();
  }

  @Test
  void eachFilterLeavesWhatItSaysAndTheCountsAndTheSpreadsheetAgree() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    catalogue.round(2019, true, "Kart", "Sang");
    catalogue.round(2020, false, "Uten år");
    catalogue.end(cohort.project(0), new Outcome.Completed(), cast.applicant);
    catalogue.end(cohort.project(1), new Outcome.Stopped("En app", "Hemmelig", ""), cast.colleague);
    catalogue.tell(
        catalogue.project("Kart"), Hearers.ALL, "Kart på papir", "Kaffe virker", cast.adviser);
    catalogue.tell(cohort.project(1), Hearers.EMPLOYEES, "En app", "Papir er best", cast.colleague);

    assertSame(stranger, "", "Prosjekt A", "Prosjekt B", "Kart", "Sang", "Uten år");
    assertSame(stranger, "&year=2019", "Kart", "Sang");
    assertSame(stranger, "&year=unknown", "Uten år");
    assertSame(stranger, "&outcome=STOPPED", "Prosjekt B");
    assertSame(stranger, "&outcome=NOT_KNOWN&year=2019", "Kart", "Sang");
    assertSame(stranger, "&kind=unknown", "Kart", "Sang", "Uten år");
    assertSame(stranger, "&told=true", "Kart");
    assertSame(visitors.of(cast.leader.id()), "&told=true", "Kart", "Prosjekt B");
    assertSame(stranger, "&q=papir", "Kart");
    assertSame(visitors.of(cast.leader.id()), "&q=papir", "Kart", "Prosjekt B");
    assertSame(stranger, "&q=papir&outcome=STOPPED");
    assertSame(
        stranger,
        "&year=x&outcome=x&kind=x",
        "Prosjekt A",
        "Prosjekt B",
        "Kart",
        "Sang",
        "Uten år");
    assertThat(catalogue.list(stranger, "").text()).doesNotContain("Papir er best", "Hemmelig");
    assertThat(stranger.get("/catalogue?organisation=" + casts.getObject().organisationId()).text())
        .contains("Ingen prosjekter passer");
  }

  private void assertSame(Visitor visitor, String filter, String... titles) {
    Page list = catalogue.list(visitor, filter);
    assertThat(titles(list)).as(filter).containsExactlyInAnyOrder(titles);
    if (titles.length == 0) return;
    Table table =
        TestTables.read("erfaringer.xlsx", list.follow("a[href^=/catalogue/export]").bytes());
    assertThat(table.rows().stream().map(row -> row.cells().getFirst()))
        .as(filter)
        .containsExactlyElementsOf(titles(list));
    int counted =
        list.select(".entry-counts li").stream()
            .mapToInt(count -> Integer.parseInt(count.ownText().strip()))
            .sum();
    if (!list.select(".entry-counts").isEmpty()) assertThat(counted).isEqualTo(titles.length);
  }

  @Test
  void theSpreadsheetHoldsWhatItsReaderReadsAndNoMore() {
    catalogue.round(2019, true, "Kart");
    catalogue.tell(
        catalogue.project("Kart"), Hearers.EMPLOYEES, "På papir", "Kaffe virker", cast.adviser);

    String export = "/catalogue/export?organisation=" + cast.organisationId();
    assertThat(cells(visitors.of(cast.colleague.id()).get(export)))
        .contains("Kart", "På papir", "Kaffe virker", "Bare ansatte hos oss", "2019");
    assertThat(cells(stranger.get(export))).contains("Kart").doesNotContain("Kaffe virker");
    assertThat(cells(visitors.of(casts.getObject().adviser.id()).get(export)))
        .doesNotContain("Kaffe virker");
  }

  private static List<String> cells(Page export) {
    return TestTables.read("erfaringer.xlsx", export.bytes()).rows().getFirst().cells();
  }

  @Test
  void itIsFoundByAnotherFormOfAWordAndBySlipInTheListAndInTheSearch() {
    catalogue.round(2019, true, "Utviklingen av situasjonskart " + mark, "Middag " + mark);
    duties.runAll();

    assertThat(titles(stranger.get("/catalogue?q=utvikle+" + mark))).hasSize(1);
    Page slip = stranger.get("/catalogue?q=situasjonskrat+" + mark);
    assertThat(titles(slip)).containsExactly("Utviklingen av situasjonskart " + mark);
    assertThat(slip.text()).contains("Viser treff for «situasjonskart " + mark + "»");
    Page most = stranger.get("/catalogue?q=regndans+utvikling+situasjonskart+" + mark);
    assertThat(titles(most)).contains("Utviklingen av situasjonskart " + mark);
    assertThat(most.text()).contains("Ingen har alle ordene");
    Project told = catalogue.project("Utviklingen av situasjonskart " + mark);
    catalogue.tell(told, Hearers.ALL, "På papir", "Kaffe virker", cast.adviser);
    duties.runAll();
    assertThat(hits(stranger, "utvikle " + mark).getFirst()).isEqualTo("/catalogue/" + told.id());
    assertThat(stranger.get("/search?q=" + mark + "&kind=catalogue").text())
        .contains("Hjemmetjenesten i 2019", "Ikke kjent");
    Page none = stranger.get("/catalogue?q=" + "z".repeat(12) + mark.length());
    assertThat(none.text()).contains("Ingen prosjekter passer");
    assertThat(none.follow(".empty a").status()).isEqualTo(200);
  }

  private List<String> hits(Visitor visitor, String words) {
    return visitor
        .get("/search?kind=catalogue&q=" + words.replace(" ", "+"))
        .select(".hits a")
        .eachAttr("href");
  }

  @Test
  void wordsThatAreTooManyAreSaidAndKept() {
    String typed = "ord+".repeat(80);
    Page refused = stranger.get("/catalogue?q=" + typed);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("input[name=q]").last().val()).startsWith("ord ord");
    for (String words : List.of("%25", "'", "%F0%9F%99%82", "og+det", ":*A", "%3Cscript%3E"))
      assertThat(stranger.get("/catalogue?q=" + words).status()).as(words).isEqualTo(200);
  }

  @Test
  void aLongListHasPagesThatKeepTheFilterAndIsPrintedWhole() {
    String[] titles = IntStream.range(0, 30).mapToObj(i -> "Nr. " + i).toArray(String[]::new);
    catalogue.round(2019, true, titles);

    Page first = catalogue.list(stranger, "&year=2019");
    assertThat(first.select(".entries > li:not(.on-paper)")).hasSize(Catalogue.PAGE);
    assertThat(first.select(".entries > li")).hasSize(30);
    Page next = first.follow("a[rel=next]");
    assertThat(next.select(".entries > li:not(.on-paper)")).hasSize(5);
    assertThat(catalogue.list(stranger, "&page=99").select(".entries > li:not(.on-paper)"))
        .hasSize(5);
  }

  @Test
  void itsPagesAskTheDatabaseFewThings() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    catalogue.tell(cohort.project(0), Hearers.EMPLOYEES, "En app", "Papir", cast.applicant);
    for (Person person : List.of(cast.applicant, cast.adviser)) {
      Visitor visitor = visitors.of(person.id());
      for (String path :
          List.of(
              "/catalogue",
              "/catalogue?q=papir",
              "/catalogue/" + cohort.project(0).id(),
              cohort.project(0).path(),
              cohort.project(0).path() + "/telling"))
        assertThat(visitor.get(path).queries())
            .as(person.name() + path)
            .isLessThanOrEqualTo(Queries.MOST);
    }
  }
}
