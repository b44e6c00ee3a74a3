package no.dugnad.followup.pulses.web;

import java.time.Instant;
import java.util.Optional;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.Pulses;
import no.dugnad.followup.reminders.Mornings;
import no.dugnad.platform.shared.Refused;

/**
 * What an adviser is to know of a draft before they ask.
 *
 * @param hindrance why it can't be asked as it stands
 * @param few whether there are so few to ask that anonymity is hard to promise
 * @param mailed whether there is a mail of the morning before its time is out
 */
public record Drafted(Optional<Refused> hindrance, boolean few, boolean mailed) {
  static Drafted of(Pulse pulse, Pulses pulses, Instant now) {
    int people = pulses.countToAsk(pulse);
    return new Drafted(
        pulses.findHindrance(pulse, people),
        pulse.isAnonymous() && people < Pulse.FEW_INVITED,
        Mornings.onOrAfter(now).isBefore(pulse.closesAt()));
  }
}
