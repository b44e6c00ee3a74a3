package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Workshop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Forms of what becomes of awards. */
@ServerTest
class FollowUpTwiceTest extends TwiceWalk {
  @Autowired Cast cast;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired Gatherings gatherings;

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
    "/gatherings/{id}/holding/withdrawal",
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
    sendTwice("/gatherings/{id}/holding/withdrawal", adviser.get(path));
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
}
