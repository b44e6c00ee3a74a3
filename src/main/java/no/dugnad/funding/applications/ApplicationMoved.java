package no.dugnad.funding.applications;

import java.util.UUID;
import no.dugnad.platform.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * An application names another unit than it did. Published in the transaction that saved it.
 *
 * @param unitId null when it names none now
 */
public record ApplicationMoved(Application application, @Nullable UUID unitId, Person by) {}
