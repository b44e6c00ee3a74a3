package no.dugnad.platform.journal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What people are called now. An entry keeps a person's id and never a name, for what is written
 * can't be erased. A later room implements it.
 */
public interface Names {
  Map<UUID, String> of(Collection<UUID> people);
}
