package no.dugnad;

import no.dugnad.platform.database.CannotStart;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line why the product can't start, when it is something that the one who started it
 * can mend. Everything else is a fault of ours and is reported with its trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String why =
          switch (cause) {
            case CannotStart cannot -> cannot.getMessage();
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is taken. Set PORT to a free one.";
            default -> null;
          };
      if (why == null) continue;
      System.err.println("Dugnad can't start: " + why);
      return true;
    }
    return false;
  }
}
