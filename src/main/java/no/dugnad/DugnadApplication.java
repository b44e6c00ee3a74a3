package no.dugnad;

import java.time.Clock;
import no.dugnad.platform.shared.BackdatedClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class DugnadApplication {

  public static void main(String[] args) {
    SpringApplication.run(DugnadApplication.class, args);
  }

  /** The one source of time: deadlines are judged by the server, and tests set it. */
  @Bean
  Clock clock() {
    return new BackdatedClock(Clock.systemUTC());
  }
}
