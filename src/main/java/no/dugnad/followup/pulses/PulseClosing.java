package no.dugnad.followup.pulses;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Component;

/**
 * Closes each pulse at its hour, in one transaction: it is shown whole, or not at all. And lets go
 * of the texts of those that were closed a year ago.
 */
@Component
class PulseClosing implements Duty {
  private static final int YEARS_OF_TEXTS = 1;

  private final PulseStore store;
  private final AnonymousStore anonymous;
  private final SignedStore signed;
  private final Journal journal;
  private final Turns turns;

  PulseClosing(
      PulseStore store,
      AnonymousStore anonymous,
      SignedStore signed,
      Journal journal,
      Turns turns) {
    this.store = store;
    this.anonymous = anonymous;
    this.signed = signed;
    this.journal = journal;
    this.turns = turns;
  }

  @Override
  public void run(Instant now) {
    turns.each(store.listDue(now), id -> close(id, now));
    turns.each(List.of(now), anonymous::forgetOldTexts);
  }

  @Transition(from = PulseStatus.Open.class, to = PulseStatus.Shown.class)
  @Transition(from = PulseStatus.Open.class, to = PulseStatus.TooFew.class)
  void close(UUID id, Instant now) {
    Pulse pulse = store.lock(id);
    if (!(pulse.status() instanceof PulseStatus.Open)) return;
    int answers = pulse.isAnonymous() ? anonymous.countAnswers(id) : signed.countAnswers(id);
    if (!pulse.isAnonymous() || answers >= Pulse.LEAST_ANSWERS) {
      if (pulse.isAnonymous()) anonymous.countUp(id, yearAfter(pulse.closesAt()));
      store.setShown(id, answers);
    } else {
      store.setTooFew(id);
    }
    anonymous.forget(id);
    journal.write(
        JournalEntry.of(now, Actor.PRODUCT, pulse.organisationId(), id, "pulses.journal.closed")
            .forStaff());
  }

  private static Instant yearAfter(Instant closed) {
    return closed.atZone(ZoneOffset.UTC).plusYears(YEARS_OF_TEXTS).toInstant();
  }
}
