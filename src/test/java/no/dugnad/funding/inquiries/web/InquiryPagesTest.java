package no.dugnad.funding.inquiries.web;

import static no.dugnad.funding.calls.TestCalls.DEADLINE;
import static no.dugnad.funding.calls.TestCalls.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.calls.TestCalls;
import no.dugnad.funding.inquiries.Inquiries;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class InquiryPagesTest {
  private static final String ASKED = "Kan vi i Avdeling X kjøpe en drone?";

  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired BeanFactory beans;
  @Autowired Inquiries inquiries;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;

  private TestCalls round;
  private UUID call;
  private Visitor applicant;
  private Visitor adviser;

  @BeforeEach
  void anOpenCall() {
    clock.set(OPENS.minusSeconds(60));
    round = new TestCalls(beans, cast);
    call = round.published("Midler");
    clock.set(OPENS);
    applicant = visitors.of(cast.applicant.id());
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void anAnswerToAllIsReadByAllWithoutTheAskersName() {
    Page asked = ask(ASKED);
    assertThat(asked.text()).contains("Spørsmålet er sendt", ASKED);
    assertThat(publicPage(visitors.stranger())).doesNotContain(ASKED);

    Page list = adviser.get("/home").follow("a[href$=/inquiries]");
    assertThat(list.text()).contains(ASKED, "applicant");
    Page done =
        list.follow("a[href^=/inquiries/]")
            .submit(
                "form[action$=/answer]",
                Map.of(
                    "answer", "Ja, men *helst* ikke.",
                    "reader", "ALL",
                    "shownText", "Kan vi kjøpe en drone?"));
    assertThat(done.text()).contains("Svaret er sendt", "Ingen spørsmål venter");

    for (Visitor reader : List.of(visitors.stranger(), visitors.of(cast.colleague.id()))) {
      assertThat(publicPage(reader))
          .contains("Kan vi kjøpe en drone?", "Ja, men helst ikke.")
          .doesNotContain("Avdeling X");
    }
    assertThat(visitors.stranger().get("/calls/" + call).select("#inquiries").text())
        .doesNotContain("applicant");
    var mail = outbox.to(cast.applicant.email()).getLast();
    assertThat(mail.subject()).isEqualTo("Svar på spørsmålet ditt");
    assertThat(mail.text()).contains("Midler").doesNotContain("drone");
    assertThat(adviser.get("/home").text()).doesNotContain("Spørsmål å svare på");
  }

  @Test
  void aPrivateAnswerIsReadByTheAskerAlone() {
    ask(ASKED);
    adviser.post(
        "/inquiries/" + onlyInquiry() + "/answer",
        Map.of("answer", "Bare for deg", "reader", "ASKER"));

    assertThat(publicPage(applicant)).contains(ASKED, "Bare for deg", "Bare du ser svaret");
    for (Visitor other : List.of(visitors.stranger(), visitors.of(cast.colleague.id()), adviser)) {
      assertThat(publicPage(other)).doesNotContain("Bare for deg").doesNotContain(ASKED);
    }
  }

  @Test
  void nobodyButTheCallsAdvisersAnswers() {
    ask(ASKED);
    String path = "/inquiries/" + onlyInquiry();
    for (Visitor other : List.of(applicant, visitors.of(casts.getObject().adviser.id()))) {
      assertThat(other.get(path).status()).isEqualTo(404);
      assertThat(other.get("/calls/" + call + "/inquiries").status()).isEqualTo(404);
      assertThat(
              other
                  .impatient()
                  .post(path + "/answer", Map.of("answer", "Nei", "reader", "ASKER"))
                  .status())
          .isEqualTo(404);
    }
    assertThat(inquiries.getInquiry(onlyInquiry()).isOpen()).isTrue();
  }

  @Test
  void aStrangerIsAskedToSignInFirst() {
    Page page = visitors.stranger().get("/calls/" + call);
    assertThat(page.follow("a[href$=/inquiries/new]").path()).isEqualTo("/sign-in");
  }

  @Test
  void nothingIsAskedOfADraftNorAfterTheDeadline() {
    UUID draft = round.ready("Utkast");
    assertThat(
            applicant
                .impatient()
                .post("/calls/" + draft + "/inquiries", Map.of("text", "Hm"))
                .status())
        .isEqualTo(404);

    clock.set(DEADLINE);
    assertThat(applicant.get("/calls/" + call).select("a[href$=/inquiries/new]")).isEmpty();
    Page late = applicant.post("/calls/" + call + "/inquiries", Map.of("text", "For sent"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Fristen er ute");
    assertThat(late.select("textarea").text()).contains("For sent");
  }

  @Test
  void anEmptyOrEndlessQuestionIsSaidAndKept() {
    assertThat(ask(" ").status()).isEqualTo(422);
    String endless = "å".repeat(2001);
    Page kept = ask(endless);
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.select("textarea").text()).contains(endless);
  }

  @Test
  void onePersonHasAtMostTenThatWait() {
    for (int i = 1; i <= 10; i++) assertThat(ask("Nr " + i).status()).isEqualTo(200);
    assertThat(ask("Nr 11").text()).contains("10 spørsmål som venter");
    assertThat(inquiries.listInquiries(call)).hasSize(10);
  }

  @Test
  void ofTwoAdvisersWhoAnswerTheSecondIsToldAndKeepsTheirText() {
    ask(ASKED);
    Page first = adviser.get("/inquiries/" + onlyInquiry());
    Page second = adviser.get("/inquiries/" + onlyInquiry());
    first.submit("form[action$=/answer]", Map.of("answer", "Den ene", "reader", "ASKER"));

    Page told = second.submit("form[action$=/answer]", Map.of("answer", "Den andre"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("allerede svart", "Den andre", "Den ene");
  }

  @Test
  void aScriptInAnAnswerStaysText() {
    ask("<script>alert(1)</script>");
    adviser
        .get("/inquiries/" + onlyInquiry())
        .submit(
            "form[action$=/answer]",
            Map.of("answer", "<img src=x onerror=alert(1)> [x](javascript:alert(1))"));
    Page page = visitors.stranger().get("/calls/" + call);
    assertThat(page.select("#inquiries script, #inquiries img, #inquiries a[href^=javascript]"))
        .isEmpty();
  }

  private Page ask(String text) {
    return applicant
        .get("/calls/" + call + "/inquiries/new")
        .submit("form[action$=/inquiries]", Map.of("text", text));
  }

  private String publicPage(Visitor reader) {
    return reader.get("/calls/" + call).text();
  }

  private UUID onlyInquiry() {
    return inquiries.listInquiries(call).getFirst().id();
  }
}
