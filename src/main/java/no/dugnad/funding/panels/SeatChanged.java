package no.dugnad.funding.panels;

import java.util.UUID;

/**
 * Somebody got a seat on a call's panel, or lost it; told within the deed.
 *
 * @param taken whether they sit there now
 */
public record SeatChanged(UUID callId, UUID personId, boolean taken) {}
