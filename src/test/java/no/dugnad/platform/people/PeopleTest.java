package no.dugnad.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

@ServerTest
class PeopleTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired People people;

  @Test
  void anOrganisationIsFoundByItsNumberAndItsId() {
    Organisation ours = cast.organisation;
    assertThat(people.findOrganisation(ours.number())).contains(ours);
    assertThat(people.getOrganisation(ours.id())).isEqualTo(ours);
    assertThat(people.findOrganisation("000000000")).isEmpty();
    assertThatThrownBy(() -> people.getOrganisation(UUID.randomUUID()))
        .isInstanceOf(NotFound.class);
    assertThat(people.isEmpty()).isFalse();
  }

  @Test
  void anOrganisationHasARightNumberAndHasItAlone() {
    assertThatThrownBy(() -> people.addOrganisation("123456789", "Feil"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> people.addOrganisation(cast.organisation.number(), "To"))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void unitsBelongToTheirOrganisationAndHaveAManagerWhenOneIsSet() {
    assertThat(people.listUnits(cast.organisationId()))
        .extracting(Unit::name)
        .containsExactly("Bibliotek", "Skole");
    assertThat(people.findUnit(cast.unit.id()).orElseThrow().managerId())
        .isEqualTo(cast.leader.id());
    assertThat(people.findUnit(cast.otherUnit.id()).orElseThrow().managerId()).isNull();

    people.setManager(cast.unit.id(), null);
    assertThat(people.findUnit(cast.unit.id()).orElseThrow().managerId()).isNull();
    assertThat(people.findUnit(UUID.randomUUID())).isEmpty();
    assertThat(people.addUnit(cast.organisationId(), "Barnehage").organisationId())
        .isEqualTo(cast.organisationId());
  }

  @Test
  void anAddressIsOnePersonWhateverItsCase() {
    Person again = people.addPerson(cast.adviser.email().toUpperCase(), "En annen", "en");
    assertThat(again).isEqualTo(cast.adviser);
    assertThat(people.findPersonByEmail(cast.adviser.email().toUpperCase())).contains(again);
    assertThat(people.findPersonByEmail("nobody@dugnad.test")).isEmpty();
  }

  @Test
  void anAddressAddedByTwoAtOnceIsOnePerson() throws Exception {
    String address = UUID.randomUUID() + "@dugnad.test";
    var start = new CountDownLatch(1);
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var added = new ArrayList<Future<Person>>();
      for (int i = 0; i < 8; i++) {
        added.add(
            both.submit(
                () -> {
                  start.await();
                  return people.addPerson(address, "Ny", "nb");
                }));
      }
      start.countDown();
      Set<UUID> persons = new HashSet<>();
      for (Future<Person> one : added) persons.add(one.get().id());
      assertThat(persons).hasSize(1);
    }
  }

  @Test
  void aPersonIsRenamedAndChoosesALanguage() {
    UUID id = cast.adviser.id();
    people.rename(id, "Čáhci 🐟 O'Neil");
    people.setLanguage(id, "nn");
    Person person = people.getPerson(id);
    assertThat(person.name()).isEqualTo("Čáhci 🐟 O'Neil");
    assertThat(person.language()).isEqualTo("nn");
    assertThat(people.findPerson(id)).contains(person);
  }

  @Test
  void nobodyIsFoundByAnIdThatNobodyHas() {
    UUID nobody = UUID.randomUUID();
    assertThat(people.findPerson(nobody)).isEmpty();
    assertThatThrownBy(() -> people.getPerson(nobody)).isInstanceOf(NotFound.class);
    assertThat(people.listPersons(List.of(nobody, cast.adviser.id())))
        .containsOnlyKeys(cast.adviser.id())
        .containsValue(cast.adviser);
  }

  @Test
  void thoseWithARoleAreListedByNameInTheirOrganisationAlone() {
    casts.getObject();
    assertThat(people.listPersons(cast.organisationId(), Role.ASSESSOR))
        .containsExactlyElementsOf(cast.assessors);
    assertThat(people.listPersons(cast.organisationId(), Role.ADVISER))
        .containsExactly(cast.adviser);
  }

  @Test
  void aMembershipHoldsItsUnitAndItsRoles() {
    Person several =
        cast.employee("several", cast.unit, Role.ADVISER, Role.ASSESSOR, Role.ADMINISTRATOR);
    Membership membership = cast.viewer(several).membership();
    assertThat(membership.unitId()).isEqualTo(cast.unit.id());
    assertThat(membership.organisation()).isEqualTo(cast.organisation.name());
    assertThat(membership.roles())
        .containsExactlyInAnyOrder(Role.ADVISER, Role.ASSESSOR, Role.ADMINISTRATOR);
  }

  @Test
  void nobodyWorksInAUnitOfAnotherOrganisation() {
    UUID foreignUnit = casts.getObject().unit.id();
    assertThatThrownBy(
            () ->
                people.addMembership(
                    cast.outsider.id(), cast.organisationId(), foreignUnit, Set.of()))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(cast.viewer(cast.outsider).belongsSomewhere()).isFalse();
  }
}
