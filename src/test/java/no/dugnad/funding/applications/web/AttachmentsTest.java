package no.dugnad.funding.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.forms.Sheets;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The files of a draft, in a browser that runs no scripts. */
@ServerTest
class AttachmentsTest {
  private static final String ENTER = "form[data-sheet] > button";
  private static final String NEXT = "form[data-sheet] > .actions > button:not([name])";
  private static final String PREVIOUS = "button[name=go][value=previous]";
  private static final String LATER = "button[name=go][value=later]";
  private static final String ADD = "button[formaction$=/answers/files/files]";
  private static final String REMOVE = "button[formaction$=/removal]";

  @Autowired BeanFactory beans;
  @Autowired Files files;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  private Visitor applicant;
  private UUID draft;

  @BeforeEach
  void beginADraft() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    draft = new TestRound(beans, cast).begin(cast.applicant);
    applicant = visitors.of(cast.applicant.id());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, Files.MOST_PER_OWNER})
  void everyButtonLeadsOnHoweverManyFilesThereAre(int count) {
    attachMany(count);

    assertThat(press(ENTER, "Ved Enter")).endsWith("/check");
    assertThat(press(NEXT, "Videre")).endsWith("/check");
    assertThat(press(PREVIOUS, "Tilbake")).endsWith("/sections/money");
    assertThat(press(LATER, "Senere")).endsWith("/applications/" + draft);
    assertThat(names()).hasSize(count);
  }

  /** Writes, presses, and comes to an address, with what was written saved. */
  private String press(String button, String text) {
    Page page = section().submit(button, Map.of("a.why", text));
    assertThat(page.status()).as(button).isEqualTo(200);
    assertThat(section().select("textarea[name=a.why]").text()).isEqualTo(text);
    return page.path();
  }

  @ParameterizedTest
  @ValueSource(strings = {ENTER, NEXT, PREVIOUS, LATER, ADD, REMOVE})
  void aFileThatIsChosenIsTakenInByWhicheverButtonIsPressed(String button) {
    attachMany(1);

    Page page = section().submit(button, Map.of("a.why", "Skrevet"), file("blåbær.txt", "Blå"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(names()).contains("blåbær.txt").hasSize(button.equals(REMOVE) ? 1 : 2);
    assertThat(section().select("textarea[name=a.why]").text()).isEqualTo("Skrevet");
  }

  @ParameterizedTest
  @CsvSource({
    "IMG_1.HEIC, Lagre det som JPEG",
    "gammel.doc, Lagre den som Word (docx)",
    "film.mp4, 'bilder, PDF, Word, Excel'"
  })
  void aFileThatIsNotTakenIsRefusedWithWhatToDo(String name, String what) {
    Page refused = section().submit(ADD, Map.of(), file(name, "noe"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-a-files-problem").text()).contains(name, what);
  }

  @Test
  void filesAreAttachedOneAfterAnotherUpToTheMost() {
    for (int i = 1; i <= Files.MOST_PER_OWNER; i++) {
      Page page = section().submit(ADD, Map.of(), file("vedlegg " + i + ".txt", "Nr. " + i));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.select("a[href*=/files/]")).hasSize(i);
    }

    Page refused =
        section().submit(ADD, Map.of("a.why", "Enda ett"), file("for mye.txt", "For mye"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-a-files-problem").text()).contains("høyst 20");
    assertThat(refused.select("textarea[name=a.why]").text()).isEqualTo("Enda ett");
    assertThat(names()).hasSize(Files.MOST_PER_OWNER).doesNotContain("for mye.txt");
    assertThat(section().select("textarea[name=a.why]").text()).isEqualTo("Enda ett");
  }

  @ParameterizedTest
  @ValueSource(strings = {ENTER, NEXT, PREVIOUS, LATER, ADD, REMOVE})
  void aFileThatIsRefusedKeepsOneOnThePageWithAllThatWasTyped(String button) {
    attachMany(1);

    Page page = section().submit(button, Map.of("a.why", "Skrevet"), file("plan.pdf", "Ingen PDF"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.select("#f-a-files-problem").text()).contains("plan.pdf");
    assertThat(page.select("textarea[name=a.why]").text()).isEqualTo("Skrevet");
    assertThat(section().select("textarea[name=a.why]").text()).isEqualTo("Skrevet");
  }

  @ParameterizedTest
  @ValueSource(ints = {25 * 1024 * 1024 + 1, 60 * 1024 * 1024})
  void aFileThatIsTooLargeIsRefusedAtItsFieldAndWhatWasTypedIsKept(int size) {
    var large = new byte[size];
    Arrays.fill(large, (byte) 'x');

    Page page =
        section()
            .submit(
                ADD,
                Map.of("a.why", "Skrevet"),
                Map.of("file.files", new Upload("stor.txt", "text/plain", large)));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.select("#f-a-files-problem").text()).contains("stor.txt").contains("25 MB");
    assertThat(section().select("textarea[name=a.why]").text()).isEqualTo("Skrevet");
    assertThat(names()).isEmpty();
  }

  @Test
  void whatIsFarTooLargeIsToldSo() {
    var film = new Upload("film.mp4", "video/mp4", new byte[70 * 1024 * 1024]);

    Page page = section().submit(ADD, Map.of(), Map.of("file.files", film));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.text()).contains("Filen er for stor");
  }

  @Test
  void anEmptyFileIsCalledEmptyAndNoFileIsAskedFor() {
    Page empty = section().submit(ADD, Map.of(), file("tom.txt", ""));
    assertThat(empty.select("#f-a-files-problem").text()).contains("«tom.txt» er tom");
    assertThat(empty.select(".ds-error-summary h2").text())
        .as("nobody must mend it to go on")
        .isEqualTo("Noe er galt med filen");
    Page none = section().submit(ADD);
    assertThat(none.select("#f-a-files-problem").text())
        .isEqualTo("Velg en fil før du legger den ved.");
    assertThat(applicant.get("/applications/" + draft + "/check").text()).contains("Ingen vedlegg");
  }

  @Test
  void theBoxThatSpeaksOfTheFileNamesNothingElse() {
    var files = Sheets.question("files", "Vedlegg", "", new AnswerType.Attachments());
    UUID beside = new TestRound(beans, cast, besideAmount(files)).begin(cast.applicant);
    Page page =
        applicant
            .get("/applications/" + beside + "/sections/money")
            .submit(ADD, Map.of("a.amount", "9 000 000"), file("tom.txt", ""));

    assertThat(page.select("#f-a-amount-problem")).as("said at its field").isNotEmpty();
    assertThat(page.select(".ds-error-summary li").eachText())
        .singleElement()
        .asString()
        .contains("«tom.txt» er tom");
    assertThat(page.select(".ds-error-summary h2").text()).isEqualTo("Noe er galt med filen");
  }

  private static FormDefinition besideAmount(Question files) {
    List<Section> sections = new ArrayList<>(TestRound.form().sections());
    Section money = sections.remove(1);
    List<Question> asked = new ArrayList<>(money.questions());
    asked.add(files);
    sections.set(1, new Section(money.id(), money.title(), "", asked));
    return new FormDefinition(sections);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, Files.MOST_PER_OWNER - 1})
  void aFileThatIsSentTwiceIsAttachedOnce(int before) {
    attachMany(before);
    Page section = section();

    for (int i = 0; i < 2; i++) {
      Page page = section.submit(ADD, Map.of("a.why", "Skrevet"), file("plan.txt", "Plan"));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.select("a[href*=/files/]")).hasSize(before + 1);
    }
    assertThat(files.list(draft)).hasSize(before + 1);
  }

  @Test
  void aFileThatIsSentFourTimesAtOnceIsAttachedOnce() throws Exception {
    Page section = section();
    Callable<Page> send = () -> section.submit(ADD, Map.of(), file("plan.txt", "Plan"));

    try (var senders = Executors.newFixedThreadPool(4)) {
      for (Future<Page> sent : senders.invokeAll(Collections.nCopies(4, send)))
        assertThat(sent.get().status()).isEqualTo(200);
    }
    assertThat(names()).containsExactly("plan.txt");
  }

  @Test
  void twoFilesOfOneNameAreBothKept() {
    section().submit(ADD, Map.of(), file("image.txt", "Det første"));
    section().submit(ADD, Map.of(), file("image.txt", "Det andre"));

    assertThat(names()).containsExactly("image.txt", "image.txt");
  }

  @Test
  void theMiddleOneIsRemovedWithWhatWasTypedKeptAndCanBeAttachedAgain() {
    attachMany(3);

    Page without = section().submit(removal("vedlegg 2.txt"), Map.of("a.why", "Skrevet"), Map.of());
    assertThat(without.path()).endsWith("/sections/more");
    assertThat(without.text()).contains("Filen er fjernet");
    assertThat(without.select("textarea[name=a.why]").text()).isEqualTo("Skrevet");
    assertThat(names()).containsExactly("vedlegg 1.txt", "vedlegg 3.txt");
    section().submit(ADD, Map.of(), file("vedlegg 2.txt", "Nr. 2"));
    assertThat(names()).containsExactly("vedlegg 1.txt", "vedlegg 3.txt", "vedlegg 2.txt");
  }

  @Test
  void aSecondTapOnRemoveReadsAsTheFirst() {
    attachMany(2);
    Page section = section();

    Page first = section.submit(removal("vedlegg 1.txt"));
    Page second = section.submit(removal("vedlegg 1.txt"));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.path()).isEqualTo(first.path());
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(names()).containsExactly("vedlegg 2.txt");
  }

  @Test
  void aFileThatComesWithATextInConflictIsShownBesideIt() {
    Page section = section();
    section().submit(LATER, Map.of("a.why", "Den ene"));

    Page clash = section.submit(ADD, Map.of("a.why", "Den andre"), file("plan.txt", "Plan"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.select("#c-why .clash").text()).contains("Den ene", "Den andre");
    assertThat(clash.select("a[href*=/files/]").eachText()).containsExactly("plan.txt");
  }

  @Test
  void nothingIsAttachedOrRemovedAfterTheDeadline() {
    attachMany(1);
    Page section = section();
    clock.set(TestRound.DEADLINE);

    for (Page late :
        List.of(
            section.submit(ADD, Map.of(), file("sent.txt", "Sent")),
            section.submit(removal("vedlegg 1.txt")))) {
      assertThat(late.status()).isEqualTo(422);
      assertThat(late.select("#f-a-files-problem").text()).contains("Fristen var");
    }
    assertThat(files.list(draft)).extracting(StoredFile::name).containsExactly("vedlegg 1.txt");
  }

  @Test
  void aTextCanNotBeSavedInAFilesPlace() {
    attachMany(1);
    String field = "/applications/" + draft + "/answers/files";

    assertThat(applicant.htmx(field, Map.of("a.files", "x", "r.files", "0.0")).status())
        .isEqualTo(404);
    applicant.post(
        "/applications/" + draft + "/sections/more", Map.of("a.files", "x", "r.files", "0.0"));
    assertThat(names()).containsExactly("vedlegg 1.txt");
  }

  private static String removal(String name) {
    return "button[aria-label=Fjern " + name + "]";
  }

  @Test
  void aPictureCanBeSeenWhereTheAnswersAreRead() {
    attachMany(1);
    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    applicant.post(
        "/applications/" + draft + "/answers/files/files",
        Map.of(),
        Map.of("file.files", new Upload("Bilde.PNG", "image/png", png)));
    Page check = applicant.get("/applications/" + draft + "/check");
    assertThat(check.select("img.attached")).hasSize(1);
    String src = check.select("img.attached").attr("src");
    assertThat(check.select("a[href=" + src + "]").text()).isEqualTo("Bilde.PNG");
    assertThat(applicant.get(src).header("Content-Type")).isEqualTo("image/png");
  }

  private Page section() {
    return applicant.get("/applications/" + draft + "/sections/more");
  }

  private List<String> names() {
    return section().select("a[href*=/files/]").eachText();
  }

  private void attachMany(int count) {
    IntStream.rangeClosed(1, count)
        .forEach(
            i ->
                applicant.post(
                    "/applications/" + draft + "/answers/files/files",
                    Map.of(),
                    file("vedlegg " + i + ".txt", "Nr. " + i)));
  }

  private static Map<String, Upload> file(String name, String text) {
    return Map.of(
        "file.files", new Upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
  }
}
