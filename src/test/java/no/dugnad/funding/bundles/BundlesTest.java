package no.dugnad.funding.bundles;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All applications of a call with their attachments, in a ZIP and in one PDF. */
@ServerTest
class BundlesTest {
  private static final String MAKE = "form[action$=/applications/bundle] button";
  private static final String REMOVE = "form[action$=/bundle/removal] button";

  @TempDir private Path folder;
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired ZipBundles zips;
  @Autowired BundleStore store;
  @Autowired Answers answers;
  @Autowired Submissions submissions;
  @Autowired no.dugnad.platform.files.Files files;
  @Autowired Calls calls;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  private TestRound round;
  private String page;

  /** With a PDF, a picture, a text and a PDF that is locked. */
  private UUID first;

  private UUID second;

  @BeforeEach
  void twoHaveApplied() throws IOException {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    page = "/calls/" + round.callId + "/applications/bundle";
    first = round.complete(cast.applicant, "Trygg hjem: på «nå»");
    attach(first, "Framdriftsplan på ett år.pdf", pdf(2, false));
    attach(first, "tegning.png", png());
    attach(first, "notater.txt", "Ikke en PDF".getBytes(StandardCharsets.UTF_8));
    attach(first, "CON.pdf", pdf(1, true));
    submissions.submit(first, cast.applicant);
    second = round.submitted(cast.colleague, "Robotsel");
  }

  @Test
  void theZipHasAFolderForEachApplicationAndAListOfAll() throws IOException {
    Page answer = adviser().get("/calls/" + round.callId + "/applications");
    answer = answer.follow("a[href$=/applications/bundle]");
    assertThat(answer.text()).contains("2 søknader med 4 vedlegg");
    Page zip = answer.follow("a[href$='.zip']");
    assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
    assertThat(zip.header("Content-Disposition")).contains("attachment").contains(".zip");

    Map<String, byte[]> entries = entries(zip.bytes());
    String one = "001 Trygg hjem_ på «nå» – applicant/";
    assertThat(entries.keySet())
        .containsExactly(
            one + "Søknad.pdf",
            one + "Framdriftsplan på ett år.pdf",
            one + "tegning.png",
            one + "notater.txt",
            one + "_CON.pdf",
            "002 Robotsel – colleague/Søknad.pdf",
            "Innhold.xlsx");
    assertThat(entries.get(one + "notater.txt")).asString().isEqualTo("Ikke en PDF");
    assertThat(text(entries.get(one + "Søknad.pdf"))).contains("Fordi det trengs.");
    assertThat(inventory(entries))
        .contains("Framdriftsplan på ett år.pdf", "/applications/" + first);
  }

  @Test
  void whatIsRemovedAndTakenBackMeanwhileIsToldAndTheZipStaysWhole() throws IOException {
    UUID removed = files.list(first).getFirst().id();
    byte[] zip =
        zip(
            () -> {
              files.remove(removed);
              submissions.reopen(second, cast.colleague);
            });

    Map<String, byte[]> entries = entries(zip);
    assertThat(entries.keySet())
        .noneMatch(name -> name.contains("Framdriftsplan") || name.contains("Robotsel"))
        .anyMatch(name -> name.endsWith("tegning.png"));
    assertThat(inventory(entries))
        .contains("Fjernet mens filen ble laget", "Trukket mens filen ble laget");
  }

