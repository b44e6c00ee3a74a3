package no.dugnad.funding.schedules;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.schedules.PanelDate.Kind;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.CalendarFile;
import no.dugnad.testing.CalendarProgram;
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
import org.springframework.transaction.support.TransactionTemplate;

/** The deadline and the meeting of a panel, from the adviser's form to the members' calendars. */
@ServerTest
class SchedulesTest {
  /** Thursday 8 April 2027 at noon in Oslo. */
  private static final Instant HAND_IN = Instant.parse("2027-04-08T10:00:00Z");

  private static final Instant SOON = Instant.parse("2027-04-06T06:00:00Z");
  private static final Instant LATE = Instant.parse("2027-04-09T06:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired GreenMail server;
  @Autowired Schedules schedules;
  @Autowired Reminders reminders;
  @Autowired Panels panels;
  @Autowired People people;
  @Autowired TransactionTemplate transaction;
  TestRound round;
  TestPanel panel;
  UUID robot;
  UUID garden;
  Visitor adviser;
  Person member;
  String dates;

  @BeforeEach
  void aPanelAfterTheDeadline() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    robot = round.submitted(cast.applicant, "Robotsel");
    garden = round.submitted(cast.colleague, "Sansehage");
    clock.set(TestRound.DEADLINE);
    panel = new TestPanel(beans, cast, round);
    adviser = visitors.of(cast.adviser.id());
    member = cast.assessors.getFirst();
    dates = "/calls/" + round.callId + "/panel/dates";
  }

  @Test
  void aMeetingThatMovesTwiceIsOneEventInEachCalendarAndNoneWhenItIsCalledOff() {
    panel.open(member, robot);
    panel.disqualify(member, garden);
    Page set = meet("2027-04-12", "12:00", "15:00", "Formannskapssalen; 2. etasje, øst");
    assertThat(set.text())
        .contains("mandag 12. april 2027 kl. 12.00–15.00, Formannskapssalen; 2. etasje, øst");
    eventually(() -> assertThat(calendar(member).methods()).hasSize(1));
    meet("2027-04-13", "12:00", "15:00", "Formannskapssalen");
    eventually(() -> assertThat(calendar(member).methods()).hasSize(2));
    Page moved = meet("2027-04-14", "09:00", "11:30", "https://moete.dugnad.test/abc?d=1&e=2");
    assertThat(moved.text()).contains("onsdag 14. april 2027 kl. 09.00–11.30");

    for (Person each : cast.assessors) {
      eventually(() -> assertThat(onlyEvent(each).getSequence().getValue()).isEqualTo(2));
      VEvent event = onlyEvent(each);
      assertThat(event.getDateStart().getValue().toInstant())
          .isEqualTo(Instant.parse("2027-04-14T07:00:00Z"));
      assertThat(event.getDateEnd().getValue().toInstant())
          .isEqualTo(Instant.parse("2027-04-14T09:30:00Z"));
      assertThat(event.getLocation().getValue()).isEqualTo("https://moete.dugnad.test/abc?d=1&e=2");
      assertThat(event.getSummary().getValue())
          .isEqualTo("Møte i innovasjonsrådet: Små midler 2027");
      assertThat(event.getUrl().getValue()).contains("/calls/" + round.callId + "/assessments");
    }
    assertThat(outbox.to(member.email()).getLast().text())
        .contains("som var tirsdag 13. april 2027 kl. 12.00, er nå onsdag 14. april 2027");

    adviser.get(dates).submit("form[action$=/meeting/calling-off]");
    for (Person each : cast.assessors) {
      eventually(() -> assertThat(calendar(each).methods()).endsWith("CANCEL"));
      assertThat(calendar(each).events()).isEmpty();
    }
    assertThat(calendar(cast.adviser).methods()).as("nobody but the members").isEmpty();
  }

  @Test
  void whoComesInLaterGetsTheMeetingAsItIsAndWhoLeavesLosesIt() {
    var adviserViewer = cast.viewer(cast.adviser);
    panels.remove(round.callId, member.id(), adviserViewer);
    meet("2027-04-12", "12:00", "15:00", "Rom 3");
    meet("2027-04-13", "12:00", "15:00", "Rom 3");
    assertThat(calendar(member).methods()).isEmpty();

    panels.add(round.callId, member.id(), adviserViewer);
    eventually(() -> assertThat(calendar(member).methods()).containsExactly("REQUEST"));
    assertThat(onlyEvent(member).getSequence().getValue()).isEqualTo(1);

    panels.remove(round.callId, member.id(), adviserViewer);
    eventually(() -> assertThat(calendar(member).methods()).hasSize(2));
    assertThat(calendar(member).events()).isEmpty();
    Person other = cast.assessors.getLast();
    assertThat(calendar(other).events()).as("the others keep theirs").hasSize(1);

    panels.add(round.callId, member.id(), adviserViewer);
    eventually(() -> assertThat(calendar(member).events()).hasSize(1));
  }

