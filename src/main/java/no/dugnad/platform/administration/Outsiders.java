package no.dugnad.platform.administration;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * People who are no employees of an organisation and still have to do with its cases. A later room
 * says who, so that mail to them that stopped is seen by somebody.
 */
public interface Outsiders {
  /** Those of the addresses, in small letters, that the organisation's cases know. */
  Set<String> known(UUID organisationId, Collection<String> addresses);
}
