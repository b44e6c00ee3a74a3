package no.dugnad.workshops.streams;

import org.springframework.dao.TransientDataAccessException;

/** The log could not be written: whoever asked should send the same again. */
public final class NotDurable extends TransientDataAccessException {
  NotDurable(Throwable cause) {
    super("the log could not be written", cause);
  }
}
