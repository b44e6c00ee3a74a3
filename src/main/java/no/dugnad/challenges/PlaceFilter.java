package no.dugnad.challenges;

/**
 * Which of the register's places somebody looks for.
 *
 * @param text a part of name, reference or address; empty for all
 * @param kind empty for all
 */
public record PlaceFilter(String text, String kind) {}
