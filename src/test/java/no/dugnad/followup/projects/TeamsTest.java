package no.dugnad.followup.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose a project is, who helps with it, and who does no more. */
@ServerTest
class TeamsTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Projects projects;
  @Autowired Outcomes outcomes;
  @Autowired Memberships memberships;
  @Autowired Duties duties;

  @Test
  void whoWroteTheApplicationTogetherAreTheTeam() {
    var cohort = new TestCohort(beans, cast, 2, List.of(cast.outsider));
    cohort.announce();
    Project project = cohort.project(0);
    assertThat(projects.team(project.id()).people())
        .extracting(Person::name)
        .containsExactly("applicant", "outsider");
    assertThat(project.ownerId()).contains(cast.applicant.id());
    assertThat(project.unitId()).isEqualTo(cast.unit.id());
    assertThat(visitors.of(cast.outsider.id()).get("/projects").text()).contains("Prosjekt A");
    assertThat(visitors.of(cast.leader.id()).get(project.path()).text())
        .contains("Med i prosjektet", "outsider");
  }

  @Test
  void anOwnerWhoLeavesLeavesItVacantUntilAnotherTakesItOver() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    Person owner = cast.applicant;
    memberships.end(
        memberships.find(owner.id(), cast.organisationId()).orElseThrow(),
        owner.id(),
        cast.organisationId());
    clock.advance(Duration.ofDays(3));
    duties.runAll();
    duties.runAll();

    assertThat(projects.getProject(project.id()).isVacant()).isTrue();
    assertThat(visitors.of(owner.id()).get(project.path()).status()).isEqualTo(404);
    assertThat(outbox.to(cast.leader.email()))
        .filteredOn(mail -> mail.subject().contains("trenger en ny eier"))
        .hasSize(1);
    assertThat(visitors.of(cast.adviser.id()).get("/home").text()).contains("Prosjekt uten eier");
    assertThat(visitors.of(cast.colleague.id()).get("/home").text())
        .doesNotContain("Prosjekt uten eier");

    Page form = visitors.of(cast.leader.id()).get("/home").follow("a[href$=/handover]");
    Page refused = form.submit("form.stack", Map.of("address", cast.outsider.email()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Ingen ansatt her har adressen");
    assertThat(refused.select("#f-address").val()).isEqualTo(cast.outsider.email());
    Person taker = cast.employee("taker", cast.otherUnit);
    Page asked = refused.submit("form.stack", Map.of("address", taker.email()));
    assertThat(asked.text())
        .contains("Skal taker eie prosjektet?")
        .doesNotContain("rådgiver, og", "fortsatt med");
    assertThat(projects.getProject(project.id()).isVacant()).as("before it is confirmed").isTrue();
    assertThat(asked.submit("form.stack", Map.of("address", cast.leader.email())).text())
        .as("of another it is asked anew")
        .contains("Skal leader eie prosjektet?");
    Page done = asked.submit("form.stack");

    assertThat(done.text()).contains("Prosjektet har fått en ny eier", "taker");
    assertThat(projects.getProject(project.id()).ownerId()).contains(taker.id());
    assertThat(outbox.to(taker.email()).getLast().subject())
        .isEqualTo("Du eier nå prosjektet «Prosjekt A»");
    assertThat(visitors.of(taker.id()).get(project.path()).text())
        .contains("arbeider ikke her lenger", "Ga prosjektet til taker");
    assertThat(visitors.of(cast.adviser.id()).get("/home").text())
        .doesNotContain("Prosjekt uten eier");
  }

  @Test
  void anAdviserWhoIsInTheTeamIsOfTheTeamAndTheOwnerAloneSaysHowItGoes() {
    Person both = cast.employee("both", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 2, List.of(both)).announce();
    String path = cohort.project(0).path();
    Visitor member = visitors.of(both.id()).impatient();
    assertThat(member.get(path).select("form[action$=/beginning], a[href$=/outcome]")).isEmpty();
    for (String deed : List.of("/beginning", "/outcome", "/reopening", "/thanks", "/handover"))
      assertThat(member.post(path + deed, Map.of()).status()).as(deed).isEqualTo(404);
    assertThat(member.get(cohort.project(1).path()).select("a[href$=/outcome]")).hasSize(1);

    end(cohort.project(0), new Outcome.NeverBegun("Ingen tid."), cast.applicant);
    assertThat(member.get("/home").text()).doesNotContain("Takk for et prosjekt");
    visitors
        .of(cast.adviser.id())
        .get(path + "/outcome")
        .submit("form[action$=/thanks]", Map.of("words", "Takk"));
    for (Person thanked : List.of(cast.applicant, both))
      assertThat(outbox.to(thanked.email()).getLast().subject()).startsWith("Takk for arbeidet");
  }

  private void end(Project project, Outcome outcome, Person by) {
    outcomes.end(project.id(), outcome, project.revision(), cast.viewer(by), List.of());
  }

  @Test
  void itIsHandedToSomebodyElseAsItStoodAndNotWhenItHasEnded() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    Viewer owner = cast.viewer(cast.applicant);
    assertThatThrownBy(
            () ->
                projects.handOver(project.id(), cast.applicant.email(), project.revision(), owner))
        .hasMessageContaining("projects.refused.alreadyOwner");
    projects.handOver(project.id(), cast.leader.email(), project.revision(), owner);
    assertThatThrownBy(
            () ->
                projects.handOver(project.id(), cast.colleague.email(), project.revision(), owner))
        .hasMessageContaining("changedMeanwhile");
    end(cohort.project(0), new Outcome.Completed(), cast.leader);
    assertThatThrownBy(
            () ->
                projects.handOver(
                    project.id(), cast.colleague.email(), cohort.project(0).revision(), owner))
        .hasMessageContaining("projects.refused.ended");
  }

  @Test
  void whoeverIsInATeamMayGoOutOfItAndItsOwnerTakesPeopleOutAndBack() {
    Person helper = cast.employee("helper", cast.unit);
    Person other = cast.employee("other", cast.otherUnit);
    var cohort = new TestCohort(beans, cast, 2, List.of(helper, other)).announce();
    String path = cohort.project(0).path();
    Page team = visitors.of(helper.id()).get(path).follow("main a[href$=/team]");
    assertThat(team.select("form[action$=/going]")).as("themselves alone").hasSize(1);
    assertThat(
            visitors
                .of(helper.id())
                .impatient()
                .post(path + "/team/" + other.id() + "/going", Map.of())
                .status())
        .isEqualTo(404);
    assertThat(team.submit("form[action$=/going]").text())
        .contains("Du er ute av prosjektet", "Du er ikke med i noe prosjekt nå");
    Page out = visitors.of(helper.id()).get(path);
    assertThat(out.status()).isEqualTo(404);
    assertThat(out.text())
        .contains("Du er ikke med i prosjektet lenger")
        .doesNotContain("Prosjekt A");

    Visitor owner = visitors.of(cast.applicant.id());
    Page mine = owner.get(path + "/team");
    String owns = path + "/team/" + cast.applicant.id() + "/going";
    assertThat(mine.select("form[action='" + owns + "']")).isEmpty();
    Page stays = owner.post(owns, Map.of());
    assertThat(stays.status()).isEqualTo(422);
    assertThat(stays.text()).contains("Gi først prosjektet til en ny eier");
    Page without = mine.submit("form[action$='" + other.id() + "/going']");
    assertThat(without.text()).contains("Personen er ute av prosjektet", "Har vært med");
    projects.takeOut(cohort.project(0).id(), other.id(), cast.viewer(cast.applicant));
    assertThat(outbox.to(other.email()))
        .filteredOn(mail -> mail.subject().equals("Du er ikke lenger med i «Prosjekt A»"))
        .as("of two who do it at once")
        .hasSize(1);
    Page back = without.submit("form[action$='" + helper.id() + "/return']");
    assertThat(back.text()).contains("Personen er med igjen");
    assertThat(projects.team(cohort.project(0).id()).people())
        .extracting(Person::name)
        .containsExactly("applicant", "helper");
    assertThat(events(cohort.project(0).id(), cast.colleague))
        .containsSubsequence(
            "projects.journal.went", "projects.journal.takenOut", "projects.journal.takenBack");
    for (String deed : List.of("/going", "/return"))
      assertThat(
              visitors
                  .of(cast.colleague.id())
                  .impatient()
                  .post(path + "/team/" + helper.id() + deed, Map.of())
                  .status())
          .as(deed)
          .isEqualTo(404);
    assertThatThrownBy(
            () ->
                projects.takeBack(
                    cohort.project(0).id(), cast.leader.id(), cast.viewer(cast.applicant)))
        .as("who never was in it")
        .hasMessageContaining("member");
  }

  @Test
  void theOwnerTakesAColleagueIntoATeamOfOneAndTheyAreToldOnce() {
    Person adviser = cast.employee("both", null, Role.ADVISER);
    Person colleague = cast.employee("new", cast.otherUnit);
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = cohort.project(0).path();
    Visitor owner = visitors.of(cast.applicant.id());
    Page team = owner.get(path).follow("main a[href$=/team]");
    String form = "form[action='" + path + "/team']";
    for (var wrong :
        Map.of("ute@andre.test", "Ingen ansatt her har adressen", adviser.email(), "er rådgiver")
            .entrySet()) {
      Page refused = team.submit(form, Map.of("address", wrong.getKey()));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains(wrong.getValue());
      assertThat(refused.select("input[name=address]").val()).isEqualTo(wrong.getKey());
    }
    assertThat(visitors.of(colleague.id()).get(path).status()).isEqualTo(404);
    Map<String, String> taken = Map.of("address", colleague.email());
    assertThat(team.submit(form, taken).text()).contains("new er med i prosjektet");
    assertThat(owner.post(path + "/team", taken).text())
        .contains("new er med i prosjektet allerede");
    assertThat(outbox.to(colleague.email()))
        .filteredOn(mail -> mail.subject().equals("Du er med i prosjektet «Prosjekt A»"))
        .hasSize(1);
    Page theirs = visitors.of(colleague.id()).get(path);
    assertThat(theirs.text()).contains("Tok new inn i prosjektet");
    assertThat(theirs.follow("main a[href$=/team]").select("form[action$=/team]"))
        .as("who is in it asks the owner")
        .isEmpty();
    for (Person other : List.of(colleague, cast.colleague))
      assertThat(
              visitors
                  .of(other.id())
                  .impatient()
                  .post(path + "/team", Map.of("address", cast.leader.email()))
                  .status())
          .isEqualTo(404);
  }

  @Test
  void whoHelpedAndLeavesIsOutOfItAndWhoLeavesWhatHasEndedStaysInItsTeam() {
    Person helper = cast.employee("helper", cast.unit);
    var cohort = new TestCohort(beans, cast, 2, List.of(helper)).announce();
    end(cohort.project(1), new Outcome.Completed(), cast.colleague);
    for (Person gone : List.of(helper, cast.colleague))
      memberships.end(
          memberships.find(gone.id(), cast.organisationId()).orElseThrow(),
          gone.id(),
          cast.organisationId());
    duties.runAll();

    assertThat(cohort.project(0).isVacant()).isFalse();
    assertThat(projects.team(cohort.project(0).id()).people())
        .extracting(Person::name)
        .containsExactly("applicant");
    assertThat(projects.team(cohort.project(1).id()).people())
        .extracting(Person::name)
        .containsExactly("colleague");
  }

  private List<String> events(UUID id, Person person) {
    return projects.timeline(id, cast.viewer(person)).stream().map(JournalEntry::event).toList();
  }
}
