package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.dugnad.demo.Municipality.Place;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.shared.BackdatedClock;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.platform.signin.DemoRole;
import org.springframework.stereotype.Component;

/** Makes the demo's municipality. Its people are called by what they do. */
@Component
class DemoMunicipality {
  private static final String APPLICANTS_UNIT = "Hjemmetjenesten";

  /**
   * Constructed: the numbers have right check digits and belong to no one in Enhetsregisteret's
   * series.
   */
  private static final String NUMBER = "310000019";

  private static final String NEIGHBOURS_NUMBER = "310000027";

  private final People people;
  private final DemoPeople demoPeople;
  private final Funds funds;

  DemoMunicipality(People people, DemoPeople demoPeople, Funds funds) {
    this.people = people;
    this.demoPeople = demoPeople;
    this.funds = funds;
  }

  Municipality load(Instant now) {
    Organisation organisation = people.addOrganisation(NUMBER, "Eksempel kommune");
    Organisation neighbour = people.addOrganisation(NEIGHBOURS_NUMBER, "Nabo kommune");
    Person adviser = member(organisation, "Rådgiver i utviklingsenheten", "radgiver", Role.ADVISER);
    people.addMembership(adviser.id(), neighbour.id(), null, Set.of(Role.ASSESSOR));
    List<Person> assessors =
        List.of(
            member(organisation, "Vurderer fra helse", "vurderer.helse", Role.ASSESSOR),
            member(organisation, "Vurderer fra oppvekst", "vurderer.oppvekst", Role.ASSESSOR),
            member(organisation, "Vurderer fra kultur", "vurderer.kultur", Role.ASSESSOR));
    Person decisionMaker =
        member(organisation, "Kommunedirektør", "kommunedirektor", Role.DECISION_MAKER);
    Person administrator =
        member(organisation, "Administrator", "administrator", Role.ADMINISTRATOR);
    Map<String, Place> places = places(organisation);
    Place home = Objects.requireNonNull(places.get(APPLICANTS_UNIT));
    Person nurse = employee(home.unit(), "Sykepleier i hjemmetjenesten", "sykepleier");
    Person therapist = employee(home.unit(), "Ergoterapeut i hjemmetjenesten", "ergoterapeut");
    people.setLanguage(therapist.id(), "nn");
    demoPeople.add(adviser.id(), DemoRole.ADVISER);
    demoPeople.add(nurse.id(), DemoRole.APPLICANT);
    demoPeople.add(therapist.id(), DemoRole.APPLICANT);
    demoPeople.add(home.leader().id(), DemoRole.LEADER);
    assessors.forEach(assessor -> demoPeople.add(assessor.id(), DemoRole.ASSESSOR));
    demoPeople.add(decisionMaker.id(), DemoRole.DECISION_MAKER);
    demoPeople.add(administrator.id(), DemoRole.ADMINISTRATOR);
    UUID fund = fund(organisation, adviser, now);
    int year = Oslo.date(now).getYear();
    return new Municipality(
        organisation,
        places,
        adviser,
        decisionMaker,
        assessors,
        nurse,
        therapist,
        envelope(fund, year, adviser, now.minus(Duration.ofDays(240))),
        envelope(fund, year - 1, adviser, now.minus(Duration.ofDays(600))));
  }

  private Map<String, Place> places(Organisation organisation) {
    var places = new LinkedHashMap<String, Place>();
    DemoText.all().stream()
        .map(DemoText::unit)
        .distinct()
        .sorted()
        .forEach(name -> places.put(name, place(organisation, name)));
    return places;
  }

  private Place place(Organisation organisation, String name) {
    Unit unit = people.addUnit(organisation.id(), name);
    Person leader = employee(unit, "Leder, " + name, "leder");
    people.setManager(unit.id(), leader.id());
    return new Place(unit, leader, employee(unit, "Ansatt, " + name, "ansatt"));
  }

  private Person member(Organisation organisation, String name, String address, Role role) {
    Person person = people.addPerson(address + "@eksempel.example", name, "nb");
    people.addMembership(person.id(), organisation.id(), null, Set.of(role));
    return person;
  }

  private Person employee(Unit unit, String name, String address) {
    String place = unit.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    Person person = people.addPerson(address + "." + place + "@eksempel.example", name, "nb");
    people.addMembership(person.id(), unit.organisationId(), unit.id(), Set.of());
    return person;
  }

  /**
   * The sizes are those of Bærum's fund in 2017: ten million a year, two of them for the employees'
   * own projects (tanketanken.no).
   */
  private UUID envelope(UUID fund, int year, Person adviser, Instant at) {
    UUID[] envelope = new UUID[1];
    BackdatedClock.at(
        at,
        () ->
            envelope[0] =
                funds.addEnvelope(
                    fund,
                    year,
                    "Interne innovasjonsmidler",
                    Money.kroner(2_000_000),
                    actor(adviser)));
    return envelope[0];
  }

  private UUID fund(Organisation organisation, Person adviser, Instant now) {
    UUID[] fund = new UUID[1];
    BackdatedClock.at(
        now.minus(Duration.ofDays(601)),
        () ->
            fund[0] =
                funds.addFund(
                    organisation.id(),
                    "Forsknings- og innovasjonsfondet",
                    "Penger til å prøve ut noe nytt i tjenestene.",
                    actor(adviser)));
    return fund[0];
  }

  private static Actor actor(Person person) {
    return new Actor(person.id(), person.name());
  }
}
