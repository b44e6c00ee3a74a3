package no.dugnad.followup.offers;

import java.time.Instant;
import no.dugnad.platform.people.Person;

/**
 * Somebody who has signed up.
 *
 * @param waiting whether all seats were taken, and they are in line for one
 */
public record CourseSeat(Person person, boolean waiting, Instant signedUpAt) {}
