package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Forms of a round, from what is set up to what is decided. */
@ServerTest
class FundingTwiceTest extends TwiceWalk {
  private static final Instant OPEN = Instant.parse("2027-03-01T08:00:00Z");

  @Autowired Cast cast;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;

  @Test
  @Sends({
    "/applications/{id}/acceptance",
    "/applications/{id}/changes/removal",
    "/applications/{id}/departure",
    "/applications/{id}/endorsement",
    "/applications/{id}/submission",
    "/applications/{id}/assessment/hand-in",
    "/applications/{id}/assessment/taking-back",
    "/calls/{callId}/assessments/hand-in",
    "/calls/{callId}/meeting/proposals",
    "/calls/{callId}/meeting/protocol/heading",
    "/calls/{callId}/panel/dates/meeting",
    "/calls/{callId}/recommendation/handover",
    "/calls/{id}/decision/return"
  })
  void whatIsAppliedForAndAssessedTwiceAtOnceIsSoOnce() {
    clock.set(OPEN);
    var round = new TestRound(beans, cast);
    UUID id = round.complete(cast.applicant, "Spillverket");
    UUID other = round.submitted(cast.colleague, "Oppdragstorg");
    String application = "/applications/" + id;
    Visitor applicant = visitors.of(cast.applicant.id());
    Visitor colleague = visitors.of(cast.colleague.id());
    applicant
        .get(application + "/co-applicants")
        .submit("form[action$=/co-applicants]", Map.of("address", cast.colleague.email()));
    sendTwice("/applications/{id}/acceptance", colleague.get(application + "/invitation"));
    sendTwice("/applications/{id}/departure", colleague.get(application + "/co-applicants"));
    applicant
        .get(application + "/endorsement-request")
        .submit("form[action$=/endorsement-request]");
    sendTwice(
        "/applications/{id}/endorsement",
        visitors.of(cast.leader.id()).get(application + "/endorsement"),
        Map.of("answer", "ENDORSE", "word", "Ja."));
    sendTwice("/applications/{id}/submission", applicant.get(application + "/check"));
    applicant.get(application).submit("form[action$=/reopening]");
    sendTwice("/applications/{id}/changes/removal", applicant.get(application));

    var panel = new TestPanel(beans, cast, round);
    clock.set(TestRound.DEADLINE.plus(Duration.ofDays(1)));
    Person person = cast.assessors.getFirst();
    panel.open(person, id, other);
    panel.score(person, id, 3, 4);
    panel.score(person, other, 1, 2);
    sendTwice(
        "/calls/{callId}/panel/dates/meeting",
        visitors.of(cast.adviser.id()).get("/calls/" + round.callId + "/panel/dates"),
        Map.of(
            "meeting.date", "2027-04-15",
            "meeting.time", "12:00",
            "until.time", "13:00",
            "place", "Rom 1"));
    Visitor assessor = visitors.of(person.id());
    String assessment = application + "/assessment";
    sendTwice("/applications/{id}/assessment/hand-in", assessor.get(assessment));
    sendTwice("/applications/{id}/assessment/taking-back", assessor.get(assessment));
    sendTwice(
        "/calls/{callId}/assessments/hand-in",
        assessor.get("/calls/" + round.callId + "/assessments"));

    recommend(round, id, other);
    sendTwice(
        "/calls/{callId}/meeting/protocol/heading",
        visitors.of(cast.adviser.id()).get("/calls/" + round.callId + "/meeting/protocol/heading"),
        Map.of("place", "Rådhuset"));
    sendTwice(
        "/calls/{callId}/meeting/proposals",
        visitors.of(cast.adviser.id()).get("/calls/" + round.callId + "/meeting"),
        "#proposal-" + id,
        Map.of("verdict." + id, "DECLINE"));
    sendTwice(
        "/calls/{callId}/recommendation/handover",
        visitors.of(cast.adviser.id()).get("/calls/" + round.callId + "/meeting"));
    sendTwice(
        "/calls/{id}/decision/return",
        visitors.of(cast.decisionMaker.id()).get("/calls/" + round.callId + "/decision"),
        Map.of("why", "Se igjen."));
  }

