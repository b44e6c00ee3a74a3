package no.dugnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;

/** A calendar as two libraries read it, that must agree on all that a calendar shows of it. */
public final class CalendarFile {
  private static final int LONGEST_LINE = 75;

  private CalendarFile() {}

  /** What a calendar keeps of an event. */
  private record Shown(
      String id,
      int sequence,
      Instant stamp,
      Instant starts,
      @Nullable Instant ends,
      String summary,
      String place,
      String status,
      String address,
      List<String> attendees) {}

  public static ICalendar read(String text) {
    assertThat(text.replace("\r\n", "")).as("each line ends with CRLF").doesNotContain("\n", "\r");
    assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)))
        .as("bytes of a line")
        .allMatch(line -> line.length <= LONGEST_LINE);
    ICalendar first = Biweekly.parse(text).first();
    assertThat(first.validate(first.getVersion()).getWarnings()).as(text).isEmpty();
    Calendar second = second(text);
    assertThat(second.validate().getEntries()).as(text).isEmpty();
    assertThat(value(second.getProperty(Property.METHOD))).isEqualTo(first.getMethod().getValue());
    assertThat(second.<CalendarComponent>getComponents("VEVENT").stream().map(CalendarFile::shown))
        .as("as the second library reads it")
        .containsExactlyElementsOf(first.getEvents().stream().map(CalendarFile::shown).toList());
    return first;
  }

  private static Calendar second(String text) {
    try {
      return new CalendarBuilder().build(new StringReader(text));
    } catch (IOException | ParserException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Shown shown(VEvent event) {
    return new Shown(
        event.getUid().getValue(),
        event.getSequence().getValue(),
        event.getDateTimeStamp().getValue().toInstant(),
        event.getDateStart().getValue().toInstant(),
        instant(event.getDateEnd()),
        event.getSummary().getValue(),
        text(event.getLocation()),
        text(event.getStatus()),
        text(event.getUrl()),
        event.getAttendees().stream()
            .map(attendee -> name(attendee.getCommonName()) + " " + attendee.getEmail())
            .toList());
  }

  private static @Nullable Instant instant(@Nullable DateOrDateTimeProperty date) {
    return date == null ? null : date.getValue().toInstant();
  }

  private static String text(@Nullable TextProperty property) {
    return property == null ? "" : property.getValue();
  }

  private static Shown shown(CalendarComponent event) {
    return new Shown(
        value(event.getProperty(Property.UID)),
        Integer.parseInt(value(event.getProperty(Property.SEQUENCE))),
        instant(event, Property.DTSTAMP).orElseThrow(),
        instant(event, Property.DTSTART).orElseThrow(),
        instant(event, Property.DTEND).orElse(null),
        value(event.getProperty(Property.SUMMARY)),
        value(event.getProperty(Property.LOCATION)),
        value(event.getProperty(Property.STATUS)),
        value(event.getProperty(Property.URL)),
        event.<Property>getProperties(Property.ATTENDEE).stream()
            .map(CalendarFile::attendee)
            .toList());
  }

  private static String attendee(Property attendee) {
    String name = attendee.getParameter("CN").orElseThrow().getValue();
    return name(name) + " " + attendee.getValue().substring("mailto:".length());
  }

  /** The second takes it for an escape, which parameters have none of (RFC 6868 § 3). */
  private static String name(String written) {
    return written.replace("\\", "");
  }

  private static Optional<Instant> instant(CalendarComponent event, String name) {
    return event.<DateProperty<?>>getProperty(name).map(date -> instant(date.getDate()));
  }

  /** A day begins where whoever reads it is, as the other reader has it. */
  private static Instant instant(Temporal date) {
    return date instanceof LocalDate day
        ? day.atStartOfDay(ZoneId.systemDefault()).toInstant()
        : Instant.from(date);
  }

  private static String value(Optional<? extends Property> property) {
    return property.map(Property::getValue).orElse("");
  }
}
