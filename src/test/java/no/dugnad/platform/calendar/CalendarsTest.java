package no.dugnad.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Languages;
import no.dugnad.testing.CalendarFile;
import no.dugnad.testing.CalendarProgram;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What two libraries read of an event, and what a calendar makes of what comes to it. */
@ServerTest
class CalendarsTest {
  private static final Instant STARTS = Instant.parse("2027-04-12T10:00:00Z");

  @Autowired Calendars calendars;
  @Autowired TestClock clock;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rom 3",
        "Formannskapssalen; 2. etasje, øst",
        "C:\\delt\\møte \"stort\"",
        "https://moete.dugnad.test/abc?d=1&e=2,3;4",
        "Ráđđehus, Kárášjohka, ŋ đ ŧ",
        "👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒",
        "ææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææææ",
        "BEGIN:VEVENT",
        "𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜"
      })
  void whatPeopleWriteIsReadAsTheyWroteIt(String written) {
    String text = calendars.request(event(written), guest(written));
    VEvent read = read(text);
    assertThat(read.getSummary().getValue()).isEqualTo(written);
    assertThat(read.getLocation().getValue()).isEqualTo(written);
    assertThat(read.getAttendees().getFirst().getCommonName()).isEqualTo(written);
  }

  @Test
  void aLineBreakBeginsNoOtherProperty() {
    String text = calendars.request(event("Møte\r\nATTENDEE:mailto:b@dugnad.test"), guest("Kari"));
    assertThat(read(text).getAttendees())
        .extracting(Attendee::getEmail)
        .containsExactly(guest("").email());
  }

  @Test
  void whatOnePutsThereOneselfHasNobodyInIt() {
    CalendarEvent deadline =
        new CalendarEvent(UUID.randomUUID(), 3, "Frist", "", STARTS, STARTS, "/home");
    String text = calendars.publish(List.of(event("Møte"), deadline), Languages.BOKMAL);
    var calendar = CalendarFile.read(text);
    assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(calendar.getEvents()).hasSize(2).allMatch(event -> event.getAttendees().isEmpty());
    VEvent second = calendar.getEvents().getLast();
    assertThat(second.getDateEnd()).as("takes no time").isNull();
    assertThat(second.getTransparency().isTransparent()).isTrue();
    assertThat(second.getSequence().getValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123", "3210", "2031", "1302", "3012"})
  void inWhicheverOrderMailComesACalendarHoldsWhatWasSaidLast(String order) {
    UUID id = UUID.randomUUID();
    var guest = guest("Kari");
    List<String> mails =
        List.of(
            calendars.request(moved(id, 0, STARTS), guest),
            calendars.request(moved(id, 1, STARTS.plus(Duration.ofDays(1))), guest),
            calendars.request(moved(id, 2, STARTS.plus(Duration.ofDays(2))), guest),
            calendars.cancel(moved(id, 3, STARTS.plus(Duration.ofDays(2))), guest));
    var moved = new CalendarProgram(guest.email());
    var off = new CalendarProgram(guest.email());
    order
        .chars()
        .map(Character::getNumericValue)
        .forEach(
            i -> {
              if (i < 3) moved.take(mails.get(i));
              off.take(mails.get(i));
            });
    assertThat(moved.events())
        .extracting(event -> event.getDateStart().getValue().toInstant())
        .containsExactly(STARTS.plus(Duration.ofDays(2)));
    assertThat(off.events()).isEmpty();
  }

  @Test
  void whoIsAskedAgainAfterItWasTakenFromThemHasItAgain() {
    UUID id = UUID.randomUUID();
    var guest = guest("Kari");
    var calendar = new CalendarProgram(guest.email());
    calendar.take(calendars.request(moved(id, 0, STARTS), guest));
    calendar.take(calendars.cancel(moved(id, 1, STARTS), guest));
    clock.advance(Duration.ofMinutes(1));
    calendar.take(calendars.request(moved(id, 1, STARTS), guest));
    assertThat(calendar.events()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-26T09:00, 2027-03-26T08:00:00Z",
    "2027-03-28T01:59, 2027-03-28T00:59:00Z",
    "2027-03-28T03:00, 2027-03-28T01:00:00Z",
    "2027-03-29T09:00, 2027-03-29T07:00:00Z",
    "2027-10-29T09:00, 2027-10-29T07:00:00Z",
    "2027-10-31T01:59, 2027-10-30T23:59:00Z",
    "2027-10-31T03:00, 2027-10-31T02:00:00Z",
    "2027-11-01T09:00, 2027-11-01T08:00:00Z"
  })
  void anHourOnEitherSideOfAChangeOfTheClocksIsThatHourInEachCalendar(
      LocalDateTime inOslo, Instant read) {
    Instant starts = Oslo.instant(inOslo);
    VEvent event = read(calendars.request(moved(UUID.randomUUID(), 0, starts), guest("Kari")));
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(read);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(read.plusSeconds(3600));
  }

  private static CalendarEvent moved(UUID id, int sequence, Instant starts) {
    return new CalendarEvent(
        id,
        sequence,
        "Møte, kort; og \"godt\" 🎉",
        "Rom 3",
        starts,
        starts.plusSeconds(3600),
        "/home");
  }

  private static CalendarEvent event(String written) {
    return new CalendarEvent(
        UUID.randomUUID(), 0, written, written, STARTS, STARTS.plusSeconds(3600), "/home");
  }

  private static Calendars.Guest guest(String name) {
    return new Calendars.Guest(name, "kari+radet@dugnad.test", Languages.BOKMAL);
  }

  private static VEvent read(String text) {
    var calendar = CalendarFile.read(text);
    assertThat(calendar.getEvents()).hasSize(1);
    return calendar.getEvents().getFirst();
  }
}
