package no.dugnad.funding.casework;

import java.util.UUID;

/**
 * Who sees to it that an application comes on.
 *
 * @param acting whether they are an adviser of the organisation still: else nobody sees to it
 */
public record Responsible(UUID applicationId, UUID personId, String name, boolean acting) {}
