package no.dugnad.funding.applications.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Finger;
import no.dugnad.testing.Hand;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Three files on a phone, from the first that is chosen until they are downloaded again. */
class AttachmentsInBrowserTest extends BrowserTest {
  private static final FilePayload SKETCH =
      new FilePayload("Skisse på årsplan.pdf", "application/pdf", pdf());
  private static final FilePayload BUDGET =
      new FilePayload("Blåbær & «løk» (2).txt", "text/plain", text("Æ e i A æ å.\r\nØre: 5"));
  private static final FilePayload WISHES =
      new FilePayload("ønsker.csv", "text/csv", text("hva;beløp\nSensorer på Ås;1 000\n"));

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  private String draft;

  @BeforeEach
  void fillInADraft() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    UUID id = new TestRound(beans, cast).complete(cast.applicant, "Robotsel");
    draft = "/applications/" + id;
  }

  @Test
  void threeFilesGoInAndComeOutOnAPhone() throws IOException {
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate(draft + "/sections/more");
    attachGoBackAndForthAndSubmit(page);
    assertServesAll(page);
  }

  @Test
  void threeFilesGoInAndComeOutWithoutScripts() throws IOException {
    Page page = withoutScripts(cast.applicant, Screen.PHONE);
    page.navigate(draft + "/sections/more");
    attachGoBackAndForthAndSubmit(page);
  }

  private void attachGoBackAndForthAndSubmit(Page page) throws IOException {
    Hand hand = new Finger(page);
    for (FilePayload file : List.of(SKETCH, BUDGET, WISHES)) attach(hand, file);

    hand.press("Forrige steg");
    hand.press("Lagre og gå videre");
    assertFiles(page, SKETCH, BUDGET, WISHES);
    hand.press("Fortsett senere");
    hand.follow("Behovet");
    assertFiles(page, SKETCH, BUDGET, WISHES);
    hand.press("Lagre og se over svarene");
    assertFiles(page, SKETCH, BUDGET, WISHES);
    hand.follow("Endre Behovet");
    hand.press("Fjern " + BUDGET.name);
    assertFiles(page, SKETCH, WISHES);
    attach(hand, BUDGET);
    hand.press("Lagre og se over svarene");
    hand.press("Send inn søknaden");
    assertThat(page.locator("h1")).hasText("Kvittering");

    page.navigate(draft);
    for (FilePayload file : List.of(SKETCH, BUDGET, WISHES)) assertDownloads(page, file);
  }

  @Test
  void whatIsTypedIsSavedWithoutTheFileThatWaits() {
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate(draft + "/sections/more");
    var sent = new AtomicInteger();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/answers/why"))
            sent.addAndGet(request.postDataBuffer().length);
        });
    page.locator("[type=file]").setInputFiles(SKETCH);
    page.locator("[name='a.why']").fill("Fordi det trengs nå");
    page.locator("[name='a.why']").blur();
    assertThat(page.locator("#s-why")).hasText("Lagret kl. 23.00");
    assertThat(sent.get()).isPositive().isLessThan(SKETCH.buffer.length);

    new Finger(page).press("Lagre og se over svarene");
    assertFiles(page, SKETCH);
  }

  private static void attach(Hand hand, FilePayload file) {
    hand.page.locator("[type=file]").setInputFiles(file);
    hand.press("Legg ved filen");
    assertThat(hand.page.locator("main")).containsText(file.name);
    assertFits(hand.page);
  }

  private static void assertFiles(Page page, FilePayload... files) {
    assertThat(page.locator("main a[href*='/files/']"))
        .hasText(Arrays.stream(files).map(file -> file.name).toArray(String[]::new));
  }

  private static void assertDownloads(Page page, FilePayload file) throws IOException {
    Locator link =
        page.locator("main a[href*='/files/']")
            .filter(new Locator.FilterOptions().setHasText(file.name));
    Download download = page.waitForDownload(link::click);
    assertThat(download.suggestedFilename()).isEqualTo(file.name);
    try (InputStream in = download.createReadStream()) {
      assertThat(in.readAllBytes()).isEqualTo(file.buffer);
    }
  }

  private static byte[] pdf() {
    var bytes = new byte[400_000];
    new Random(7).nextBytes(bytes);
    byte[] header = text("%PDF-1.7\n");
    System.arraycopy(header, 0, bytes, 0, header.length);
    return bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
