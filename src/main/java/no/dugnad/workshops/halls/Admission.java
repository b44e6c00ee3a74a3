package no.dugnad.workshops.halls;

import java.util.UUID;

/**
 * Somebody has come to the door.
 *
 * @param token what their cookie is to hold; nobody keeps it but they
 * @param waits whether they must wait until a facilitator lets them in
 */
public record Admission(UUID participant, String token, boolean waits) {}
