package no.dugnad.platform.ui;

/** An argument of a message that is itself one, so that each reads it in their own language. */
public record Word(String key) {}
