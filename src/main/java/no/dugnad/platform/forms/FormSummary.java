package no.dugnad.platform.forms;

import java.time.Instant;
import java.util.UUID;

/**
 * A form in a list.
 *
 * @param number of its newest version
 * @param takenIntoUseAt when that version was
 * @param changed whether the working copy has changes that are not in use
 */
public record FormSummary(
    UUID id, String title, int number, Instant takenIntoUseAt, boolean changed) {}
