package no.dugnad.followup.pulses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a pulse has come. It is closed by its hour alone, and never opened again. */
public sealed interface PulseStatus {
  record Drafted() implements PulseStatus {}

  /**
   * @param remindedAt null while nobody was reminded
   */
  record Open(Instant since, @Nullable Instant remindedAt) implements PulseStatus {}

  /**
   * @param answers how many answered
   */
  record Shown(int answers) implements PulseStatus {}

  /** Of an anonymous one: what was answered is deleted, and how many it was is not known. */
  record TooFew() implements PulseStatus {}
}
