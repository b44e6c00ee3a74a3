package no.dugnad.platform.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.administration.Employees;
import no.dugnad.platform.administration.Employees.RegisterEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** One person and two municipalities. */
@ServerTest
class JoiningTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Employees employees;
  @Autowired Outbox outbox;
  @Autowired BeanFactory beans;

  private Cast other;
  private Visitor administrator;

  @BeforeEach
  void signIn() {
    other = casts.getObject();
    administrator = visitors.of(other.administrator.id());
  }

  @Test
  void whoIsKnownHereJoinsWhenTheySayYesThemselves() {
    Visitor colleague = visitors.of(cast.colleague.id());
    Page invited = invite(cast.colleague);
    assertThat(invited.path()).isEqualTo("/people");
    assertThat(invited.text()).contains("er invitert", "Vår kollega");
    assertThat(employees.findByEmail(other.organisationId(), cast.colleague.email())).isEmpty();

    String link = outbox.to(cast.colleague.email()).getLast().path();
    assertThat(visitors.stranger().get(link).path()).isEqualTo("/sign-in");
    assertThat(visitors.of(cast.applicant.id()).get(link).status()).isEqualTo(404);
    String accepting = link.replaceFirst("\\?.*", "") + "/acceptance";
    assertThat(administrator.post(accepting, Map.of()).status()).isEqualTo(404);
    Page asked = colleague.get(link);
    for (int pressed = 0; pressed < 2; pressed++) {
      assertThat(asked.submit("form[action$=/acceptance]").text())
          .contains("Du hører nå til " + other.organisation.name());
    }

    var employee = employees.findByEmail(other.organisationId(), cast.colleague.email());
    assertThat(employee.orElseThrow().roles()).containsExactly(Role.ASSESSOR);
    assertThat(employee.orElseThrow().name())
        .as("the name is the first municipality's")
        .isEqualTo("colleague");
    assertThat(administrator.get("/people").select("#invited")).isEmpty();
    Page renamed =
        administrator.post(
            "/people/" + employee.orElseThrow().id() + "/identity",
            Map.of("name", "Kommunedirektør", "email", cast.colleague.email()));
    assertThat(renamed.select("#f-name-problem").text()).contains("den første virksomheten");
  }

  @Test
  void anInvitationIsDeclinedOrWithdrawn() {
    Visitor colleague = visitors.of(cast.colleague.id());
    invite(cast.colleague);
    String link = outbox.to(cast.colleague.email()).getLast().path();
    assertThat(colleague.get(link).submit("form[action$=/refusal]").text()).contains("takket nei");
    assertThat(colleague.get(link).path()).isEqualTo("/me");

    Page list = invite(cast.colleague);
    Visitor ours = visitors.of(cast.administrator.id());
    String withdrawal = list.select("form[action$=/withdrawal]").attr("action");
    assertThat(ours.post(withdrawal, Map.of()).status()).isEqualTo(404);
    Page late = colleague.get(outbox.to(cast.colleague.email()).getLast().path());
    assertThat(list.submit("form[action$=/withdrawal]").text()).contains("er trukket");
    assertThat(late.submit("form[action$=/acceptance]").status()).isEqualTo(409);
    assertThat(employees.findByEmail(other.organisationId(), cast.colleague.email())).isEmpty();
  }

  @Test
  void aListBringsThoseWhoAreNewAtOnceAndInvitesThoseWhoAreKnown() {
    visitors.of(cast.colleague.id());
    String fresh = "ny-" + UUID.randomUUID() + "@dugnad.test";
    employees.register(
        other.viewer(other.administrator),
        List.of(
            new RegisterEntry("Ny", fresh, "Skole", "", ""),
            new RegisterEntry("Kjent", cast.colleague.email(), "Skole", fresh, "en"),
            new RegisterEntry(
                "Sjef", other.leader.email(), "Bibliotek", cast.colleague.email(), "")));

    assertThat(employees.findByEmail(other.organisationId(), fresh)).isPresent();
    assertThat(employees.findByEmail(other.organisationId(), cast.colleague.email())).isEmpty();
    assertThat(outbox.to(cast.colleague.email()).getLast().path()).startsWith("/invitations/");
    assertThat(employees.listUnits(other.organisationId()))
        .as("nobody leads a unit before they have joined")
        .noneMatch(unit -> unit.managerEmail().equals(cast.colleague.email()));
  }

  @Test
  void anotherMunicipalityNeverTakesTheAddressOfAnOutsideCoApplicantOver() {
    var round = new TestRound(beans, cast);
    UUID application = round.begin(cast.applicant);
    String address = "ute-" + UUID.randomUUID() + "@dugnad.test";
    visitors
        .of(cast.applicant.id())
        .post("/applications/" + application + "/co-applicants", Map.of("address", address));
    Page added =
        administrator.post("/people", Map.of("name", "x", "email", address, "language", "nb"));
    assertThat(added.path()).as("nobody has signed in with it").startsWith("/people/");

    Page taken =
        added.submit(
            "form[action$=/identity]", Map.of("email", "min-" + UUID.randomUUID() + "@x.no"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text()).contains("en annen virksomhet å gjøre", address);
  }

  @Test
  void allAdministratorsAreToldWhoGotAndLostARole() {
    Person second = other.employee("second", null, Role.ADMINISTRATOR);
    UUID colleague =
        employees.findByEmail(other.organisationId(), other.colleague.email()).orElseThrow().id();
    give(colleague, List.of("DECISION_MAKER"));
    for (Person told : List.of(other.administrator, second)) {
      assertThat(outbox.to(told.email()).getLast().text())
          .contains("colleague fikk rollen beslutningstaker", "gjort av administrator");
    }

    UUID fallen = employees.findByEmail(other.organisationId(), second.email()).orElseThrow().id();
    give(fallen, List.of());
    assertThat(outbox.to(second.email()).getLast().text())
        .as("who is one no more is told too")
        .contains("second mistet rollen administrator");
    int before = outbox.to(other.administrator.email()).size();
    give(colleague, List.of("DECISION_MAKER"));
    assertThat(outbox.to(other.administrator.email())).as("nothing changed").hasSize(before);
    administrator.post("/people/" + colleague + "/ending", Map.of());
    assertThat(outbox.to(other.administrator.email()).getLast().text())
        .contains("colleague mistet rollen beslutningstaker");
  }

  private Page invite(Person person) {
    return administrator.post(
        "/people",
        Map.of(
            "name",
            "Vår kollega",
            "email",
            person.email(),
            "language",
            "nb",
            "roles",
            List.of("ASSESSOR")));
  }

  private void give(UUID membership, List<String> roles) {
    String path = "/people/" + membership;
    String revision =
        administrator.get(path).select("form[action=" + path + "] input[name=revision]").val();
    administrator.post(path, Map.of("roles", roles, "revision", revision));
  }
}
