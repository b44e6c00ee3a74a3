package no.dugnad.funding.awards;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;

/**
 * An award is in the register: announced with its call, given by an appeal later, or of a round
 * from before. Told within the transaction that enters it, and so never before all may know of it.
 *
 * @param applicationId that it answers; empty of a round from before
 * @param by who announced it, decided the appeal or brought the round in
 */
public record AwardEntered(Award award, Optional<UUID> applicationId, Instant at, Actor by) {}
