package no.dugnad.challenges;

import java.util.UUID;

/**
 * A problem that an organisation wants solved.
 *
 * @param background what is known of it, in Markdown
 */
public record Challenge(UUID id, UUID organisationId, String title, String background) {}
