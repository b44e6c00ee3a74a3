package no.dugnad.platform.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AddressChangesTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired People people;
  @Autowired Employees employees;
  @Autowired AddressChanges changes;

  private final String next = "ny-" + UUID.randomUUID() + "@dugnad.test";
  private Visitor colleague;

  @BeforeEach
  void isKnown() {
    clock.set(Instant.now());
    colleague = visitors.of(cast.colleague.id());
  }

  @Test
  void whoAsksForANewAddressSaysYesFromBothMailboxes() {
    Page asked =
        colleague.get("/me/address").submit("form[action=/me/address]", Map.of("email", next));
    assertThat(asked.text()).contains("Adressen blir " + next);
    String old = link(cast.colleague.email());
    assertThat(visitors.stranger().get(old).text()).contains(cast.colleague.email(), next);
    assertThat(address()).as("looking confirms nothing").isEqualTo(cast.colleague.email());

    Page first = visitors.stranger().get(old);
    confirm(link(next));
    assertThat(confirm(link(next)).text()).contains("Takk");
    assertThat(address()).isEqualTo(cast.colleague.email());
    assertThat(confirm(old).text()).contains("Adressen er endret");
    assertThat(address()).isEqualTo(next);
    assertThat(first.submit("form[action$=/confirmation]").text())
        .as("pressed once more")
        .contains("Det er svart på endringen");
    assertThat(colleague.get("/home").path()).as("signs in again").isEqualTo("/sign-in");
    assertThat(visitors.stranger().get(old).text()).contains("Det er svart på endringen");
    assertThat(outbox.to(cast.colleague.email()).getLast().subject()).contains("er endret");
  }

  @Test
  void eitherMailboxAndThePersonStopAChange() {
    for (String from : new String[] {cast.colleague.email(), next}) {
      colleague.post("/me/address", Map.of("email", next));
      visitors.stranger().get(link(from)).submit("form[action$=/refusal]");
      assertThat(changes.find(cast.colleague.id())).isEmpty();
    }
    Page asked = colleague.post("/me/address", Map.of("email", next));
    String link = link(next);
    asked.submit("form[action=/me/address/withdrawal]");
    assertThat(visitors.stranger().get(link).text()).contains("Det er svart på endringen");
  }

  @Test
  void anAddressThatIsTakenIsSaidToTheOneWhoHasIt() {
    Page asked = colleague.post("/me/address", Map.of("email", cast.adviser.email()));
    assertThat(asked.text()).doesNotContain("En annen person");
    confirm(link(cast.colleague.email()));
    assertThat(confirm(link(cast.adviser.email())).text()).contains("En annen person har");
    assertThat(address()).isEqualTo(cast.colleague.email());
  }

  @Test
  void theOnlyOrganisationChangesItSevenDaysAfterItHasSaidSo() {
    Page asked = change();
    assertThat(asked.text()).contains("Adressen blir " + next);
    assertThat(outbox.to(cast.colleague.email()).getLast().text()).contains(next, "ingen sier nei");
    assertThat(colleague.get("/home").path()).isEqualTo("/home");

    clock.advance(Duration.ofDays(7).minusSeconds(1));
    changes.applyDue();
    assertThat(address()).isEqualTo(cast.colleague.email());
    clock.advance(Duration.ofSeconds(1));
    changes.applyDue();
    assertThat(address()).isEqualTo(next);
    assertThat(colleague.get("/home").path()).isEqualTo("/sign-in");
  }

  @Test
  void itDoesNotWhenTheOldMailboxSaysNoOrItIsTheOnlyOneNoMore() {
    change();
    visitors.stranger().get(link(cast.colleague.email())).submit("form[action$=/refusal]");
    clock.advance(AddressChanges.NOTICE);
    changes.applyDue();
    assertThat(address()).isEqualTo(cast.colleague.email());

    change();
    people.addMembership(cast.colleague.id(), casts.getObject().organisationId(), null, Set.of());
    clock.advance(AddressChanges.NOTICE);
    changes.applyDue();
    assertThat(address()).isEqualTo(cast.colleague.email());
    assertThat(changes.find(cast.colleague.id())).isEmpty();
  }

  private Page change() {
    UUID id =
        employees.findByEmail(cast.organisationId(), cast.colleague.email()).orElseThrow().id();
    return visitors
        .of(cast.administrator.id())
        .get("/people/" + id)
        .submit("form[action$=/identity]", Map.of("name", "colleague", "email", next));
  }

  private Page confirm(String link) {
    return visitors.stranger().get(link).submit("form[action$=/confirmation]");
  }

  private String link(String address) {
    return outbox.to(address).getLast().path();
  }

  private String address() {
    return people.getPerson(cast.colleague.id()).email();
  }
}
