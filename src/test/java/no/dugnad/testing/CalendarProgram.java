package no.dugnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody's calendar, as a program keeps it that does what RFC 5546 says with what came to them:
 * of two that tell of the same event the one with the higher sequence counts, and of two with the
 * same the one that was written last (§ 2.1.5), in whichever order they come.
 */
public final class CalendarProgram {
  private static final Comparator<VEvent> NEWS =
      Comparator.comparing((VEvent event) -> event.getSequence().getValue())
          .thenComparing(event -> event.getDateTimeStamp().getValue());

  private final String address;
  private final Map<String, VEvent> known = new HashMap<>();
  private final List<String> methods = new ArrayList<>();

  public CalendarProgram(String address) {
    this.address = address;
  }

  /** What is in it when it has had these mails. */
  public static CalendarProgram of(String address, GreenMail server) {
    var program = new CalendarProgram(address);
    for (MimeMessage message : server.getReceivedMessages()) {
      try {
        boolean theirs =
            Arrays.stream(message.getAllRecipients()).anyMatch(to -> to.toString().equals(address));
        if (theirs) program.take(message);
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return program;
  }

  private void take(Part message) throws MessagingException, IOException {
    List<Part> calendars = new ArrayList<>();
    collect(message, "text/calendar", calendars);
    if (calendars.isEmpty()) return;
    assertThat(calendars).as("one event of one mail").hasSize(1);
    List<Part> files = new ArrayList<>();
    collect(message, "application/ics", files);
    String text = text(calendars.getFirst());
    assertThat(text(files.getFirst())).as("the file says the same").isEqualTo(text);
    var header = new ContentType(calendars.getFirst().getContentType());
    assertThat(header.getParameter("method")).as("in the header too").isEqualTo(take(text));
  }

  /** Takes in what a mail brought, and gives its method. */
  public String take(String text) {
    ICalendar calendar = CalendarFile.read(text);
    String method = calendar.getMethod().getValue();
    assertThat(method).isIn("REQUEST", "CANCEL");
    assertThat(calendar.getEvents()).hasSize(1);
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getAttendees()).extracting(a -> a.getEmail()).containsExactly(address);
    assertThat(isOff(event)).as("the event says so too").isEqualTo(method.equals("CANCEL"));
    methods.add(method);
    known.merge(
        event.getUid().getValue(), event, (old, now) -> NEWS.compare(now, old) < 0 ? old : now);
    return method;
  }

  private static boolean isOff(VEvent event) {
    return event.getStatus().isCancelled();
  }

  public Collection<VEvent> events() {
    return known.values().stream().filter(event -> !isOff(event)).toList();
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
