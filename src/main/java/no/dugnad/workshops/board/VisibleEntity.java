package no.dugnad.workshops.board;

/**
 * An entity as it is now.
 *
 * @param value a record or map that Jackson writes
 */
public record VisibleEntity(Readership audience, Object value) {}
