package no.dugnad;

import java.time.Clock;
import no.dugnad.platform.shared.BackdatedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class DugnadApplication {
  private static final Logger LOG = LoggerFactory.getLogger(DugnadApplication.class);

  public static void main(String[] args) {
    SpringApplication.run(DugnadApplication.class, args);
  }

  /** The one source of time: deadlines are judged by the server, and tests set it. */
  @Bean
  Clock clock() {
    return new BackdatedClock(Clock.systemUTC());
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> ready(@Value("${dugnad.address}") String address) {
    return event -> LOG.info("Dugnad is ready at {}", address);
  }
}
