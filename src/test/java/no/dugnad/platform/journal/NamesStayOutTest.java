package no.dugnad.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written in the journal can't be erased; so no name and no address is written there. */
@ServerTest
class NamesStayOutTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired People people;
  @Autowired JdbcClient db;

  @Test
  void noDeedWritesWhomItIsAboutByName() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    for (Person person : cast.all().toList()) people.rename(person.id(), "Navn " + person.name());
    var round = new TestRound(beans, cast);
    var application = round.submitted(cast.applicant, "Robotsel");
    var draft = round.begin(cast.colleague);
    CoApplicants coApplicants = beans.getBean(CoApplicants.class);
    coApplicants.invite(draft, cast.outsider.email(), people.getPerson(cast.colleague.id()));
    coApplicants.remove(draft, cast.outsider.id(), people.getPerson(cast.colleague.id()));
    clock.set(TestRound.DEADLINE);
    var panel = new TestPanel(beans, cast, round);
    panel.disqualify(cast.assessors.getFirst(), application);
    Visitor adviser = visitors.of(cast.adviser.id());
    adviser
        .get("/calls/" + round.callId + "/panel")
        .submit("form[action$=/reopening]")
        .submit("form[action$=/reminder]")
        .submit("form[action$=/removal]");
    Visitor administrator = visitors.of(cast.administrator.id());
    administrator
        .get("/people/units/" + cast.unit.id())
        .submit("form[action*=/units/]", Map.of("name", "Skolen"));
    administrator
        .get("/people?q=colleague")
        .follow("a[href^=/people/]:contains(colleague)")
        .submit("form[action^=/people/]:has([name=roles])", Map.of("roles", List.of("ASSESSOR")));

    List<String> told =
        db.sql(
                """
                select e.event from journal.entry e, people.person p
                 where e.organisation_id = :organisation
                   and (array_to_string(e.args, ' ') ilike '%' || p.name || '%'
                        or array_to_string(e.args, ' ') ilike '%' || p.email || '%')
                   and (p.name like 'Navn %' or p.email = :outsider)
                """)
            .param("organisation", cast.organisationId())
            .param("outsider", cast.outsider.email())
            .query(String.class)
            .list();
    assertThat(told).isEmpty();
    assertThat(adviser.get("/calls/" + round.callId + "/settings").select(".timeline").text())
        .contains("Navn assessor1 fikk plass");
  }
}
