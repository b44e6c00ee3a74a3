package no.dugnad.testing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * An organisation and the people of a round, called by their roles. Injected, it is made anew for
 * each test; an {@code ObjectProvider<Cast>} gives a second organisation.
 */
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class Cast {
  private final String mark = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
  private final People people;
  private final Viewers viewers;

  public final Organisation organisation;

  /** Where {@link #applicant} and {@link #colleague} work; {@link #leader} is its manager. */
  public final Unit unit;

  /** A unit that nobody manages. */
  public final Unit otherUnit;

  public final Person adviser;
  public final Person applicant;
  public final Person colleague;
  public final Person leader;
  public final List<Person> assessors;
  public final Person decisionMaker;
  public final Person administrator;

  /** Belongs to no organisation. */
  public final Person outsider;

  Cast(People people, Viewers viewers) {
    this.people = people;
    this.viewers = viewers;
    organisation = people.addOrganisation(organisationNumber(), "Kommune " + mark);
    unit = people.addUnit(organisation.id(), "Skole");
    otherUnit = people.addUnit(organisation.id(), "Bibliotek");
    adviser = employee("adviser", null, Role.ADVISER);
    applicant = employee("applicant", unit);
    colleague = employee("colleague", unit);
    leader = employee("leader", unit);
    assessors =
        IntStream.rangeClosed(1, 3)
            .mapToObj(number -> employee("assessor" + number, null, Role.ASSESSOR))
            .toList();
    decisionMaker = employee("decision-maker", null, Role.DECISION_MAKER);
    administrator = employee("administrator", null, Role.ADMINISTRATOR);
    outsider = person("outsider");
    people.setManager(unit.id(), leader.id());
  }

  /** One more who works here. */
  public Person employee(String name, @Nullable Unit unit, Role... roles) {
    Person person = person(name);
    Set<Role> set = EnumSet.noneOf(Role.class);
    set.addAll(List.of(roles));
    people.addMembership(person.id(), organisation.id(), unit == null ? null : unit.id(), set);
    return person;
  }

  /** One more who works nowhere. */
  public Person person(String name) {
    return people.addPerson(name + "-" + mark + "@dugnad.test", name, "nb");
  }

  /** The person as the use cases meet them, acting for this organisation. */
  public Viewer viewer(Person person) {
    return viewers.of(person.id(), organisation.id());
  }

  public UUID organisationId() {
    return organisation.id();
  }

  /** All whom the round knows, whatever their role. */
  public Stream<Person> all() {
    return Stream.concat(
        Stream.of(adviser, applicant, colleague, leader, decisionMaker, administrator, outsider),
        assessors.stream());
  }

  /** A number that nobody has yet, with a right check digit. */
  public static String organisationNumber() {
    return ThreadLocalRandom.current()
        .ints(10_000_000, 100_000_000)
        .boxed()
        .flatMap(stem -> IntStream.range(0, 10).mapToObj(check -> "" + stem + check))
        .filter(Organisation::isNumber)
        .findFirst()
        .orElseThrow();
  }
}
