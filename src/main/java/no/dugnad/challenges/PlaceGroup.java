package no.dugnad.challenges;

/**
 * The places of one kind that a challenge points at.
 *
 * @param area in square metres, of those whose area is known
 */
public record PlaceGroup(String kind, long places, long area) {}
