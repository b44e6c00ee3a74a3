package no.dugnad.workshops.boards;

import java.time.Instant;
import no.dugnad.workshops.log.Author;
import no.dugnad.workshops.log.Deed;

/** A deed that was done before now. */
public record PastDeed(Instant at, Author by, Deed deed) {}
