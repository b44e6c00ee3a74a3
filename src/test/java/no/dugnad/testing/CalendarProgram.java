package no.dugnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody's calendar, as a program keeps it that does what RFC 5546 says with the mails that came
 * to them. What it reads, another library than the product's own has read.
 */
public final class CalendarProgram {
  private final Map<String, VEvent> events = new HashMap<>();
  private final Map<String, Integer> cancelled = new HashMap<>();
  private final List<String> methods = new ArrayList<>();

  /** What is in it when it has had these mails, in any order. */
  public static CalendarProgram of(String address, GreenMail server) {
    var program = new CalendarProgram();
    for (MimeMessage message : server.getReceivedMessages()) {
      try {
        boolean theirs =
            Arrays.stream(message.getAllRecipients()).anyMatch(to -> to.toString().equals(address));
        if (theirs) program.take(message, address);
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return program;
  }

  private void take(Part message, String address) throws MessagingException, IOException {
    List<Part> calendars = new ArrayList<>();
    collect(message, "text/calendar", calendars);
    if (calendars.isEmpty()) return;
    assertThat(calendars).as("one event of one mail").hasSize(1);
    List<Part> files = new ArrayList<>();
    collect(message, "application/ics", files);
    String text = text(calendars.getFirst());
    assertThat(text(files.getFirst())).as("the file says the same").isEqualTo(text);
    assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
        .as("bytes of a line")
        .allMatch(bytes -> bytes <= 75);
    assertThat(text.replace("\r\n", "")).as("each line ends with CRLF").doesNotContain("\n", "\r");
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(calendar.getVersion()).getWarnings()).as(text).isEmpty();
    String method = calendar.getMethod().getValue();
    var header = new ContentType(calendars.getFirst().getContentType());
    assertThat(header.getParameter("method")).as("in the header too").isEqualTo(method);
    for (VEvent event : calendar.getEvents()) apply(method, event, address);
  }

  private void apply(String method, VEvent event, String address) {
    assertThat(event.getAttendees()).extracting(a -> a.getEmail()).containsExactly(address);
    methods.add(method);
    String id = event.getUid().getValue();
    int sequence = event.getSequence().getValue();
    if (method.equals("CANCEL")) {
      assertThat(event.getStatus().isCancelled()).as("the event says so too").isTrue();
      cancelled.merge(id, sequence, Math::max);
      VEvent known = events.get(id);
      if (known != null && sequence(known) <= sequence) events.remove(id);
    } else {
      assertThat(method).isEqualTo("REQUEST");
      VEvent known = events.get(id);
      boolean isNews = known == null || sequence(known) <= sequence;
      boolean isOff = cancelled.getOrDefault(id, -1) > sequence;
      if (isNews && !isOff) events.put(id, event);
    }
  }

  private static int sequence(VEvent event) {
    return event.getSequence().getValue();
  }

  public Collection<VEvent> events() {
    return events.values();
  }

  /** The methods of what came, the oldest first. */
  public List<String> methods() {
    return methods;
  }

  private static void collect(Part part, String type, List<Part> to)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) collect(parts.getBodyPart(i), type, to);
    } else if (part.isMimeType(type)) {
      to.add(part);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
