package no.dugnad.followup.benefits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.benefits.Asking.Point;
import no.dugnad.followup.benefits.AskingStore.Ended;
import no.dugnad.followup.benefits.AskingStore.Untold;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the line how it went, half a year and a year after a project came to what it was to be. Who
 * is told is kept in the transaction that writes the mail: nobody is told twice, and whoever comes
 * in the place of one who has left is told then.
 */
@Component
class AskedAfter implements Duty {
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** So long after the last question nobody asks any more. */
  private static final int LAST_MONTHS = 6;

  private final AskingStore store;
  private final BenefitStore benefits;
  private final Programmes programmes;
  private final AskingMail mail;
  private final Turns turns;

  AskedAfter(
      AskingStore store,
      BenefitStore benefits,
      Programmes programmes,
      AskingMail mail,
      Turns turns) {
    this.store = store;
    this.benefits = benefits;
    this.programmes = programmes;
    this.mail = mail;
    this.turns = turns;
  }

  @Override
  public void run(Instant now) {
    turns.each(store.listUnasked(), this::ask);
    LocalDate today = Oslo.date(now);
    Instant morning = Oslo.instant(today.atTime(MORNING));
    if (!WorkingDays.isWorkingDay(today) || now.isBefore(morning)) return;
    Map<UUID, List<Untold>> people =
        store.listUntold(today).stream()
            .collect(Collectors.groupingBy(Untold::personId, TreeMap::new, Collectors.toList()));
    turns.each(people.values(), untold -> tell(untold, today));
  }

  /** Of each benefit that it foresaw, or of all of it where it foresaw none. */
  @Transition(to = AskingStatus.Waiting.class)
  void ask(Ended ended) {
    LocalDate six = due(ended, Point.SIX);
    LocalDate twelve = due(ended, Point.TWELVE);
    List<@Nullable UUID> of =
        new ArrayList<>(
            benefits.list(List.of(ended.projectId())).stream().map(Benefit::id).toList());
    if (of.isEmpty()) of.add(null);
    for (UUID benefit : of) {
      // A quiet time of half a year makes one question of the two.
      if (six.isBefore(twelve)) store.insert(ended.projectId(), benefit, Point.SIX, six, twelve);
      store.insert(
          ended.projectId(), benefit, Point.TWELVE, twelve, twelve.plusMonths(LAST_MONTHS));
    }
  }

  /** Always from the outcome. In a month that is shorter, from the last day of it. */
  private LocalDate due(Ended ended, Point point) {
    LocalDate day = Oslo.date(ended.at()).plusMonths(point.months());
    return programmes.firstNotQuiet(ended.callId(), day);
  }

  private void tell(List<Untold> untold, LocalDate today) {
    List<Untold> kept = untold.stream().filter(one -> store.keepTold(one, today)).toList();
    if (!kept.isEmpty()) mail.send(kept, today);
  }
}
