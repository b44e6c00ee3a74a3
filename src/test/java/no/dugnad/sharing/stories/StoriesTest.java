package no.dugnad.sharing.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Refused;
import no.dugnad.sharing.stories.Story.Text;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of a project, from the first word to its readers, and back. */
@ServerTest
class StoriesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  @Test
  void aProjectThatHasEndedTellsItsStoryAndAnotherLetsItOut() {
    var told = new TestStories(beans, cast);
    Visitor writer = visitors.of(cast.applicant.id());
    assertThat(writer.get(told.project().path()).select("form[action$=/stories]"))
        .as("not before it has ended")
        .isEmpty();
    Project project = told.end(0, new Outcome.Completed());

    Page form = writer.get(project.path()).submit("form[action$=/stories]");
    assertThat(form.select("#f-title").val()).isEqualTo(project.title());
    Page desk =
        form.submit(
            "form.stack",
            Map.of(
                "title", "Tavlen som alle ser",
                "lead", "Møtene ble kortere.",
                "body", "Vi prøvde **tre** tavler.\n\n<script>alert(1)</script>",
                "theme", "Helse",
                "language", "nb"));
    assertThat(desk.text()).contains("Historien er lagret", "35 000 kr", "Fullført");
    assertThat(desk.select("script:containsData(alert)")).isEmpty();
    String path = desk.path().replace("/our-stories/", "/stories/");
    assertThat(visitors.of(cast.colleague.id()).get(path).status()).isEqualTo(404);
    assertThat(visitors.stranger().get(path).path()).startsWith("/sign-in");
    assertThat(desk.select("form[action$=/publication]")).as("one's own").isEmpty();

    assertThat(desk.submit("form[action$=/review]").text()).contains("En rådgiver");
    Visitor reader = visitors.of(told.reader.id());
    assertThat(reader.get("/home").text()).contains("Historie som venter på å bli lest");
    Page out = reader.get(desk.path()).submit("form[action$=/publication]");

    assertThat(out.text()).contains("Historien er ute");
    Page read = visitors.stranger().get(path);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.select("h1").text()).isEqualTo("Tavlen som alle ser");
    assertThat(read.text()).contains("35 000 kr", "Fullført").doesNotContain("applicant");
    assertThat(read.queries()).isLessThanOrEqualTo(12);
    assertThat(outbox.to(cast.applicant.email()))
        .anyMatch(mail -> mail.subject().contains("Historien er ute"));
    assertThat(writer.get(project.path()).select("a[href=" + path + "]")).hasSize(1);
  }

  @Test
  void whatStandsBesideItIsTheProjectsOwnAsItIsNow() {
    var told = new TestStories(beans, cast);
    Project project = told.end(0, new Outcome.Stopped("Tavler", "De falt ned", "Alle"));
    UUID id = told.published();
    Page before = visitors.stranger().get("/stories/" + id);
    assertThat(before.select(".story-facts").text()).contains("Stoppet, med læring", "35 000 kr");
    assertThat(before.select(".story-facts").text()).doesNotContain("nå ");

    db.sql("update awards.award set amount = 2000000 where id = :id")
        .param("id", project.given().awardId())
        .update();

    assertThat(visitors.stranger().get("/stories/" + id).select(".story-facts").text())
        .contains("35 000 kr", "nå 20 000 kr");
  }

  @Test
  void whoHasWrittenInItNeverLetsItOut() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    told.stories()
        .write(
            id,
            new Text("Ny tittel", "Ny", "Ny", "", "nb"),
            Stories.revision(TestStories.TEXT),
            cast.viewer(cast.adviser));
    told.send(id);

    for (Person writer : List.of(cast.adviser, cast.applicant)) {
      Visitor own = visitors.of(writer.id());
      Page refused = own.post("/our-stories/" + id + "/publication", Map.of());
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text()).contains("En annen rådgiver leser");
      assertThat(own.post("/our-stories/" + id + "/remarks", Map.of("remarks", "x")).status())
          .isEqualTo(404);
    }
    assertThat(told.get(id).isInReview()).isTrue();
    told.publish(id);
    assertThat(told.get(id).isPublished()).isTrue();
  }

  @Test
  void anAdviserOfTheTeamNeverLetsItOut() {
    Person ofTheTeam = cast.employee("inTeam", null, Role.ADVISER);
    var cohort = new TestCohort(beans, cast, 1, List.of(ofTheTeam)).announce();
    var stories = beans.getBean(Stories.class);
    Project project = cohort.project(0);
    UUID id =
        stories.begin(
            project.id(), project.organisationId(), TestStories.TEXT, cast.viewer(cast.applicant));
    stories.send(id, stories.revision(stories.getStory(id)), cast.viewer(cast.applicant));

    Visitor adviser = visitors.of(ofTheTeam.id());
    assertThat(adviser.get("/home").text()).doesNotContain("venter på å bli lest");
    Page desk = adviser.get("/our-stories/" + id);
    assertThat(desk.select("form[action$=/publication]")).isEmpty();
    assertThat(adviser.post("/our-stories/" + id + "/publication", Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  void whoReadsItGivesItBackWithRemarksAndTheWriterFindsThem() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    told.send(id);
    Visitor reader = visitors.of(told.reader.id());
    Page empty = reader.post("/our-stories/" + id + "/remarks", Map.of("remarks", " "));
    assertThat(empty.status()).isEqualTo(422);

    Page back = empty.submit("form[action$=/remarks]", Map.of("remarks", "Hva kostet det?"));

    assertThat(back.text()).contains("Hva kostet det?", "Har merknader");
    Visitor writer = visitors.of(cast.applicant.id());
    assertThat(writer.get("/home").text()).contains("Historie med merknader");
    assertThat(outbox.to(cast.applicant.email()))
        .anyMatch(mail -> mail.subject().contains("Merknader til historien"));
    Page late = reader.post("/our-stories/" + id + "/remarks", Map.of("remarks", "Og hvem?"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("venter ikke", "Og hvem?");
    writer.get("/our-stories/" + id).submit("form[action$=/review]");
    assertThat(told.get(id).isInReview()).isTrue();
    assertThat(writer.get("/our-stories/" + id).text()).doesNotContain("Hva kostet det?");
  }

  @Test
  void twoWhoWriteLoseNothingAndEachSeesTheOthers() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    Visitor one = visitors.of(cast.applicant.id());
    Visitor two = visitors.of(cast.adviser.id());
    Page first = one.get("/our-stories/" + id + "/text");
    Page second = two.get("/our-stories/" + id + "/text");
    first.submit("form.stack", Map.of("lead", "En ny ingress"));

    Page together = second.submit("form.stack", Map.of("body", "En ny tekst"));
    assertThat(together.status()).isEqualTo(200);
    assertThat(told.get(id).text().lead()).isEqualTo("En ny ingress");
    assertThat(told.get(id).text().body()).isEqualTo("En ny tekst");

    Page mine = one.get("/our-stories/" + id + "/text");
    two.get("/our-stories/" + id + "/text").submit("form.stack", Map.of("body", "Deres"));
    Page clash = mine.submit("form.stack", Map.of("body", "Min"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("Deres");
    assertThat(clash.select("#f-body").val()).contains("Min");
    clash.submit("form.stack", Map.of("body", "Min og deres"));
    assertThat(told.get(id).text().body()).isEqualTo("Min og deres");
    assertThat(told.get(id).writers()).hasSize(2);
  }

  @Test
  void whatWasWrittenWhileItWasSentOrDeletedIsShownAndNotLost() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    Visitor writer = visitors.of(cast.applicant.id());
    Page form = writer.get("/our-stories/" + id + "/text");
    told.send(id);
    Page late = form.submit("form.stack", Map.of("body", "Skrevet for sent"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("sendt til gjennomlesing", "Skrevet for sent");
  }

  @Test
  void whatChangedSinceItWasReadIsNotLetOut() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    told.send(id);
    Page read = visitors.of(told.reader.id()).get("/our-stories/" + id);
    told.stories().takeBack(id, cast.viewer(cast.applicant));
    told.stories()
        .write(
            id,
            new Text("Noe helt annet", "x", "y", "", "nb"),
            Stories.revision(TestStories.TEXT),
            cast.viewer(cast.applicant));
    told.send(id);
    Page refused = read.submit("form[action$=/publication]");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(told.get(id).isInReview()).isTrue();
  }

  @Test
  void whatLacksItsTextIsNotSent() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft(new Text("Bare en tittel", "", "", "", "nb"));
    assertThatThrownBy(() -> told.send(id))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.key()).isEqualTo("stories.missing.lead"));
  }

  @Test
  void oneThatIsTakenAwayIsGoneForAllAndCanComeBack() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID picture = told.picture(id, "Et kart", InIt.NOBODY);
    told.send(id);
    String entry = "/catalogue/" + told.project().id();
    assertThat(visitors.stranger().get(entry).body()).doesNotContain(id.toString());
    told.publish(id);
    assertThat(visitors.stranger().get(entry).body()).contains("/stories/" + id);
    Visitor keeper = visitors.of(cast.adviser.id());
    Page away =
        keeper
            .get("/our-stories/" + id)
            .follow("a[href$=/unpublication]")
            .submit("form.stack", Map.of("why", "Feil i en sum"));
    assertThat(away.text()).contains("Historien er tatt bort", "Feil i en sum");

    Page gone = visitors.stranger().get("/stories/" + id);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.text())
        .contains("ikke her lenger")
        .doesNotContain("Feil i en sum", TestStories.TEXT.title());
    assertThat(visitors.stranger().get("/stories/pictures/" + picture + "/LARGE").status())
        .isEqualTo(410);
    for (String list : List.of("/stories", "/stories.atom", "/search?q=tavlen", "/", entry))
      assertThat(visitors.stranger().get(list).body()).doesNotContain(id.toString());
    var first = told.get(id).publishedAt();
    clock.advance(Duration.ofDays(3));
    Page again =
        visitors
            .of(told.reader.id())
            .get("/our-stories/" + id)
            .submit("form[action$=/publication]");
    assertThat(again.text()).contains("Historien er ute");
    assertThat(visitors.stranger().get("/stories/" + id).status()).isEqualTo(200);
    assertThat(told.get(id).publishedAt()).as("the readers' date").isEqualTo(first);
  }

  @Test
  void twiceIsOnceForEachDeed() {
    var told = new TestStories(beans, cast);
    Project project = told.end(0, new Outcome.Completed());
    Visitor writer = visitors.of(cast.applicant.id());
    Page page = writer.get(project.path());
    Page first = page.submit("form[action$=/stories]");
    assertThat(page.submit("form[action$=/stories]").path()).isEqualTo(first.path());
    assertThat(told.stories().listOfProject(project.id(), cast.viewer(cast.applicant))).hasSize(1);

    UUID id = told.draft();
    told.send(id);
    told.stories().send(id, told.revision(id), cast.viewer(cast.applicant));
    var seen = told.revision(id);
    assertThat(
            AtOnce.second(
                transaction,
                db,
                () -> told.stories().publish(id, seen, cast.viewer(told.reader)),
                () -> told.stories().publish(id, seen, cast.viewer(told.reader))))
        .isEmpty();
    told.stories().unpublish(id, "a", cast.viewer(told.reader));
    told.stories().unpublish(id, "b", cast.viewer(told.reader));
    assertThat(told.stories().timeline(id).stream().map(entry -> entry.event()))
        .containsExactly(
            "stories.journal.begun",
            "stories.journal.sent",
            "stories.journal.published",
            "stories.journal.unpublished");
  }

  @Test
  void aDraftThatNobodyWantsIsDeletedWithItsPictures() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    UUID picture = told.picture(id, "Et kart", InIt.NOBODY);
    Visitor writer = visitors.of(cast.applicant.id());
    writer.get("/our-stories/" + id).submit("form[action$=/" + id + "/removal]");
    assertThat(writer.get("/our-stories/" + id).status()).isEqualTo(404);
    assertThat(
            db.sql("select count(*) from files.file where owner = :id")
                .param("id", picture)
                .query(Integer.class)
                .single())
        .isZero();
    UUID out = told.published();
    assertThatThrownBy(() -> told.stories().delete(out, cast.viewer(cast.applicant)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anAdviserTellsOfSeveralProjectsOrOfNone() {
    var told = new TestStories(beans, cast);
    Visitor adviser = visitors.of(cast.adviser.id());
    Page form =
        adviser.get("/our-stories").submit("form.stack", Map.of("title", "Fem år med midler"));
    UUID id = UUID.fromString(form.path().split("/")[2]);
    Page desk = adviser.get("/our-stories/" + id);
    for (int i = 0; i < 2; i++)
      desk =
          desk.submit(
              "form[action$=/projects]", Map.of("project", told.cohort.project(i).id().toString()));
    assertThat(desk.select("form[action$=/removal]")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(told.get(id).projects()).hasSize(2);
    assertThat(visitors.of(cast.colleague.id()).get("/our-stories/" + id).status())
        .as("a team of one of them")
        .isEqualTo(200);
    assertThat(visitors.of(cast.leader.id()).get("/our-stories/" + id).status()).isEqualTo(404);
    assertThatThrownBy(
            () -> told.stories().addProject(id, UUID.randomUUID(), cast.viewer(cast.adviser)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoeverIsDisqualifiedFromAnApplicationSeesNoDraftOfItsProject() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var round = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, round.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, round.applications.getFirst());
    panel.open(disqualified, round.applications.get(1));
    round.announce();
    var stories = beans.getBean(Stories.class);
    UUID id =
        stories.begin(
            round.project(0).id(),
            round.project(0).organisationId(),
            TestStories.TEXT,
            cast.viewer(cast.applicant));
    stories.send(id, stories.revision(stories.getStory(id)), cast.viewer(cast.applicant));

    Visitor visitor = visitors.of(disqualified.id());
    for (String page : List.of("", "/text", "/pictures", "/unpublication"))
      assertThat(visitor.get("/our-stories/" + id + page).status()).isEqualTo(404);
    assertThat(visitor.get("/our-stories").body()).doesNotContain(id.toString());
    assertThat(visitor.get("/home").body()).doesNotContain(id.toString());
    assertThat(visitor.post("/our-stories/" + id + "/publication", Map.of()).status())
        .isEqualTo(404);
    Page own = visitor.get("/our-stories").submit("form.stack", Map.of("title", "Min"));
    assertThat(own.by(visitor).select("body")).isNotEmpty();
    assertThat(visitor.get(own.path().replace("/text", "")).body())
        .as("what it may be about")
        .doesNotContain(round.project(0).title());
  }

  @Test
  void theListIsNarrowedByYearAndThemeAndHasPages() {
    db.sql("delete from stories.story").update();
    var told = new TestStories(beans, cast);
    for (int i = 0; i < 13; i++) {
      UUID id =
          told.draft(
              new Text("Historie " + i, "Ingress", "Tekst", i < 2 ? "Skole" : "helse", "nb"));
      told.send(id);
      told.publish(id);
      if (i == 0) clock.advance(Duration.ofDays(60));
    }
    Visitor stranger = visitors.stranger();
    Page all = stranger.get("/stories");
    assertThat(all.select(".story-card")).hasSize(12);
    assertThat(all.select(".story-card h3").first().text()).isEqualTo("Historie 12");
    assertThat(all.queries()).isLessThanOrEqualTo(12);
    assertThat(all.follow("a[rel=next]").select(".story-card h3").eachText())
        .containsExactly("Historie 0");
    assertThat(all.select(".shelf a").eachText()).containsSequence("2027", "2026");
    Page school = all.follow(".shelf a:contains(Skole)");
    assertThat(school.select(".story-card")).hasSize(2);
    assertThat(school.follow(".shelf a:contains(2026)").select(".story-card h3").eachText())
        .containsExactly("Historie 0");
    Page none = stranger.get("/stories?theme=Ukjent&year=2026");
    assertThat(none.text()).contains("Ingen historier med dette valget");
    for (String odd : List.of("year=abcd", "year=99999", "page=-1", "theme=%00", "theme=' or 1"))
      assertThat(stranger.get("/stories?" + odd.replace(" ", "%20")).status()).isEqualTo(200);
  }

  @Test
  void withoutAnyStoriesThePageSaysSo() {
    db.sql("delete from stories.story").update();
    assertThat(visitors.stranger().get("/stories").text()).contains("Ingen historier er ute ennå");
    assertThat(visitors.stranger().get("/").select("#front-stories")).isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get("/our-stories").text())
        .contains("Ingen har begynt på en historie");
  }

  @Test
  void aStoryIsFoundByItsWordsOnceItIsOut() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    String found = "/search?q=tavlene";
    assertThat(visitors.of(cast.applicant.id()).get(found).body()).doesNotContain(id.toString());
    told.send(id);
    told.publish(id);
    assertThat(visitors.stranger().get(found).select("a[href=/stories/" + id + "]")).isNotEmpty();
  }
}
