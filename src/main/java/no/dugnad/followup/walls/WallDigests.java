package no.dugnad.followup.walls;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import org.springframework.stereotype.Component;

/**
 * Tells each reader what is new since they were last told or looked: however long nobody looked
 * after it, in one mail, and in none when there is nothing.
 */
@Component
class WallDigests implements Duty {
  private final WallStore store;
  private final ReaderStore readers;
  private final WallMail mail;
  private final Projects projects;
  private final ProjectRules rules;
  private final Viewers viewers;
  private final Turns turns;

  WallDigests(
      WallStore store,
      ReaderStore readers,
      WallMail mail,
      Projects projects,
      ProjectRules rules,
      Viewers viewers,
      Turns turns) {
    this.store = store;
    this.readers = readers;
    this.mail = mail;
    this.projects = projects;
    this.rules = rules;
    this.viewers = viewers;
    this.turns = turns;
  }

  @Override
  public void run(Instant now) {
    turns.each(readers.listDue(now), due -> readers.lock(due).ifPresent(r -> tell(r, now)));
  }

  private void tell(Reader reader, Instant now) {
    Instant until = reader.frequency().until(now);
    if (!reader.toldUntil().isBefore(until)) return;
    Cohort cohort = projects.getCohort(reader.cohortId());
    List<Contribution> said = listNew(reader, cohort, until);
    if (!said.isEmpty()) mail.news(reader, cohort, said, until);
    readers.setTold(cohort.id(), reader.personId(), until);
  }

  /** Whoever has left the cohort, or may not know of a project any more, hears nothing of it. */
  private List<Contribution> listNew(Reader reader, Cohort cohort, Instant until) {
    Viewer viewer = viewers.of(reader.personId(), cohort.organisationId());
    if (!rules.readCohort(viewer, cohort.id())) return List.of();
    Set<UUID> known =
        projects.listProjects(cohort.id(), viewer).stream()
            .map(Project::id)
            .collect(Collectors.toSet());
    return store.listNew(reader, until, known);
  }
}
