package no.dugnad.sharing.stories.web;

import java.util.List;
import java.util.Map;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.catalogue.CatalogueEntry;
import no.dugnad.sharing.catalogue.EntryPart;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Story;
import org.springframework.stereotype.Component;

/** The stories of a project that everybody finds. */
@Component
class StoryOfEntry implements EntryPart {
  private final Stories stories;

  StoryOfEntry(Stories stories) {
    this.stories = stories;
  }

  @Override
  public List<Part> parts(CatalogueEntry entry, Viewer viewer) {
    List<Story> told =
        stories.listOfProject(entry.projectId(), viewer).stream()
            .filter(Story::isPublished)
            .toList();
    return told.isEmpty()
        ? List.of()
        : List.of(new Part("sharing/stories/of-entry", Map.of("stories", told)));
  }
}
