package no.dugnad.platform.connections;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The first that sees a request: notes how it came, and gives it the scheme and the port of the
 * public address, so that redirects and cookies follow from these.
 */
final class GateValve extends ValveBase {
  private final Gate gate;
  private final PublicAddress address;

  GateValve(Gate gate, PublicAddress address) {
    super(true);
    this.gate = gate;
    this.address = address;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    gate.judge(request).note(request);
    request.getCoyoteRequest().scheme().setString(address.scheme());
    request.setSecure(address.isSecure());
    // By loopback the port is the one that it listens at, which a test leaves to chance.
    if (address.isSecure() || !address.isLoopback()) request.setServerPort(address.port());
    getNext().invoke(request, response);
  }
}
