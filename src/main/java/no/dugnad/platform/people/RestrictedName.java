package no.dugnad.platform.people;

/** What somebody who is forgotten was called, and where they were written to. */
public record RestrictedName(String name, String email) {}
