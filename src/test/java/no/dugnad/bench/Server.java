package no.dugnad.bench;

import java.net.URI;
import java.time.Duration;
import no.dugnad.testing.Visitor;

/** The product as it is measured: from outside. */
interface Server extends AutoCloseable {
  URI address();

  Visitor visitor();

  /** What its process has used until now. */
  Duration processorTime();

  /** What its process held at most, in megabytes; 0 where nobody tells. */
  int peakMemory();

  @Override
  void close();
}
