package no.dugnad.followup.feeds.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The way to one's own calendar, for those who have dates. */
@Component
class FeedOnHome implements HomePart {
  private final ProjectRules rules;

  FeedOnHome(ProjectRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Viewer viewer) {
    return viewer.has(Role.ASSESSOR) || rules.hasOwn(viewer)
        ? List.of(new Part("followup/feeds/on-home", Map.of()))
        : List.of();
  }
}