  @Test
  void theDeadlineIsToldWithItsWeekdayInEachReadersLanguageAndStandsOnTheirPages() {
    people.setLanguage(member.id(), "en");
    Page set = handIn("2027-04-08", "12:00");
    assertThat(set.text()).contains("torsdag 8. april 2027 kl. 12.00");
    assertThat(last(member).subject()).contains("Deadline Thursday 8 April 2027 at 12:00");
    assertThat(last(cast.assessors.get(1)).text())
        .contains("innen torsdag 8. april 2027 kl. 12.00");
    eventually(() -> assertThat(onlyEvent(member).getDateEnd()).isNull());

    panel.open(cast.assessors.get(1), robot);
    Visitor assessor = visitors.of(cast.assessors.get(1).id());
    String weekday = "torsdag 8. april 2027 kl. 12.00";
    for (String path :
        List.of(
            "/assessments",
            "/calls/" + round.callId + "/assessments",
            "/applications/" + robot + "/assessment")) {
      assertThat(assessor.get(path).text()).as(path).contains(weekday);
    }
    assertThat(assessor.get("/home").text()).contains("8. april 2027");
    Page file = assessor.get(dates + ".ics");
    assertThat(file.header("Content-Type")).startsWith("text/calendar");
    assertThat(file.body()).contains("METHOD:PUBLISH", "DTSTART:20270408T100000Z");
    assertThat(file.body()).doesNotContain("ATTENDEE");
    assertThat(visitors.of(cast.applicant.id()).get(dates + ".ics").status()).isEqualTo(404);
    assertThat(visitors.of(member.id()).get(dates).status()).isEqualTo(404);
  }

  @Test
  void eachOnesCalendarLeadsToAPageThatTheyMayOpen() {
    handIn("2027-04-08", "12:00");
    clock.set(TestRound.DEADLINE.minusSeconds(60));
    meet("2027-04-12", "12:00", "15:00", "Rom 3");
    for (Instant at : List.of(TestRound.DEADLINE.minusSeconds(60), TestRound.DEADLINE)) {
      clock.set(at);
      for (Person each : List.of(member, cast.adviser)) {
        Visitor owner = visitors.of(each.id());
        for (VEvent event : CalendarFile.read(owner.get(dates + ".ics").body()).getEvents()) {
          String path = URI.create(event.getUrl().getValue()).getPath();
          assertThat(owner.get(path).status()).as("%s at %s: %s", each, at, path).isEqualTo(200);
        }
      }
    }
    eventually(() -> assertThat(calendar(member).events()).hasSize(2));
    assertThat(calendar(member).events())
        .filteredOn(event -> event.getSummary().getValue().startsWith("Møte"))
        .as("sent before there was anything to assess")
        .allMatch(event -> event.getUrl().getValue().contains("/assessments?"));
  }

  @Test
  void whoHasSomethingLeftIsRemindedOnceBeforeAndOnceAfter() {
    cast.assessors.subList(0, 2).forEach(each -> panel.open(each, robot, garden));
    Person done = cast.assessors.get(1);
    panel.assess(done, robot, 3, 3);
    panel.assess(done, garden, 3, 3);
    panel.assess(member, robot, 3, 3);
    handIn("2027-04-08", "12:00");
    int told = outbox.to(member.email()).size();
    assertThat(outbox.to(done.email())).extracting(Outbox.Written::subject).noneMatch(isDeadline());

    clock.set(SOON.minusSeconds(1));
    reminders.work();
    assertThat(outbox.to(member.email())).hasSize(told);
    clock.set(SOON.plus(Duration.ofHours(26)));
    reminders.work();
    reminders.work();
    assertThat(outbox.to(member.email())).hasSize(told + 1);
    eventually(() -> assertThat(arrived(member)).isEqualTo(told + 1));
    assertThat(last(member).text())
        .contains("én søknad igjen", "Fristen er torsdag 8. april 2027 kl. 12.00");
    clock.set(LATE.plus(Duration.ofDays(9)));
    reminders.work();
    reminders.work();
    assertThat(outbox.to(member.email())).hasSize(told + 2);
    assertThat(last(member).subject()).startsWith("Fristen er ute");
    assertThat(last(cast.assessors.get(2)).text()).contains("2 søknader igjen");
    assertThat(outbox.to(done.email())).extracting(Outbox.Written::subject).noneMatch(isDeadline());
  }

  private static Predicate<String> isDeadline() {
    return subject -> subject.toLowerCase(Locale.ROOT).contains("frist");
  }

