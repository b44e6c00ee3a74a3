package no.dugnad.workshops.streams;

import no.dugnad.platform.shared.Refused;

/** What became of a deed. */
public sealed interface Reply {
  /** It is durable, at the latest in the event of this number. */
  record Done(long number) implements Reply {}

  record No(Refused why) implements Reply {}
}
