package no.dugnad.workshops.board;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in its place in the log.
 *
 * @param number from 1, without gaps
 * @param deed the deed that it answers; one deed may give several events
 */
public record Entry(long number, Instant at, Author by, UUID deed, Event event) {}
