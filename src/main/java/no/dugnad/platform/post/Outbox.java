package no.dugnad.platform.post;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Demo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail that has been written, for those who look after it. */
@Service
public class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int FAILED_AT_MOST = 500;

  private final OutboxStore store;
  private final MailServer server;
  private final Demo demo;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outbox(
      OutboxStore store,
      MailServer server,
      Demo demo,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.server = server;
    this.demo = demo;
    this.events = events;
    this.clock = clock;
  }

  /** Nobody can sign in until somebody has set it. */
  @EventListener(ApplicationReadyEvent.class)
  void warnWithoutServer() {
    if (!isRead())
      LOG.warn("No mail is sent: set DUGNAD_SMTP_HOST and DUGNAD_MAIL_FROM (README.md)");
  }

  /** Whether mail is sent at all; without a mail server it waits here. */
  public boolean isEmptied() {
    return server.isConnected();
  }

  /** Whether anybody gets to read what is written: by mail, or in the demo. */
  public boolean isRead() {
    return isEmptied() || demo.isOn();
  }

  /** The newest mails written before the one with the number, newest first. */
  public List<WrittenMail> list(long before, int limit) {
    return store.list(before, limit);
  }

  public WrittenMail get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("mail", id));
  }

  /** What was given up and what may not have arrived, newest first. */
  public List<WrittenMail> listFailed() {
    return store.listFailed(FAILED_AT_MOST);
  }

  /** By hand, from the first attempt on. A link that signs in is too old to be worth it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sendAgain(UUID id) {
    if (!store.sendAgain(id, clock.instant())) throw new Refused("post.refused.sendAgain");
    events.publishEvent(new MailWritten());
  }
}
