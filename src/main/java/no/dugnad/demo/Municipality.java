package no.dugnad.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.shared.NotFound;

/**
 * The demo's municipality and those in it whom the rounds need.
 *
 * @param places by the unit's name
 * @param nurse applies, as {@code therapist} does, who reads and writes nynorsk
 * @param envelopeId this year's
 */
record Municipality(
    Organisation organisation,
    Map<String, Place> places,
    Person adviser,
    Person decisionMaker,
    List<Person> assessors,
    Person nurse,
    Person therapist,
    UUID envelopeId) {

  Place getPlace(String unit) {
    Place place = places.get(unit);
    if (place == null) throw new NotFound("place", unit);
    return place;
  }

  /** A unit with its manager and one who works there. */
  record Place(Unit unit, Person leader, Person employee) {}
}
