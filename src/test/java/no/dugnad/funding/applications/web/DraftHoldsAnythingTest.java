package no.dugnad.funding.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DraftHoldsAnythingTest {
  private static final List<String> FIELDS =
      List.of("title", "kind", "unit", "amount", "budget", "why");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  private TestRound round;
  private Visitor applicant;
  private String draft;

  @BeforeEach
  void aDraft() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    applicant = visitors.of(cast.applicant.id());
    UUID id = round.begin(cast.applicant);
    draft = "/applications/" + id;
  }

  static List<String> anything() {
    return List.of(
        "1".repeat(8_000),
        "1".repeat(55_000),
        "1 000.".repeat(9_000),
        "kr ".repeat(18_000),
        "1E10000000",
        "-1E-9999999",
        "\n".repeat(55_000),
        "a\n".repeat(27_000),
        "(".repeat(55_000),
        "x".repeat(55_000),
        "😀".repeat(27_000),
        "a\u0301".repeat(27_000));
  }

  @ParameterizedTest
  @MethodSource("anything")
  void aDraftThatHoldsAnythingAtAllCanBeOpened(String typed) {
    for (String field : FIELDS) save(field, typed);

    for (String page :
        List.of("", "/sections/about", "/sections/money", "/sections/more", "/check"))
      assertThat(applicant.get(draft + page).status()).as(page).isEqualTo(200);
    assertThat(applicant.get(draft + "/sections/more?check").status()).isEqualTo(200);
    assertThat(applicant.get(draft + "/application.pdf").status()).isEqualTo(200);
    assertThat(applicant.get("/applications").status()).isEqualTo(200);
    assertThat(applicant.post(draft + "/submission", Map.of()).status()).isLessThan(500);
  }

  @Test
  void aTextOverItsLimitStaysInItsFieldAndAPdfCutsItAndSaysSo() throws IOException {
    String typed = "Behovet er stort. ".repeat(200) + "Slutten.";
    save("why", typed);

    Page section = applicant.get(draft + "/sections/more");
    assertThat(section.select("textarea").val()).isEqualTo(typed);
    byte[] pdf = applicant.get(draft + "/application.pdf").bytes();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Behovet er stort.", "Ingen vedlegg").doesNotContain("Slutten.");
      assertThat(text).containsPattern("lengre enn 2.000 tegn, og er kuttet her");
    }
  }

  private void save(String field, String typed) {
    Map<String, String> fields =
        field.equals("budget")
            ? Map.of(
                "r.budget",
                "0",
                "a.budget.what",
                typed.substring(0, typed.length() / 2),
                "a.budget.amount",
                typed.substring(typed.length() / 2))
            : Map.of("r." + field, "0", "a." + field, typed);
    assertThat(applicant.htmx(draft + "/answers/" + field, fields).status()).isEqualTo(200);
  }
}
