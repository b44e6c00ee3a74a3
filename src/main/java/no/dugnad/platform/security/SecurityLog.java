package no.dugnad.platform.security;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes security events to a file of their own, a line of JSON each, with the fields of the
 * Elastic Common Schema. A file is closed each day, and the oldest go: by age, and by size, so that
 * nobody fills the disk by failing.
 */
@Component
class SecurityLog implements DisposableBean {
  private static final Logger OWN = LoggerFactory.getLogger(SecurityLog.class);
  private static final String NAME = "no.dugnad.security";
  private static final long LARGEST_FILE = 20 * FileSize.MB_COEFFICIENT;
  private static final long LARGEST_TOGETHER = 500 * FileSize.MB_COEFFICIENT;

  private final String file;
  private final Environment environment;

  /** Its own, and not the log's: what is set for the one must not silence the other. */
  private final LoggerContext context = new LoggerContext();

  private @Nullable Logger log;

  SecurityLog(@Value("${dugnad.security-log}") String file, Environment environment) {
    this.file = file;
    this.environment = environment;
  }

  /**
   * Opened for the first event and not before: until then the product may find that its data folder
   * is another's.
   */
  private synchronized Logger log() {
    if (log == null) log = file.isEmpty() ? LoggerFactory.getLogger(NAME) : opened();
    return log;
  }

  private Logger opened() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putObject(Environment.class.getName(), environment);
    context.getStatusManager().add(SecurityLog::complain);
    var appender = new RollingFileAppender<ILoggingEvent>();
    appender.setContext(context);
    appender.setFile(Path.of(file).toAbsolutePath().toString());
    appender.setRollingPolicy(policy(appender));
    appender.setEncoder(encoder());
    appender.start();
    var logger = context.getLogger(NAME);
    logger.addAppender(appender);
    return logger;
  }

  /** What can't be written down must not be so in silence. */
  private static void complain(Status status) {
    if (status.getLevel() >= Status.WARN)
      OWN.warn("The security log: {}", status.getMessage(), status.getThrowable());
  }

  private SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy(
      RollingFileAppender<ILoggingEvent> appender) {
    var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(appender.rawFileProperty() + ".%d.%i.gz");
    policy.setMaxHistory(SecurityEvent.DAYS_KEPT);
    policy.setMaxFileSize(new FileSize(LARGEST_FILE));
    policy.setTotalSizeCap(new FileSize(LARGEST_TOGETHER));
    policy.start();
    return policy;
  }

  private StructuredLogEncoder encoder() {
    var encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("ecs");
    encoder.start();
    return encoder;
  }

  /** A deed that is undone has not happened; what is refused is told though its deed is undone. */
  @TransactionalEventListener(fallbackExecution = true)
  void write(SecurityEvent event) {
    String action = event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var facts = new TreeMap<>(Circumstances.facts());
    facts.putAll(event.facts());
    LoggingEventBuilder entry = log().atInfo().addKeyValue("event.action", action);
    for (var fact : facts.entrySet()) entry = entry.addKeyValue(fact.getKey(), fact.getValue());
    entry.log(action);
  }

  @Override
  public void destroy() {
    context.stop();
  }
}
