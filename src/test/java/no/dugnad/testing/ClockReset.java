package no.dugnad.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** A test that set the time leaves the next one the real time. */
class ClockReset implements TestExecutionListener {
  @Override
  public void afterTestMethod(TestContext test) {
    test.getApplicationContext().getBean(TestClock.class).reset();
  }
}
