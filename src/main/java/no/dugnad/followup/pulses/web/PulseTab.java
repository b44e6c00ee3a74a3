package no.dugnad.followup.pulses.web;

import java.util.List;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** What a cohort is asked, and what came of it, on a page of its own. */
@Component
class PulseTab implements FollowUpPart {
  @Override
  public List<Link> tabs(Cohort cohort, boolean follows, Viewer viewer) {
    return List.of(new Link(cohort.path() + "/pulses", "pulses.tab"));
  }
}
