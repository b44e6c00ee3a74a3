package no.dugnad.funding.decisions;

/**
 * A letter to an application's applicants.
 *
 * @param name the file's
 * @param pdf PDF/A-2a
 */
public record Letter(String name, byte[] pdf) {}
