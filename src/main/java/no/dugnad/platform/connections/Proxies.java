package no.dugnad.platform.connections;

import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The proxies that we know: what they tell about whom they speak for is believed. */
@Component
class Proxies {
  private final NetMaskSet known = new NetMaskSet();
  private final String written;

  /**
   * @param written addresses and networks with commas between them
   */
  Proxies(@Value("${dugnad.proxies}") String written) {
    this.written = written.strip();
    List<String> wrong = this.written.isEmpty() ? List.of() : known.addAll(this.written);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException("DUGNAD_PROXIES: " + String.join(", ", wrong));
    }
  }

  boolean includes(InetAddress address) {
    return known.contains(address);
  }

  @Override
  public String toString() {
    return written;
  }
}
