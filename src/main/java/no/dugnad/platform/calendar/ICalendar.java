package no.dugnad.platform.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The text of a calendar: its lines end with CRLF and have at most 75 bytes (RFC 5545 § 3.1). */
final class ICalendar {
  static final int LONGEST_LINE = 75;

  private static final String END = "\r\n";
  private static final String FOLD = END + " ";

  private ICalendar() {}

  static String text(Method method, List<VEvent> events) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Dugnad//Dugnad//NB"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method);
    events.forEach(calendar::add);
    var text = new StringWriter();
    try {
      new CalendarOutputter(true).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folded(text.toString());
  }

  static URI mailto(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(address, e);
    }
  }

  static URI uri(String address) {
    return URI.create(address);
  }

  /** The library counts characters, and may break in the middle of one: æ has two bytes. */
  private static String folded(String text) {
    var folded = new StringBuilder();
    text.replace(FOLD, "").lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  private static void fold(String line, StringBuilder to) {
    int bytes = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      String character = Character.toString(line.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_LINE) {
        to.append(FOLD);
        bytes = 1;
      }
      to.append(character);
      bytes += size;
    }
    to.append(END);
  }
}
