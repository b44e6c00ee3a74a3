package no.dugnad.followup.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a project has laid out, claimed with receipts, mended, approved once and paid. */
@ServerTest
class ClaimsTest {
  private static final String SEND = "button[value=send]";
  private static final String KEEP = "button[value=keep]";
  private static final Map<String, String> LINE = Map.of("text.0", "Tre", "amount.0", "10 000");
  private static final Map<String, String> VOUCHER =
      Map.of("reference", "Bilag 7", "paidOn", "1.12.2026");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Awards awards;
  @Autowired Projects projects;
  @Autowired Memberships memberships;

  private Page begun(TestCohort cohort) {
    return new TestMoney(cohort, visitors).begun(0);
  }

  private static Map<String, Upload> receipt() {
    return Map.of("file", TestMoney.receipt());
  }

  @Test
  void aClaimIsItsTeamsOwnUntilItIsSentWithLinesAndReceiptsForNoMoreThanIsLeft() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Page form = begun(cohort);
    String path = form.path();
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(owner.get("/home").text()).contains("Send inn kravet");
    assertThat(owner.post(cohort.project(0).path() + "/claims", Map.of()).path())
        .as("there is one draft")
        .isEqualTo(path);
    assertThat(adviser.get(path).status()).isEqualTo(404);
    assertThat(adviser.get(cohort.project(0).path() + "/money").text()).doesNotContain("Krav 1");

