package no.dugnad.platform.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.administration.Employees;
import no.dugnad.platform.people.People;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class EmployeePagesTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Employees employees;
  @Autowired People people;
  @Autowired Outbox outbox;
  @Autowired JdbcClient db;

  private Visitor administrator;

  @BeforeEach
  void signIn() {
    administrator = visitors.of(cast.administrator.id());
  }

  @Test
  void addsAPersonWhoIsWelcomedByMailAndCanSignIn() {
    String email = "Ny." + UUID.randomUUID() + "@dugnad.test";
    Page person =
        administrator
            .get("/people/new")
            .submit(
                "form[action=/people]",
                Map.of(
                    "name",
                    "Áile Čázesulo",
                    "email",
                    email,
                    "language",
                    "nn",
                    "unit",
                    cast.unit.id().toString(),
                    "roles",
                    List.of("ADVISER", "ASSESSOR")));

    assertThat(person.text()).contains("Áile Čázesulo er lagt til", "Nynorsk");
    assertThat(person.select("[name=roles][checked]").eachAttr("value"))
        .containsExactly("ADVISER", "ASSESSOR");
    assertThat(outbox.to(email))
        .singleElement()
        .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Velkomen til Dugnad"));
    var added = employees.findByEmail(cast.organisationId(), email.toUpperCase()).orElseThrow();
    assertThat(visitors.of(added.personId()).get("/home").text()).contains("Áile Čázesulo");
  }

  @Test
  void findsByAPartOfTheNameInSmallOrLargeLettersSamiOnesToo() {
    cast.employee("Šiŋŋá ŊÁHČÁ", null);

    assertThat(names("/people?q=šiŋ")).containsExactly("Šiŋŋá ŊÁHČÁ");
    assertThat(names("/people?q=ŋáhčá")).containsExactly("Šiŋŋá ŊÁHČÁ");
    assertThat(names("/people?q=APPLICANT-")).containsExactly("applicant");
    assertThat(names("/people?q=%25")).isEmpty();
    assertThat(names("/people?role=ADVISER")).containsExactly("adviser");
    assertThat(names("/people?unit=" + cast.unit.id()))
        .containsExactly("applicant", "colleague", "leader");
    assertThat(administrator.get("/people?q=nobody").text()).contains("Ingen passer med søket");
    assertThat(administrator.get("/people?unit=x").status()).isEqualTo(200);
  }

  @Test
  void showsThousandsPageByPageInTheNorwegianOrder() {
    for (int i = 0; i < 60; i++) cast.employee("ø" + (100 + i), null);
    cast.employee("Åse", null);
    cast.employee("Ærlig", null);

    assertThat(names("/people")).hasSize(50);
    Page second = administrator.get("/people?page=2");
    assertThat(second.select("tbody th")).hasSize(71 - 50);
    assertThat(second.select("nav.pager").text()).isEqualTo("51–71 av 71 Forrige side");
    assertThat(second.follow("a[rel=prev]").select("tbody th")).hasSize(50);
    assertThat(second.select("tbody th").last().text()).isEqualTo("Åse");
    assertThat(administrator.get("/people?page=99").select("tbody th")).hasSize(21);
    assertThat(names("/people?q=ø1&page=2")).hasSize(10);
  }

  @Test
  void givesAndTakesRolesFromTheNextClickOn() {
    Visitor colleague = visitors.of(cast.colleague.id());
    assertThat(colleague.get("/people").status()).isEqualTo(403);

    String path = pathOf("colleague");
    sent(path, Map.of("roles", List.of("ADMINISTRATOR")));
    assertThat(colleague.get("/people").status()).isEqualTo(200);

    Page taken = sent(path, Map.of());
    assertThat(colleague.get("/people").status()).isEqualTo(403);
    assertThat(taken.select(".timeline").text())
        .contains("colleague fikk rollen administrator", "colleague mistet rollen administrator");
  }

  @Test
  void endsAMembershipAtOnce() {
    Visitor adviser = visitors.of(cast.leader.id());
    administrator.get(pathOf("leader")).submit("form[action$=/ending]");

    assertThat(names("/people")).doesNotContain("leader");
    assertThat(adviser.get("/home").text()).doesNotContain(cast.organisation.name());
    assertThat(administrator.get("/people/units").text()).contains("Mangler leder");
  }

  @Test
  void takesBackOneWhoEnded() {
    administrator.get(pathOf("colleague")).submit("form[action$=/ending]");
    Page again =
        sent(
            "/people",
            Map.of("name", "Kollega", "email", cast.colleague.email(), "language", "nb"));

    assertThat(again.text()).contains("Kollega er lagt til");
    assertThat(names("/people")).contains("Kollega");
  }

  @Test
  void mendsANameAndAnAddressNobodyHasSignedInWithAndTellsBoth() {
    String old = cast.colleague.email();
    String email = "rett-" + UUID.randomUUID() + "@dugnad.test";
    Page mended =
        administrator
            .get(pathOf("colleague"))
            .submit("form[action$=/identity]", Map.of("name", "Kollega", "email", email));

    assertThat(mended.select("h1").text()).isEqualTo("Kollega");
    assertThat(mended.select(".timeline").text())
        .contains("Rettet navnet til Kollega", "E-postadressen ble endret")
        .doesNotContain("colleague");
    for (String address : List.of(old, email)) {
      assertThat(outbox.to(address))
          .filteredOn(mail -> mail.subject().equals("E-postadressen din i Dugnad er endret"))
          .singleElement()
          .satisfies(mail -> assertThat(mail.text()).contains(old, email));
    }
    assertThat(visitors.of(cast.colleague.id()).get("/me").text()).contains(email);
  }

  @Test
  void anAddressThatIsTakenOrNoneIsRefusedAndKept() {
    String path = pathOf("colleague") + "/identity";
    Page taken = sent(path, Map.of("name", "x", "email", cast.adviser.email()));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text()).contains("En annen person har denne adressen");
    assertThat(taken.select("[name=email]").val()).isEqualTo(cast.adviser.email());
    assertThat(taken.select("h1").text()).as("nothing is changed").isEqualTo("colleague");

    assertThat(sent(path, Map.of("name", "", "email", "x")).status()).isEqualTo(422);
    String upper = cast.colleague.email().toUpperCase(Locale.ROOT);
    Page own = sent(path, Map.of("name", "colleague", "email", upper));
    assertThat(own.text()).as("letters may change size").contains(upper);
  }

  @Test
  void whoBelongsElsewhereTooIsNotMendedFromHere() {
    people.addMembership(cast.colleague.id(), casts.getObject().organisationId(), null, Set.of());
    Page refused =
        sent(
            pathOf("colleague") + "/identity",
            Map.of("name", "colleague", "email", "tatt@dugnad.test"));
    assertThat(refused.text()).contains("har også med en annen virksomhet å gjøre");
    assertThat(refused.select("h1").text()).isEqualTo("colleague");
  }

  @Test
  void theLastAdministratorStays() {
    String path = pathOf("administrator");

    Page refused = sent(path, Map.of("roles", List.of("ADVISER")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-roles-problem").text())
        .contains("Dette er den siste administratoren");
    assertThat(sent(path + "/ending", Map.of()).select("#f-roles-problem").text())
        .contains("Dette er den siste administratoren");
    assertThat(administrator.get("/people").status()).isEqualTo(200);
  }

  @Test
  void saysWhatIsWrongAtTheFieldsAndKeepsWhatWasTyped() {
    Page again =
        sent(
            "/people",
            Map.of("name", "", "email", "nobody", "language", "xx", "unit", "x", "roles", "KING"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select(".ds-error-summary a").eachAttr("href"))
        .containsExactly("#f-name", "#f-email", "#f-language", "#f-unit");
    assertThat(again.select("[name=email]").val()).isEqualTo("nobody");
    Page twice =
        sent("/people", Map.of("name", "x", "email", cast.adviser.email(), "language", "nb"));
    assertThat(twice.text()).contains("her fra før");
  }

  @Test
  void anotherOrganisationsPeopleAndUnitsAreNotThere() {
    Cast other = casts.getObject();
    UUID theirs =
        employees.findByEmail(other.organisationId(), other.adviser.email()).orElseThrow().id();

    assertThat(administrator.get("/people/" + theirs).status()).isEqualTo(404);
    assertThat(sent("/people/" + theirs, Map.of()).status()).isEqualTo(404);
    assertThat(sent("/people/" + theirs + "/identity", Map.of()).status()).isEqualTo(404);
    assertThat(sent("/people/" + theirs + "/ending", Map.of()).status()).isEqualTo(404);
    assertThat(administrator.get("/people/units/" + other.unit.id()).status()).isEqualTo(404);
    assertThat(sent(pathOf("adviser"), Map.of("unit", other.unit.id().toString())).status())
        .isEqualTo(422);
    assertThat(
            sent(
                    "/people/units/" + cast.unit.id(),
                    Map.of("name", "x", "manager", other.leader.email()))
                .status())
        .isEqualTo(422);
  }

  @Test
  void isForAdministratorsOnly() {
    Visitor adviser = visitors.of(cast.adviser.id());

    assertThat(adviser.get("/people").status()).isEqualTo(403);
    assertThat(adviser.get("/people/units").status()).isEqualTo(403);
    assertThat(adviser.get("/people/mail").status()).isEqualTo(403);
    assertThat(adviser.get(pathOf("colleague")).status()).isEqualTo(404);
    assertThat(adviser.post("/people", Map.of("name", "x")).status()).isEqualTo(403);
  }

  @Test
  void keepsUnitsWithTheirManagers() {
    Page units =
        administrator
            .get("/people/units")
            .submit(
                "form[action=/people/units]",
                Map.of("name", "Kjøkken", "manager", cast.leader.email()));
    assertThat(units.select("tr:contains(Kjøkken)").text()).contains("leader");

    Page taken = sent("/people/units", Map.of("name", "kjøkken", "manager", "x"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text()).contains("En annen enhet har dette navnet", "Ingen hos dere");

    Page changed =
        sent("/people/units/" + cast.unit.id(), Map.of("name", "Ny skole", "manager", ""));
    assertThat(changed.text()).contains("Ny skole");
    assertThat(administrator.get("/people/units/" + cast.unit.id()).select(".timeline").text())
        .contains("har ingen leder");
  }

  @Test
  void changesTheOrganisation() {
    String number = Cast.organisationNumber();
    Page wrong = sent("/people/organisation", Map.of("name", "", "number", "123456789"));
    assertThat(wrong.select(".ds-error-summary a")).hasSize(2);
    assertThat(
            sent(
                    "/people/organisation",
                    Map.of("name", "x", "number", casts.getObject().organisation.number()))
                .text())
        .contains("En annen virksomhet har dette nummeret");

    Page right = sent("/people/organisation", Map.of("name", "Ny kommune", "number", " " + number));
    assertThat(right.text()).contains("Ny kommune");
    assertThat(right.select("[name=number]").val()).isEqualTo(number);
  }

  @Test
  void sendsMailThatStoppedAgainAndShowsNobodyElses() {
    Cast other = casts.getObject();
    UUID ours = failedMail(cast.applicant.email());
    UUID theirs = failedMail(other.applicant.email());

    Page mail = administrator.get("/people/mail");
    assertThat(mail.text()).contains(cast.applicant.email(), "550 full");
    assertThat(mail.text()).doesNotContain(other.applicant.email()).doesNotContain("Hemmelig");
    assertThat(sent("/people/mail/" + theirs + "/sending", Map.of()).status()).isEqualTo(404);

    Page again = mail.submit("form[action$=" + ours + "/sending]");
    assertThat(again.text()).contains("sendes på nytt").doesNotContain("550 full");
  }

  private UUID failedMail(String to) {
    UUID id = UUID.randomUUID();
    db.sql(
            """
            insert into post.mail (id, recipient, language, subject, text_body, html_body, status,
                                   created_at, due_at, fault)
            values (:id, :to, 'nb', 'Emne', 'Hemmelig', '', 'GIVEN_UP', now(), now(), '550 full')
            """)
        .param("id", id)
        .param("to", to)
        .update();
    return id;
  }

  private List<String> names(String path) {
    return administrator.get(path).select("tbody th").eachText();
  }

  private String pathOf(String name) {
    return administrator
        .get("/people?q=" + name)
        .select("tbody th a:matchesOwn(^" + name + "$)")
        .attr("href");
  }

  /** As the form on the page sends it, with the state that the page showed. */
  private Page sent(String path, Map<String, ?> typed) {
    String page = path.replace("/identity", "");
    String form = "form[action=" + path + "] input[name=revision]";
    var fields = new HashMap<String, Object>(typed);
    fields.put("revision", administrator.get(page).select(form).val());
    return administrator.post(path, fields);
  }
}
