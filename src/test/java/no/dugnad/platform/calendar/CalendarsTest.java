package no.dugnad.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.ui.Languages;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What another library reads of what people write into an event. */
@ServerTest
class CalendarsTest {
  private static final Instant STARTS = Instant.parse("2027-04-12T10:00:00Z");

  @Autowired Calendars calendars;

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
    assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
        .allMatch(bytes -> bytes <= ICalendar.LONGEST_LINE);
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
    var calendar = Biweekly.parse(text).first();
    assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(calendar.getEvents()).hasSize(2).allMatch(event -> event.getAttendees().isEmpty());
    VEvent second = calendar.getEvents().getLast();
    assertThat(second.getDateEnd()).as("takes no time").isNull();
    assertThat(second.getTransparency().isTransparent()).isTrue();
    assertThat(second.getSequence().getValue()).isEqualTo(3);
  }

  private static CalendarEvent event(String written) {
    return new CalendarEvent(
        UUID.randomUUID(), 0, written, written, STARTS, STARTS.plusSeconds(3600), "/home");
  }

  private static Calendars.Guest guest(String name) {
    return new Calendars.Guest(name, "kari+radet@dugnad.test", Languages.BOKMAL);
  }

  private static VEvent read(String text) {
    var calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(calendar.getVersion()).getWarnings()).as(text).isEmpty();
    assertThat(calendar.getEvents()).hasSize(1);
    return calendar.getEvents().getFirst();
  }
}
