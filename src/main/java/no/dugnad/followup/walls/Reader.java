package no.dugnad.followup.walls;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who hears of a wall.
 *
 * @param toldUntil what was written until then they have been told, or have seen
 * @param leaveKey who holds it may leave for them
 */
record Reader(
    UUID cohortId, UUID personId, Frequency frequency, Instant toldUntil, UUID leaveKey) {}
