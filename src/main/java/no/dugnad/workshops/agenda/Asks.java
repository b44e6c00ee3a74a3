package no.dugnad.workshops.agenda;

/** What those who join are asked about themselves. */
public record Asks(boolean name, boolean organisation, boolean role) {}
