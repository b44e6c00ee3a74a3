package no.dugnad.followup.albums;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The pictures of a gathering, for the cohort and those who follow it. */
@ServerTest
class AlbumTest {
  private static final Instant STARTS = Instant.parse("2026-12-10T08:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Gatherings gatherings;

  @Test
  void whoWasThereShowsTheCohortAPictureWithNothingButWhatIsDrawnOfIt() throws IOException {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    cohort.announce();
    String gathering = announced(cohort);
    String path = gathering + "/pictures";
    Visitor owner = visitors.of(cast.applicant.id());
    assertThat(owner.get(gathering).select("a[href$=/pictures]")).as("before").isEmpty();
    assertThat(owner.get(path).text()).contains("når samlingen har begynt");
    assertThat(owner.get(path).select("main form")).isEmpty();

    clock.set(STARTS);
    owner = visitors.of(cast.applicant.id());
    Page form = owner.get(gathering).follow("a[href$=/pictures]");
    Page blank = form.submit("form.stack", Map.of("alt", " "), picture("tavle.jpg", jpeg()));
    assertThat(blank.status()).isEqualTo(422);
    assertThat(blank.select("#f-file-problem").text()).contains("Velg «tavle.jpg» på nytt");
    Page both = blank.submit("form.stack", Map.of("alt", " "), picture("notat.txt", TEXT));
    assertThat(both.select("#f-file-problem").text())
        .as("once, and not after the rest is mended")
        .contains("Filen er ikke et bilde vi kan vise: «notat.txt»");
    Page text = blank.submit("form.stack", Map.of("alt", "En tavle"), picture("notat.txt", TEXT));
    assertThat(text.text()).contains("Filen er ikke et bilde vi kan vise: «notat.txt»");
    assertThat(text.select("#f-alt").val()).isEqualTo("En tavle");
    Page added = text.submit("form.stack", Map.of(), picture("tavle.jpg", jpeg()));
    form.submit("form.stack", Map.of("alt", "En tavle"), picture("tavle.jpg", jpeg()));
    String picture = owner.get(path).select(".pictures img").attr("src");
    assertThat(owner.get(path).select(".pictures li")).as("a second tap").hasSize(1);
    assertThat(added.text()).contains("Bildet er lagt til", "«En tavle» Lagt til av applicant");

    for (Person one : List.of(cast.colleague, cast.adviser)) {
      Visitor reader = visitors.of(one.id());
      assertThat(reader.get(gathering).select("img[alt='En tavle']")).as(one.name()).hasSize(1);
      assertThat(reader.get(picture).header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(reader.get(picture).body()).doesNotContain("59.91N");
    }
    Visitor fellow = visitors.of(cast.colleague.id());
    assertThat(fellow.get(path).select("form[action$=/removal]")).isEmpty();
    assertThat(fellow.post(picture + "/removal", Map.of()).status()).isEqualTo(404);
    Visitor hidden = visitors.of(disqualified.id());
    for (String page : List.of(gathering, path))
      assertThat(hidden.get(page).text()).as(page).doesNotContain("En tavle");
    assertThat(hidden.get(gathering).select("img[src*=/pictures/]")).isEmpty();
    assertThat(hidden.get(picture).status()).isEqualTo(404);
    assertThat(hidden.post(picture + "/removal", Map.of()).status()).isEqualTo(404);
    for (Person out : List.of(cast.leader, cast.decisionMaker))
      for (String closed : List.of(path, picture))
        assertThat(visitors.of(out.id()).get(closed).status()).as(out.name()).isEqualTo(404);

    Page before = visitors.of(cast.adviser.id()).get(path);
    Page gone = before.submit("form[action$=/removal]");
    assertThat(gone.text()).contains("Bildet er slettet", "Ingen bilder ennå");
    assertThat(before.submit("form[action$=/removal]").status()).as("again").isEqualTo(200);
    assertThat(owner.get(picture).status()).isEqualTo(404);
  }

  private static final byte[] TEXT = "Hei".getBytes(StandardCharsets.UTF_8);

  private String announced(TestCohort cohort) {
    var adviser = cast.viewer(cast.adviser);
    var plan = new Plan(Kind.START_UP, "", STARTS, STARTS.plusSeconds(3600), "Rom 3", "", 10);
    UUID id = gatherings.draft(cohort.id(), plan, adviser);
    gatherings.announce(id, gatherings.getGathering(id).revision(), adviser);
    return gatherings.getGathering(id).path();
  }

  private static Map<String, Upload> picture(String name, byte[] content) {
    return Map.of("file", new Upload(name, "image/jpeg", content));
  }

  /** With a comment that tells where it was taken. */
  private static byte[] jpeg() throws IOException {
    var plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
    byte[] drawn = plain.toByteArray();
    byte[] place = "59.91N 10.75E".getBytes(StandardCharsets.US_ASCII);
    var told = new ByteArrayOutputStream();
    told.write(drawn, 0, 2);
    told.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (place.length + 2)});
    told.write(place);
    told.write(drawn, 2, drawn.length - 2);
    return told.toByteArray();
  }
}
