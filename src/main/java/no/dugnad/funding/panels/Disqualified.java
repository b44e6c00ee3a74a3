package no.dugnad.funding.panels;

import java.util.UUID;

/**
 * A member who has stepped aside for an application, as those who run the case see it.
 *
 * @param ground empty when the product knows it by itself: an applicant, or the manager asked to
 *     endorse
 * @param declared whether they said so themselves, and it can be reopened
 */
public record Disqualified(
    UUID personId,
    String name,
    UUID applicationId,
    String title,
    String ground,
    boolean declared) {}
