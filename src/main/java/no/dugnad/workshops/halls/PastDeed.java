package no.dugnad.workshops.halls;

import java.time.Instant;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;

/** A deed that was done before now. */
public record PastDeed(Instant at, Author by, Deed deed) {}
