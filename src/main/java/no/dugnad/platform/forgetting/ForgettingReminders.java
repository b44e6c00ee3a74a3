package no.dugnad.platform.forgetting;

import java.time.Instant;
import java.time.LocalDate;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** Administrators hear when the month is soon over, and when it is. */
@Component
class ForgettingReminders implements Duty {
  private static final int DAYS_BEFORE = 7;

  private final ForgettingStore store;
  private final ForgettingMail mail;
  private final Turns turns;

  ForgettingReminders(ForgettingStore store, ForgettingMail mail, Turns turns) {
    this.store = store;
    this.mail = mail;
    this.turns = turns;
  }

  @Override
  public void run(Instant now) {
    LocalDate today = Oslo.date(now);
    turns.each(
        store.listOpenUntil(today.plusDays(DAYS_BEFORE)),
        request -> mail.remind(request, request.answerBy().isBefore(today) ? "over" : "soon"));
  }
}
