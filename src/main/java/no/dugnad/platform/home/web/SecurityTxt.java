package no.dugnad.platform.home.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import no.dugnad.platform.connections.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to tell of a hole, where those who look for them look (RFC 9116). */
@RestController
class SecurityTxt {
  private static final String PATH = "/.well-known/security.txt";

  /** It must name an end, of less than a year. */
  private static final Duration VALID = Duration.ofDays(180);

  private final String contact;
  private final PublicAddress address;
  private final Clock clock;

  SecurityTxt(
      @Value("${dugnad.security-contact}") String contact, PublicAddress address, Clock clock) {
    this.contact = contact.contains(":") ? contact : "mailto:" + contact;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String show() {
    return """
    Contact: %s
    Expires: %s
    Preferred-Languages: nb, nn, en
    Canonical: %s%s
    """
        .formatted(
            contact,
            clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS),
            address.toString().replaceFirst("/$", ""),
            PATH);
  }
}
