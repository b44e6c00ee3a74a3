package no.dugnad.workshops.halls;

import java.util.UUID;

/**
 * Somebody has come in.
 *
 * @param token what their cookie is to hold; nobody keeps it but they
 */
public record Admission(UUID participant, String token) {}
