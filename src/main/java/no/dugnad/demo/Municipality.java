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
 * @param lastEnvelopeId last year's
 */
record Municipality(
    Organisation organisation,
    Map<String, Place> places,
    Person adviser,
    Person decisionMaker,
    List<Person> assessors,
    Person nurse,
    Person therapist,
    UUID envelopeId,
    UUID lastEnvelopeId) {

  Place getPlace(String unit) {
    Place place = places.get(unit);
    if (place == null) throw new NotFound("place", unit);
    return place;
  }

  /** Whoever writes the application, as its file calls them. */
  Person applicant(String name, String unit) {
    return switch (name) {
      case "sykepleier" -> nurse;
      case "ergoterapeut" -> therapist;
      default -> getPlace(unit).employee();
    };
  }

  /** A unit with its manager and one who works there. */
  record Place(Unit unit, Person leader, Person employee) {}
}