    assertThat(form.submit(SEND).text()).contains("Skriv minst én linje");
    Page refused =
        form.submit(SEND, Map.of("text.0", "Tre 🪵", "amount.0", "1E9999", "text.1", "Spiker"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-amount-0").val()).isEqualTo("1E9999");
    assertThat(refused.select("#f-amount-1-problem")).hasSize(1);
    assertThat(form.submit(SEND, Map.of("text.0", "Tre", "amount.0", "-5")).text())
        .contains("større enn null");
    assertThat(form.submit(SEND, LINE).text()).contains("Legg ved minst én kvittering");
    Page exe =
        form.submit(
            KEEP, LINE, Map.of("file", new Upload("a.exe", "text/plain", new byte[] {'M', 'Z'})));
    assertThat(exe.select("#f-file-problem").text()).contains("a.exe");
    assertThat(exe.select("#f-text-0").val()).isEqualTo("Tre");

    Page older = owner.get(path);
    Page kept = form.submit(KEEP, LINE, receipt());
    assertThat(kept.text()).contains("Lagret", "kvittering æ.txt", "Lagret til nå: 10");
    Page clash = older.submit(KEEP, Map.of("text.0", "Stål", "amount.0", "1"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.select("#f-text-0").val()).isEqualTo("Stål");
    assertThat(clash.text()).contains("Tre");
    assertThat(kept.submit(SEND, Map.of("amount.0", "35 000,01")).text())
        .contains("er igjen av tildelingen");
    Page sent = owner.get(path).submit(SEND, Map.of());
    assertThat(sent.text()).contains("Venter på rådgiveren");
    assertThat(sent.select("main form").eachAttr("action"))
        .as("nothing but taking it back")
        .containsExactly(path + "/withdrawal");
    assertThat(kept.submit(SEND, LINE).text()).as("sent again").contains("Venter på rådgiveren");
    Page late = kept.submit(KEEP, Map.of("text.0", "Mer tre", "amount.0", "2"));
    assertThat(late.text()).contains("Kravet er alt sendt", "Mer tre");

    assertThat(adviser.get("/home").follow("a[href='" + path + "']").text()).contains("Tre");
    String file = adviser.get(path).select("a[href*=/receipts/]").attr("href");
    assertThat(adviser.get(file).body()).isEqualTo("10 000");
    assertThat(visitors.of(cast.leader.id()).get(path).select("main form")).isEmpty();
    for (Person out : List.of(cast.colleague, cast.decisionMaker))
      for (String address : List.of(path, file))
        assertThat(visitors.of(out.id()).get(address).status()).isEqualTo(404);
    assertThat(
            visitors
                .of(cast.colleague.id())
                .get(path.replace(cohort.project(0).path(), cohort.project(1).path()))
                .status())
        .as("as one of another project")
        .isEqualTo(404);
    assertThat(owner.post(path + "/removal", Map.of()).status()).as("sent is kept").isEqualTo(409);
  }

  @Test
  void aClaimIsReturnedTwiceAndKeepsBothRemarksThenApprovedByOneOfTwoAndPaid() {
    Person other = cast.employee("other", null, Role.ADVISER);
    Person writesToo = cast.employee("writes-too", cast.unit);
    var cohort = new TestCohort(beans, cast, 2, List.of(writesToo)).announce();
    String path = begun(cohort).submit(SEND, LINE, receipt()).path();
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());

    Page unsaid =
        adviser
            .get(path)
            .submit("form[action$=/return]", Map.of("what", "Hva slags tre?", "to", ""));
    assertThat(unsaid.status()).as("it says who").isEqualTo(422);
    assertThat(unsaid.select("#f-what").val()).isEqualTo("Hva slags tre?");
    Page returned = unsaid.submit("form[action$=/return]", Map.of("to", writesToo.id().toString()));
    assertThat(returned.text()).contains("writes-too skal rette det", "Hva slags tre?");
    assertThat(visitors.of(writesToo.id()).get("/home").text()).contains("Rett kravet");
    assertThat(owner.get("/home").text()).doesNotContain("Rett kravet");
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Noe må rettes i krav 1"))
        .hasSize(1);
    assertThat(outbox.to(writesToo.email()))
        .filteredOn(mail -> mail.subject().startsWith("Noe må rettes"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("ber deg rette noe"));
    assertThat(outbox.last(cast.applicant.email()).text()).contains("ber om at writes-too retter");
    visitors.of(writesToo.id()).get(path).submit(SEND, Map.of("text.0", "Furu"));
    adviser
        .get(path)
        .submit(
            "form[action$=/return]",
            Map.of("what", "Og kvitteringen?", "to", cast.applicant.id().toString()));
    Page mending = owner.get(path);
    assertThat(mending.text()).contains("Hva slags tre?", "Og kvitteringen?");
    mending.submit(SEND);

    Page mine = adviser.get(path);
    Page theirs = visitors.of(other.id()).get(path);
    assertThat(mine.submit("form[action$=/approval]", Map.of("amount", "10 000,01")).text())
        .contains("Du kan ikke godkjenne mer");
    Map<String, String> less = Map.of("amount", "9 000", "whyLess", "Spikeren hadde vi fra før");
    List<Page> answers =
        AtOnce.all(
            List.of(
                () -> mine.submit("form[action$=/approval]", less),
                () -> theirs.submit("form[action$=/approval]", less)));
    assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(200, 422);
    Page loser = answers.get(answers.getFirst().status() == 422 ? 0 : 1);
    assertThat(loser.text())
        .contains(
            "Kravet er alt godkjent med 9",
            " av " + (loser == answers.getFirst() ? "other" : "adviser"));
    Page rejecting = theirs.submit("form[action$=/rejection]", Map.of("why", "For dyrt"));
    assertThat(rejecting.text()).contains("Kravet er alt godkjent med 9", "For dyrt");

    assertThat(adviser.get("/payments").text()).contains("Krav 1", "9 000", "Snekkeren AS");
    Page pay = adviser.get(path);
    assertThat(pay.submit("form[action$=/payment]", VOUCHER).text()).contains("Betalt 9");
    assertThat(pay.submit("form[action$=/payment]", VOUCHER).status()).isEqualTo(200);
    assertThat(paid(cohort.project(0))).isEqualTo(Money.kroner(9_000));
    Page inside = adviser.get(cohort.project(0).path() + "/payee");
    inside.submit("form.stack", with(TestMoney.INSIDE, "why", "Resten gjør vi selv"));
    assertThat(owner.get(path).text()).as("as it was paid").contains("Til Snekkeren AS");
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Krav 1 er betalt"))
        .hasSize(1);
    assertThat(owner.get(cohort.project(0).path() + "/money").text())
        .contains("Utbetalt 9", "Gjenstår å betale ut 26");
    assertThat(owner.get(cohort.project(0).path()).text())
        .contains("Sendte krav 1 tilbake", "Godkjente krav 1");
    assertThat(visitors.of(cast.colleague.id()).get(cohort.project(0).path()).text())
        .doesNotContain("krav 1");
  }

  @Test
  void whatIsApprovedGoesToWhomItWasApprovedForUntilAnAdviserSaysOtherwise() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = begun(cohort).submit(SEND, LINE, receipt()).path();
    String payee = cohort.project(0).path() + "/payee";
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    Page seen = adviser.get(path);
    owner.get(payee).submit("form.stack", Map.of("payee.name", "Malermesteren AS"));
    Page changed = seen.submit("form[action$=/approval]");
    assertThat(changed.status()).as("it would go to another than was seen").isEqualTo(422);
    assertThat(changed.text()).contains("Til Malermesteren AS");
    Page early = owner.get(payee);
    Page twice = adviser.get(path);
    assertThat(changed.submit("form[action$=/approval]").text()).contains("Godkjent med 10");

    assertThat(twice.submit("form[action$=/approval]").status()).as("the same").isEqualTo(200);
    Page less = twice.submit("form[action$=/approval]", Map.of("amount", "4 000"));
    assertThat(less.status()).isEqualTo(422);
    assertThat(less.text().replace('\u00a0', ' '))
        .contains("alt godkjent med 10 000 kr av adviser", "Dette skrev du: 4 000");

    for (Map<String, String> other : List.of(TestMoney.INSIDE, TestMoney.OUTSIDE))
      assertThat(early.submit("form.stack", other).text())
          .contains("Et krav er godkjent. Be en rådgiver om å endre");
    assertThat(owner.get(payee).select("main form")).isEmpty();
    assertThat(adviser.get("/payments/export").body())
        .contains("Prosjektets navn;", "Malermesteren AS");
    Page form = adviser.get(payee);
    assertThat(form.text()).contains("Et krav er godkjent og ikke betalt");
    assertThat(form.submit("form.stack", TestMoney.OUTSIDE).select("#f-why-problem")).hasSize(1);
    form.submit("form.stack", with(TestMoney.OUTSIDE, "why", "Maleren kom ikke"));
    assertThat(owner.get(path).text()).contains("Til Snekkeren AS");
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    var fields = new HashMap<>(form);
    fields.put(field, value);
    return fields;
  }

  private Money paid(Project project) {
    return awards.balance(awards.getAward(project.given().awardId())).paid();
  }

  @Test
  void whoSentItIsInTheTeamOrMayHaveNothingToDoWithItAnswersNothing() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    Person both = cast.employee("both", cast.unit, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 2, List.of(both));
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    cohort.announce();
    Person sender = cast.employee("sender", cast.unit);
    Project project = cohort.project(0);
    projects.takeIn(project.id(), sender.email(), cast.viewer(cast.applicant));
    String path = begun(cohort).submit(KEEP, LINE, receipt()).path();
    visitors.of(sender.id()).get(path).submit(SEND);
    Visitor adviser = visitors.of(cast.adviser.id());
    Page open = adviser.get(path);

    for (Person person : List.of(disqualified, both, cast.applicant, cast.colleague, cast.leader))
      for (String deed : List.of("/approval", "/return", "/rejection", "/payment"))
        assertThat(visitors.of(person.id()).post(path + deed, Map.of("amount", "1")).status())
            .as(person.name() + deed)
            .isEqualTo(404);
    assertThat(visitors.of(disqualified.id()).get(path).status()).isEqualTo(404);
    for (Person person : List.of(disqualified, both))
      assertThat(visitors.of(person.id()).get("/home").text())
          .as(person.name())
          .doesNotContain("Svar på kravet");

    projects.takeOut(project.id(), sender.id(), cast.viewer(cast.applicant));
    memberships.setRoles(
        memberships.find(sender.id(), cast.organisationId()).orElseThrow(), Set.of(Role.ADVISER));
    Visitor left = visitors.of(sender.id());
    assertThat(left.get(path).select("main form")).as("who sent it and has left").isEmpty();
    assertThat(left.post(path + "/approval", Map.of("amount", "1")).status()).isEqualTo(404);
    assertThat(left.post(project.path() + "/plan", Map.of()).status()).isEqualTo(404);
    assertThat(left.get("/home").text()).doesNotContain("Svar på kravet");

    Page rejected = open.submit("form[action$=/rejection]", Map.of("why", "Ikke av prosjektet"));
    assertThat(rejected.text()).contains("Avslått", "Ikke av prosjektet");
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Krav 1 er avslått"))
        .hasSize(1);
    assertThat(adviser.post(path + "/payment", VOUCHER).text()).contains("ikke godkjent");
    assertThat(paid(project)).isEqualTo(Money.ZERO);
  }

