package no.dugnad.sharing.needs;

import java.time.Instant;
import java.util.UUID;

/** How far a need has come. */
public sealed interface NeedStatus {

  /** Written by somebody who was not signed in: nobody reads it until they say that it was them. */
  record Unconfirmed() implements NeedStatus {}

  /** The organisation's advisers have it before them. */
  record Told(Instant at) implements NeedStatus {}

  /** What came of it. Whoever told it reads the words. */
  sealed interface Ended {
    Instant at();

    UUID by();

    String words();
  }

  record Answered(Instant at, UUID by, String words) implements NeedStatus, Ended {}

  /** A challenge was begun with it. */
  record TakenUp(Instant at, UUID by, String words, UUID challengeId)
      implements NeedStatus, Ended {}

  /** Nothing is done about it, and the words say why. */
  record Closed(Instant at, UUID by, String words) implements NeedStatus, Ended {}
}
