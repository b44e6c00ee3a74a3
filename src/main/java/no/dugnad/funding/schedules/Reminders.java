package no.dugnad.funding.schedules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.AssessmentEnd;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the members who have something left of their deadline. What has been due is kept with the
 * deadline, in the transaction that writes the mails: a restart, a missed run or a second node
 * tells nobody twice.
 */
@Service
class Reminders {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private final ScheduleStore store;
  private final ScheduleMail mail;
  private final Calls calls;
  private final Panels panels;
  private final AssessmentEnd end;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminders(
      ScheduleStore store,
      ScheduleMail mail,
      Calls calls,
      Panels panels,
      AssessmentEnd end,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.mail = mail;
    this.calls = calls;
    this.panels = panels;
    this.end = end;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void work() {
    Instant now = clock.instant();
    for (UUID id : store.listToRemindOf(now.plus(Duration.ofDays(Reminder.MOST_DAYS_BEFORE)))) {
      try {
        transaction.executeWithoutResult(_ -> remind(id, now));
      } catch (RuntimeException e) {
        // Another panel's reminder does not wait for this one's fault.
        LOG.warn("The reminder of {} waits for another try", id, e);
      }
    }
  }

  private void remind(UUID id, Instant now) {
    ScheduleStore.Reminding reminding = store.lockToRemindOf(id).orElse(null);
    if (reminding == null) return;
    PanelDate deadline = reminding.date();
    Reminder due =
        Reminder.due(deadline.starts(), now)
            .filter(reminder -> !reminding.last().equals(Optional.of(reminder)))
            .orElse(null);
    Call call = calls.getCall(deadline.callId());
    if (due == null || !call.isPastDeadline(now) || deadline.isOvertaken(call)) return;
    store.setReminded(id, due);
    if (end.hasCome(call.id())) return;
    for (PanelProgress.Member member : panels.listMembers(call.id())) {
      if (!member.isDone()) mail.remind(deadline, due, call, member);
    }
  }
}
