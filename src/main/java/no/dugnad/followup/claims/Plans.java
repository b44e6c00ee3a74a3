package no.dugnad.followup.claims;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the awards are paid out. Who may say it is asked of {@link MoneyRules} beforehand. */
@Service
public class Plans {
  private final InstalmentStore store;
  private final PaymentStore payments;
  private final Projects projects;
  private final Journal journal;
  private final Clock clock;

  Plans(
      InstalmentStore store,
      PaymentStore payments,
      Projects projects,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.payments = payments;
    this.projects = projects;
    this.journal = journal;
    this.clock = clock;
  }

  /** Of all the cohort's projects but those that have one of their own, in per cent. */
  public Plan get(UUID cohortId) {
    List<Plan.Row> rows = store.list(cohortId);
    return rows.isEmpty() ? Plan.USUAL : new Plan(rows);
  }

  /** What is left to pay to a project, and when. */
  public List<Instalment> listUnpaid(UUID projectId) {
    return store.listUnpaid(projectId).stream().filter(one -> one.amount().isPositive()).toList();
  }

  /** What is promised to a project and neither paid nor approved to be. */
  public Money free(UUID projectId) {
    return store.free(projectId);
  }

  /** The same in øre, as it may be set anew. */
  public static Plan asPlan(List<Instalment> unpaid) {
    return new Plan(
        unpaid.stream().map(one -> new Plan.Row(one.amount().ore(), one.when())).toList());
  }

  /** Says it for a whole cohort. Of whom something is paid already keeps what they have. */
  @Transactional
  public void set(UUID cohortId, Plan plan, Revision seen, Viewer by) {
    Cohort cohort = projects.getCohort(cohortId);
    store.lock(cohortId);
    Plan before = get(cohortId);
    if (before.equals(plan)) return;
    seen.requireSame(before.revision());
    if (plan.sum() != Plan.WHOLE) throw new Refused("claims.refused.percent", plan.sum());
    store.keepBegun(cohortId);
    store.set(cohortId, null, 1, plan);
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                cohort.organisationId(),
                cohortId,
                "claims.journal.planOfCohort")
            .forStaff());
  }

  /** Says it for what is left of one project's award, to the krone. */
  @Transactional
  public void setOfProject(UUID projectId, Plan plan, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Cohort cohort = project.cohort();
    if (cohort == null) throw new NotFound("project that is followed", projectId);
    Plan before = asPlan(listUnpaid(projectId));
    if (before.equals(plan)) return;
    seen.requireSame(before.revision());
    Money left = free(projectId);
    if (plan.sum() != left.ore())
      throw new Refused("claims.refused.sum", new Money(plan.sum()), left);
    store.set(cohort.id(), projectId, payments.lastInstalment(projectId) + 1, plan);
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                projectId,
                "claims.journal.plan")
            .openedBy(ProjectRules.INSIDE));
  }
}
