package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.dugnad.followup.claims.TestMoney;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.LinkedPages;
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

/** The pages of follow-up when much goes on there, and those of a round that lead to it. */
@ServerTest
class FewQueriesInACohortTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;

  TestCohort cohort;
  Visitor adviser;
  Visitor owner;
  Visitor fellow;

  @BeforeEach
  void aCohortInWhichMuchGoesOn() {
    Person writesToo = cast.employee("writes-too", cast.unit);
    cohort = new TestCohort(beans, cast, 2, List.of(writesToo)).announce();
    adviser = visitors.of(cast.adviser.id());
    owner = visitors.of(cast.applicant.id());
    fellow = visitors.of(cast.colleague.id());
    clock.set(Instant.parse("2026-12-02T11:00:00Z"));
    planned("2026-12-10").submit("form[action$=/announcement]");
    planned("2026-12-14");
    String wall = cohort() + "/wall";
    owner.get(wall).submit("form.stack", Map.of("text", "Hvem kan tegne?", "sort", "HELP"));
    fellow.get(wall).submit("form[action$=/hand] button");
    owner.get(guidance()).submit("form.stack", Map.of("text", "Vi står fast"));
    visitors
        .of(cast.leader.id())
        .get("/applications/" + cohort.declined + "/guidance")
        .submit("form.stack", Map.of("text", "Hva manglet?"));
    owner.get(project() + "/expectations").submit("form.stack", Map.of("words", "Mer tid"));
    owner.get(project() + "/payee").submit("form.stack", TestMoney.OUTSIDE);
    owner.get(project() + "/money").submit("form[action$=/claims]");
    String description = Kind.DESCRIPTION.path(cohort.project(0).id());
    owner.get(description).submit("form[action='" + description + "']");
    owner
        .get(project() + "/check")
        .submit("form.stack", Map.of("answer", "NEEDS_HELP", "what", "Tid"));
    // The gathering is over, and has to be written down.
    clock.set(Instant.parse("2026-12-11T09:00:00Z"));
  }

  private Page planned(String date) {
    return adviser
        .get(cohort() + "/gatherings/new")
        .submit(
            "form.stack",
            Map.of(
                "kind", "START_UP",
                "starts.date", date,
                "starts.time", "09:00",
                "ends.time", "11:30",
                "place", "Rom 3"));
  }

  @Test
  void noPageThatLinksLeadToNeedsMoreThanADozenAndHomeNoMoreThanTen() {
    var greedy = new ArrayList<String>();
    Map.of(
            "adviser",
            adviser,
            "owner",
            owner,
            "fellow",
            fellow,
            "leader",
            visitors.of(cast.leader.id()))
        .forEach((who, visitor) -> greedy.addAll(greedy(who, visitor)));
    assertThat(greedy).isEmpty();
  }

  private List<String> greedy(String who, Visitor visitor) {
    return Stream.concat(
            LinkedPages.of(visitor, 2).stream(),
            Stream.of(
                project(), project() + "/money", cohort(), guidance(), "/projects", "/payments"))
        .distinct()
        .map(visitor::get)
        .filter(page -> page.status() == 200)
        .filter(page -> page.queries() > Queries.most(page.path()))
        .map(page -> page.queries() + " " + who + " " + page.path())
        .toList();
  }

  private String cohort() {
    return "/cohorts/" + cohort.id();
  }

  private String project() {
    return cohort.project(0).path();
  }

  private String guidance() {
    return "/applications/" + cohort.applications.getFirst() + "/guidance";
  }
}