  @Test
  void lessThanWasClaimedIsApprovedForAReasonThatTheProjectReadsAndIsMailed() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = begun(cohort).submit(SEND, LINE, receipt()).path();
    Visitor owner = visitors.of(cast.applicant.id());
    Page form = visitors.of(cast.adviser.id()).get(path);
    Page unsaid = form.submit("form[action$=/approval]", Map.of("amount", "9 000"));
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.select("#f-whyLess-problem").text().replace('\u00a0', ' '))
        .contains("Kravet er på 10 000 kr. Skriv hvorfor");
    assertThat(unsaid.select("#f-amount").val()).isEqualTo("9 000");
    Page whole = form.submit("form[action$=/approval]", Map.of("whyLess", "Spikeren hadde vi"));
    assertThat(whole.select("#f-amount-problem")).as("the sum was forgotten").hasSize(1);
    assertThat(whole.select("#f-whyLess").val()).isEqualTo("Spikeren hadde vi");

    Map<String, String> less = Map.of("amount", "9 000", "whyLess", "Spikeren hadde vi");
    assertThat(whole.submit("form[action$=/approval]", less).text()).contains("Godkjent med 9");
    assertThat(form.submit("form[action$=/approval]", less).status()).as("again").isEqualTo(200);
    assertThat(owner.get(path).text().replace('\u00a0', ' '))
        .contains("Ikke alt er godkjent. Kravet er på 10 000 kr. Spikeren hadde vi");
    assertThat(owner.get(cohort.project(0).path()).text().replace('\u00a0', ' '))
        .contains("Godkjente krav 1 med 9 000 kr av 10 000 kr");
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Ikke alt i krav 1 er godkjent"))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.text().replace('\u00a0', ' '))
                    .contains("er på 10 000 kr. 9 000 kr er godkjent", "Spikeren hadde vi"));
    visitors.of(cast.adviser.id()).get(path).submit("form[action$=/payment]", VOUCHER);
    assertThat(owner.get(path).text()).as("also when it is paid").contains("Spikeren hadde vi");
  }

  @Test
  void whatIsApprovedIsNotPromisedTwiceAndADraftIsThrownAway() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Map<String, String> whole = Map.of("text.0", "Alt", "amount.0", "30 000");
    String first = begun(cohort).submit(SEND, whole, receipt()).path();
    Visitor owner = visitors.of(cast.applicant.id());
    String money = cohort.project(0).path() + "/money";
    String second = owner.get(money).submit("form[action$=/claims]").path();
    owner.get(second).submit(SEND, whole, receipt());
    Visitor adviser = visitors.of(cast.adviser.id());
    adviser.get(first).submit("form[action$=/approval]");
    Page refused = adviser.get(second).submit("form[action$=/approval]");
    assertThat(refused.text()).contains("bare 5");
    Map<String, String> rest = Map.of("amount", "5 000", "whyLess", "Det er ikke mer igjen");
    assertThat(refused.submit("form[action$=/approval]", rest).text()).contains("Godkjent med 5");
    assertThat(owner.post(cohort.project(0).path() + "/claims", Map.of()).status())
        .as("nothing is left")
        .isEqualTo(409);

    Page pay = adviser.get(first);
    assertThat(adviser.get(money).text().replace('\u00a0', ' '))
        .contains("Gjenstår å betale ut 35 000 kr av det er 35 000 kr godkjent");
    TestMoney.assertAddsUp(adviser.get(money));
    adviser
        .get(cohort.project(0).path() + "/payee")
        .submit("form.stack", with(TestMoney.INSIDE, "why", "Feil"));
    Page other = pay.submit("form[action$=/payment]", VOUCHER);
    assertThat(other.text()).as("to whom it is paid is another").contains("Nå: Ansvar 3210");
    assertThat(other.select("[name=reference]").val()).isEqualTo("Bilag 7");
    assertThat(other.submit("form[action$=/payment]", VOUCHER).text())
        .as("it is paid to nobody within")
        .contains("hvem utenfor kommunen");
    assertThat(adviser.get(money).text()).as("nor is it transferred").doesNotContain("Del 1");
  }

  @Test
  void whatAnAdvisersFormBeginsWithIsNotShownAsWrittenByWhoSentTheClaim() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Page form = begun(cohort);
    Page sent = form.submit(SEND, LINE, receipt());
    assertThat(sent.text()).contains("Venter på rådgiveren").doesNotContain("Dette skrev du");
    assertThat(visitors.of(cast.applicant.id()).get(sent.path()).text())
        .doesNotContain("Dette skrev du");
    Page late =
        form.submit(
            KEEP,
            Map.of("text.0", "Mer tre", "amount.0", "2", "text.1", "Lim", "amount.1", "3,50"));
    assertThat(late.text()).as("all of it").contains("Dette skrev du: Mer tre 2 Lim 3,50");
  }

  @Test
  void theOwnerIsToldThatAClaimWasNotPaidAfterAllAndThenThatItIs() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = begun(cohort).submit(SEND, LINE, receipt()).path();
    Visitor adviser = visitors.of(cast.adviser.id());
    adviser.get(path).submit("form[action$=/approval]");
    adviser.get(path).submit("form[action$=/payment]", VOUCHER);
    Page payment = adviser.get(cohort.project(0).path() + "/money").follow("#paid ~ ul a");
    payment.submit("form[action$=/reversal]", Map.of("why", "Feil bilag"));
    payment.submit("form[action$=/reversal]", Map.of("why", "Feil bilag"));
    Outbox.Written told = outbox.last(cast.applicant.email());
    assertThat(told.subject()).startsWith("Krav 1 er ikke betalt likevel");
    assertThat(told.text()).contains("Begrunnelse: Feil bilag");
    adviser.get(path).submit("form[action$=/payment]", VOUCHER);
    assertThat(outbox.to(cast.applicant.email()))
        .extracting(Outbox.Written::subject)
        .map(subject -> subject.split(":")[0])
        .endsWith("Krav 1 er betalt", "Krav 1 er ikke betalt likevel", "Krav 1 er betalt");
  }

  @Test
  void aClaimIsPaidOnNoDayBeforeItWasSent() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = begun(cohort).submit(SEND, LINE, receipt()).path();
    Visitor adviser = visitors.of(cast.adviser.id());
    Page form = adviser.get(path).submit("form[action$=/approval]");
    Page early =
        form.submit("form[action$=/payment]", Map.of("reference", "7", "paidOn", "30.11.2026"));
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.select("#f-paidOn-problem").text()).contains("1. desember 2026");
    assertThat(early.submit("form[action$=/payment]", VOUCHER).text()).contains("Betalt 10");
  }

  @Test
  void aTeamTakesAClaimBackUntilItIsAnsweredAndWhoWasAboutToAnswerReadsThat() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Page sent = begun(cohort).submit(SEND, LINE, receipt());
    String path = sent.path();
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    Page open = adviser.get(path);
    assertThat(sent.submit("form[action$=/withdrawal]").text())
        .contains("Kravet er trukket tilbake", "Trukket tilbake");
    assertThat(sent.submit("form[action$=/withdrawal]").status()).as("sent again").isEqualTo(200);
    assertThat(owner.get("/home").text()).contains("Send inn kravet");
    assertThat(adviser.get("/home").text()).doesNotContain("Svar på kravet");
    Page late =
        open.submit(
            "form[action$=/return]",
            Map.of("what", "Hva slags tre?", "to", cast.applicant.id().toString()));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text())
        .contains("applicant trakk kravet tilbake", "Dette skrev du: Hva slags tre?");

    owner.get(path).submit(SEND, Map.of("amount.0", "9 000"));
    Page answered = adviser.get(path).submit("form[action$=/approval]");
    assertThat(answered.text().replace('\u00a0', ' ')).contains("Godkjent med 9 000 kr");
    assertThat(owner.post(path + "/withdrawal", Map.of()).status())
        .as("it is answered")
        .isEqualTo(409);
  }
}
