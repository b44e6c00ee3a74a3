package no.dugnad.followup.projects;

import java.util.List;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Trail;
import no.dugnad.platform.ui.Link;

/** What stands on top of every page of a project, or of a cohort. */
public sealed interface FollowUpHead {
  List<Link> tabs();

  /** Where the page that it heads lies, when it is the first of them. */
  Trail trail();

  /** Where those lie that the first leads to. */
  Trail below();

  /**
   * {@code followup/projects/head.jte}
   *
   * @param inside as in {@link FollowUpPart}
   * @param sees whether they come to it by the list of all cohorts
   */
  record OfProject(Project project, List<Link> tabs, boolean inside, boolean follows, boolean sees)
      implements FollowUpHead {
    public OfProject {
      tabs = List.copyOf(tabs);
    }

    /** Its team and its unit's manager come to it by itself, all others by its cohort. */
    @Override
    public Trail trail() {
      Trail trail = Trail.in(sees ? Area.COHORTS : Area.PROJECTS);
      Cohort cohort = project.cohort();
      return cohort == null || (inside && !follows)
          ? trail
          : trail.then(cohort.path(), cohort.title(), cohort.language());
    }

    @Override
    public Trail below() {
      return trail().then(project.path(), project.title());
    }
  }

  /**
   * {@code followup/projects/cohort-head.jte}
   *
   * @param sees as of {@link OfProject}
   */
  record OfCohort(Cohort cohort, List<Link> tabs, boolean follows, boolean sees)
      implements FollowUpHead {
    public OfCohort {
      tabs = List.copyOf(tabs);
    }

    @Override
    public Trail trail() {
      return Trail.in(sees ? Area.COHORTS : Area.PROJECTS);
    }

    @Override
    public Trail below() {
      return trail().then(cohort.path(), cohort.title(), cohort.language());
    }
  }
}
