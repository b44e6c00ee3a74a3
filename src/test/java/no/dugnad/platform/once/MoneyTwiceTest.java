package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.claims.TestMoney;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.NewRound;
import no.dugnad.funding.awards.Round;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is paid to projects, what they ask for, and what comes back, sent twice. */
@ServerTest
class MoneyTwiceTest extends TwiceWalk {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Awards awards;

  @Test
  @Sends({
    "/account-fields",
    "/cohorts/{id}/plan",
    "/payments/transfers",
    "/projects/{id}/claims",
    "/projects/{id}/claims/{claim}",
    "/projects/{id}/claims/{claim}/approval",
    "/projects/{id}/claims/{claim}/payment",
    "/projects/{id}/claims/{claim}/receipts/{file}/removal",
    "/projects/{id}/claims/{claim}/rejection",
    "/projects/{id}/claims/{claim}/removal",
    "/projects/{id}/claims/{claim}/return",
    "/projects/{id}/claims/{claim}/withdrawal",
    "/projects/{id}/payee",
    "/projects/{id}/payments/{payment}/reversal",
    "/projects/{id}/plan",
    "/projects/{id}/transfers"
  })
  void whatIsPaidTwiceAtOnceIsPaidOnce() {
    var cohort = new TestCohort(beans, cast, 3).announce();
    var money = new TestMoney(cohort, visitors);
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    Map<String, String> voucher = Map.of("reference", "Bilag 1", "paidOn", "1.12.2026");
    sendTwice("/account-fields", adviser.get("/account-fields"), Map.of("name.3", "Fritt"));
    String plan = "/cohorts/" + cohort.id() + "/plan";
    sendTwice("/cohorts/{id}/plan", adviser.get(plan), Map.of("when.0", "FINAL"));
    adviser.get(plan).submit("form.stack", Map.of("when.0", "DESCRIPTION"));
    money.approved(1, TestMoney.INSIDE);
    money.approved(2, TestMoney.INSIDE);
    Page due = adviser.get("/payments");
    var chosen = new HashMap<String, Object>(voucher);
    chosen.put("due", due.select("tbody input").eachAttr("value").subList(0, 1));
    assertThat(sendTwice("/payments/transfers", due, chosen))
        .containsEntry("claims.payment", 1)
        .containsEntry("funds.transaction", 1);
    String last = cohort.project(2).path();
    sendTwice(
        "/projects/{id}/plan",
        adviser.get(last + "/plan"),
        Map.of("share.0", "30 000", "share.1", "5 000", "when.1", "FINAL"));
    assertThat(sendTwice("/projects/{id}/transfers", adviser.get(last + "/money"), voucher))
        .containsEntry("claims.payment", 1);
    sendTwice(
        "/projects/{id}/payments/{payment}/reversal",
        adviser.get(last + "/money").follow("#paid ~ ul a"),
        Map.of("why", "Feil"));

    String path = cohort.project(0).path();
    sendTwice("/projects/{id}/payee", owner.get(path + "/payee"), TestMoney.OUTSIDE);
    assertThat(sendTwice("/projects/{id}/claims", owner.get(path + "/money")))
        .containsEntry("claims.claim", 1);
    String draft = owner.get(path + "/money").follow("#claims ~ ul a").path();
    sendTwice("/projects/{id}/claims/{claim}/removal", owner.get(draft));
    var receipt = new Upload("kvittering.txt", "text/plain", new byte[] {'1', '0'});
    Map<String, String> line = Map.of("text.0", "Tre", "amount.0", "1 000");
    for (String answer : List.of("approval", "rejection")) {
      String claim = owner.get(path + "/money").submit("form[action$=/claims]").path();
      owner.get(claim).submit("button[value=keep]", Map.of(), Map.of("file", receipt));
      if (answer.equals("approval")) {
        sendTwice("/projects/{id}/claims/{claim}/receipts/{file}/removal", owner.get(claim));
        assertThat(
                sendTwice(
                    "/projects/{id}/claims/{claim}",
                    owner.get(claim),
                    "button[value=send]",
                    line,
                    Map.of("file", receipt)))
            .containsEntry("files.file", 1)
            .containsEntry("claims.line", 1);
        assertThat(
                sendTwice(
                    "/projects/{id}/claims/{claim}/return",
                    adviser.get(claim),
                    Map.of("what", "For hva?")))
            .containsEntry("claims.remark", 1)
            .containsEntry("post.mail", 1);
        owner.get(claim).submit("button[value=send]");
        sendTwice("/projects/{id}/claims/{claim}/approval", adviser.get(claim));
        assertThat(sendTwice("/projects/{id}/claims/{claim}/payment", adviser.get(claim), voucher))
            .containsEntry("claims.payment", 1)
            .containsEntry("post.mail", 1);
      } else {
        owner.get(claim).submit("button[value=send]", line);
        sendTwice("/projects/{id}/claims/{claim}/withdrawal", owner.get(claim));
        owner.get(claim).submit("button[value=send]");
        sendTwice(
            "/projects/{id}/claims/{claim}/rejection", adviser.get(claim), Map.of("why", "Nei"));
      }
    }
  }

  @Test
  @Sends({
    "/awards/{id}/postings",
    "/projects/{id}/settlement/correction",
    "/projects/{id}/settlement/finish"
  })
  void whatComesBackOrIsPaidOfARoundFromBeforeIsCountedOnce() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Visitor adviser = visitors.of(cast.adviser.id());
    new TestMoney(cohort, visitors).approved(0, TestMoney.INSIDE);
    String path = cohort.project(0).path();
    adviser
        .get(path + "/money")
        .submit("form[action$=/transfers]", Map.of("reference", "Bilag 2", "paidOn", "1.12.2026"));
    visitors
        .of(cast.applicant.id())
        .get(path + "/outcome")
        .submit("form.outcome", Map.of("outcome", "COMPLETED", "unspent", "1 000"));
    adviser.get(path + "/settlement").submit("form[action$=/return]", Map.of("amount", "400"));
    sendTwice("/projects/{id}/settlement/finish", adviser.get(path + "/settlement"));
    assertThat(
            sendTwice(
                "/projects/{id}/settlement/correction",
                adviser.get(path + "/settlement"),
                Map.of("wrong", "100", "grounds", "Feil beløp")))
        .containsEntry("funds.transaction", 1);

    UUID round =
        awards.addRound(
            new NewRound(
                cohort.round.envelopeId,
                new Round.Published("I fjor", "Nettsiden", null, null, true),
                List.of(new NewRound.Row("Kultur", "Kart", Money.kroner(100)))),
            cast.viewer(cast.adviser).actor());
    String before = "/awards/" + awards.listOfRound(round).getFirst().id() + "/postings";
    assertThat(
            sendTwice(
                "/awards/{id}/postings",
                adviser.get(before),
                Map.of("posting", "PAY", "amount", "50")))
        .containsEntry("funds.transaction", 1);
  }
}