  /** Whether it is the line that breaks, or the server that comes no further. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aZipThatIsBrokenOffIsTakenForWholeByNobody(boolean line) throws IOException {
    var sent = new ByteArrayOutputStream();
    var breaking =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            if (line && sent.size() == 4_000) throw new IOException("the line broke");
            if (sent.size() == 4_000) Thread.currentThread().interrupt();
            sent.write(b);
          }
        };
    assertThatThrownBy(() -> zips.write(round.call(), viewer(), () -> breaking))
        .isInstanceOf(Exception.class);
    assertThat(Thread.interrupted()).isNotEqualTo(line);

    assertThat(sent.size()).isGreaterThanOrEqualTo(4_000);
    Path broken = Files.write(folder.resolve("broken.zip"), sent.toByteArray());
    assertThatThrownBy(() -> new ZipFile(broken.toFile())).isInstanceOf(IOException.class);
    assertThat(entries(zip(() -> {}))).as("the next one").hasSize(7);
  }

  @Test
  void onePersonIsGivenOneZipAtATime() throws IOException {
    zip(
        () ->
            assertThatThrownBy(() -> zip(() -> {}))
                .isInstanceOf(Busy.class)
                .hasMessageContaining("bundles.refused.own"));
    Page busy = adviser().get(page + ".zip");
    assertThat(busy.status()).as("when that has ended").isEqualTo(200);
  }

  @Test
  void thePdfBindsWhatCanBeBoundAndListsTheRest() throws IOException {
    Page before = adviser().get(page);
    before.submit(MAKE);
    before.submit(MAKE);
    Page ready = ready(adviser());
    assertThat(count()).as("made by a double click").isEqualTo(1);
    assertThat(journal()).containsOnlyOnce("bundles.journal.pdf");
    Page pdf = ready.follow("a[href$='.pdf']");
    assertThat(pdf.header("Content-Length")).isEqualTo("" + pdf.bytes().length);

    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Vedlegg 1 av 2", "Vedlegg 2 av 2", "Sett i vedlegget", "Fordi det trengs.")
          .contains("notater.txt (TXT, 1 kB) Ikke med: bare PDF")
          .contains("CON.pdf (PDF, 1 kB) Ikke med: vedlegget har passord")
          .doesNotContain("Vedlegg 3 av");
      var outline = document.getDocumentCatalog().getDocumentOutline();
      assertThat(outline.children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("Innhold", "001 Trygg hjem: på «nå»", "002 Robotsel");
      PDOutlineItem application = outline.getFirstChild().getNextSibling();
      assertThat(application.children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("Framdriftsplan på ett år.pdf", "tegning.png");
      assertThat(pageOf(document, application.getFirstChild()))
          .contains("Vedlegg 1 av 2", "Framdriftsplan på ett år.pdf", "001 Trygg hjem");
      assertLinksAndNumbersAgree(document);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(ready.text()).contains(document.getNumberOfPages() + " sider");
    }
  }

  /** Nine that are said to be of 25 MB each: eight of them are 200. */
  @Test
  void whatIsBeyondTheLimitIsListed() throws IOException {
    UUID third = round.complete(cast.colleague, "Mye vedlagt");
    for (int i = 1; i <= 9; i++) attach(third, "del " + i + ".png", png());
    db.sql("update files.file set size = 26214400 where owner = :owner")
        .param("owner", third)
        .update();
    submissions.withdraw(first, cast.applicant);
    submissions.submit(third, cast.colleague);
    adviser().get(page).submit(MAKE);

    String text = text(ready(adviser()).follow("a[href$='.pdf']").bytes());
    assertThat(text).contains("Vedlegg 8 av 8").contains("filen ville blitt for stor");
  }

  /** Each row of the list of contents leads to the page whose number it says. */
  private static void assertLinksAndNumbersAgree(PDDocument document) throws IOException {
    var contents = document.getPage(0);
    // One that is set on two lines is two links.
    Set<Integer> pages = new HashSet<>();
    for (var annotation : contents.getAnnotations())
      if (annotation instanceof PDAnnotationLink link
          && link.getDestination() instanceof PDPageDestination there) {
        pages.add(there.retrievePageNumber());
        assertThat(new PDFTextStripper().getText(document))
            .containsPattern("\\b" + (there.retrievePageNumber() + 1) + "\\b");
      }
    assertThat(pages).hasSize(4);
  }

  @Test
  void aPdfIsOnesOwnAndOnlyThoseWhoHandleTheCallHaveThePage() {
    made(cast.adviser);
    assertThat(adviser().get(page + ".pdf").body()).isEqualTo("PDF");

    Person other = cast.employee("other-adviser", null, Role.ADVISER);
    assertThat(visitors.of(other.id()).get(page + ".pdf").status()).isEqualTo(404);
    assertThat(visitors.of(other.id()).get(page).select("a[href$='bundle.pdf']")).isEmpty();
    for (Person nobody : List.of(cast.applicant, cast.assessors.getFirst(), cast.outsider))
      for (String path : List.of(page, page + ".zip", page + ".pdf", page + "/progress"))
        assertThat(visitors.of(nobody.id()).get(path).status()).as(path).isIn(403, 404);
  }

  @Test
  void whoIsDisqualifiedMeanwhileIsGivenNoneOfIt() throws IOException {
    Person both = cast.employee("both", null, Role.ADVISER, Role.ASSESSOR);
    Visitor visitor = visitors.of(both.id());
    made(both);
    assertThat(visitor.get(page + ".pdf").body()).isEqualTo("PDF");
    var panel = new TestPanel(beans, cast, round);
    panel.seat(both);
    clock.set(TestRound.DEADLINE);
    panel.open(both, second);
    panel.disqualify(both, first);

    assertThat(visitor.get(page + ".pdf").status()).isEqualTo(404);
    Page after = visitor.get(page);
    assertThat(after.text()).contains("Én søknad uten vedlegg").doesNotContain("sider");
    assertThat(entries(visitor.get(page + ".zip").bytes()).keySet())
        .containsExactly("001 Robotsel – colleague/Søknad.pdf", "Innhold.xlsx");
    after.submit(MAKE);
    Page pdf = ready(visitor).follow("a[href$='.pdf']");
    assertThat(text(pdf.bytes())).contains("Robotsel").doesNotContain("Trygg hjem");
  }

