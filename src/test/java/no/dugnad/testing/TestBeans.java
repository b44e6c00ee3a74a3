package no.dugnad.testing;

import no.dugnad.platform.signin.MailedLinks;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What a {@link ServerTest} can have injected. */
@TestConfiguration
@Import({Visitors.class, Outbox.class, MailedLinks.class, Cast.class})
public class TestBeans {
  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  /** What is due is done when a test asks for it, and not to another that set the time. */
  @EventListener
  void calm(ApplicationStartedEvent started) {
    started.getApplicationContext().getBeansOfType(ScheduledTaskHolder.class).values().stream()
        .flatMap(holder -> holder.getScheduledTasks().stream())
        .forEach(ScheduledTask::cancel);
  }
}
