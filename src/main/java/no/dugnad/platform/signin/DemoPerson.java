package no.dugnad.platform.signin;

import java.util.UUID;

/** A person of the demo, whom one click signs in. */
public record DemoPerson(UUID personId, String name, String organisation, DemoRole demoRole) {}
