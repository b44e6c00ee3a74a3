package no.dugnad.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What a {@link ServerTest} can have injected. */
@TestConfiguration
@Import({Visitors.class, Outbox.class, Cast.class})
public class TestBeans {
  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }
}
