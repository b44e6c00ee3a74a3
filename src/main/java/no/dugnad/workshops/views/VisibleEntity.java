package no.dugnad.workshops.views;

/**
 * An entity as it is now, and who may see it.
 *
 * @param value a record or map that Jackson writes
 */
public record VisibleEntity(Readership readers, Object value) {}
