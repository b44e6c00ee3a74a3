package no.dugnad.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class EmployeesTest {
  @Autowired Cast cast;
  @Autowired Employees employees;
  @Autowired People people;
  @Autowired TransactionTemplate transactions;

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
