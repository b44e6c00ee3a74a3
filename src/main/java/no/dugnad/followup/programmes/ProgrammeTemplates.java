package no.dugnad.followup.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation's template. The scheme proposes the first version; one that a call or a cohort
 * has stays as it is, and what is changed then is the next.
 */
@Service
public class ProgrammeTemplates {
  static final int MOST_STEPS = 20;

  private final ProgrammeStore store;
  private final QuietStore quiet;
  private final People people;
  private final Journal journal;
  private final Clock clock;

  ProgrammeTemplates(
      ProgrammeStore store, QuietStore quiet, People people, Journal journal, Clock clock) {
    this.store = store;
    this.quiet = quiet;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The template as it is now.
   *
   * @param number of the version
   */
  public record Template(int number, List<ProgrammeStep> steps) {
    public Template {
      steps = List.copyOf(steps);
    }

    public Revision revision() {
      return Revision.of(number, steps);
    }
  }

  public Template get(UUID organisationId) {
    return store
        .findLatest(organisationId)
        .map(latest -> new Template(latest.number(), latest.steps()))
        .orElseGet(() -> new Template(1, StepsOfProgramme.MUNICIPAL));
  }

  /** Puts a step where one of its key was, or last. */
  @Transactional
  public void put(ProgrammeStep step, Revision seen, Viewer adviser) {
    change(
        seen,
        adviser,
        steps -> {
          int at = indexOf(steps, step.key());
          if (at >= 0) steps.set(at, step);
          else steps.add(step);
          if (steps.size() > MOST_STEPS)
            throw new Refused("programmes.refused.manySteps", MOST_STEPS);
          requireEarlier(step, steps);
        });
  }

  /** None is reckoned from itself, by way of however many others. */
  private static void requireEarlier(ProgrammeStep step, List<ProgrammeStep> steps) {
    String from = step.when().anchor().step();
    if (from == null) return;
    int at = indexOf(steps, from);
    if (at < 0 || at >= indexOf(steps, step.key())) throw new Refused("programmes.refused.anchor");
  }

  /** Takes a step out; nothing may be reckoned from it. */
  @Transactional
  public void remove(String key, Revision seen, Viewer adviser) {
    change(
        seen,
        adviser,
        steps -> {
          steps.stream()
              .filter(step -> key.equals(step.when().anchor().step()))
              .findFirst()
              .ifPresent(
                  step -> {
                    throw new Refused("programmes.refused.reckonedFrom", step.said());
                  });
          steps.removeIf(step -> step.key().equals(key));
        });
  }

  /** When the organisation asks its people for nothing. */
  public QuietTimes quietTimes(UUID organisationId) {
    return quiet.of(organisationId);
  }

  @Transactional
  public void setYearly(Set<QuietTimes.Yearly> yearly, Revision seen, Viewer adviser) {
    people.lockOrganisation(adviser.organisationId());
    seen.requireSame(quiet.of(adviser.organisationId()).revision());
    quiet.setYearly(adviser.organisationId(), yearly);
  }

  @Transactional
  public void addPeriod(LocalDate from, LocalDate to, Viewer adviser) {
    if (to.isBefore(from)) throw new Refused("programmes.refused.backwards");
    people.lockOrganisation(adviser.organisationId());
    if (quiet.of(adviser.organisationId()).periods().size() >= QuietTimes.MOST_PERIODS)
      throw new Refused("programmes.refused.manyPeriods", QuietTimes.MOST_PERIODS);
    quiet.insert(adviser.organisationId(), new QuietTimes.Period(Ids.next(), from, to));
  }

  @Transactional
  public void removePeriod(UUID periodId, Viewer adviser) {
    quiet.remove(adviser.organisationId(), periodId);
  }

  private interface Change {
    void to(List<ProgrammeStep> steps);
  }

  private void change(Revision seen, Viewer adviser, Change change) {
    UUID organisation = adviser.organisationId();
    people.lockOrganisation(organisation);
    seen.requireSame(get(organisation).revision());
    ProgrammeStore.Version latest = latest(organisation);
    var steps = new ArrayList<>(latest.steps());
    change.to(steps);
    if (steps.equals(latest.steps())) return;
    if (latest.used()) {
      store.insertVersion(
          Ids.next(),
          organisation,
          latest.number() + 1,
          steps,
          clock.instant(),
          adviser.personId());
    } else store.updateVersion(latest.id(), steps, clock.instant(), adviser.personId());
    journal.write(
        JournalEntry.of(
                clock.instant(),
                adviser.actor(),
                organisation,
                organisation,
                "programmes.journal.template",
                latest.used() ? latest.number() + 1 : latest.number())
            .forStaff());
  }

  private static int indexOf(List<ProgrammeStep> steps, String key) {
    for (int i = 0; i < steps.size(); i++) if (steps.get(i).key().equals(key)) return i;
    return -1;
  }

  /** The latest, as it is kept: of an organisation that has none, what the scheme proposes. */
  @Transactional(propagation = Propagation.MANDATORY)
  ProgrammeStore.Version latest(UUID organisationId) {
    if (store.findLatest(organisationId).isEmpty())
      store.insertVersion(
          Ids.next(), organisationId, 1, StepsOfProgramme.MUNICIPAL, clock.instant(), null);
    return store.findLatest(organisationId).orElseThrow();
  }

  /** From its publication a call has the version that there then was. */
  @EventListener
  void opened(Calls.Opened opened) {
    UUID organisation = opened.call().organisationId();
    people.lockOrganisation(organisation);
    store.pin(opened.call().id(), latest(organisation).id(), clock.instant());
  }
}
