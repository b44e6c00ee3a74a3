package no.dugnad.workshops.halls;

import java.time.Instant;
import java.util.UUID;

/** Whether anything may happen in a workshop. */
sealed interface WorkshopStatus {

  /** People may come in, and write in the steps that have begun. */
  record Open() implements WorkshopStatus {}

  /** Over: the board stands as it is. It may be opened again. */
  record Closed(Instant at, UUID by) implements WorkshopStatus {}
}
