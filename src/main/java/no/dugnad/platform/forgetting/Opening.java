package no.dugnad.platform.forgetting;

import java.time.Instant;
import java.util.UUID;

/**
 * That the name of somebody who is forgotten was opened for archive work.
 *
 * @param name of who opened it
 */
public record Opening(Instant at, UUID openedBy, String name, String why) {}
