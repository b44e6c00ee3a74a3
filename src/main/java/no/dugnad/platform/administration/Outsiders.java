package no.dugnad.platform.administration;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * People who are no employees of an organisation and still have to do with its cases. A later room
 * says who, so that mail to them that stopped is seen by somebody, and so that no other
 * organisation takes their address over.
 */
public interface Outsiders {
  /** Those of the addresses, in small letters, that the organisation's cases know. */
  Set<String> known(UUID organisationId, Collection<String> addresses);

  /** The organisations whose cases know the person, whatever else they are to them. */
  Set<UUID> organisations(UUID personId);
}
