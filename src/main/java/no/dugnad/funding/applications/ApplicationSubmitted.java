package no.dugnad.funding.applications;

import no.dugnad.platform.people.Person;

/** An application is handed in. Published in the deed's own transaction. */
public record ApplicationSubmitted(Application application, Person by) {}
