package no.dugnad.funding.recommendations;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Money;

/** How far the panel's meeting has come. */
public sealed interface MeetingStatus {

  /** The panel puts its proposal together. */
  record Open() implements MeetingStatus {}

  /**
   * The proposal lies with the decision-maker.
   *
   * @param available what the envelope had then
   */
  record HandedOver(Instant at, UUID by, Money available) implements MeetingStatus {}

  /** The decision-maker wants the panel to look again. */
  record SentBack(Instant at, String by, String why) implements MeetingStatus {
    public static final int MAX_WHY = 2000;
  }
}
