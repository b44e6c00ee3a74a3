package no.dugnad.funding.endorsements.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Person;
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
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class EndorsementPagesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Outbox outbox;
  @Autowired Visitors visitors;
  TestRound round;
  Visitor applicant;
  UUID id;

  @BeforeEach
  void draft() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    applicant = visitors.of(cast.applicant.id());
    id = round.complete(cast.applicant, "Robotsel");
  }

  @Test
  void theManagerIsAskedByMailReadsAndStandsBehindItWithAWord() {
    Page asked = ask();
    assertThat(asked.text()).contains("leader er spurt");
    assertThat(ask().text()).as("a second click asks nobody again").contains("leader er spurt");
    assertThat(outbox.to(cast.leader.email()))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).contains("«Robotsel»", cast.applicant.name());
              assertThat(mail.text()).contains("Søknadsfristen er", "Søker om");
            });

    Visitor leader = visitors.of(cast.leader.id());
    assertThat(leader.get("/home").text()).contains("Ønsker forankring").contains("Robotsel");
    Page page = leader.get(outbox.to(cast.leader.email()).getFirst().path());
    assertThat(page.text()).contains("Robotsel").contains("Fordi det trengs.");
    Page silent = page.submit("form[action$=/endorsement]", Map.of("answer", "ENDORSE"));
    assertThat(silent.status()).isEqualTo(422);
    Page answered =
        silent.submit(
            "form[action$=/endorsement]", Map.of("answer", "ENDORSE", "word", "Dette vil vi."));
    assertThat(answered.text()).contains("Svaret er lagret").contains("Dette vil vi.");
    assertThat(
            answered.select("details:not([open]):has(form[action$=/endorsement]) summary").text())
        .isEqualTo("Endre svaret");
    assertThat(answered.select("input[name=answer][checked]").val()).isEqualTo("ENDORSE");
    assertThat(answered.select("textarea[name=word]").text()).isEqualTo("Dette vil vi.");

    assertThat(applicant.get("/applications/" + id).text()).contains("leader står bak");
    assertThat(outbox.to(cast.applicant.email())).hasSize(2);
    for (Person told : List.of(cast.leader, cast.applicant)) {
      assertThat(outbox.to(told.email()))
          .anySatisfy(mail -> assertThat(mail.text()).contains("Søknaden heter «Robotsel»."));
    }
  }

  @Test
  void aChangeAfterTheAnswerShows() {
    endorse();
    assertThat(applicant.get("/applications/" + id).text()).doesNotContain("Endret etter svaret");

    round.answer(id, cast.applicant, "why", "En helt annen grunn.");
    assertThat(applicant.get("/applications/" + id).text()).contains("Endret etter svaret");
    applicant.get("/applications/" + id + "/check").submit("form[action$=/submission]");
    Page list = visitors.of(cast.adviser.id()).get("/calls/" + round.callId + "/applications");
    assertThat(list.text()).contains("leader står bak").contains("Endret etter svaret");
  }

  @Test
  void whatWasChangedAfterTheManagerOpenedItIsReadBeforeItIsAnswered() {
    ask();
    Page opened = visitors.of(cast.leader.id()).get("/applications/" + id + "/endorsement");
    round.answer(id, cast.applicant, "why", "En helt annen grunn.");
    Page told =
        opened.submit("form[action$=/endorsement]", Map.of("answer", "ENDORSE", "word", "Ja."));
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text()).contains("er endret siden du åpnet siden", "En helt annen grunn.");
    assertThat(told.select("textarea[name=word]").text()).isEqualTo("Ja.");
    assertThat(applicant.get("/applications/" + id).text()).doesNotContain("leader står bak");

    assertThat(told.submit("form[action$=/endorsement]").text()).contains("Svaret er lagret");
    assertThat(applicant.get("/applications/" + id).text())
        .contains("leader står bak")
        .doesNotContain("Endret etter svaret");
  }

  @Test
  void anotherUnitVoidsTheRequestAndItsManagerSeesTheApplicationNoMore() {
    endorse();
    Visitor leader = visitors.of(cast.leader.id());

    round.answer(id, cast.applicant, "unit", cast.otherUnit.id().toString());
    assertThat(leader.get("/applications/" + id + "/endorsement").status()).isEqualTo(404);
    Page request = applicant.get("/applications/" + id + "/endorsement-request");
    assertThat(request.text()).contains("Vi vet ikke hvem som leder Bibliotek");
    assertThat(request.select("form[action$=/endorsement-request]")).isEmpty();
    assertThat(applicant.post("/applications/" + id + "/endorsement-request", Map.of()).text())
        .contains("Vi vet ikke hvem som leder Bibliotek");
  }

  @Test
  void submittingAsksTheManagerWhoWasNotAskedAndTheAnswerMayComeLater() {
    applicant.get("/applications/" + id + "/check").submit("form[action$=/submission]");
    assertThat(outbox.to(cast.leader.email())).hasSize(1);
    clock.set(TestRound.DEADLINE.plusSeconds(60));

    Page answered =
        visitors
            .of(cast.leader.id())
            .get("/applications/" + id + "/endorsement")
            .submit("form[action$=/endorsement]", Map.of("answer", "DECLINE", "word", "Ikke nå."));
    assertThat(answered.text()).contains("leader står ikke bak");
    assertThat(applicant.get("/applications/" + id).text()).contains("Ikke nå.");
  }

  @Test
  void whatCanNotBeAnsweredAnyMoreNoLongerWaitsForTheManager() {
    ask();
    UUID draft = round.complete(cast.applicant, "Aldri sendt");
    applicant.post("/applications/" + draft + "/endorsement-request", Map.of());
    applicant.get("/applications/" + id + "/check").submit("form[action$=/submission]");
    Visitor leader = visitors.of(cast.leader.id());
    assertThat(leader.get("/home").text()).contains("Robotsel", "Aldri sendt");

    clock.set(TestRound.DEADLINE.plusSeconds(60));
    assertThat(leader.get("/home").text()).contains("Robotsel").doesNotContain("Aldri sendt");
    var panel = new TestPanel(beans, cast, round);
    panel.open(cast.assessors.getFirst(), id);
    assertThat(leader.get("/home").text()).doesNotContain("Robotsel");
    assertThat(applicant.get("/applications/" + id).text())
        .contains("rakk ikke å svare")
        .doesNotContain("Venter på");
  }

  @Test
  void whatIsWithdrawnWaitsForNobodysAnswer() {
    ask();
    applicant.get("/applications/" + id + "/check").submit("form[action$=/submission]");
    assertThat(applicant.get("/applications/" + id).text()).contains("Venter på");

    applicant.get("/applications/" + id).submit("form[action$=/withdrawal]");

    assertThat(applicant.get("/applications/" + id).text())
        .contains("leader trenger ikke å svare lenger")
        .doesNotContain("Venter på", "rakk ikke");
  }

  @Test
  void whoCouldNotAnswerSinceTheCallWasClosedEarlyIsNotBlamed() {
    ask();
    UUID draft = round.complete(cast.applicant, "Aldri sendt");
    applicant.post("/applications/" + draft + "/endorsement-request", Map.of());
    applicant.get("/applications/" + id + "/check").submit("form[action$=/submission]");
    assertThat(
            visitors
                .of(cast.adviser.id())
                .get("/calls/" + round.callId + "/settings/closing")
                .text())
        .contains("Én søknad er påbegynt og ikke sendt inn.")
        .doesNotContain("har endringer");
    beans
        .getBean(Calls.class)
        .close(round.callId, "Pengene er brukt opp", cast.viewer(cast.adviser).actor());
    assertThat(applicant.get("/applications/" + draft).text())
        .contains("leader trenger ikke å svare lenger", "Pengene er brukt opp")
        .doesNotContain("rakk ikke");
    clock.set(TestRound.DEADLINE.plusSeconds(60));
    new TestPanel(beans, cast, round).open(cast.assessors.getFirst(), id);

    assertThat(applicant.get("/applications/" + id).text())
        .contains("Utlysningen ble lukket før leader svarte")
        .doesNotContain("rakk ikke");
  }

  @Test
  void aManagerWhoAppliesNeedsNoEndorsement() {
    UUID own = round.complete(cast.leader, "Lederens eget");

    Visitor leader = visitors.of(cast.leader.id());
    Page request = leader.get("/applications/" + own + "/endorsement-request");
    assertThat(request.text()).contains("selv med på søknaden");
    assertThat(
            leader
                .get("/applications/" + own + "/check")
                .submit("form[action$=/submission]")
                .path())
        .endsWith("/receipt");
  }

  private Page ask() {
    return applicant.post("/applications/" + id + "/endorsement-request", Map.of());
  }

  private void endorse() {
    ask();
    visitors
        .of(cast.leader.id())
        .get("/applications/" + id + "/endorsement")
        .submit("form[action$=/endorsement]", Map.of("answer", "ENDORSE", "word", "Ja."));
  }
}
