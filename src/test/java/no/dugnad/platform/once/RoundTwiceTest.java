package no.dugnad.platform.once;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The forms that no case of the demo has come to, or that ask for more than a filling that knows
 * nothing, each sent twice at once and once more. What {@link EveryFormTwiceTest} finds by itself
 * is not here.
 */
@ServerTest
class RoundTwiceTest {
  private static final Instant OPEN = Instant.parse("2027-03-01T08:00:00Z");

  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired JdbcClient db;
  @Autowired Gatherings gatherings;

  private final Set<String> sent = new TreeSet<>();

  /** The routes that a walk comes by. */
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Sends {
    String[] value();
  }

  /** All that are sent here. */
  static List<String> routes() {
    return Arrays.stream(RoundTwiceTest.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Sends.class))
        .flatMap(method -> Arrays.stream(method.getAnnotation(Sends.class).value()))
        .toList();
  }

  @AfterEach
  void allThatItSaysIsSent(TestInfo walk) {
    assertThat(sent)
        .containsExactlyInAnyOrder(
            walk.getTestMethod().orElseThrow().getAnnotation(Sends.class).value());
  }

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
    "/invitations/{id}/acceptance",
    "/invitations/{id}/refusal",
    "/people/invitations/{id}/withdrawal",
    "/people/mail/{id}/sending",
    "/people/{id}/identity/withdrawal",
    "/address-change/confirmation",
    "/address-change/refusal"
  })
  void whatIsAskedOfAPersonIsAnsweredOnce() {
    clock.set(Instant.now());
    Visitor colleague = visitors.of(cast.colleague.id());
    Visitor applicant = visitors.of(cast.applicant.id());
    Visitor leader = visitors.of(cast.leader.id());
    Cast other = casts.getObject();
    Visitor administrator = visitors.of(other.administrator.id());
    sendTwice(
        "/invitations/{id}/acceptance", colleague.get(invited(administrator, cast.colleague)));
    sendTwice("/invitations/{id}/refusal", applicant.get(invited(administrator, cast.applicant)));
    invited(administrator, cast.leader);
    sendTwice("/people/invitations/{id}/withdrawal", administrator.get("/people"));

    db.sql("update post.mail set status = 'GIVEN_UP', sent_at = null where recipient = :to")
        .param("to", cast.leader.email())
        .update();
    Visitor ours = visitors.of(cast.administrator.id());
    sendTwice("/people/mail/{id}/sending", ours.get("/people/mail"));

    String employee =
        ours.get("/people?q=leader").select("a[href^=/people/]:contains(leader)").attr("href");
    ours.get(employee).submit("form[action$=/identity]", Map.of("email", address()));
    sendTwice("/people/{id}/identity/withdrawal", ours.get(employee));
    String next = address();
    leader.post("/me/address", Map.of("email", next));
    sendTwice(
        "/address-change/confirmation", visitors.stranger().get(outbox.to(next).getLast().path()));
    sendTwice("/address-change/refusal", visitors.stranger().get(outbox.to(next).getLast().path()));
  }

  private static String address() {
    return "ny-" + UUID.randomUUID() + "@dugnad.test";
  }

  /** Where the mail leads that asks the person to join another organisation. */
  private String invited(Visitor administrator, Person person) {
    administrator
        .get("/people/new")
        .submit(
            "form[action=/people]",
            Map.of("name", person.name(), "email", person.email(), "language", "nb"));
    eventually(
        () -> assertThat(outbox.to(person.email()).getLast().path()).startsWith("/invitations/"));
    return outbox.to(person.email()).getLast().path();
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

  @Test
  @Sends({
    "/projects/{id}/reports/{kind}",
    "/projects/{id}/reports/{kind}/submission",
    "/projects/{id}/reports/{kind}/changes",
    "/projects/{id}/reports/{kind}/reminder",
    "/projects/{id}/reports/{kind}/approval",
    "/projects/{id}/check",
    "/projects/{id}/checks/{check}/answer"
  })
  void whatAProjectWritesTwiceAtOnceIsWrittenOnce() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    String report = cohort.project(0).path() + "/reports/final-report";
    sendTwice(
        "/projects/{id}/reports/{kind}",
        owner.get(report),
        "form[action='" + report + "']",
        Map.of());
    owner
        .get(report + "/sections/result")
        .submit("form[data-sheet]", Map.of("a.done", "Målte", "a.result", "Færre fall"));
    owner
        .get(report + "/sections/learning")
        .submit("form[data-sheet]", Map.of("a.learned", "Mål tidlig", "a.onwards", "Drift"));
    sendTwice("/projects/{id}/reports/{kind}/submission", owner.get(report));
    sendTwice(
        "/projects/{id}/reports/{kind}/changes",
        adviser.get(report),
        Map.of("word", "Hvor mange?"));
    clock.advance(Duration.ofDays(1));
    sendTwice("/projects/{id}/reports/{kind}/reminder", adviser.get(report));
    owner.get(report).submit("#submit");
    sendTwice(
        "/projects/{id}/reports/{kind}/approval", adviser.get(report), Map.of("word", "Takk"));
    sendTwice(
        "/projects/{id}/check",
        owner.get(cohort.project(0).path() + "/check"),
        Map.of("answer", "NEEDS_HELP", "what", "Tid"));
    sendTwice(
        "/projects/{id}/checks/{check}/answer",
        adviser.get("/cohorts/" + cohort.id() + "/checks"),
        Map.of("words-" + cohort.project(0).id(), "Du får til juni"));
  }

  @Test
  @Sends({
    "/projects/{id}/beginning",
    "/projects/{id}/handover",
    "/projects/{id}/adviser",
    "/projects/{id}/team",
    "/projects/{id}/team/{person}/going",
    "/projects/{id}/team/{person}/return",
    "/projects/{id}/outcome",
    "/projects/{id}/reopening",
    "/projects/{id}/thanks",
    "/cohorts/{id}/programme/dates",
    "/cohorts/{id}/programme/version",
    "/occurrences/{id}/completion",
    "/occurrences/{id}/date",
    "/occurrences/{id}/reopening",
    "/occurrences/{id}/waiver",
    "/programme-template/quiet-periods",
    "/programme-template/quiet-periods/{id}/removal",
    "/programme-template/quiet-times",
    "/programme-template/steps",
    "/programme-template/steps/{key}",
    "/programme-template/steps/{key}/removal"
  })
  void whatAProjectAndItsProgrammeTwiceAtOnceIsSoOnce() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    String project = cohort.project(0).path();
    sendTwice("/projects/{id}/beginning", owner.get(project));
    sendTwice(
        "/projects/{id}/outcome",
        owner.get(project + "/outcome"),
        Map.of("outcome", "STOPPED", "tried", "En app", "learned", "Papir"));
    sendTwice("/projects/{id}/thanks", adviser.get(project + "/outcome"), Map.of("words", "Takk!"));
    sendTwice(
        "/projects/{id}/reopening", owner.get(project + "/outcome"), Map.of("grounds", "Feil"));
    sendTwice(
        "/projects/{id}/handover",
        owner
            .get(project + "/handover")
            .submit("form.stack", Map.of("address", cast.leader.email())));
    sendTwice(
        "/projects/{id}/adviser",
        adviser.get(project + "/adviser"),
        Map.of("person", cast.adviser.id().toString()));
    sendTwice("/projects/{id}/team/{person}/going", adviser.get(project + "/team"));
    sendTwice(
        "/projects/{id}/team",
        adviser.get(project + "/team"),
        Map.of("address", cast.colleague.email()));
    sendTwice("/projects/{id}/team/{person}/return", adviser.get(project + "/team"));

    String programme = "/cohorts/" + cohort.id() + "/programme";
    String startUp = "section[aria-label=Oppstartsøkt] a";
    sendTwice(
        "/occurrences/{id}/date",
        adviser.get(programme).follow(startUp),
        Map.of("day", "1.2.2027"));
    sendTwice("/cohorts/{id}/programme/dates", adviser.get(programme));
    String description = "section[aria-label=Prosjektbeskrivelse] a";
    sendTwice("/occurrences/{id}/completion", adviser.get(programme).follow(description));
    sendTwice("/occurrences/{id}/reopening", adviser.get(programme).follow(description));
    sendTwice(
        "/occurrences/{id}/waiver",
        adviser.get(programme).follow(startUp),
        Map.of("why", "Alle kjenner hverandre."));

    String template = "/programme-template";
    sendTwice(
        "/programme-template/steps",
        adviser.get(template + "/steps/new"),
        "form.stack",
        Map.of("name", "Underveisbrev", "kind", "DELIVERABLE"));
    sendTwice(
        "/programme-template/steps/{key}",
        adviser.get(template + "/steps/FINAL_REPORT"),
        "form.stack",
        Map.of("days", "21"));
    sendTwice("/cohorts/{id}/programme/version", adviser.get(programme));
    sendTwice(
        "/programme-template/steps/{key}/removal", adviser.get(template + "/steps/STATUS_CARD"));
    sendTwice("/programme-template/quiet-times", adviser.get(template), Map.of("yearly", "JULY"));
    sendTwice(
        "/programme-template/quiet-periods",
        adviser.get(template),
        Map.of("from", "4.1.2027", "to", "8.1.2027"));
    sendTwice(
        "/programme-template/quiet-periods/{id}/removal",
        adviser.get(template),
        "form[action*='/quiet-periods/']",
        Map.of());
  }

  @Test
  @Sends({
    "/cohorts/{cohortId}/gatherings",
    "/gatherings/{id}/announcement",
    "/gatherings/{id}/answer",
    "/gatherings/{id}/attendance",
    "/gatherings/{id}/cancellation",
    "/gatherings/{id}/holding",
    "/gatherings/{id}/minutes/{projectId}",
    "/gatherings/{id}/order",
    "/gatherings/{id}/order/lot",
    "/gatherings/{id}/plan",
    "/gatherings/{id}/removal",
    "/gatherings/{id}/screen",
    "/gatherings/{id}/workshop",
    "/own-calendar",
    "/own-calendar/removal",
    "/projects/{id}/expectations",
    "/projects/{id}/expectations/review"
  })
  void whereACohortMeetsTwiceAtOnceItMeetsOnce() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Workshop workshop = beans.createBean(Halls.class).open(cast);
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    String all = "/cohorts/" + cohort.id() + "/gatherings";
    Map<String, String> plan =
        Map.of(
            "kind", "CLOSING",
            "starts.date", "14.12.2026",
            "starts.time", "09:00",
            "ends.time", "11:00",
            "place", "Rom 3");
    assertThat(
            sendTwice(
                "/cohorts/{cohortId}/gatherings", adviser.get(all + "/new"), "form.stack", plan))
        .containsEntry("gatherings.gathering", 1);
    String draft = adviser.get(all).follow("main .task-list a").path();
    sendTwice("/gatherings/{id}/removal", adviser.get(draft));
    String path = adviser.get(all + "/new").submit("form.stack", plan).path();
    sendTwice("/gatherings/{id}/plan", adviser.get(path + "/plan"), Map.of("minutes", "5"));
    assertThat(sendTwice("/gatherings/{id}/announcement", adviser.get(path)))
        .containsEntry("post.mail", 2);
    sendTwice("/gatherings/{id}/answer", owner.get(path), "button[value=COMING]", Map.of());
    sendTwice("/gatherings/{id}/order/lot", adviser.get(path));
    sendTwice("/gatherings/{id}/order", adviser.get(path), "button[name=on]", Map.of());
    sendTwice(
        "/gatherings/{id}/workshop",
        adviser.get(path),
        Map.of("workshop", workshop.id().toString()));
    String other =
        adviser
            .get(all + "/new")
            .submit(
                "form.stack",
                Map.of(
                    "kind",
                    "CHECK",
                    "starts.date",
                    "15.12.2026",
                    "ends.time",
                    "11:00",
                    "place",
                    "Rom 3"))
            .submit("form[action$=/announcement]")
            .path();
    sendTwice(
        "/gatherings/{id}/cancellation",
        adviser.get(other + "/cancellation"),
        Map.of("why", "Sykdom"));

    clock.set(Instant.parse("2026-12-14T08:00:00Z"));
    owner = visitors.of(cast.applicant.id());
    adviser = visitors.of(cast.adviser.id());
    sendTwice(
        "/gatherings/{id}/screen", adviser.get(path + "/screen"), "button[value=NEXT]", Map.of());
    sendTwice(
        "/gatherings/{id}/attendance",
        adviser.get(path),
        Map.of("came", List.of(cast.applicant.id().toString())));
    sendTwice(
        "/gatherings/{id}/holding", adviser.get(path), "button[formaction$=/holding]", Map.of());
    String project = cohort.project(0).path();
    sendTwice(
        "/gatherings/{id}/minutes/{projectId}",
        owner.get(project).follow("a[href*=/minutes/]"),
        "form.stack",
        Map.of("said", "Vi er i gang."));
    sendTwice("/own-calendar", owner.get("/own-calendar"));
    sendTwice("/own-calendar/removal", owner.get("/own-calendar"));
    Page expectations = owner.get(project + "/expectations");
    sendTwice("/projects/{id}/expectations", expectations, Map.of("words", "Svar innen uken."));
    sendTwice(
        "/projects/{id}/expectations/review",
        owner.get(project + "/expectations"),
        Map.of("outcome", "MET"));
  }

  @Test
  @Sends({
    "/projects/{id}/milestones",
    "/projects/{id}/milestones/{milestone}",
    "/projects/{id}/milestones/{milestone}/reaching",
    "/projects/{id}/milestones/{milestone}/removal",
    "/projects/{id}/milestones/{milestone}/taking-back",
    "/projects/{id}/files",
    "/projects/{id}/files/{file}/removal",
    "/projects/{id}/files/{file}/sharing",
    "/projects/{id}/files/{file}/sharing/removal",
    "/gatherings/{id}/pictures",
    "/gatherings/{id}/pictures/{file}/removal"
  })
  void whatAProjectLaysByAndWantsToReachTwiceAtOnceIsThereOnce() throws IOException {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Visitor owner = visitors.of(cast.applicant.id());
    String milestones = cohort.project(0).path() + "/milestones";
    assertThat(
            sendTwice(
                "/projects/{id}/milestones",
                owner.get(milestones),
                Map.of("text", "Ti har prøvd", "day", "1.2.2027")))
        .containsEntry("milestones.milestone", 1);
    String one = owner.get(milestones).select("main .task-list a").attr("href");
    sendTwice(
        "/projects/{id}/milestones/{milestone}",
        owner.get(one),
        "form.stack",
        Map.of("text", "Tolv har prøvd"));
    sendTwice("/projects/{id}/milestones/{milestone}/reaching", owner.get(milestones));
    sendTwice("/projects/{id}/milestones/{milestone}/taking-back", owner.get(milestones));
    sendTwice("/projects/{id}/milestones/{milestone}/removal", owner.get(one));

    String files = cohort.project(0).path() + "/files";
    byte[] plan = "Plan".getBytes(StandardCharsets.UTF_8);
    assertThat(
            sendTwice(
                "/projects/{id}/files",
                owner.get(files),
                "form.stack",
                Map.of(),
                Map.of("file", new Upload("plan.txt", "text/plain", plan))))
        .containsEntry("papers.paper", 1);
    sendTwice("/projects/{id}/files/{file}/sharing", owner.get(files));
    sendTwice("/projects/{id}/files/{file}/sharing/removal", owner.get(files));
    sendTwice(
        "/projects/{id}/files/{file}/removal",
        owner.get(files),
        "form.deed[data-confirm]",
        Map.of());

    clock.set(Instant.parse("2026-12-14T08:00:00Z"));
    owner = visitors.of(cast.applicant.id());
    String pictures = held(cohort) + "/pictures";
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", png);
    assertThat(
            sendTwice(
                "/gatherings/{id}/pictures",
                owner.get(pictures),
                "form.stack",
                Map.of("alt", "En tavle"),
                Map.of("file", new Upload("tavle.png", "image/png", png.toByteArray()))))
        .containsEntry("albums.picture", 1);
    sendTwice("/gatherings/{id}/pictures/{file}/removal", owner.get(pictures));
  }

  /** The path of a gathering that has begun. */
  private String held(TestCohort cohort) {
    Instant soon = clock.instant().plusSeconds(60);
    var plan =
        new Gathering.Plan(
            Gathering.Kind.START_UP, "", soon, soon.plusSeconds(3600), "Rom 3", "", 10);
    UUID id = gatherings.draft(cohort.id(), plan, cohort.adviser());
    gatherings.announce(id, gatherings.getGathering(id).revision(), cohort.adviser());
    clock.set(soon);
    return gatherings.getGathering(id).path();
  }

  @Test
  @Sends({
    "/workshops/{id}/result/draft",
    "/workshops/{id}/result/redrawing",
    "/workshops/{id}/result/sorting"
  })
  void whatARoomFoundOutIsDrawnOnce() {
    Halls halls = beans.createBean(Halls.class);
    Workshop workshop = halls.open(cast);
    halls.facilitate(
        workshop, cast, new Deed.Write(Ids.next(), "causes", "Taket", null, null, List.of()));
    halls.facilitate(workshop, cast, new Deed.End());
    Visitor adviser = visitors.of(cast.adviser.id());
    String result = "/workshops/" + workshop.id() + "/result";
    sendTwice("/workshops/{id}/result/draft", adviser.get(result));
    sendTwice("/workshops/{id}/result/redrawing", adviser.get(result + "/text"));
    sendTwice(
        "/workshops/{id}/result/sorting",
        adviser.get(result + "/text"),
        "button[form=sorting]",
        Map.of());
  }

  private static Page upload(Visitor adviser, String csv) {
    var file = new Upload("bygg.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return adviser
        .get("/imports/new?kind=places")
        .submit("form[action=/imports]", Map.of(), Map.of("file", file));
  }

  @Test
  @Sends({
    "/cohorts/{id}/wall",
    "/cohorts/{id}/wall/mail",
    "/wall/{id}/answers",
    "/wall/{id}/hand",
    "/wall/{id}/hand/removal",
    "/wall/{id}/mending",
    "/wall/{id}/removal",
    "/wall/{id}/taking-down",
    "/applications/{id}/guidance",
    "/guidance/{id}/withdrawal",
    "/guidance/{id}/answer",
    "/applications/{id}/renewal/{call}"
  })
  void whatACohortSaysAndWhoAsksForHelpTwiceAtOnceIsHeardOnce() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String wall = "/cohorts/" + cohort.id() + "/wall";
    Visitor writer = visitors.of(cast.applicant.id());
    Visitor fellow = visitors.of(cast.colleague.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    Map<String, ?> help = Map.of("sort", "HELP", "text", "Hvem kan tegne?");
    var growth = sendTwice("/cohorts/{id}/wall", writer.get(wall), "form[action$=/wall]", help);
    assertThat(growth).containsEntry("walls.contribution", 1);
    sendTwice("/cohorts/{id}/wall/mail", writer.get(wall), Map.of("frequency", "DAILY"));
    sendTwice("/wall/{id}/hand", fellow.get(wall));
    String talk = fellow.get(wall).select(".wall a[href^=/wall/]").attr("href");
    sendTwice("/wall/{id}/hand/removal", fellow.get(talk));
    sendTwice("/wall/{id}/answers", fellow.get(talk), Map.of("text", "Jeg tegner."));
    sendTwice("/wall/{id}/mending", writer.get(talk + "/mending"), Map.of("text", "Hvem?"));
    Page answered = adviser.get(talk);
    sendTwice(
        "/wall/{id}/taking-down",
        adviser.get(answered.select("li a[href$=/taking-down]").attr("href")),
        Map.of("reason", "Det var et navn."));
    sendTwice("/wall/{id}/removal", writer.get(talk));

    String declined = "/applications/" + cohort.declined;
    Visitor asker = visitors.of(cast.leader.id());
    Map<String, ?> question = Map.of("text", "Hva manglet?");
    growth = sendTwice("/applications/{id}/guidance", asker.get(declined + "/guidance"), question);
    assertThat(growth).containsEntry("guidance.request", 1).containsEntry("post.mail", 1);
    sendTwice("/guidance/{id}/withdrawal", asker.get(declined + "/guidance"));
    asker.get(declined + "/guidance").submit("form.stack", question);
    growth =
        sendTwice(
            "/guidance/{id}/answer",
            adviser.get(declined + "/guidance"),
            Map.of("answer", "Tall."));
    assertThat(growth).containsEntry("post.mail", 1);
    UUID next = cohort.round.call("Nye midler");
    growth =
        sendTwice(
            "/applications/{id}/renewal/{call}",
            asker.get(declined + "/renewal"),
            "form[action$='" + next + "']",
            Map.of());
    assertThat(growth).containsEntry("applications.application", 1);
  }

  private Map<String, Integer> sendTwice(String route, Page page) {
    return sendTwice(route, page, Map.of());
  }

  private Map<String, Integer> sendTwice(String route, Page page, Map<String, ?> fields) {
    String ending = route.substring(route.lastIndexOf('}') + 1);
    String form = "form[action$=%1$s], button[formaction$=%1$s]".formatted(ending);
    return sendTwice(route, page, form, fields);
  }

  private Map<String, Integer> sendTwice(
      String route, Page page, String form, Map<String, ?> fields) {
    return sendTwice(route, page, form, fields, Map.of());
  }

  private Map<String, Integer> sendTwice(
      String route, Page page, String form, Map<String, ?> fields, Map<String, Upload> files) {
    sent.add(route);
    // The clock stands in another year than other tests', whose keys the first answer forgets.
    db.sql("delete from once.sent_form").update();
    Map<String, Integer> before = Rows.count(db);
    List<Page> answers = AtOnce.all(Collections.nCopies(2, () -> page.submit(form, fields, files)));
    Map<String, Integer> growth = Rows.growth(before, db);
    assertThat(answers).as(route).extracting(Page::status).containsOnly(200);
    assertThat(answers.getFirst().location()).as(route).isEqualTo(answers.getLast().location());
    assertThat(growth).as(route).containsEntry("once.sent_form", 1);
    before = Rows.count(db);
    assertThat(page.submit(form, fields, files).location())
        .isEqualTo(answers.getFirst().location());
    assertThat(Rows.growth(before, db)).as(route + " a third time").isEmpty();
    return growth;
  }
}