  @Test
  void whatIsCalledOffIsGoneAndWhatANodeLeftIsOfferedAnew() {
    UUID node = UUID.randomUUID();
    Bundle left = begun(cast.adviser, node);
    store.advance(left.id(), node, new BundleStatus.Working(2, 5), List.of(), clock.instant());
    assertThat(adviser().get(page).text()).contains("2 av 5 deler");
    store.breakUnseen(clock.instant().plusSeconds(1));
    Page broken = adviser().get(page);
    assertThat(broken.text()).contains("ble ikke ferdig");
    assertThatThrownBy(
            () -> store.finish(left.id(), node, new BundleStatus.Ready(clock.instant(), 1, 1)))
        .isInstanceOf(BundleStore.CalledOff.class);

    Page asked = broken.submit(MAKE);
    assertThat(asked.text()).contains("Du kan forlate siden").doesNotContain("ble ikke ferdig");
    asked.submit(REMOVE);
    assertThat(store.find(round.callId, cast.adviser.id())).isEmpty();
    assertThat(adviser().get(page + ".pdf").status()).isEqualTo(404);
  }

  @Test
  void itIsKeptForADay() {
    made(cast.adviser);
    clock.set(TestRound.DEADLINE.plus(Duration.ofHours(22)));
    store.removeOlder(clock.instant().minus(Bundle.KEPT));
    assertThat(count()).isEqualTo(1);
    clock.set(TestRound.DEADLINE.plus(Duration.ofHours(24)));
    store.removeOlder(clock.instant().minus(Bundle.KEPT));
    assertThat(count()).isZero();
  }

  @Test
  void aCallWithoutApplicationsSaysSo() {
    submissions.withdraw(first, cast.applicant);
    submissions.withdraw(second, cast.colleague);
    Page empty = adviser().get(page);
    assertThat(empty.text()).contains("Ingen søknader er sendt inn ennå");
    assertThat(empty.select(MAKE)).isEmpty();
  }

  /** Taken by a node of ours before the product's own comes to see it. */
  private Bundle begun(Person person, UUID node) {
    var bundle =
        new Bundle(
            UUID.randomUUID(),
            round.callId,
            person.id(),
            cast.organisationId(),
            Instant.EPOCH,
            List.of(first, second),
            new BundleStatus.Waiting());
    transaction.executeWithoutResult(
        _ -> {
          assertThat(store.insert(bundle)).isTrue();
          assertThat(store.take(node, clock.instant())).map(Bundle::id).contains(bundle.id());
        });
    return bundle;
  }

  /** One that is made, of which nothing but the rest is looked at. */
  private void made(Person person) {
    UUID node = UUID.randomUUID();
    Bundle bundle = begun(person, node);
    var content = new ByteArrayInputStream("PDF".getBytes(StandardCharsets.US_ASCII));
    try {
      store.insertChunk(bundle.id(), node, 0, content, clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.finish(bundle.id(), node, new BundleStatus.Ready(clock.instant(), 3, 12));
  }

  private Page ready(Visitor visitor) {
    eventually(
        () ->
            assertThat(visitor.get(page + "/progress").select("a[href$='bundle.pdf']"))
                .isNotEmpty());
    return visitor.get(page);
  }

  private int count() {
    return db.sql("select count(*) from bundles.bundle where call_id = :call")
        .param("call", round.callId)
        .query(Integer.class)
        .single();
  }

  private List<String> journal() {
    return calls.timeline(round.callId).stream().map(JournalEntry::event).toList();
  }

  private byte[] zip(Runnable meanwhile) throws IOException {
    var out = new ByteArrayOutputStream();
    zips.write(
        round.call(),
        viewer(),
        () -> {
          meanwhile.run();
          return out;
        });
    return out.toByteArray();
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        entries.put(entry.getName(), in.readAllBytes());
    }
    return entries;
  }

  private static String inventory(Map<String, byte[]> entries) {
    return TestTables.read("Innhold.xlsx", entries.get("Innhold.xlsx")).toString();
  }

  private static String pageOf(PDDocument document, PDOutlineItem bookmark) throws IOException {
    var there = (PDPageDestination) bookmark.getDestination();
    var stripper = new PDFTextStripper();
    stripper.setStartPage(there.retrievePageNumber() + 1);
    stripper.setEndPage(there.retrievePageNumber() + 1);
    return stripper.getText(document);
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void attach(UUID application, String name, byte[] content) throws IOException {
    try (var upload = files.receive(name, Uploads.Kinds.ANY, new ByteArrayInputStream(content))) {
      answers.attach(application, "files", upload, cast.applicant);
    }
  }

  private Visitor adviser() {
    return visitors.of(cast.adviser.id());
  }

  private Viewer viewer() {
    return cast.viewer(cast.adviser);
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static byte[] pdf(int pages, boolean locked) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          content.showText("Sett i vedlegget");
          content.endText();
        }
      }
      if (locked)
        document.protect(new StandardProtectionPolicy("eier", "leser", new AccessPermission()));
      document.save(out);
    }
    return out.toByteArray();
  }
}