  @Test
  void aDeadlineThatIsMovedIsToldAndTheReminderOfTheOldOneIsNotSent() {
    handIn("2027-04-08", "12:00");
    clock.set(SOON);
    transaction.executeWithoutResult(
        _ -> {
          reminders.work();
          assertThat(last(member).subject()).startsWith("Frist torsdag 8. april");
          move(HAND_IN.plus(Duration.ofDays(7)));
        });
    assertThat(outbox.to(member.email()).stream().map(Outbox.Written::text))
        .noneMatch(text -> text.contains("igjen"));
    assertThat(last(member).text())
        .contains("flyttet fra torsdag 8. april 2027 kl. 12.00 til torsdag 15. april 2027");
    clock.set(LATE);
    reminders.work();
    assertThat(last(member).text()).as("not of the old one").contains("flyttet");
    clock.set(SOON.plus(Duration.ofDays(7)));
    reminders.work();
    assertThat(last(member).text()).contains("Fristen er torsdag 15. april 2027");
  }

  private void move(Instant to) {
    Revision seen = Schedule.of(schedules.getSchedule(round.callId).dates()).revision(Kind.HAND_IN);
    schedules.setHandIn(round.callId, to, seen, cast.viewer(cast.adviser));
  }

  @Test
  void nobodyIsRemindedWhenThePanelMeets() {
    handIn("2027-04-08", "12:00");
    int told = outbox.to(member.email()).size();
    panel.close();
    clock.set(LATE);
    reminders.work();
    assertThat(outbox.to(member.email())).hasSize(told);
  }

  @Test
  void nobodyIsRemindedOfADeadlineThatTheCallHasOvertaken() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    handIn("2027-04-08", "12:00");
    round.extend(Duration.ofDays(12));
    int told = outbox.to(member.email()).size();
    assertThat(adviser.get("/calls/" + round.callId + "/panel").text())
        .contains("en av datoene under er tidligere");
    clock.set(TestRound.DEADLINE.plus(Duration.ofDays(30)));
    reminders.work();
    assertThat(outbox.to(member.email())).hasSize(told);
  }

  @Test
  void aDateThatCannotBeIsRefusedAtItsField() {
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(10)));
    Page early = handIn("2027-03-30", "12:00");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.text()).contains("Søknadsfristen er 31. mars 2027 kl. 00.00");
    assertThat(early.select("[name=handIn.date]").val()).isEqualTo("2027-03-30");
    assertThat(handIn("2027-03-01", "12:00").text()).contains("ikke er passert");
    handIn("2027-04-08", "12:00");
    assertThat(meet("2027-04-08", "10:00", "12:00", "Rom 3").text())
        .contains("Fristen for vurdererne er 8. april 2027 kl. 12.00");
    assertThat(meet("2027-04-09", "10:00", "09:00", "Rom 3").text()).contains("slutte etter");
    assertThat(meet("2027-04-09", "", "", "").status()).isEqualTo(422);
    String longPlace = "Rom ".repeat(2_500);
    Page tooLong = meet("2027-04-09", "10:00", "12:00", longPlace);
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.select("[name=place]").val()).isEqualTo(longPlace);
  }

  @Test
  void twoAdvisersSeeEachOthersDates() {
    Person second = cast.employee("second", null, Role.ADVISER);
    Page theirs = visitors.of(second.id()).get(dates);
    handIn("2027-04-08", "12:00");
    Page told =
        theirs.submit(
            "form[action$=/hand-in]", Map.of("handIn.date", "2027-04-09", "handIn.time", "12:00"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("2027-04-08");
    assertThat(told.select("[name=handIn.date]").val()).isEqualTo("2027-04-09");
    Page chosen = told.submit("form[action$=/hand-in]", Map.of());
    assertThat(chosen.text()).contains("fredag 9. april 2027 kl. 12.00");

    assertThatThrownBy(
            () ->
                schedules.callOff(
                    round.callId, Kind.HAND_IN, new Revision("old"), cast.viewer(cast.adviser)))
        .isInstanceOf(Refused.class);
  }

  private Page handIn(String date, String time) {
    return adviser
        .get(dates)
        .submit("form[action$=/hand-in]", Map.of("handIn.date", date, "handIn.time", time));
  }

  private Page meet(String date, String from, String to, String place) {
    return adviser
        .get(dates)
        .submit(
            "form[action$=/meeting]",
            Map.of("meeting.date", date, "meeting.time", from, "until.time", to, "place", place));
  }

  private long arrived(Person person) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> GreenMailUtil.getAddressList(recipients(message)).equals(person.email()))
        .count();
  }

  private static Address[] recipients(MimeMessage message) {
    try {
      return message.getAllRecipients();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private CalendarProgram calendar(Person person) {
    return CalendarProgram.of(person.email(), server);
  }

  private VEvent onlyEvent(Person person) {
    assertThat(calendar(person).events()).hasSize(1);
    return calendar(person).events().iterator().next();
  }

  private Outbox.Written last(Person person) {
    return outbox.to(person.email()).getLast();
  }
}
