package no.dugnad.funding.intake;

import java.util.Map;
import java.util.UUID;

/**
 * What applicants have been told of how it went, answered by the room that tells it: until then
 * nobody reads anything of it in the list.
 */
public interface ToldOutcomes {
  /** As it stands now, after an appeal as after the announcement. */
  enum Told {
    AWARDED,
    DECLINED
  }

  /** Of a call's applications, those that have their answer. */
  Map<UUID, Told> of(UUID callId);
}
