package no.dugnad.demo.followup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Viewer;
import no.dugnad.sharing.stories.Consent.Subject;
import no.dugnad.sharing.stories.ConsentStatus.How;
import no.dugnad.sharing.stories.Consents;
import no.dugnad.sharing.stories.Stories;
import no.dugnad.sharing.stories.Story;
import no.dugnad.sharing.stories.Story.Text;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import no.dugnad.sharing.stories.StoryPictures;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What is told of the projects: each story a file under demo/historier, its title, lead, theme and
 * language first, a line each; with pictures that are drawn here.
 */
@Component
class StoryDeeds {
  private static final int HEAD = 4;

  private final Stories stories;
  private final StoryPictures pictures;
  private final Consents consents;
  private final Files files;

  StoryDeeds(Stories stories, StoryPictures pictures, Consents consents, Files files) {
    this.stories = stories;
    this.pictures = pictures;
    this.consents = consents;
    this.files = files;
  }

  /** Tells it with a picture of nobody, and gives it to another to read. */
  void tell(CohortDeed deed, Scene scene, Viewer by) {
    Project project = scene.project(deed.of());
    UUID id = stories.begin(project.id(), project.organisationId(), text(deed.said()), by);
    UUID picture = draw(id, deed.said(), deed.more(), by);
    pictures.setPeople(picture, InIt.NOBODY, null, by);
    stories.send(id, stories.revision(stories.getStory(id)), by);
  }

  /** One more picture, of two people: one has said yes, and one has not answered. */
  void depict(CohortDeed deed, Scene scene, Viewer by) {
    UUID id = storyOf(deed, scene, by).id();
    stories.takeBack(id, by);
    UUID picture = draw(id, deed.said(), deed.more(), by);
    String scope = "Denne historien på nett, og ved siden av lenken når noen deler den";
    consents.note(
        picture, new Subject("Den ene på vannvakten", null), scope, How.WRITTEN, null, by);
    consents.ask(picture, new Subject("Den andre på vannvakten", null), scope, deed.last(), by);
    stories.send(id, stories.revision(stories.getStory(id)), by);
  }

  void letOut(CohortDeed deed, Scene scene) {
    Story story = storyOf(deed, scene, scene.adviser());
    stories.publish(story.id(), stories.revision(story), scene.adviser());
  }

  private Story storyOf(CohortDeed deed, Scene scene, Viewer viewer) {
    return stories.listOfProject(scene.project(deed.of()).id(), viewer).getFirst();
  }

  private UUID draw(UUID story, String what, String alt, Viewer by) {
    try (var drawn =
            new ByteArrayInputStream(DrawnScene.valueOf(what.toUpperCase(Locale.ROOT)).png());
        var upload = files.receive(what + ".png", Uploads.Kinds.PICTURES, drawn)) {
      return pictures.add(story, upload, alt, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Text text(String file) {
    try (var in = new ClassPathResource("demo/historier/" + file + ".md").getInputStream()) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", HEAD + 1);
      return new Text(lines[0], lines[1], lines[HEAD].strip(), lines[2], lines[3]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
