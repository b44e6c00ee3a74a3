package no.dugnad.platform.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is being forgotten, as the rooms are told of it.
 *
 * @param nameless to whom goes what nobody shall know to be theirs
 * @param calledBy what stands for their name from now on, as it is kept
 */
public record Forgotten(Person person, UUID nameless, String calledBy, Instant at) {
  public UUID id() {
    return person.id();
  }
}
