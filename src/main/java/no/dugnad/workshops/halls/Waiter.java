package no.dugnad.workshops.halls;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.workshops.agenda.Introduction;

/**
 * Somebody who waits at the door.
 *
 * @param participant whom they will be when they are let in
 * @param tokenHash what their cookie holds, hashed
 */
public record Waiter(
    UUID participant, String tokenHash, Introduction introduction, Instant cameAt) {}
