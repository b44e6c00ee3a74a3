package no.dugnad.workshops.log;

/** What those who join are asked about themselves. */
public record Asks(boolean name, boolean organisation, boolean role) {}
