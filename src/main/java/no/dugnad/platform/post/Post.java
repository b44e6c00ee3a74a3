package no.dugnad.platform.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.WholeWords;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Takes mail. It is written to the outbox in the deed's own transaction: no deed, no mail; no mail,
 * no deed.
 */
@Service
public class Post {
  private final JdbcClient db;
  private final MailQuota quota;
  private final Pages pages;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String address;

  Post(
      JdbcClient db,
      MailQuota quota,
      Pages pages,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${dugnad.address}") String address) {
    this.db = db;
    this.quota = quota;
    this.pages = pages;
    this.events = events;
    this.clock = clock;
    this.address = address;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Mail mail) {
    // Of somebody who is forgotten.
    if (mail.to().isEmpty()) return;
    Instant now = clock.instant();
    mail.sender().ifPresent(sender -> quota.use(sender, mail.to(), now));
    Ui ui = pages.ui(mail.locale());
    String subject = text(ui, mail.subject());
    List<String> lines = mail.lines().stream().map(line -> text(ui, line)).toList();
    String href =
        mail.link().map(link -> address + pages.link(link.path(), mail.locale())).orElse("");
    String linkText = mail.link().map(link -> ui.t(link.key())).orElse("");
    String leaveHref = mail.leaving().map(link -> address + link.path()).orElse("");
    String leaveText = mail.leaving().map(link -> ui.t(link.key())).orElse("");
    String text =
        lines.stream().map(line -> line + "\n\n").collect(Collectors.joining())
            + written(linkText, href)
            + (leaveHref.isEmpty() ? "" : "\n" + written(leaveText, leaveHref));
    String html =
        pages.render(
            "platform/post/mail",
            mail.locale(),
            Map.of(
                "subject",
                subject,
                "lines",
                lines,
                "href",
                href,
                "linkText",
                linkText,
                "leaveHref",
                leaveHref,
                "leaveText",
                leaveText));
    mail.topic().ifPresent(topic -> withdraw(topic, mail.to()));
    db.sql(
            """
            insert into post.mail
              (id, recipient, sender_id, language, subject, text_body, html_body, once, topic, calendar, leave_href,
               secret, last, created_at, due_at)
            values (:id, :to, :sender, :language, :subject, :text, :html, :once, :topic, :calendar,
                    :leave, :secret, :last, :now, :now)
            on conflict (once) do nothing
            """)
        .param("id", Ids.next())
        .param("to", mail.to())
        .param("sender", mail.sender().orElse(null))
        .param("language", mail.locale().getLanguage())
        .param("subject", subject)
        .param("text", text)
        .param("html", html)
        .param("once", mail.once().orElse(null))
        .param("topic", mail.topic().orElse(null))
        .param("calendar", mail.calendar().orElse(null))
        .param("leave", leaveHref.isEmpty() ? null : leaveHref)
        .param("secret", mail.isSecret())
        .param("last", mail.isLast())
        .param("now", Instants.param(now))
        .update();
    events.publishEvent(new MailWritten());
  }

  /** What still waits to be sent about this to anybody is not sent. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(String topic) {
    withdraw(topic, null);
  }

  /**
   * Nothing more is sent to the address but this, which tells so; and neither the address nor the
   * name is found in what was sent, to whomever.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sendLast(Mail mail, UUID personId, String name, String instead) {
    db.sql("delete from post.mail where lower(recipient) = lower(:to) and status = 'WAITING'")
        .param("to", mail.to())
        .update();
    db.sql(
            """
            update post.mail set recipient = '', subject = '', text_body = '', html_body = '',
                   calendar = null, leave_href = null, topic = null
             where lower(recipient) = lower(:to)
            """)
        .param("to", mail.to())
        .update();
    db.sql("update post.mail set sender_id = null where sender_id = :person")
        .param("person", personId)
        .update();
    for (String written : List.of(name, mail.to())) {
      rewrite(written, instead);
      rewrite(HtmlUtils.htmlEscape(written, "UTF-8"), instead);
      rewrite(Quoted.unlinked(written), instead);
    }
    send(mail.last());
  }

  private void rewrite(String written, String instead) {
    db.sql(
            """
            update post.mail set subject = regexp_replace(subject, :pattern, :instead, 'g'),
                   text_body = regexp_replace(text_body, :pattern, :instead, 'g'),
                   html_body = regexp_replace(html_body, :pattern, :instead, 'g'),
                   calendar = regexp_replace(calendar, :pattern, :instead, 'g')
             where strpos(subject || text_body || html_body || coalesce(calendar, ''), :written) > 0
            """)
        .param("written", written)
        .param("pattern", WholeWords.pattern(written))
        .param("instead", instead)
        .update();
  }

  private void withdraw(String topic, @Nullable String recipient) {
    db.sql(
            """
            delete from post.mail
             where topic = :topic and status = 'WAITING'
               and (cast(:to as text) is null or recipient = :to)
            """)
        .param("topic", topic)
        .param("to", recipient)
        .update();
  }

  private static String written(String linkText, String href) {
    return href.isEmpty() ? "" : linkText + ":\n" + href + "\n";
  }

  private static String text(Ui ui, Mail.Text text) {
    return ui.t(text.key(), Quoted.all(text.args()));
  }
}
