package no.dugnad.platform.forgetting;

import java.time.Instant;

/** What became of a request to be forgotten. */
public sealed interface ForgettingStatus {
  record Asked() implements ForgettingStatus {}

  record Done(Instant at) implements ForgettingStatus {}

  record TakenBack(Instant at) implements ForgettingStatus {}

  record Refused(Instant at, String why) implements ForgettingStatus {}
}
