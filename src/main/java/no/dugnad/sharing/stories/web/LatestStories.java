package no.dugnad.sharing.stories.web;

import java.util.List;
import java.util.Map;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.stories.PublishedStories;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.StoryPictures;
import org.springframework.stereotype.Component;

/** The stories on the public front page: those that came last. */
@Component
class LatestStories implements FrontPart {
  private static final int MOST = 3;

  private final PublishedStories published;
  private final StoryPictures pictures;

  LatestStories(PublishedStories published, StoryPictures pictures) {
    this.published = published;
    this.pictures = pictures;
  }

  @Override
  public List<Part> parts() {
    List<Story> latest = published.listLatest(MOST);
    return List.of(
        new Part(
            "sharing/stories/front",
            Map.of("stories", latest, "fronts", pictures.listFronts(latest))));
  }
}
