package no.dugnad.sharing.catalogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.AwardFilter;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.NewRound;
import no.dugnad.funding.awards.Round;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.sharing.catalogue.Told.Hearers;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.Visitor;
import org.springframework.beans.factory.BeanFactory;

/** What the cast's organisation has of rounds from before, and what their projects tell. */
public final class TestCatalogue {
  private final BeanFactory beans;
  private final Cast cast;

  public TestCatalogue(BeanFactory beans, Cast cast) {
    this.beans = beans;
    this.cast = cast;
  }

  private Viewer adviser() {
    return cast.viewer(cast.adviser);
  }

  /** A round of the year, of these projects. */
  public UUID round(int year, boolean dated, String... titles) {
    var funds = beans.getBean(Funds.class);
    UUID fund =
        funds.addFund(cast.organisationId(), "Fondet " + year, "Til det nye", adviser().actor());
    UUID envelope =
        funds.addEnvelope(fund, year, "Ramme", Money.kroner(3_000_000), adviser().actor());
    return beans
        .getBean(Awards.class)
        .addRound(
            new NewRound(
                envelope,
                new Round.Published("Runden " + year, "Nettsiden", null, null, dated),
                Stream.of(titles)
                    .map(title -> new NewRound.Row("Hjemmetjenesten", title, Money.kroner(50_000)))
                    .toList()),
            adviser().actor());
  }

  public Project project(String title) {
    Award award =
        beans.getBean(Awards.class).listAll(new AwardFilter(null, null)).stream()
            .filter(a -> a.organisationId().equals(cast.organisationId()))
            .filter(a -> a.project().title().equals(title))
            .findFirst()
            .orElseThrow();
    return beans.getBean(Projects.class).findOfAward(award.id()).orElseThrow();
  }

  public void end(Project project, Outcome outcome, Person by) {
    beans
        .getBean(Outcomes.class)
        .end(project.id(), outcome, project.revision(), cast.viewer(by), List.of());
  }

  public void tell(Project project, Hearers to, String tried, String learned, Person by) {
    var tellings = beans.getBean(Tellings.class);
    tellings.tell(
        project.id(),
        new Told(to, tried, learned, "innovasjon@kommune.example"),
        Telling.revision(tellings.find(project.id())),
        cast.viewer(by));
  }

  /** The organisation's own entries, with what else the filter says. */
  public Page list(Visitor visitor, String filter) {
    return visitor.get("/catalogue?organisation=" + cast.organisationId() + filter);
  }

  static List<String> titles(Page page) {
    return page.select(".entries h2").eachText();
  }

  static Map<String, String> told(Hearers to, String tried, String learned) {
    return Map.of("to", to.name(), "tried", tried, "learned", learned, "contact", "");
  }
}