  @Test
  @Sends({
    "/calls/{callId}/applications/responsible",
    "/calls/{callId}/applications/bundle/removal",
    "/applications/{id}/supplements",
    "/applications/{id}/supplements/{supplement}/deadline",
    "/applications/{id}/supplements/{supplement}/withdrawal",
    "/applications/{id}/supplements/{supplement}/review",
    "/applications/{id}/supplement/sending",
    "/calls/{callId}/applications/rejections/proposals",
    "/calls/{callId}/applications/rejections/decisions",
    "/applications/{id}/rejection/removal",
    "/applications/{id}/rejection/reversal"
  })
  void whatIsHandledTwiceAtOnceIsSoOnce() {
    clock.set(OPEN);
    var round = new TestRound(beans, cast);
    String application = "/applications/" + round.submitted(cast.applicant, "Spillverket");
    clock.set(TestRound.DEADLINE.plus(Duration.ofDays(1)));
    Visitor adviser = visitors.of(cast.adviser.id());
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    Page list = adviser.get("/calls/" + round.callId + "/applications");
    sendTwice(
        "/calls/{callId}/applications/responsible",
        list,
        "#assign",
        Map.of(
            "chosen",
            list.select("[name=chosen]").eachAttr("value"),
            "person",
            cast.adviser.id().toString()));

    Page bundle = adviser.get("/calls/" + round.callId + "/applications/bundle");
    sendTwice(
        "/calls/{callId}/applications/bundle/removal", bundle.submit("form[action$=/bundle]"));

    Map<String, ?> more = Map.of("text", "Tall.", "asked", List.of("why"), "dueOn", "2027-04-07");
    String ask = application + "/supplements/new";
    sendTwice("/applications/{id}/supplements", adviser.get(ask), more);
    sendTwice(
        "/applications/{id}/supplements/{supplement}/deadline",
        adviser.get(application).follow("a[href*=/supplements/]"),
        Map.of("dueOn", "2027-04-08"));
    sendTwice(
        "/applications/{id}/supplements/{supplement}/withdrawal",
        adviser.get(application).follow("a[href*=/supplements/]"));
    adviser.get(ask).submit("#ask", more);
    sendTwice(
        "/applications/{id}/supplement/sending",
        visitors.of(cast.applicant.id()).get(application + "/supplement"));
    sendTwice(
        "/applications/{id}/supplements/{supplement}/review",
        adviser.get(application).follow("a[href*=/supplements/]"));

    String rejection = application + "/rejection";
    Map<String, ?> why = Map.of("ground", "OTHER", "text", "Feil skjema.");
    adviser.get(rejection).submit("#propose-rejection", why);
    sendTwice("/applications/{id}/rejection/removal", adviser.get(rejection));
    adviser.get(rejection).submit("#propose-rejection", why);
    decisionMaker.get(rejection).submit("button[formaction$=/decision]");
    sendTwice(
        "/applications/{id}/rejection/reversal",
        decisionMaker.get(rejection),
        Map.of("grounds", "Det var rett skjema."));

    Map<String, ?> all = Map.of("chosen", list.select("[name=chosen]").eachAttr("value"));
    String choose = "button[formaction$=/rejections]";
    sendTwice("/calls/{callId}/applications/rejections/proposals", list.submit(choose, all), why);
    sendTwice(
        "/calls/{callId}/applications/rejections/decisions",
        decisionMaker.get("/calls/" + round.callId + "/applications").submit(choose, all));
  }

  private void recommend(TestRound round, UUID award, UUID decline) {
    Recommendations recommendations = beans.getBean(Recommendations.class);
    Viewer adviser = cast.viewer(cast.adviser);
    recommendations.start(round.callId, adviser);
    recommendations.propose(
        new Recommendation(award, Verdict.AWARD, Money.kroner(50_000), "Nytt.", 0), adviser);
    recommendations.propose(
        new Recommendation(decline, Verdict.DECLINE, Money.ZERO, "Drift.", 0), adviser);
  }

  @Test
  @Sends({
    "/applications/{id}/decision",
    "/applications/{id}/decision/withdrawal",
    "/calls/{id}/decisions",
    "/calls/{id}/decision/letterhead",
    "/calls/{id}/decision/announcement",
    "/calls/{id}/decision/announcement/calling-off",
    "/applications/{id}/appeal/sending",
    "/applications/{id}/appeal/answer"
  })
  void whatIsDecidedAndAnnouncedTwiceAtOnceIsDecidedAndAnnouncedOnce() {
    var round = new TestCase(beans, cast);
    String call = "/calls/" + round.round.callId + "/decision";
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());

    sendTwice(
        "/applications/{id}/decision",
        decisionMaker.get("/applications/" + round.award + "/decision"));
    sendTwice("/applications/{id}/decision/withdrawal", decisionMaker.get(call));
    sendTwice("/calls/{id}/decisions", decisionMaker.get(call));
    sendTwice(
        "/calls/{id}/decision/letterhead",
        decisionMaker.get(call + "/letterhead"),
        Map.of("caseNumber", "27/118"));
    decisionMaker
        .get(call + "/announcement")
        .submit(
            "form[action$=/announcement]", Map.of("hour.date", "2028-01-03", "hour.time", "09.00"));
    sendTwice(
        "/calls/{id}/decision/announcement/calling-off", decisionMaker.get(call + "/announcement"));
    var growth =
        sendTwice("/calls/{id}/decision/announcement", decisionMaker.get(call + "/announcement"));
    assertThat(growth).containsEntry("decisions.announcement", 1).containsEntry("post.mail", 2);

