package no.dugnad.followup.gatherings;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.gatherings.Guest.Answer;
import no.dugnad.followup.gatherings.Guest.Reply;
import no.dugnad.followup.gatherings.Guest.Source;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.testing.CalendarFile;
import no.dugnad.testing.CalendarProgram;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.Queries;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * A gathering of a cohort, from the adviser's form to people's calendars and to what came of it.
 */
@ServerTest
class GatheringsTest {
  private static final String LINK =
      "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Y2@thread.v2/0?context=%7b%7d";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired GreenMail server;
  @Autowired Gatherings gatherings;
  @Autowired Guests guests;
  @Autowired Memberships memberships;
  @Autowired Duties duties;

  TestGatherings planned;
  TestCohort cohort;
  Visitor adviser;
  Person owner;

  @BeforeEach
  void aCohortOfTwo() {
    planned = new TestGatherings(beans, cast, visitors);
    cohort = planned.cohort;
    adviser = planned.adviser;
    owner = cast.applicant;
  }

  @Test
  void aGatheringThatMovesTwiceIsOneEventInEachCalendarAndNoneWhenItIsCancelledAnHourBefore() {
    Visitor guest = visitors.of(owner.id());
    String all = "/cohorts/" + cohort.id() + "/gatherings";
    assertThat(guest.get(all).text()).contains("Ingen samlinger er planlagt ennå");
    Page drafted =
        planned.plan(
            "START_UP", "2026-12-10", "09:00", "11:30", "Formannskapssalen; 2. etasje, " + LINK);
    String path = drafted.path();
    assertThat(drafted.text())
        .contains("Utkast", "torsdag 10. desember 2026 kl. 09.00–11.30", "Formannskapssalen");
    assertThat(guest.get(path).status()).as("a draft").isEqualTo(404);
    assertThat(outbox.to(owner.email())).noneMatch(mail -> mail.subject().contains("Oppstart"));

    Page second = adviser.get(path);
    assertThat(second.queries()).isLessThanOrEqualTo(Queries.MOST);
    Page announced = drafted.submit("form[action$=/announcement]");
    second.submit("form[action$=/announcement]");
    assertThat(announced.text()).contains("Kalt inn", "applicant", "colleague", "Ikke svart");
    eventually(() -> assertThat(calendar(owner).methods()).containsExactly("REQUEST"));
    assertThat(outbox.to(owner.email()).getLast().text())
        .contains("10. desember 2026 kl. 09.00–11.30", LINK + "\n");
    assertThat(outbox.to(owner.email()).getLast().html()).contains("href=\"" + LINK + "\"");
    assertThat(guest.get(path).select("dd a[href='" + LINK + "']").text())
        .isEqualTo("Åpne videomøtet (teams.microsoft.com)");
    String mail = outbox.to(owner.email()).getLast().path();
    Page opened = guest.get(mail);
    assertThat(reply(path, owner).answer()).as("opened only").isEqualTo(Answer.UNANSWERED);
    assertThat(guest.get(path).queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(adviser.get(path).queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(guest.get(cohort.project(0).path()).queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(guest.get("/home").text()).contains("Svar på invitasjon");
    assertThat(opened.submit("button[value=COMING]").text()).contains("Fint, da ses vi");
    assertThat(reply(path, owner).source()).isEqualTo(Source.MAIL);
    Page changedMind = guest.get(path).submit("button[value=PERHAPS]");
    assertThat(changedMind.text()).contains("Du svarte «Kanskje»");
    assertThat(guest.get("/home").text()).doesNotContain("Svar på invitasjon");

    List<Page> early = List.of(guest.get(mail), guest.get(mail), guest.get(mail));
    planned.move(path, "2026-12-11", "09:00", "11:30");
    eventually(() -> assertThat(calendar(owner).methods()).hasSize(2));
    assertThat(early.getFirst().submit("button[value=COMING]").text())
        .contains("Samlingen ble flyttet mens du svarte", "Du svarte «Kommer» til et tidligere");
    assertThat(adviser.get(path).text())
        .contains("Har ikke svart på den nye tiden. Svarte «Kommer» på den forrige.");
    assertThat(guest.get("/home").text()).contains("Svar på invitasjon");
    assertThat(guest.get(path).submit("button[value=NOT_COMING]").text())
        .contains("Du svarte «Kommer ikke»");
    assertThat(early.get(1).submit("button[value=COMING]").text())
        .as("late on its way")
        .contains("Du svarte «Kommer ikke»");
    assertThat(reply(path, owner).source()).isEqualTo(Source.PAGE);

    Page moved = planned.move(path, "2026-12-14", "12:00", "13:00");
    assertThat(moved.text()).contains("mandag 14. desember 2026 kl. 12.00–13.00");
    for (Person each : List.of(owner, cast.colleague)) {
      eventually(() -> assertThat(onlyEvent(each).getSequence().getValue()).isEqualTo(2));
      VEvent event = onlyEvent(each);
      assertThat(event.getDateStart().getValue().toInstant())
          .isEqualTo(Instant.parse("2026-12-14T11:00:00Z"));
      assertThat(event.getSummary().getValue()).isEqualTo("Oppstartsøkt: Små midler 2027");
    }
    assertThat(outbox.to(owner.email()).getLast().text())
        .contains("som var fredag 11. desember 2026 kl. 09.00. Nå er det mandag 14. desember");

    clock.set(Instant.parse("2026-12-14T10:00:00Z"));
    Page otherTab = adviser.get(path + "/cancellation");
    Page empty = adviser.get(path + "/cancellation").submit("form.stack", Map.of("why", " "));
    assertThat(empty.status()).isEqualTo(422);
    Page off = empty.submit("form.stack", Map.of("why", "Sykdom"));
    otherTab.submit("form.stack", Map.of("why", "Sykdom"));
    assertThat(off.text()).contains("Avlyst", "Samlingen er avlyst: Sykdom", "Kall inn til en ny");
    for (Person each : List.of(owner, cast.colleague)) {
      eventually(() -> assertThat(calendar(each).methods()).endsWith("CANCEL").hasSize(4));
      assertThat(calendar(each).events()).isEmpty();
    }
    assertThat(guest.get(path).text()).contains("Sykdom").doesNotContain("Kommer du?");
    assertThat(early.getLast().submit("button[value=COMING]").text())
        .contains("tar ikke imot svar lenger");
    assertThat(calendar(cast.leader).methods()).as("nobody but the teams").isEmpty();
    var file = CalendarFile.read(guest.get(path + "/event.ics").body());
    assertThat(file.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(file.getEvents()).singleElement().matches(event -> event.getAttendees().isEmpty());
  }

  @Test
  void whoComesIntoATeamIsAskedAndWhoLeavesLosesItOnceHoweverOftenItIsLookedAfter() {
    String path = planned.announced("START_UP", "2026-12-10", "09:00", "11:30");
    Project project = cohort.project(0);
    Person taker = cast.employee("taker", cast.otherUnit);
    clock.advance(Duration.ofHours(1));
    planned.move(path, "2026-12-11", "09:00", "11:30");
    visitors
        .of(owner.id())
        .get(project.path() + "/handover")
        .submit("form.stack", Map.of("address", taker.email()))
        .submit("form.stack");
    memberships.end(
        memberships.find(owner.id(), cast.organisationId()).orElseThrow(),
        owner.id(),
        cast.organisationId());
    for (int i = 0; i < 3; i++) duties.runAll();

    eventually(() -> assertThat(calendar(taker).methods()).containsExactly("REQUEST"));
    eventually(() -> assertThat(calendar(owner).methods()).endsWith("CANCEL"));
    assertThat(calendar(owner).events()).isEmpty();
    assertThat(onlyEvent(taker).getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-11T08:00:00Z"));
    assertThat(calendar(cast.colleague).events()).as("the others keep theirs").hasSize(1);
    assertThat(adviser.get(path).text()).contains("taker").doesNotContain("applicant");
  }

  @Test
  void anHourThatIsNotIsRefusedAndOneThatComesTwiceIsTheFirstAndSaysSo() {
    Page skipped = planned.plan("OTHER", "2027-03-28", "02:30", "04:00", "Fjellet");
    assertThat(skipped.status()).isEqualTo(422);
    assertThat(skipped.text()).contains("tidspunktet finnes ikke", "Navn: ");
    assertThat(skipped.select("[name=starts.time]").val()).isEqualTo("02:30");

    Page twice =
        skipped.submit(
            "form.stack",
            Map.of("title", "Nattevandring", "starts.date", "2027-10-31", "starts.time", "02:30"));
    assertThat(twice.text()).contains("Dette er en hviledag: 31. oktober 2027");
    twice = twice.submit("form.stack");
    assertThat(twice.text()).contains("vi regner med den første", "Nattevandring");
    assertThat(gatherings.getGathering(TestGatherings.id(twice.path())).plan().starts())
        .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    assertThat(planned.plan("CHECK", "2026-11-30", "09:00", "10:00", "Rom").text())
        .contains("Velg et tidspunkt som ikke er passert");
    assertThat(planned.plan("CHECK", "2026-12-30", "09:00", "08:00", "Rom").text())
        .contains("slutte etter");
    Page removed = twice.submit("form[action$=/removal]");
    assertThat(removed.text()).contains("Utkastet er slettet", "Ingen samlinger");
  }

  @Test
  void whatTwoWindowsChangedInDifferentFieldsGoesTogether() {
    String path = planned.announced("CHECK", "2026-12-10", "09:00", "11:30");
    Page older = adviser.get(path + "/plan");
    adviser.get(path + "/plan").submit("form.stack", Map.of("place", "Rom A"));
    Page together = older.submit("form.stack", Map.of("agenda", "Kaffe\nSå i gang"));
    assertThat(together.status()).isEqualTo(200);
    assertThat(together.text()).contains("Rom A", "Kaffe");
    assertThat(together.select("section[aria-labelledby=agenda] br")).hasSize(1);

    Page oldest = older.submit("form.stack", Map.of("agenda", "Te", "starts.time", "09:30"));
    assertThat(oldest.select(".ds-error-summary li")).hasSize(1);
    assertThat(oldest.submit("form.stack").text()).contains("Rom A", "Te", "09.30");

    Page quiet =
        adviser.get(path + "/plan").submit("form.stack", Map.of("starts.date", "2026-12-24"));
    assertThat(quiet.text()).contains("Dette er en hviledag");
    assertThat(quiet.submit("form.stack").text()).contains("24. desember 2026");
  }

  @Test
  void whatWasChangedInAnotherWindowIsSaidOnceAtEachFieldThatDiffers() {
    String path = planned.announced("CHECK", "2026-12-10", "09:00", "11:30");
    Page older = adviser.get(path + "/plan");
    adviser.get(path + "/plan").submit("form.stack", Map.of("place", "Rom A"));
    Page clash = older.submit("form.stack", Map.of("place", "Rom B"));
    assertThat(clash.select(".ds-error-summary li").eachText())
        .singleElement(STRING)
        .contains("Her er nå lagret: «Rom A»")
        .doesNotContain("Ingenting er gjort");
    assertThat(clash.submit("form.stack").text()).contains("Rom B");
  }

  @Test
  void aWorkshopThatTheGatheringHoldsHangsOnIt() {
    String path = planned.announced("CHECK", "2026-12-10", "09:00", "11:30");
    assertThat(adviser.get(path).text()).contains("Dere har ingen hjernedugnad");
    Workshop workshop = beans.createBean(Halls.class).open(cast);
    adviser
        .get(path)
        .submit("form[action$=/workshop]", Map.of("workshop", workshop.id().toString()));
    assertThat(visitors.of(owner.id()).get(path).select("a[href=/w/" + workshop.code() + "]"))
        .hasSize(1);
    Workshop foreign = beans.createBean(Halls.class).open(casts.getObject());
    assertThatThrownBy(
            () ->
                gatherings.setWorkshop(
                    TestGatherings.id(path), Optional.of(foreign.id()), cohort.adviser()))
        .as("of another organisation")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoIsDisqualifiedFromAProjectSeesNothingOfItAtTheGathering() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    panel.open(disqualified, cohort.applications.get(1));
    String path = planned.announced("START_UP", "2026-12-10", "09:00", "11:30");
    clock.set(Instant.parse("2026-12-10T08:00:00Z"));

    Visitor viewer = visitors.of(disqualified.id());
    for (String page : List.of(path, path + "/screen"))
      assertThat(viewer.get(page).text())
          .as(page)
          .contains("Prosjekt B")
          .doesNotContain("Prosjekt A", "applicant");
    String minutes = path + "/minutes/" + cohort.project(0).id();
    assertThat(viewer.get(minutes).status()).isEqualTo(404);
    viewer.get(path).submit("form[action$=/attendance]", Map.of("came", List.of()));
    assertThat(viewer.get(path + "/screen").submit("button[value=NEXT]").text())
        .contains("Prosjekt B", "Den siste i dag");
  }

  private Reply reply(String path, Person person) {
    return guests.findReply(TestGatherings.id(path), person.id()).orElseThrow();
  }

  private CalendarProgram calendar(Person person) {
    return CalendarProgram.of(person.email(), server);
  }

  private VEvent onlyEvent(Person person) {
    assertThat(calendar(person).events()).hasSize(1);
    return calendar(person).events().iterator().next();
  }
}
