package no.dugnad.funding.decisions;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.funding.applications.ApplicationDecided;

/** The applicants of one application have their answer. */
record AwardAnnounced(UUID applicationId, Instant announcedAt, Outcome outcome)
    implements ApplicationDecided {}
