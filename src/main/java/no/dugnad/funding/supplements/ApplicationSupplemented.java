package no.dugnad.funding.supplements;

import no.dugnad.funding.applications.Application;

/**
 * An application has got what was asked for. Told within the deed's own transaction: later rooms
 * give notice to those who have judged it already.
 */
public record ApplicationSupplemented(Application application, Supplement supplement) {}
