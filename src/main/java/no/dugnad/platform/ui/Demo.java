package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

  /**
   * Whether the demo's shortcuts are open to the request. Behind a proxy the address is the one the
   * proxy tells; what others claim in its headers is not believed (server.tomcat.remoteip).
   */
  public boolean isOpenTo(HttpServletRequest request) {
    return on && isLoopback(request.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
