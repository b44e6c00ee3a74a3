package no.dugnad.funding.awards;

import java.util.Optional;
import java.util.UUID;

/**
 * Awards whose money is moved where their project is followed. A later room, which follows it,
 * implements this.
 */
public interface PaidElsewhere {
  /** The address of the page where it is moved; empty where the award's own is that. */
  Optional<String> pageOf(UUID award);
}
