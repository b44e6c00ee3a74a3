package no.dugnad.followup.pulses.web;

import java.time.LocalDate;
import java.util.List;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.Pulses;
import no.dugnad.followup.pulses.Pulses.Untold;
import no.dugnad.followup.reminders.ToldBesides;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Tells people of what they are asked by name and have not answered, once: along with what is due
 * of their projects, or by itself when the time is soon up.
 */
@Component
class PulseReminders implements ToldBesides {
  /** Working days before it closes. */
  private static final int SOON = 3;

  private final Pulses pulses;

  PulseReminders(Pulses pulses) {
    this.pulses = pulses;
  }

  @Override
  public List<Besides> listUntold(LocalDate today) {
    return pulses.listUntold(Oslo.instant(today.atStartOfDay())).stream()
        .map(one -> besides(one, today))
        .toList();
  }

  private static Besides besides(Untold one, LocalDate today) {
    LocalDate soon = WorkingDays.before(Oslo.date(one.closesAt()), SOON);
    return new Besides(
        one.personId(),
        one.pulseId(),
        "pulses.told.line",
        List.of(one.title(), one.closesAt()),
        Pulse.path(one.pulseId()) + "/answer",
        !today.isBefore(soon));
  }

  @Override
  public boolean keep(Besides told) {
    return pulses.keepTold(told.about(), told.personId());
  }
}
