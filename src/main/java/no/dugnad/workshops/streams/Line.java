package no.dugnad.workshops.streams;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The connection to one that looks, on which nobody waits. */
public interface Line {
  /**
   * Sends of the message what can be sent now.
   *
   * @return whether more can be sent; if not, {@link Reading#goOn} is called when it can
   */
  boolean send(ByteBuffer message) throws IOException;

  void close();
}
