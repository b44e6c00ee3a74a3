package no.dugnad.sharing.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.jpeg.HuffmanTablesDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.sharing.stories.Consent.Subject;
import no.dugnad.sharing.stories.ConsentStatus.How;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures of people: shown only where each has said yes, and gone when one thinks better of it.
 */
@ServerTest
class ConsentsTest {
  private static final String NAME = "Person På Bildet";
  private static final String EMAIL = "bilde@example.no";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Value("${dugnad.address}")
  String address;

  @Test
  void aPictureComesInWithWhatItShowsAndNothingOfWhereItWasTaken() throws Exception {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    Visitor writer = visitors.of(cast.applicant.id());
    Page page = writer.get("/our-stories/" + id + "/pictures");
    Page refused = page.submit("form.stack", Map.of("alt", " "), Map.of("file", photograph()));
    assertThat(refused.status()).isEqualTo(422);

    Page picture =
        refused.submit(
            "form.stack", Map.of("alt", "To ved en tavle"), Map.of("file", photograph()));

    assertThat(picture.text()).contains("Si hvem som kan kjennes igjen");
    UUID added = told.pictures().list(id).getFirst().id();
    assertThat(told.pictures().list(id).getFirst().front()).isTrue();
    for (String size : List.of("SMALL", "MEDIUM", "LARGE", "PREVIEW")) {
      Page file = writer.get("/stories/pictures/" + added + "/" + size);
      assertThat(file.status()).as(size).isEqualTo(200);
      assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(file.header("ETag")).isNotEmpty();
      for (Directory directory :
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(file.bytes())).getDirectories())
        assertThat(directory.getClass())
            .as(size)
            .isIn(
                JpegDirectory.class,
                JfifDirectory.class,
                HuffmanTablesDirectory.class,
                FileTypeDirectory.class);
    }
    assertThat(writer.get("/stories/pictures/" + added + "/HUGE").status()).isEqualTo(410);
    assertThat(
            visitors.of(cast.colleague.id()).get("/stories/pictures/" + added + "/LARGE").status())
        .as("of a draft")
        .isEqualTo(404);
  }

  @Test
  void whatIsNoPictureIsRefusedInWordsAndWhatWasTypedStays() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    Page page = visitors.of(cast.applicant.id()).get("/our-stories/" + id + "/pictures");
    for (Upload odd :
        List.of(
            new Upload("a.jpg", "image/jpeg", "tekst".getBytes(UTF_8)),
            new Upload("a.png", "image/png", new byte[0]),
            new Upload("a.heic", "image/heic", new byte[] {1, 2, 3}),
            new Upload("a.svg", "image/svg+xml", "<svg/>".getBytes(UTF_8)))) {
      Page refused = page.submit("form.stack", Map.of("alt", "Et kart"), Map.of("file", odd));
      assertThat(refused.status()).as(odd.filename()).isEqualTo(422);
      assertThat(refused.select("#f-alt").val()).isEqualTo("Et kart");
    }
    assertThat(told.pictures().list(id)).isEmpty();
  }

  @Test
  void theMiddleOfThePreviewIsChosenAndThePreviewIsDrawnAnew() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID picture = told.picture(id, "Et kart", InIt.NOBODY);
    Visitor writer = visitors.of(cast.applicant.id());
    String preview = "/stories/pictures/" + picture + "/PREVIEW";
    byte[] before = writer.get(preview).bytes();
    String etag = writer.get(preview).header("ETag");
    Page page = writer.get("/our-stories/" + id + "/pictures/" + picture);
    Page odd = page.submit("form.stack[action$=" + picture + "]", Map.of("across", "150"));
    assertThat(odd.status()).isEqualTo(422);

    odd.submit(
        "form.stack[action$=" + picture + "]",
        Map.of("alt", "Et nytt kart", "across", "10", "down", "100"));

    assertThat(writer.get(preview).bytes()).isNotEqualTo(before);
    assertThat(writer.get(preview).header("ETag")).isNotEqualTo(etag);
    assertThat(told.pictures().get(picture).alt()).isEqualTo("Et nytt kart");
    Page clash =
        page.submit("form.stack[action$=" + picture + "]", Map.of("alt", "Et tredje kart"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("Et nytt kart");
  }

  @Test
  void publishingIsRefusedWhileAConsentIsMissingAndNamesThePicture() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID picture = told.picture(id, "To ved en tavle", InIt.NOT_SAID);
    told.send(id);
    assertRefused(told, id, "stories.missing.people");
    Visitor reader = visitors.of(told.reader.id());
    Page refused = reader.get("/our-stories/" + id).submit("form[action$=/publication]");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Bilde 1", "To ved en tavle");

    Visitor writer = visitors.of(cast.applicant.id());
    String path = "/our-stories/" + id + "/pictures/" + picture;
    writer.get(path).submit("form[action$=/people]", Map.of("people", "NAMED"));
    assertRefused(told, id, "stories.missing.names");
    Page noGrounds =
        writer.get(path).submit("form[action$=/people]", Map.of("people", "SITUATION"));
    assertThat(noGrounds.status()).isEqualTo(422);

    Page asked = ask(writer, path, NAME);
    assertThat(asked.text()).contains("Spørsmålet er sendt", NAME, "Spurt");
    assertRefused(told, id, "stories.missing.consent");
    Page twice = ask(writer, path, NAME.toUpperCase(Locale.ROOT));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text()).contains("står på listen allerede");
    answer(link(), "yes");
    told.publish(id);
    assertThat(told.get(id).isPublished()).isTrue();
  }

  private static void assertRefused(TestStories told, UUID id, String key) {
    assertThatThrownBy(() -> told.publish(id))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  @Test
  void aSituationWithGroundsAndAPictureOfNobodyNeedNoConsent() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    told.picture(id, "En full sal", InIt.SITUATION);
    told.picture(id, "Et kart", InIt.NOBODY);
    told.send(id);
    told.publish(id);
    assertThat(told.get(id).isPublished()).isTrue();
  }

  @Test
  void ofAChildAGuardianIsAsked() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID picture = told.picture(id, "En elev", InIt.NAMED);
    Visitor writer = visitors.of(cast.applicant.id());
    String path = "/our-stories/" + id + "/pictures/" + picture;
    Map<String, String> child =
        Map.of("name", "Barnet", "child", "true", "how", "MAIL", "email", EMAIL);
    Page missing = writer.get(path).submit("form[action$=/consents]", child);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.text()).contains("hvem som svarer for barnet");

    missing.submit("form[action$=/consents]", Map.of("guardian", "Den Foresatte"));

    assertThat(visitors.stranger().get(link()).text()).contains("Barnet", "Du svarer som foresatt");
  }

  @Test
  void theLinkIsShownByAGetAndAnsweredOnlyByItsButtonAndOnce() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID picture = told.picture(id, "To ved en tavle", InIt.NAMED);
    String link = asked(told, picture);
    for (int i = 0; i < 3; i++) {
      Page scanned = visitors.stranger().get(link);
      assertThat(scanned.status()).isEqualTo(200);
      assertThat(scanned.select("form.answers button").eachAttr("data-variant"))
          .as("no looks as yes does")
          .containsExactly("secondary", "secondary");
      visitors.stranger().get(link + "?answer=yes");
      visitors.stranger().get(link + "/withdrawal");
      assertThat(visitors.stranger().get(link + "/picture").header("Content-Type"))
          .isEqualTo("image/jpeg");
    }
    assertThat(consent(told, id).isAsked()).isTrue();
    assertThat(visitors.stranger().post(link, Map.of("answer", "maybe")).status()).isEqualTo(422);
    assertThat(visitors.stranger().post(link, Map.of()).status()).isEqualTo(422);

    assertThat(answer(link, "yes").text()).contains("Du har sagt ja");
    assertThat(answerAnyway(link, "no").text()).contains("Du har sagt ja");
    assertThat(consent(told, id).isGiven()).isTrue();
    assertThat(visitors.stranger().get("/consents/AAAA").status()).isEqualTo(404);
    assertThat(visitors.stranger().post("/consents/AAAA", Map.of("answer", "no")).status())
        .isIn(200, 404);
  }

  @Test
  void whoSaysNoTakesThePictureAwayAtOnceAndTheWritersAreTold() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID picture = told.picture(id, "To ved en tavle", InIt.NAMED);
    told.consents()
        .note(
            picture,
            new Subject("En Annen", null),
            "alt",
            How.ORAL,
            null,
            cast.viewer(cast.applicant));
    String link = asked(told, picture);

    Page no = answer(link, "no");

    assertThat(no.text()).contains("Du har sagt nei", "Kopier som andre har tatt");
    assertThat(told.pictures().list(id)).isEmpty();
    assertThat(files(picture)).isZero();
    assertThat(told.consents().list(id).get(picture))
        .as("what another had said of it has no use")
        .hasSize(1);
    assertThat(visitors.stranger().get(link + "/picture").status()).isEqualTo(404);
    assertThat(outbox.to(cast.applicant.email()))
        .anyMatch(mail -> mail.subject().contains("Et bilde er tatt bort"))
        .noneMatch(mail -> mail.text().contains(NAME));
    told.send(id);
    told.publish(id);
    assertThat(told.get(id).isPublished()).isTrue();
  }

  @Test
  void aNewLinkReplacesTheOneThatWentAstray() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID picture = told.picture(id, "To ved en tavle", InIt.NAMED);
    String first = asked(told, picture);
    visitors
        .of(cast.applicant.id())
        .get("/our-stories/" + id + "/pictures/" + picture)
        .submit("form[action$=/asking]");
    String second = link();
    assertThat(second).isNotEqualTo(first);
    assertThat(visitors.stranger().get(first).status()).isEqualTo(404);
    answer(second, "yes");
    assertThat(consent(told, id).isGiven()).isTrue();
    assertThat(email(id)).as("kept until they have answered").isEmpty();
  }

  @Test
  void aWithdrawnConsentTakesPicturePreviewAndFeedAwayInOneWhileSomebodyReads() throws Exception {
    var told = new TestStories(beans, cast);
    UUID id = shown(told);
    UUID picture = told.pictures().list(id).getFirst().id();
    String link = link();
    answer(link, "yes");
    told.send(id);
    told.publish(id);
    Visitor reading = visitors.stranger();
    Page read = reading.get("/stories/" + id);
    String image = read.select("meta[property=og:image]").attr("content");
    assertThat(image).isEqualTo(address + "/stories/pictures/" + picture + "/PREVIEW");
    assertThat(read.select(".story-text img").attr("src")).contains(picture.toString());
    assertThat(entry(id).getEnclosures().size() + entry(id).getLinks().size()).isGreaterThan(1);

    var other = beans.getBean(Consents.class);
    String token = link.substring("/consents/".length());
    transaction.executeWithoutResult(
        _ -> {
          other.withdraw(token);
          // Not before all of it is so: a reader sees the story whole.
          assertThat(elsewhere(() -> files(picture))).isEqualTo(3);
          assertThat(elsewhere(() -> told.pictures().list(id).size())).isEqualTo(1);
        });

    for (String size : List.of("SMALL", "MEDIUM", "LARGE", "PREVIEW"))
      assertThat(reading.get("/stories/pictures/" + picture + "/" + size).status())
          .as(size)
          .isEqualTo(410);
    Page after = reading.get("/stories/" + id);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.body()).doesNotContain(picture.toString());
    assertThat(after.select("meta[property=og:image], .story img")).isEmpty();
    assertThat(after.text()).contains("Før bildet", "Etter bildet");
    for (String list : List.of("/stories", "/", "/stories.atom"))
      assertThat(reading.get(list).body()).as(list).doesNotContain(picture.toString());
    assertThat(files(picture)).isZero();
    assertThat(visitors.stranger().get(link).text()).contains("ombestemt", "Kopier som andre");
    other.withdraw(token);
    assertThat(told.stories().timeline(id).stream().filter(e -> e.event().endsWith("Withdrawn")))
        .hasSize(1);
    assertThat(visitors.of(cast.applicant.id()).get("/our-stories/" + id + "/pictures").text())
        .contains(NAME, "ombestemte seg");
  }

  @Test
  void twoWhoThinkBetterOfItAtOnceAreBothHeard() {
    var told = new TestStories(beans, cast);
    UUID id = shown(told);
    String token = link().substring("/consents/".length());
    answer("/consents/" + token, "yes");
    var consents = told.consents();
    UUID consent = consents.list(id).values().iterator().next().getFirst().id();
    assertThat(
            AtOnce.second(
                transaction,
                db,
                () -> consents.withdraw(token),
                () -> consents.withdraw(consent, cast.viewer(cast.applicant))))
        .isEmpty();
    assertThat(told.pictures().list(id)).isEmpty();
  }

  @Test
  void whoIsInAPictureIsSeenByThoseWhoKeepTheStoryAlone() {
    var told = new TestStories(beans, cast);
    UUID id = shown(told);
    UUID picture = told.pictures().list(id).getFirst().id();
    answer(link(), "yes");
    told.send(id);
    told.publish(id);
    for (String page : List.of("/stories/" + id, "/stories", "/stories.atom", "/"))
      assertThat(visitors.stranger().get(page).body()).as(page).doesNotContain(NAME, EMAIL);
    for (Person keeper : List.of(cast.applicant, cast.adviser))
      assertThat(visitors.of(keeper.id()).get("/our-stories/" + id + "/pictures/" + picture).text())
          .contains(NAME);
    for (Person other : List.of(cast.colleague, cast.leader, cast.outsider))
      for (String page : List.of("", "/pictures", "/pictures/" + picture))
        assertThat(visitors.of(other.id()).get("/our-stories/" + id + page).status())
            .isEqualTo(404);
    assertThat(
            db.sql(
                    """
                    select count(*) from journal.entry
                     where array_to_string(args, ' ') ~* :name or event ~* :name
                    """)
                .param("name", NAME + "|" + EMAIL)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aPictureOfAnotherStoryIsNotReachedThroughOnesOwn() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID other =
        told.stories()
            .begin(
                told.cohort.project(1).id(),
                told.project().organisationId(),
                TestStories.TEXT,
                cast.viewer(cast.colleague));
    UUID picture = told.picture(id, "Et kart", InIt.NAMED);
    asked(told, picture);
    UUID consent = consent(told, id).id();
    Visitor colleague = visitors.of(cast.colleague.id());
    String own = "/our-stories/" + other;
    assertThat(colleague.get(own + "/pictures/" + picture).status()).isEqualTo(404);
    for (String deed :
        List.of(
            "/pictures/" + picture + "/removal",
            "/pictures/" + picture + "/people",
            "/pictures/" + picture + "/consents",
            "/consents/" + consent + "/removal",
            "/consents/" + consent + "/withdrawal",
            "/consents/" + consent + "/asking"))
      assertThat(colleague.post(own + deed, Map.of()).status()).as(deed).isEqualTo(404);
  }

  @Test
  void whileItIsOutItsPicturesStandAndCanOnlyBeTakenAway() {
    var told = new TestStories(beans, cast);
    UUID id = shown(told);
    UUID picture = told.pictures().list(id).getFirst().id();
    answer(link(), "yes");
    told.send(id);
    told.publish(id);
    Visitor writer = visitors.of(cast.applicant.id());
    String path = "/our-stories/" + id + "/pictures/" + picture;
    Map<String, String> more = Map.of("name", "Ny", "scope", "alt", "how", "ORAL");
    assertThat(writer.post(path + "/consents", more).text()).contains("Historien er ute");
    assertThat(writer.post(path + "/people", Map.of("people", "NOBODY")).text())
        .contains("Historien er ute");
    assertThat(writer.post(path, Map.of("alt", "x", "across", "1", "down", "1")).text())
        .contains("Historien er ute");
    writer.get(path).submit("form[action$=" + picture + "/removal]");
    assertThat(visitors.stranger().get("/stories/" + id).body()).doesNotContain(picture.toString());
    assertThat(told.get(id).isPublished()).isTrue();
  }

  @Test
  void theFeedIsReadByAnotherParserAndByTheBook() throws Exception {
    var told = new TestStories(beans, cast);
    UUID id = shown(told);
    answer(link(), "yes");
    told.send(id);
    told.publish(id);
    Page feed = visitors.stranger().get("/stories.atom");
    assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
    SyndEntry entry = entry(id);
    assertThat(entry.getTitle()).isEqualTo(TestStories.TEXT.title());
    assertThat(entry.getLink()).isEqualTo(address + "/stories/" + id);
    assertThat(entry.getDescription().getValue()).isEqualTo(TestStories.TEXT.lead());

    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    var root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.bytes()))
            .getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    // RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have exactly one of.
    for (String once : List.of("id", "title", "updated"))
      assertThat(children(root, once)).as("feed " + once).isEqualTo(1);
    var entries = root.getElementsByTagNameNS(root.getNamespaceURI(), "entry");
    assertThat(entries.getLength()).isPositive();
    for (int i = 0; i < entries.getLength(); i++) {
      for (String once : List.of("id", "title", "updated", "published", "summary", "author"))
        assertThat(children(entries.item(i), once)).as("entry " + once).isEqualTo(1);
      assertThat(children(entries.item(i), "link")).isPositive();
    }
  }

  private static long children(org.w3c.dom.Node of, String name) {
    long found = 0;
    for (var child = of.getFirstChild(); child != null; child = child.getNextSibling())
      if (name.equals(child.getLocalName())) found++;
    return found;
  }

  @Test
  void whatOthersShowBesideALinkIsWholeAndAbsolute() {
    var told = new TestStories(beans, cast);
    UUID id = shown(told);
    answer(link(), "yes");
    told.send(id);
    told.publish(id);
    Page page = visitors.stranger().get("/stories/" + id);
    assertThat(meta(page, "og:type")).isEqualTo("article");
    assertThat(meta(page, "og:title")).isEqualTo(TestStories.TEXT.title());
    assertThat(meta(page, "og:description")).isEqualTo(TestStories.TEXT.lead());
    assertThat(meta(page, "og:url")).isEqualTo(address + "/stories/" + id);
    assertThat(meta(page, "og:image:alt")).isEqualTo("To ved en tavle");
    String image = meta(page, "og:image");
    assertThat(image).startsWith(address + "/");
    Page picture = visitors.stranger().get(image.substring(address.length()));
    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(page.select("head meta[property^=og:]")).isNotEmpty();
  }

  private static String meta(Page page, String property) {
    Element only = page.select("meta[property=" + property + "]").first();
    assertThat(only).as(property).isNotNull();
    return only.attr("content");
  }

  /** With a picture of somebody who is asked, in the text and in front of it. */
  private UUID shown(TestStories told) {
    UUID id =
        told.draft(
            new Story.Text(
                TestStories.TEXT.title(),
                TestStories.TEXT.lead(),
                "Før bildet.\n\n![](picture:1)\n\nEtter bildet.",
                "Helse",
                "nb"));
    asked(told, told.picture(id, "To ved en tavle", InIt.NAMED));
    return id;
  }

  private String asked(TestStories told, UUID picture) {
    told.consents()
        .ask(picture, new Subject(NAME, null), "Denne", EMAIL, cast.viewer(cast.applicant));
    return link();
  }

  private static Page ask(Visitor writer, String path, String name) {
    return writer
        .get(path)
        .submit("form[action$=/consents]", Map.of("name", name, "how", "MAIL", "email", EMAIL));
  }

  private String link() {
    return outbox.last(EMAIL).path().replaceFirst("\\?.*", "");
  }

  private Page answer(String link, String answer) {
    return visitors.stranger().get(link).submit("form.answers button[value=" + answer + "]");
  }

  private Page answerAnyway(String link, String answer) {
    return visitors.stranger().post(link, Map.of("answer", answer));
  }

  private static Consent consent(TestStories told, UUID id) {
    return told.consents().list(id).values().iterator().next().getFirst();
  }

  private int files(UUID picture) {
    return db.sql("select count(*) from files.file where owner = :id")
        .param("id", picture)
        .query(Integer.class)
        .single();
  }

  private List<String> email(UUID story) {
    return db.sql(
            """
            select c.email from stories.consent c join stories.picture p on p.id = c.picture_id
             where p.story_id = :id and c.email is not null
            """)
        .param("id", story)
        .query(String.class)
        .list();
  }

  private static <T> T elsewhere(Callable<T> asked) {
    try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
      return other.submit(asked).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SyndEntry entry(UUID id) throws Exception {
    String body = visitors.stranger().get("/stories.atom").body();
    return new SyndFeedInput()
        .build(new StringReader(body)).getEntries().stream()
            .filter(one -> one.getUri().equals("urn:uuid:" + id))
            .findFirst()
            .orElseThrow();
  }

  /** As a camera hands it over: with where it was taken, and by whom. */
  private static Upload photograph() throws IOException {
    var image = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
    var written = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", written);
    byte[] tells =
        "http://ns.adobe.com/xap/1.0/\0<x>59.89N 10.52E, en fotograf</x>".getBytes(UTF_8);
    var photograph = new ByteArrayOutputStream();
    photograph.write(written.toByteArray(), 0, 2);
    photograph.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (tells.length + 2)});
    photograph.write(tells);
    photograph.write(written.toByteArray(), 2, written.size() - 2);
    return new Upload("IMG 1.jpg", "image/jpeg", photograph.toByteArray());
  }
}
