package no.dugnad.platform.post;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The body of a mail with something for the reader's calendar: as one of the mail's forms, which
 * mail programs act on, and as a file, for those that don't. The method stands in the calendar and
 * in the header of the part alike (RFC 6047 § 2.4); where the two differ, programs make two events
 * of one.
 */
final class CalendarBody {
  private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:(\\w+)$");

  private CalendarBody() {}

  static Multipart of(OutgoingMail mail, String calendar) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(mail.textBody(), StandardCharsets.UTF_8.name());
    var html = new MimeBodyPart();
    html.setText(mail.htmlBody(), StandardCharsets.UTF_8.name(), "html");
    String type = "text/calendar; charset=UTF-8; method=" + method(calendar);
    var forms = new MimeMultipart("alternative", text, html, part(calendar, type));
    var body = new MimeBodyPart();
    body.setContent(forms);
    MimeBodyPart file = part(calendar, "application/ics; name=invite.ics");
    file.setFileName("invite.ics");
    file.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart("mixed", body, file);
  }

  private static MimeBodyPart part(String calendar, String type) throws MessagingException {
    var part = new MimeBodyPart();
    byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    return part;
  }

  private static String method(String calendar) {
    var method = METHOD.matcher(calendar);
    if (!method.find()) throw new IllegalStateException("a calendar without a method");
    return method.group(1);
  }
}
