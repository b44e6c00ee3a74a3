package no.dugnad.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class EmployeesTest {
  @Autowired Cast cast;
  @Autowired Employees employees;
  @Autowired People people;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient db;

  @Test
  void whoeverChangesTheRolesWaitsForWhoDoesSoAlready() {
    Person second = cast.employee("second", null, Role.ADMINISTRATOR);
    UUID first = membership(cast.administrator);
    CompletableFuture<Boolean> change =
        transactions.execute(
            _ -> {
              people.lockOrganisation(cast.organisationId());
              var other = CompletableFuture.supplyAsync(() -> stepsDown(second));
              employees.change(cast.viewer(cast.administrator), first, null, Set.of());
              return other;
            });
    assertThat(change.join()).as("the last administrator steps down").isFalse();
    assertThat(Stream.of(cast.administrator, second).map(this::roles))
        .containsExactly(Set.of(), Set.of(Role.ADMINISTRATOR));
  }

  @Test
  void theSecondOfTwoWhoGiveAUnitTheSameNameIsToldSo() {
    Person second = cast.employee("second", null, Role.ADMINISTRATOR);
    assertThat(
            second(
                () -> employees.addUnit(cast.viewer(cast.administrator), "Svømmehall", null),
                () -> employees.addUnit(cast.viewer(second), "svømmehall ", null)))
        .isEqualTo("administration.problem.unitTaken");
    Viewer viewer = cast.viewer(second);
    Revision seen =
        employees.listUnits(cast.organisationId()).stream()
            .filter(unit -> unit.id().equals(cast.otherUnit.id()))
            .findFirst()
            .orElseThrow()
            .revision();
    assertThat(
            second(
                () -> employees.addUnit(cast.viewer(cast.administrator), "Kulturhus", null),
                () -> employees.changeUnit(viewer, cast.otherUnit.id(), "Kulturhus", null, seen)))
        .isEqualTo("administration.problem.unitTaken");
  }

  @Test
  void theSecondOfTwoOrganisationsThatTakeTheSameNumberIsToldSo() {
    Cast other = casts.getObject();
    String number = Cast.organisationNumber();
    assertThat(
            second(
                () -> employees.changeOrganisation(cast.viewer(cast.administrator), number, "A"),
                () -> employees.changeOrganisation(other.viewer(other.administrator), number, "B")))
        .isEqualTo("people.problem.organisationNumberTaken");
  }

  @Test
  void theSecondOfTwoWhoGetTheSameAddressIsToldSo() {
    String address = "ny-" + UUID.randomUUID() + "@dugnad.test";
    assertThat(
            second(
                () -> people.readdress(cast.leader.id(), address),
                () -> people.readdress(cast.colleague.id(), address.toUpperCase(Locale.ROOT))))
        .isEqualTo("people.problem.addressTaken");
  }

  private String second(Runnable first, Runnable second) {
    return AtOnce.second(transactions, db, first, second)
        .filter(Refused.class::isInstance)
        .map(refused -> ((Refused) refused).key())
        .orElse("");
  }

  private boolean stepsDown(Person person) {
    Viewer viewer = cast.viewer(person);
    try {
      employees.change(viewer, membership(person), null, Set.of());
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private UUID membership(Person person) {
    return employees.findByEmail(cast.organisationId(), person.email()).orElseThrow().id();
  }

  private Set<Role> roles(Person person) {
    return employees.findByEmail(cast.organisationId(), person.email()).orElseThrow().roles();
  }
}
