package no.dugnad.sharing.stories.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Stories.Awaited;
import org.springframework.stereotype.Component;

/** Of the advisers: to read what another has written. Of the writers: what they got back. */
@Component
class StoryAwaiting implements AwaitingInOneLook {
  private final Stories stories;

  StoryAwaiting(Stories stories) {
    this.stories = stories;
  }

  @Override
  public String select() {
    return stories.selectAwaited();
  }

  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream().map(StoryAwaiting::task).toList();
  }

  private static Task task(Awaited one) {
    String kind =
        switch (one.what()) {
          case REVIEW -> "stories.awaiting.review";
          case RETURNED -> "stories.awaiting.returned";
        };
    return new Task(
        kind,
        one.title(),
        "/our-stories/" + one.storyId(),
        Optional.empty(),
        Optional.of(one.since()));
  }
}
