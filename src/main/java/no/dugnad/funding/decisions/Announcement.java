package no.dugnad.funding.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The moment when all decisions of a call became visible.
 *
 * @param appealBy the last day on which an appeal comes in time
 * @param titlesPublic whether the awarded projects' titles stand on the public page
 */
public record Announcement(
    UUID callId, Instant at, UUID by, LocalDate appealBy, boolean titlesPublic) {}
