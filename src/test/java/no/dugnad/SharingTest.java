package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a project learned goes on to others, and what is told of people is taken back. */
@ServerTest
class SharingTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Projects projects;
  @Autowired Memberships memberships;
  @Autowired Duties duties;

  /** A word that nobody else has, without any that others look for. */
  private final String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

  /** Words that must be alike by more than one. */
  private final String likeness =
      "%1$slift %1$svogn %1$sbrikke %1$slampe %1$sbenk %1$skurv".formatted(mark);

  private TestCohort cohort;
  private Visitor stranger;

  @BeforeEach
  void announce() {
    cohort = new TestCohort(beans, cast, 2).announce();
    stranger = visitors.stranger();
  }

  @Test
  void whatWasStoppedByTheNextOwnerIsFoundShownAskedAboutAndTakenIntoUseByOthers() {
    Person taker = handOver(cohort.project(0));
    String what = "Utviklingen av situasjonskart med " + likeness;
    stop(taker, what);
    complete(cohort.project(1));
    duties.runAll();

    String entry = "/catalogue/" + cohort.project(0).id();
    for (String words : List.of("utvikle", "situasjonskrat"))
      assertThat(stranger.get("/catalogue?q=" + words + "+" + mark + "lampe").select(".entries a"))
          .as(words)
          .anyMatch(link -> link.attr("href").equals(entry));
    Page aside = shownToANurse("Vi vil utvikle kart med " + likeness);
    assertThat(aside.select("a[href='" + entry + "']")).hasSize(1);
    assertThat(aside.text()).contains("Stoppet, med læring", "Papir virker");

    adopt(entry);
    run("2027-06-02T06:00:00Z");
    assertThat(mails(cast.colleague.email(), "Hvordan er det blitt")).as("the line").hasSize(1);
    assertThat(mails(adopter(), "Hvordan går det med")).as("whoever adopted it").hasSize(1);
    run("2027-06-02T06:01:00Z");
    assertThat(mails(adopter(), "Hvordan går det med")).hasSize(1);
    Page answer = stranger.get(outbox.last(adopter()).path());
    answer.submit("form[action$='/use']", Map.of("since", "1.6.2027", "place", "Skolen"));
    Visitor owner = visitors.of(taker.id());
    owner
        .get(cohort.project(0).path())
        .follow("a[href*='/adoptions/']")
        .submit("form[action$=/confirmation]");
    assertThat(stranger.get(entry).text()).contains("Nabo kommune", "juni 2027");
  }

  /** Its owner leaves, and the leader of the unit finds another. */
  private Person handOver(Project project) {
    memberships.end(
        memberships.find(cast.applicant.id(), cast.organisationId()).orElseThrow(),
        cast.applicant.id(),
        cast.organisationId());
    duties.runAll();
    Person taker = cast.employee("taker", cast.otherUnit);
    visitors
        .of(cast.leader.id())
        .get("/home")
        .follow("a[href$=/handover]")
        .submit("form.stack", Map.of("address", taker.email()))
        .submit("form.stack");
    assertThat(projects.getProject(project.id()).ownerId()).contains(taker.id());
    return taker;
  }

  private void stop(Person owner, String what) {
    Visitor visitor = visitors.of(owner.id());
    String path = cohort.project(0).path();
    visitor
        .get(path + "/outcome")
        .submit(
            "form.stack", Map.of("outcome", "STOPPED", "tried", what, "learned", "Papir virker"));
    Page told =
        visitor
            .get(path + "/telling")
            .submit(
                "form.stack",
                Map.of(
                    "tried", what, "learned", "Papir virker", "contact", "Enheten", "to", "ALL"));
    assertThat(told.status()).isEqualTo(200);
  }

  private void complete(Project project) {
    visitors
        .of(cast.colleague.id())
        .get(project.path() + "/outcome")
        .submit("form.stack", Map.of("outcome", "COMPLETED"));
    assertThat(projects.getProject(project.id()).isEnded()).isTrue();
  }

  private Page shownToANurse(String need) {
    Person nurse = cast.employee("nurse", cast.otherUnit);
    var round = new TestRound(beans, cast);
    UUID draft = round.begin(nurse);
    round.answer(draft, nurse, "why", need);
    return visitors.of(nurse.id()).get("/applications/" + draft + "/aside");
  }

  private String adopter() {
    return "nabo." + mark + "@example.no";
  }

  /** From outside, and confirmed by the mail. */
  private void adopt(String entry) {
    stranger
        .get(entry + "/adoption")
        .submit(
            "form.stack",
            Map.of("name", "En nabo", "organisation", "Nabo kommune", "email", adopter()));
    assertThat(stranger.get(entry).text()).doesNotContain("Én har bekreftet");
    stranger.get(outbox.last(adopter()).path()).submit("main form");
    assertThat(stranger.get(entry).text())
        .contains("Én har bekreftet")
        .doesNotContain("Nabo kommune");
  }

  @Test
  void aPictureThatIsTakenBackIsGoneFromAllAndSomebodyForgottenLeavesCaseAndYearAsTheyWere()
      throws Exception {
    Project project = cohort.project(0);
    stop(cast.applicant, "En tavle");
    Visitor writer = visitors.of(cast.applicant.id());
    Page begun = writer.get(project.path()).submit("form[action$=/stories]");
    Page desk =
        begun.submit(
            "form.stack",
            Map.of(
                "title",
                "Tavlen " + mark,
                "lead",
                "Tavlen falt ned.",
                "body",
                "Vi hengte den opp.\n\n![](picture:1)"));
    String story = desk.path().split("/")[2];
    String ours = "/our-stories/" + story;
    byte[] photograph = photograph();
    assertThat(directories(photograph)).anyMatch(GpsDirectory.class::isInstance);
    Page picture =
        writer
            .get(ours + "/pictures")
            .submit(
                "form.stack",
                Map.of("alt", "En ved en tavle"),
                Map.of("file", new Upload("IMG 1.jpg", "image/jpeg", photograph)));
    picture.submit("form[action$=/people]", Map.of("people", "NAMED"));
    String shown = "paa." + mark + "@example.no";
    writer
        .get(picture.path())
        .submit(
            "form[action$=/consents]",
            Map.of("name", "Den på bildet", "how", "MAIL", "email", shown));
    writer.get(ours).submit("form[action$=/review]");
    Visitor reader = visitors.of(cast.employee("reader", null, Role.ADVISER).id());
    assertThat(publish(reader, ours).text()).contains("ikke sagt ja");
    assertThat(stranger.get("/stories/" + story).path()).isEqualTo("/sign-in");

    Page consent = stranger.get(outbox.last(shown).path());
    consent.submit("form.answers button[value=yes]");
    publish(reader, ours);
    Page published = stranger.get("/stories/" + story);
    List<String> addresses =
        published.select(".story img[src], meta[property='og:image']").stream()
            .map(shows -> shows.hasAttr("src") ? shows.attr("src") : shows.attr("content"))
            .map(address -> address.replaceFirst("^https?://[^/]+", ""))
            .distinct()
            .toList();
    assertThat(addresses).hasSizeGreaterThan(1);
    for (String address : addresses)
      assertThat(directories(stranger.get(address).bytes()))
          .as(address)
          .noneMatch(
              one ->
                  one instanceof ExifDirectoryBase
                      || one instanceof GpsDirectory
                      || one instanceof XmpDirectory);
    String number = addresses.getFirst().split("/")[3];
    assertThat(stranger.get("/stories.atom").body()).contains(story, number);

    stranger.get(outbox.last(shown).path()).submit("form[action$=/withdrawal]");
    assertThat(stranger.get("/stories/" + story).body()).doesNotContain(number);
    assertThat(stranger.get("/stories.atom").body()).contains(story).doesNotContain(number);
    for (String address : addresses)
      assertThat(stranger.get(address).status()).as(address).isEqualTo(410);

    List<String> before = year();
    String name = cast.applicant.name();
    assertThat(visitors.of(cast.adviser.id()).get(project.path()).text()).contains(name);
    forget(cast.applicant);
    assertThat(outbox.last(cast.applicant.email()).subject()).isEqualTo("Du er glemt i Dugnad");
    Visitor adviser = visitors.of(cast.adviser.id());
    for (String kept :
        List.of(project.path(), "/applications/" + cohort.applications.getFirst(), ours))
      assertThat(adviser.get(kept).text()).as(kept).doesNotContain(name);
    assertThat(adviser.get("/applications/" + cohort.applications.getFirst()).text())
        .contains(TestCohort.title(0), "søkeren");
    assertThat(stranger.get("/stories/" + story).text()).contains("Tavlen falt ned.");
    assertThat(year()).as("the year, before and after").isEqualTo(before);
  }

  private static Page publish(Visitor reader, String ours) {
    return reader.get(ours).submit("form[action$=/publication]");
  }

  private void forget(Person person) {
    visitors.of(person.id()).get("/me/forgetting").submit("form[action=/me/forgetting]");
    Visitor administrator = visitors.of(cast.administrator.id());
    Page request =
        administrator.get("/people/forgetting").follow("main a[href^=/people/forgetting/]");
    assertThat(request.submit("form[action$=/carrying-out]").text()).contains("Personen er glemt");
  }

  /** On the page, as a PDF and as tables: the clock stands still meanwhile. */
  private List<String> year() throws IOException {
    String of = "?organisation=" + cast.organisationId();
    try (var pdf = Loader.loadPDF(stranger.get("/year/2026.pdf" + of).bytes())) {
      return List.of(
          stranger.get("/year/2026" + of).select("main").text(),
          new PDFTextStripper().getText(pdf),
          stranger.get("/year/2026.csv" + of).body(),
          stranger.get("/year/2026.json" + of).body());
    }
  }

  private static Iterable<Directory> directories(byte[] picture) throws Exception {
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture)).getDirectories();
  }

  /** Of 40 megapixels, with where it was taken (Exif 2.32, 4.6.6). */
  private static byte[] photograph() throws IOException {
    var image = new BufferedImage(8_000, 5_000, BufferedImage.TYPE_BYTE_GRAY);
    var drawn = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", drawn);
    var position =
        ByteBuffer.allocate(6 + 80)
            .put("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1))
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x8825)
            .putShort((short) 4)
            .putInt(1)
            .putInt(26)
            .putInt(0)
            .putShort((short) 2)
            .putShort((short) 1)
            .putShort((short) 2)
            .putInt(2)
            .put("N\0\0\0".getBytes(StandardCharsets.ISO_8859_1))
            .putShort((short) 2)
            .putShort((short) 5)
            .putInt(3)
            .putInt(56)
            .putInt(0);
    for (int part : List.of(59, 53, 0)) position.putInt(part).putInt(1);
    var photograph = new ByteArrayOutputStream();
    photograph.write(drawn.toByteArray(), 0, 2);
    photograph.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (position.capacity() + 2)});
    photograph.write(position.array());
    photograph.write(drawn.toByteArray(), 2, drawn.size() - 2);
    return photograph.toByteArray();
  }

  private List<Outbox.Written> mails(String address, String subject) {
    return outbox.to(address).stream().filter(mail -> mail.subject().startsWith(subject)).toList();
  }

  private void run(String at) {
    clock.set(Instant.parse(at));
    duties.runAll();
  }
}
