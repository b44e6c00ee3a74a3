package no.dugnad.followup.projects;

import java.time.Instant;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import org.springframework.stereotype.Component;

/** Takes out of the teams who works in the organisation no more, however they came to leave. */
@Component
class GoneMembers implements Duty {
  private final ProjectStore store;
  private final Projects projects;
  private final Turns turns;

  GoneMembers(ProjectStore store, Projects projects, Turns turns) {
    this.store = store;
    this.projects = projects;
    this.turns = turns;
  }

  @Override
  public void run(Instant now) {
    turns.each(store.listGone(), gone -> projects.leave(gone.projectId(), gone.personId()));
  }
}
