package no.dugnad.testing;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that the product has written, as they lie in its outbox. */
public final class Outbox {
  private final JdbcClient db;

  Outbox(JdbcClient db) {
    this.db = db;
  }

  /** The mails to the address, the oldest first. */
  public List<Written> to(String address) {
    return db.sql(
            """
            select subject, text_body as text, html_body as html from post.mail
             where recipient = :address order by number
            """)
        .param("address", address)
        .query(Written.class)
        .list();
  }

  public record Written(String subject, String text, String html) {

    /** The path that the mail's link leads to. */
    public String path() {
      var link = Pattern.compile("https?://[^/\\s]+(/\\S*)").matcher(text);
      if (!link.find()) throw new AssertionError("no link in: " + text);
      return link.group(1);
    }
  }
}
