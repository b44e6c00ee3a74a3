package no.dugnad.sharing.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.dugnad.platform.shared.Refused;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import org.springframework.stereotype.Component;

/** What stands between a story and its readers. */
@Component
class Missing {
  private final StoryStore store;
  private final PictureStore pictures;
  private final ConsentStore consents;

  Missing(StoryStore store, PictureStore pictures, ConsentStore consents) {
    this.store = store;
    this.pictures = pictures;
    this.consents = consents;
  }

  /** In words, the text's first. */
  List<Refused> list(Story story) {
    var missing = new ArrayList<>(ofText(story));
    if (store.listFacts(story.id()).size() < story.projects().size())
      missing.add(new Refused("stories.missing.project"));
    var said =
        consents.list(story.id()).stream().collect(Collectors.groupingBy(Consent::pictureId));
    for (StoryPicture picture : pictures.list(story.id()))
      missing.addAll(of(picture, said.getOrDefault(picture.id(), List.of())));
    return missing;
  }

  /** What somebody can't read about. */
  List<Refused> ofText(Story story) {
    var missing = new ArrayList<Refused>();
    if (story.text().lead().isEmpty()) missing.add(new Refused("stories.missing.lead"));
    if (story.text().body().isEmpty()) missing.add(new Refused("stories.missing.body"));
    return missing;
  }

  private static List<Refused> of(StoryPicture picture, List<Consent> said) {
    if (picture.people() == InIt.NOT_SAID)
      return List.of(new Refused("stories.missing.people", picture.number(), picture.alt()));
    if (picture.people() != InIt.NAMED) return List.of();
    if (said.isEmpty())
      return List.of(new Refused("stories.missing.names", picture.number(), picture.alt()));
    long waiting = said.stream().filter(consent -> !consent.isGiven()).count();
    return waiting == 0
        ? List.of()
        : List.of(new Refused("stories.missing.consent", picture.number(), picture.alt(), waiting));
  }
}
