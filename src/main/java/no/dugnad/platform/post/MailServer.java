package no.dugnad.platform.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server, and judges what its answer means. */
@Component
class MailServer {
  private static final Pattern REFUSAL = Pattern.compile("[45]\\d\\d[ -].*", Pattern.DOTALL);
  private static final int LONGEST_FAULT = 500;

  private final ObjectProvider<JavaMailSender> smtp;
  private final String host;
  private final String from;

  MailServer(
      ObjectProvider<JavaMailSender> smtp,
      @Value("${spring.mail.host:}") String host,
      @Value("${dugnad.mail.from}") String from) {
    this.smtp = smtp;
    this.host = host;
    this.from = from;
  }

  /** Whether there is a mail server. Without one, mail stays in the outbox. */
  boolean isConnected() {
    return !host.isBlank() && smtp.getIfAvailable() != null;
  }

  Outcome send(OutgoingMail mail) {
    JavaMailSender connection = smtp.getObject();
    try {
      connection.send(message(connection.createMimeMessage(), mail));
      return new Outcome.Sent();
    } catch (AddressException e) {
      return new Outcome.Never(fault(e));
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("a mail that can't be composed: " + mail.id(), e);
    } catch (MailSendException e) {
      return judge(e);
    } catch (MailException e) {
      return new Outcome.NotNow(fault(e));
    }
  }

  private MimeMessage message(MimeMessage message, OutgoingMail mail)
      throws MessagingException, UnsupportedEncodingException {
    String calendar = mail.calendar();
    var content = new MimeMessageHelper(message, calendar == null, StandardCharsets.UTF_8.name());
    content.setFrom(from, "Dugnad");
    content.setTo(address(mail.recipient()));
    content.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "));
    if (calendar == null) content.setText(mail.textBody(), mail.htmlBody());
    else message.setContent(CalendarBody.of(mail, calendar));
    // The same for every attempt: who gets a mail twice all the same can see that it is one.
    message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.language());
    if (mail.leaveHref() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.leaveHref() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return message;
  }

  /** One address, strictly: no list, no name, no line break that would begin a header. */
  private static InternetAddress address(String recipient) throws AddressException {
    var address = new InternetAddress(recipient, true);
    if (!address.getAddress().equals(recipient) || !recipient.contains("@")) {
      throw new AddressException("not one plain address", recipient);
    }
    return address;
  }

  private String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  private static Outcome judge(MailSendException e) {
    Exception[] failed = e.getMessageExceptions();
    // It was handed over, and only the good-bye failed.
    if (failed == null || failed.length == 0) return new Outcome.Sent();
    Exception why = failed[0];
    boolean neverConnected = why.equals(e.getCause());
    if (neverConnected) return new Outcome.NotNow(fault(why));
    if (!(why instanceof SendFailedException refused)) return new Outcome.Unknown(fault(why));
    if (hasAny(refused.getInvalidAddresses())) return new Outcome.Never(fault(lastOf(refused)));
    boolean said = hasAny(refused.getValidUnsentAddresses()) && refused.getNextException() != null;
    return said || REFUSAL.matcher(String.valueOf(refused.getMessage())).matches()
        ? new Outcome.NotNow(fault(lastOf(refused)))
        : new Outcome.Unknown(fault(refused));
  }

  private static boolean hasAny(Object @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }

  /** The server's own words stand innermost. */
  private static Exception lastOf(MessagingException e) {
    Exception last = e;
    while (last instanceof MessagingException chained && chained.getNextException() != null) {
      last = chained.getNextException();
    }
    return last;
  }

  private static String fault(Exception e) {
    String words = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    return words.substring(0, Math.min(words.length(), LONGEST_FAULT));
  }
}
