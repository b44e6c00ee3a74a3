package no.dugnad.platform.duties;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the duties once a minute. A test does so itself, when it has set the clock. */
@Component
@ConditionalOnBooleanProperty("dugnad.duties")
class DutyLoop {
  private final Duties duties;

  DutyLoop(Duties duties) {
    this.duties = duties;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void run() {
    duties.runAll();
  }
}
