package no.dugnad.testing;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that the product has written, as they lie in its outbox. */
public final class Outbox {
  private final JdbcClient db;
  private final GreenMail server;

  Outbox(JdbcClient db, GreenMail server) {
    this.db = db;
    this.server = server;
  }

  /** The mails to the address, the oldest first. */
  public List<Written> to(String address) {
    return db
        .sql(
            """
            select id, subject, text_body as text, html_body as html from post.mail
             where recipient = :address order by number
            """)
        .param("address", address)
        .query(Written.class)
        .list()
        .stream()
        .map(this::withText)
        .toList();
  }

  /** How many, without reading them. */
  public int count(String address) {
    return db.sql("select count(*) from post.mail where recipient = :address")
        .param("address", address)
        .query(Integer.class)
        .single();
  }

  public Written last(String address) {
    return db.sql(
            """
            select id, subject, text_body as text, html_body as html from post.mail
             where recipient = :address order by number desc limit 1
            """)
        .param("address", address)
        .query(Written.class)
        .optional()
        .map(this::withText)
        .orElseThrow(() -> new AssertionError("no mail to " + address));
  }

  /**
   * A mail that is blanked when it is sent is read as it came to the mail server, where most that
   * are asked for came of late.
   */
  private Written withText(Written mail) {
    if (!mail.text().isEmpty()) return mail;
    for (MimeMessage message : List.of(server.getReceivedMessages()).reversed()) {
      try {
        if (!message.getMessageID().contains(mail.id().toString())) continue;
        return new Written(mail.id(), mail.subject(), plainText(message), mail.html());
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("neither in the outbox nor sent: " + mail.subject());
  }

  /** The text of a mail that has text and HTML side by side. */
  public static String plainText(Part part) throws MessagingException, IOException {
    return part.getContent() instanceof Multipart parts
        ? plainText(parts.getBodyPart(0))
        : part.getContent().toString();
  }

  public record Written(UUID id, String subject, String text, String html) {

    /** The path that the mail's link leads to. */
    public String path() {
      var link = Pattern.compile("(?m)^https?://[^/\\s]+(/\\S*)$").matcher(text);
      if (!link.find()) throw new AssertionError("no link in: " + text);
      return link.group(1);
    }
  }
}