    var appeals = beans.getBean(Appeals.class);
    appeals.setBody("Klagenemnda", Revision.of(Optional.empty()), cast.viewer(cast.adviser));
    appeals.register(round.decline, "Urimelig.", cast.viewer(cast.colleague));
    appeals.forward(round.decline, "Innenfor vanlig drift.", round.decisionMaker());
    sendTwice(
        "/applications/{id}/appeal/sending",
        visitors.of(cast.adviser.id()).get("/applications/" + round.decline + "/appeal/sending"));
    sendTwice(
        "/applications/{id}/appeal/answer",
        visitors.of(cast.adviser.id()).get("/applications/" + round.decline + "/appeal/answer"),
        Map.of("answer", "DISMISS", "grounds", "Nemnda er enig."));
  }

  @Test
  @Sends({"/applications/{id}/readmission", "/applications/{id}/readmission/decision"})
  void whatIsTakenInAgainTwiceAtOnceIsRecommendedAndToldOnce() {
    clock.set(OPEN);
    var round = new TestRound(beans, cast);
    UUID id = round.submitted(cast.applicant, "Spillverket");
    UUID other = round.submitted(cast.colleague, "Oppdragstorg");
    UUID third = round.submitted(cast.colleague, "Sansehage");
    clock.set(TestRound.DEADLINE.plus(Duration.ofDays(1)));
    Visitor adviser = visitors.of(cast.adviser.id());
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    String application = "/applications/" + id;
    adviser
        .get(application + "/rejection")
        .submit("#propose-rejection", Map.of("ground", "OTHER", "text", "Feil skjema."));
    decisionMaker.get(application + "/rejection").submit("button[formaction$=/decision]");
    recommend(round, other, third);
    adviser
        .get("/calls/" + round.callId + "/meeting")
        .submit("form[action$=/recommendation/handover]");
    String decision = "/calls/" + round.callId + "/decision";
    decisionMaker.get(decision).submit("form[action$=/decisions]");
    decisionMaker.get(decision + "/announcement").submit("form[action$=/announcement]");
    var appeals = beans.getBean(Appeals.class);
    appeals.register(id, "Det var rett skjema.", cast.viewer(cast.applicant));
    appeals.takeIn(id, "Det var det.", cast.viewer(cast.decisionMaker));

    sendTwice(
        "/applications/{id}/readmission",
        adviser.get(application + "/readmission"),
        Map.of("verdict", "AWARD", "amount", "20 000", "grounds", "Nytt."));
    var growth =
        sendTwice(
            "/applications/{id}/readmission/decision",
            decisionMaker.get(application + "/readmission/decision"));
    assertThat(growth).containsEntry("awards.award", 1).containsEntry("post.mail", 1);
  }

  @Test
  @Sends({
    "/calls/{id}/publication",
    "/calls/{id}/settings/frame",
    "/forms/{id}/sections/{section}/questions",
    "/forms/{id}/undoing",
    "/imports/{id}/columns",
    "/imports/{id}/completion",
    "/imports/{id}/rows"
  })
  void whatIsPreparedTwiceAtOnceIsSoOnce() {
    clock.set(OPEN);
    var round = new TestRound(beans, cast);
    Visitor adviser = visitors.of(cast.adviser.id());
    UUID draft = round.draft("Neste runde", Objects.requireNonNull(round.call().formId()));
    sendTwice("/calls/{id}/settings/frame", adviser.get("/calls/" + draft + "/settings/frame"));
    sendTwice("/calls/{id}/publication", adviser.get("/calls/" + draft + "/settings"));

    String form = "/forms/" + round.call().formId();
    Page question = adviser.get(form + "/sections/more/questions/new?type=LongText");
    sendTwice(
        "/forms/{id}/sections/{section}/questions",
        question,
        Map.of("label", "Hvem?", "limit", "100"));
    adviser.get(form).submit("#q-why button[formaction$=/removal]");
    sendTwice("/forms/{id}/undoing", adviser.get(form));
    adviser.get(form).submit("form[action$=/versions]");

    Page columns = upload(adviser, "A;B;C;D\n1;Nordlia;Skole;8200\n");
    sendTwice(
        "/imports/{id}/columns",
        columns,
        Map.of("column.reference", "0", "column.name", "1", "column.kind", "2"));
    sendTwice(
        "/imports/{id}/rows",
        upload(adviser, "Nummer;Navn;Type;Areal\n3;;Hall;300\n4;Bua;Hall;20\n"),
        Map.of("out", "2"));
    Page preview = upload(adviser, "Nummer;Navn;Type;Areal\n2;Hallen;Hall;300\n");
    assertThat(sendTwice("/imports/{id}/completion", preview)).containsEntry("challenges.place", 1);
  }

  private static Page upload(Visitor adviser, String csv) {
    var file = new Upload("bygg.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return adviser
        .get("/imports/new?kind=places")
        .submit("form[action=/imports]", Map.of(), Map.of("file", file));
  }
}
