package no.dugnad.sharing.stories;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Revision;
import no.dugnad.sharing.stories.Story.Text;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Upload;
import org.springframework.beans.factory.BeanFactory;

/** Stories of a cohort's first project, which has ended: the cast's applicant tells them. */
public final class TestStories {
  static final Text TEXT =
      new Text(
          "Tavlen som alle ser",
          "Vi hengte opp en tavle, og møtene ble kortere.",
          "Vi prøvde **tre** tavler.\n\n## Det som virket\n\nDen største.",
          "Helse",
          "nb");

  private final BeanFactory beans;
  private final Cast cast;
  final TestCohort cohort;

  /** An adviser who has written nothing. */
  final Person reader;

  public TestStories(BeanFactory beans, Cast cast) {
    this.beans = beans;
    this.cast = cast;
    cohort = new TestCohort(beans, cast, 2).announce();
    reader = cast.employee("reader", null, Role.ADVISER);
  }

  public Project project() {
    return cohort.project(0);
  }

  Project end(int i, Outcome outcome) {
    Project project = cohort.project(i);
    beans
        .getBean(Outcomes.class)
        .end(project.id(), outcome, project.revision(), cohort.adviser(), List.of());
    return cohort.project(i);
  }

  Stories stories() {
    return beans.getBean(Stories.class);
  }

  StoryPictures pictures() {
    return beans.getBean(StoryPictures.class);
  }

  Consents consents() {
    return beans.getBean(Consents.class);
  }

  public UUID draft() {
    return draft(TEXT);
  }

  UUID draft(Text text) {
    Project project = project();
    return stories()
        .begin(project.id(), project.organisationId(), text, cast.viewer(cast.applicant));
  }

  public UUID picture(UUID story, String alt, InIt people) {
    UUID picture = picture(story, alt);
    if (people == InIt.NOT_SAID) return picture;
    String grounds = people == InIt.SITUATION ? "Salen er full." : null;
    pictures().setPeople(picture, people, grounds, cast.viewer(cast.applicant));
    return picture;
  }

  private UUID picture(UUID story, String alt) {
    try (var in = new ByteArrayInputStream(png(800, 600))) {
      try (var upload = beans.getBean(Files.class).receive("a.png", Uploads.Kinds.PICTURES, in)) {
        return pictures().add(story, upload, alt, cast.viewer(cast.applicant));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void send(UUID id) {
    stories().send(id, revision(id), cast.viewer(cast.applicant));
  }

  void publish(UUID id) {
    stories().publish(id, revision(id), cast.viewer(reader));
  }

  Revision revision(UUID id) {
    return stories().revision(get(id));
  }

  Story get(UUID id) {
    return stories().getStory(id);
  }

  /** One that everybody may read. */
  public UUID published() {
    UUID id = draft();
    send(id);
    publish(id);
    return id;
  }

  static Upload upload() {
    return new Upload("bilde.png", "image/png", png(800, 600));
  }

  static byte[] png(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(0, 0, width, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
