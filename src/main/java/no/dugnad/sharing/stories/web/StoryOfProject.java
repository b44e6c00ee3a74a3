package no.dugnad.sharing.stories.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.StoryRules;
import org.springframework.stereotype.Component;

/** What is told of a project, and the way to tell it once it has ended. */
@Component
class StoryOfProject implements FollowUpPart {
  private final Stories stories;
  private final StoryRules rules;

  StoryOfProject(Stories stories, StoryRules rules) {
    this.stories = stories;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    if (!project.isEnded()) return List.of();
    List<Story> told = stories.listOfProject(project.id(), viewer);
    boolean tells = rules.tell(viewer, project.id());
    return told.isEmpty() && !tells
        ? List.of()
        : List.of(
            new Part(
                "sharing/stories/of-project",
                Map.of("project", project, "stories", told, "tells", tells)));
  }
}
