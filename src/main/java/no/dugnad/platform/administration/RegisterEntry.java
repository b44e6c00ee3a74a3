package no.dugnad.platform.administration;

/**
 * An employee as another system's list tells of them.
 *
 * @param unit the name of their unit, or empty
 * @param managerEmail the address of the unit's manager, or empty when the list doesn't say
 * @param language "nb", "nn", "en", or empty when the list doesn't say
 */
public record RegisterEntry(
    String name, String email, String unit, String managerEmail, String language) {}
