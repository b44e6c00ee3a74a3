package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import no.dugnad.platform.connections.Arrival;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What exists only with the demo content, and only for whoever sits at the machine it runs on. */
@Component
public class Demo {
  private final boolean on;

  Demo(@Value("${dugnad.demo:false}") boolean on) {
    this.on = on;
  }

  public boolean isOn() {
    return on;
  }

  /** Whether the demo's shortcuts are open to the request. */
  public boolean isOpenTo(HttpServletRequest request) {
    return on && Arrival.of(request).isLocal();
  }
}
