package no.dugnad.followup.claims.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.PaidElsewhere;
import org.springframework.stereotype.Component;

/**
 * The award of a project that is followed is paid on that project's page, by its plan and claims.
 */
@Component
class MoneyOfAward implements PaidElsewhere {
  private final Projects projects;

  MoneyOfAward(Projects projects) {
    this.projects = projects;
  }

  @Override
  public Optional<String> pageOf(UUID award) {
    return projects
        .findOfAward(award)
        .filter(project -> project.cohort() != null)
        .map(project -> project.path() + "/money");
  }
}
