package no.dugnad.followup.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reminders.ReminderStore.Again;
import no.dugnad.followup.reminders.ReminderStore.Candidate;
import no.dugnad.followup.reminders.ReminderStore.Told;
import no.dugnad.followup.reminders.ReminderStore.Welcome;
import no.dugnad.followup.reminders.ToldBesides.Besides;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Slots;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reminds people of what their projects have before them: all of it in one mail, in the morning of
 * a working day. What is due is found anew each time, and what was told is kept in the transaction
 * that writes the mail: a missed run is caught up with by one mail, a second node or a crash tells
 * nothing twice, and a day that is moved is told anew.
 */
@Component
class ProgrammeReminders implements Duty {
  private final ReminderStore store;
  private final Programmes programmes;
  private final ReminderMail mail;
  private final Turns turns;
  private final List<ToldBesides> rooms;

  ProgrammeReminders(
      ReminderStore store, Programmes programmes, ReminderMail mail, Turns turns, Slots slots) {
    this.store = store;
    this.programmes = programmes;
    this.mail = mail;
    this.turns = turns;
    this.rooms = slots.in(ToldBesides.class);
  }

  /** A line of a mail: what is told, and as which rung. */
  record Line(Candidate of, ProgrammeStep step, Rung rung) {
    Told told() {
      return new Told(of.occurrenceId(), of.personId(), rung.name(), of.dueOn());
    }
  }

  /** All that one person is told this morning. */
  record Morning(
      UUID personId,
      List<Welcome> welcomes,
      List<Line> lines,
      List<Again> again,
      List<Besides> besides) {
    Morning(UUID personId) {
      this(personId, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Whether nothing of their projects is due. */
    boolean isBesidesAlone() {
      return welcomes.isEmpty() && lines.isEmpty() && again.isEmpty();
    }
  }

  @Override
  public void run(Instant now) {
    LocalDate today = Oslo.date(now);
    if (now.isBefore(Mornings.onOrAfter(now))) return;
    turns.each(mornings(today, Mornings.of(today)), person -> tell(person, today, now));
  }

  /** Whoever takes a project over is sent its plan, as the one was who was awarded it. */
  @EventListener
  void ownerChanged(Projects.OwnerChanged changed) {
    store.forgetWelcome(changed.project().id());
  }

  private List<Morning> mornings(LocalDate today, Instant morning) {
    var people = new TreeMap<UUID, Morning>();
    for (Welcome welcome : store.listUnwelcomed(morning))
      people.computeIfAbsent(welcome.ownerId(), Morning::new).welcomes().add(welcome);
    for (Line line : untold(lines(today)))
      people.computeIfAbsent(line.of().personId(), Morning::new).lines().add(line);
    for (Again again : store.listAgain(today))
      people.computeIfAbsent(again.ownerId(), Morning::new).again().add(again);
    for (ToldBesides room : rooms)
      for (Besides one : room.listUntold(today))
        if (one.alone() || people.containsKey(one.personId()))
          people.computeIfAbsent(one.personId(), Morning::new).besides().add(one);
    return List.copyOf(people.values());
  }

  private List<Line> lines(LocalDate today) {
    Map<UUID, List<ProgrammeStep>> steps = new HashMap<>();
    var lines = new ArrayList<Line>();
    for (Candidate one :
        store.listCandidates(
            today.minusDays(Rung.MOST_DAYS_AFTER), today.plusDays(Rung.MOST_DAYS_BEFORE), today)) {
      steps.computeIfAbsent(one.callId(), this::steps).stream()
          .filter(step -> step.key().equals(one.step()))
          .forEach(
              step -> rung(one, step, today).ifPresent(r -> lines.add(new Line(one, step, r))));
    }
    return lines;
  }

  private List<ProgrammeStep> steps(UUID cohortId) {
    return programmes.getProgramme(cohortId).steps();
  }

  private static Optional<Rung> rung(Candidate one, ProgrammeStep step, LocalDate today) {
    return switch (one.part()) {
      case OWNER -> Rung.latest(step, one.dueOn(), today);
      case TEAM -> Rung.latest(step, one.dueOn(), today).filter(Rung.AFTER::equals);
      case MANAGER ->
          Rung.tellsManager(step, one.dueOn(), today)
              ? Optional.of(Rung.MANAGER)
              : Optional.empty();
    };
  }

  private List<Line> untold(List<Line> lines) {
    if (lines.isEmpty()) return lines;
    Set<Told> told =
        store.listTold(lines.stream().map(line -> line.of().occurrenceId()).distinct().toList());
    return lines.stream().filter(line -> !told.contains(line.told())).toList();
  }

  private void tell(Morning person, LocalDate today, Instant now) {
    List<Welcome> kept =
        person.welcomes().stream().filter(w -> store.keepWelcome(w.projectId(), now)).toList();
    Map<UUID, Programme> plans = plans(kept);
    List<Welcome> welcomes = kept.stream().filter(w -> isPending(plans, w)).toList();
    List<Line> lines =
        person.lines().stream().filter(line -> store.keep(line.told(), today)).toList();
    List<Again> again = person.again().stream().filter(store::keepAgain).toList();
    boolean alone = welcomes.isEmpty() && lines.isEmpty() && again.isEmpty();
    List<Besides> besides =
        person.besides().stream().filter(one -> one.alone() || !alone).filter(this::keep).toList();
    if (alone && besides.isEmpty()) return;
    mail.send(new Morning(person.personId(), welcomes, lines, again, besides), plans, today);
  }

  private boolean keep(Besides one) {
    return rooms.stream().anyMatch(room -> room.keep(one));
  }

  /** Who takes over what has nothing before it any more needs no plan. */
  private static boolean isPending(Map<UUID, Programme> plans, Welcome welcome) {
    Programme plan = plans.get(welcome.projectId());
    return plan != null && plan.of(welcome.projectId()).stream().anyMatch(Occurrence::isPending);
  }

  private Map<UUID, Programme> plans(List<Welcome> welcomes) {
    var plans = new HashMap<UUID, Programme>();
    for (Welcome welcome : welcomes)
      plans.put(welcome.projectId(), programmes.getProgramme(welcome.callId()));
    return plans;
  }
}
