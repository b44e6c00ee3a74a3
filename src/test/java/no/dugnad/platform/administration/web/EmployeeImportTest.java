package no.dugnad.platform.administration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.administration.Employee;
import no.dugnad.platform.administration.Employees;
import no.dugnad.platform.administration.StaffedUnit;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class EmployeeImportTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Employees employees;
  @Autowired People people;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void addsTheNewUpdatesTheKnownAndLeavesTheRest() {
    Page preview =
        upload(
            "Navn;E-post;Enhet;Nærmeste leder;Språk",
            "Áile;aile-%m@dugnad.test;Nytt kontor;" + cast.leader.email() + ";nynorsk",
            "Nytt navn;" + cast.applicant.email().toUpperCase() + ";Nytt kontor;;en",
            "Sjef;sjef-%m@dugnad.test;;;");
    assertThat(preview.text()).contains("Alle de 3 radene", "Nytt kontor er ny");

    Page list = preview.submit("form[action$=/completion]");

    assertThat(list.path()).isEqualTo("/people");
    assertThat(list.text())
        .contains("3 personer er hentet inn", "Áile", "Nytt navn", "Sjef", "adviser");
    var aile = employees.findByEmail(cast.organisationId(), "aile-" + mark + "@dugnad.test");
    assertThat(aile.orElseThrow().language()).isEqualTo("nn");
    assertThat(aile.orElseThrow().unit()).isEqualTo("Nytt kontor");
    var unit =
        employees.listUnits(cast.organisationId()).stream()
            .filter(u -> u.name().equals("Nytt kontor"))
            .findFirst()
            .orElseThrow();
    assertThat(unit.managerEmail()).isEqualTo(cast.leader.email());
    assertThat(unit.employees()).isEqualTo(2);
    assertThat(people.getPerson(cast.applicant.id()).language()).isEqualTo("en");
    assertThat(
            employees
                .findByEmail(cast.organisationId(), cast.administrator.email())
                .orElseThrow()
                .roles())
        .contains(Role.ADMINISTRATOR);
  }

  @Test
  void saysInEachRowWhatIsWrong() {
    Page preview =
        upload(
            "Namn;E-postadresse;Eining;Leiars e-post;Målform",
            ";no-address;Skole;;",
            "A;a-%m@dugnad.test;Skole;nobody@dugnad.test;xx",
            "B;A-%m@dugnad.test;Skole;" + cast.leader.email() + ";nb",
            "C;c-%m@dugnad.test;;" + cast.leader.email() + ";nb");

    assertThat(row(preview, 2)).contains("Navnet mangler", "«no-address» er ikke en e-postadresse");
    assertThat(row(preview, 3))
        .contains("nobody@dugnad.test er verken i filen", "«xx» er ikke et språk");
    assertThat(row(preview, 4)).contains("står også i rad 3", "har en annen leder i rad 3");
    assertThat(row(preview, 5)).contains("ingen enhet som lederen leder");
    assertThat(preview.select("form[action$=/completion]")).isEmpty();
  }

  @Test
  void saysWhenManagersLeadEachOtherInACircle() {
    Page preview =
        upload(
            "Name,Email,Unit,Manager",
            "A,a-%m@dugnad.test,One,b-%m@dugnad.test",
            "B,b-%m@dugnad.test,Two,c-%m@dugnad.test",
            "C,c-%m@dugnad.test,Three,a-%m@dugnad.test");

    assertThat(row(preview, 2)).contains("leder for seg selv");
    assertThat(row(preview, 3)).contains("leder for seg selv");
    assertThat(row(preview, 4)).contains("leder for seg selv");
  }

  @Test
  void whoLeadsTheirOwnUnitIsNoCircle() {
    Page preview =
        upload(
            "Name,Email,Unit,Manager",
            "A,a-%m@dugnad.test,One,a-%m@dugnad.test",
            "B,b-%m@dugnad.test,One,a-%m@dugnad.test");

    assertThat(preview.text()).contains("Alle de 2 radene kan hentes inn");
  }

  @Test
  void aUnitIsLedByWhoTheOthersOfItNameAndNotByTheManagersOwn() {
    Page preview =
        upload(
            "Etternavn;Fornavn;E-post;Avdeling;Nærmeste leder",
            "Østby;Kari;kari-%m@dugnad.test;Hjemme-%m;Per Åsen",
            "Hætta;Áilu;ailu-%m@dugnad.test;Hjemme-%m;Kari Østby",
            "Åsen;Per;per-%m@dugnad.test;Helse-%m;",
            "Sum ansatte;;3;;");
    assertThat(row(preview, 2)).contains("Kari Østby leder Hjemme", "(Per Åsen) tas ikke med");
    assertThat(row(preview, 3)).contains("Lederen Kari Østby er den med adressen kari-" + mark);
    assertThat(preview.text()).contains("Alle de 3 radene kan hentes inn");

    preview.submit("form[action$=/completion]");

    assertThat(employees.listUnits(cast.organisationId()))
        .filteredOn(unit -> unit.name().equals("Hjemme-" + mark))
        .singleElement()
        .satisfies(unit -> assertThat(unit.manager()).isEqualTo("Kari Østby"));
  }

  @Test
  void firstAndLastNameInTwoColumnsAreOneName() {
    Page preview =
        upload(
            "Etternavn;Fornavn;E-post", "Ødegård;Kåre;kare-%m@dugnad.test", ";;x-%m@dugnad.test");
    assertThat(row(preview, 2)).contains("Kåre Ødegård");
    assertThat(row(preview, 3)).contains("Navnet mangler");

    Page list = without(preview, 3).submit("form[action$=/completion]");

    assertThat(list.text()).contains("Kåre Ødegård");
  }

  @Test
  void aNameWithItsLastPartFirstIsTurnedAndThatIsSaid() {
    Page preview =
        upload(
            "Etternavn, fornavn;E-post",
            "Nordmann, Kari Anne;kari-%m@dugnad.test",
            "Ola Nordmann, rådgiver;ola-%m@dugnad.test");
    assertThat(row(preview, 2)).contains("Navnet blir «Kari Anne Nordmann».");
    assertThat(row(preview, 3)).doesNotContain("Navnet blir");

    assertThat(preview.submit("form[action$=/completion]").text())
        .contains("Kari Anne Nordmann", "Ola Nordmann, rådgiver");
  }

  @Test
  void aLastNameAloneIsNoNameAndIsAskedFor() {
    Page columns = upload("Etternavn;E-post", "Ødegård;kare-%m@dugnad.test");
    assertThat(columns.path()).endsWith("/columns");

    Page again = columns.submit("form[action$=/columns]");
    assertThat(again.select("#f-column-name-problem").text()).isNotBlank();
    assertThat(again.submit("form[action$=/columns]", Map.of("column.name", "0")).text())
        .contains("Raden kan hentes inn", "Ødegård");
  }

  @Test
  void namesMayStandInTwoColumnsAndRolesInOne() {
    Page preview =
        upload(
            "Ansattnr;Etternavn;Fornavn;E-post;Rolle",
            "1;Ødegård;Kåre Johan;kaare-%m@dugnad.test;Vurderer og rådgiver",
            "2;Kjent;colleague;" + cast.colleague.email() + ";Assessor",
            "3;Berg;Áile;aile-%m@dugnad.test;ansatt",
            "Antall: 3;;;;");
    assertThat(row(preview, 2)).contains("Kåre Johan Ødegård", "Får rollen: Rådgiver, Vurderer");
    assertThat(preview.text()).contains("Rad 5 er ikke tatt med", "Antall: 3");

    preview.submit("form[action$=/completion]");
    assertThat(roles("kaare-" + mark + "@dugnad.test"))
        .containsExactlyInAnyOrder(Role.ADVISER, Role.ASSESSOR);
    assertThat(roles(cast.colleague.email())).containsExactly(Role.ASSESSOR);
    assertThat(roles("aile-" + mark + "@dugnad.test")).isEmpty();
    assertThat(outbox.to(cast.administrator.email()))
        .filteredOn(mail -> mail.subject().startsWith("Roller"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("Kåre Johan Ødegård", "Kjent"));
  }

  @Test
  void whomTheListCallsLeaderLeadsTheUnitWhereThatIsPlainAndIsRemarkedElsewhere() {
    Page preview =
        upload(
            "Navn;E-post;Enhet;Rolle",
            "Kari;kari-%m@dugnad.test;Solbakken;Leder",
            "Ola;ola-%m@dugnad.test;Solbakken;",
            "Ola;ola-%m@dugnad.test;Solbakken;",
            "Per;per-%m@dugnad.test;Bakken;Leiar",
            "Pål;paal-%m@dugnad.test;Bakken;Leder",
            "Siv;siv-%m@dugnad.test;;Leder");
    assertThat(row(preview, 2)).contains("Kari blir leder av Solbakken");
    assertThat(row(preview, 5)).contains("«Leiar» er ikke en rolle her");
    assertThat(row(preview, 6)).contains("«Leder» er ikke en rolle her");
    assertThat(row(preview, 7)).contains("«Leder» er ikke en rolle her");

    Page list = preview.submit("form[action$=/completion]");

    assertThat(list.text()).contains("5 personer er hentet inn");
    assertThat(employees.listUnits(cast.organisationId()))
        .filteredOn(unit -> List.of("Solbakken", "Bakken").contains(unit.name()))
        .extracting(StaffedUnit::name, unit -> unit.managerEmail())
        .containsExactlyInAnyOrder(
            tuple("Solbakken", "kari-" + mark + "@dugnad.test"), tuple("Bakken", ""));
  }

  @Test
  void aRowThatMustBeMendedIsLeftOutWhenThePersonChoosesIt() {
    Page preview =
        upload(
            "Navn;E-post;Rolle",
            "A;a-%m@dugnad.test;",
            "B;;",
            "C;c-%m@dugnad.test;Administrator",
            "D;d-%m@dugnad.test;Konge");
    assertThat(row(preview, 3)).contains("E-postadressen mangler").doesNotContain("«»");
    assertThat(row(preview, 4)).contains("administrator gis ikke fra en liste");
    assertThat(row(preview, 5)).contains("«Konge» er ikke en rolle");
    assertThat(preview.select("form[action$=/completion]")).isEmpty();

    Page without = preview.submit("[name=stopped]");
    assertThat(without.text()).contains("2 rader er valgt bort", "Alle de 2 radene");
    without.submit("form[action$=/completion]");
    assertThat(roles("a-" + mark + "@dugnad.test")).isEmpty();
    assertThat(roles("d-" + mark + "@dugnad.test")).isEmpty();
    assertThat(employees.findByEmail(cast.organisationId(), "c-" + mark + "@dugnad.test"))
        .isEmpty();
  }

  @Test
  void aPersonInTwoRowsGetsTheRolesOfBothAndNobodyIsToldOfWhatTheyHave() {
    Page preview =
        upload(
            "Navn;E-post;Rolle",
            "A;a-%m@dugnad.test;Rådgiver",
            "A;a-%m@dugnad.test;vurderar",
            "B;b-%m@dugnad.test;Søker",
            "Administrator;" + cast.administrator.email() + ";Administrator");
    assertThat(preview.text()).contains("Én person får roller");
    assertThat(row(preview, 3)).contains("Samme person som i rad 2", "Får rollen: Vurderer");
    assertThat(row(preview, 4)).doesNotContain("rolle");
    assertThat(row(preview, 5)).doesNotContain("Får rollen", "gis ikke");

    preview.submit("form[action$=/completion]");

    assertThat(roles("a-" + mark + "@dugnad.test")).containsOnly(Role.ADVISER, Role.ASSESSOR);
    assertThat(roles("b-" + mark + "@dugnad.test")).isEmpty();
    assertThat(roles(cast.administrator.email())).contains(Role.ADMINISTRATOR);
  }

  @Test
  void aListThatGivesRolesWantsASignInOfLateAndOneThatGivesNoneDoesNot() {
    Page without = upload("Navn;E-post", "A;a-%m@dugnad.test");
    Page with = upload("Navn;E-post;Rolle", "B;b-%m@dugnad.test;Rådgiver");
    clock.advance(FreshSignIn.LASTS.plusMinutes(1));

    assertThat(with.submit("form[action$=/completion]").text()).contains("kode");
    assertThat(employees.findByEmail(cast.organisationId(), "b-" + mark + "@dugnad.test"))
        .isEmpty();
    assertThat(without.submit("form[action$=/completion]").text()).contains("hentet inn");
  }

  @Test
  void theWrongListIsTakenBackAsLongAsNobodyWhoCameByItHasSignedIn() {
    Cast elsewhere = casts.getObject();
    visitors.of(elsewhere.applicant.id());
    upload(
            "Navn;E-post",
            "Kari;kari-%m@dugnad.test",
            "Ola;ola-%m@dugnad.test",
            "Nytt navn;" + cast.applicant.email(),
            "Vikar;" + elsewhere.applicant.email())
        .submit("form[action$=/completion]");
    String ola = "ola-" + mark + "@dugnad.test";
    Employee member = employees.findByEmail(cast.organisationId(), ola).orElseThrow();
    visitors.of(member.personId());

    Page refused = takeBack();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Én av dem", "Ola", "Ingen er tatt ut");
    employees.end(cast.viewer(cast.administrator), member.id());

    assertThat(takeBack().text()).contains("tatt tilbake");
    Page people = visitors.of(cast.administrator.id()).get("/people");
    assertThat(people.text())
        .contains("Nytt navn")
        .doesNotContain("kari-" + mark, ola, elsewhere.applicant.email());
  }

  private Page takeBack() {
    return visitors
        .of(cast.administrator.id())
        .get("/imports")
        .submit("form[action$=/taking-back]");
  }

  @Test
  void bringsInThousandsAtOnce() {
    String[] rows = new String[3001];
    rows[0] = "Navn;E-post;Enhet;Leder";
    for (int i = 1; i <= 3000; i++) {
      int unit = i % 40;
      rows[i] =
          "Person %d;p%d-%%m@dugnad.test;Enhet %d;p%d-%%m@dugnad.test"
              .formatted(i, i, unit, unit == 0 ? 40 : unit);
    }
    Page list = upload(rows).submit("form[action$=/completion]");

    assertThat(list.text()).contains("3 000 personer er hentet inn");
  }

  private Page upload(String... lines) {
    String content = String.join("\n", lines).replace("%m", mark);
    return visitors
        .of(cast.administrator.id())
        .get("/imports/new?kind=employees")
        .submit(
            "form[action=/imports]",
            Map.of(),
            Map.of(
                "file",
                new Upload("ansatte.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8))));
  }

  private Set<Role> roles(String email) {
    return employees.findByEmail(cast.organisationId(), email).orElseThrow().roles();
  }

  private static Page without(Page preview, int row) {
    return preview.submit("form[action$=/rows]", Map.of("out", Integer.toString(row)));
  }

  private static String row(Page preview, int number) {
    return preview.select("tbody tr:has(th:matchesOwn(^" + number + "$))").text();
  }
}
