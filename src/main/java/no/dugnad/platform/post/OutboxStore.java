package no.dugnad.platform.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class OutboxStore {
  private static final String WRITTEN =
      """
      select id, number, recipient, language, subject, text_body, status, created_at, attempts,
             coalesce(fault, '') as fault, secret
        from post.mail
      """;

  private final JdbcClient db;

  OutboxStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Takes the mail that has been due the longest. That is committed before it is sent: if whoever
   * took it dies, nobody sends it again.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<OutgoingMail> claim(Instant now) {
    return db.sql(
            """
            update post.mail set status = 'SENDING', claimed_at = :now, attempts = attempts + 1
             where id = (select id from post.mail
                          where status = 'WAITING' and due_at <= :now
                          order by due_at, number limit 1
                            for update skip locked)
            returning id, recipient, language, subject, text_body, html_body, calendar, leave_href,
                      attempts
            """)
        .param("now", Instants.param(now))
        .query(Rows.to(OutgoingMail.class))
        .optional();
  }

  void sent(UUID id, Instant now) {
    db.sql(
            """
            update post.mail set status = 'SENT', sent_at = :now, fault = null,
                   recipient = case when last then '' else recipient end,
                   text_body = case when secret or last then '' else text_body end,
                   html_body = case when secret or last then '' else html_body end
             where id = :id and status in ('SENDING', 'UNCERTAIN')
            """)
        .param("id", id)
        .param("now", Instants.param(now))
        .update();
  }

  void retryAt(UUID id, Instant due, String fault) {
    db.sql(
            """
            update post.mail set status = 'WAITING', due_at = :due, fault = :fault
             where id = :id and status = 'SENDING'
            """)
        .param("id", id)
        .param("due", Instants.param(due))
        .param("fault", fault)
        .update();
  }

  /** It is not tried again by itself; the link in it, if it had one that opens, is gone. */
  void stop(UUID id, WrittenMail.Status status, String fault) {
    db.sql(
            """
            update post.mail set status = :status, fault = :fault,
                   text_body = case when secret then '' else text_body end,
                   html_body = case when secret then '' else html_body end
             where id = :id and status = 'SENDING'
            """)
        .param("id", id)
        .param("status", status.name())
        .param("fault", fault)
        .update();
  }

  /** Those that were taken before {@code since} and never heard of again. */
  int loseThoseTakenBefore(Instant since) {
    return db.sql(
            """
            update post.mail set status = 'UNCERTAIN', fault = '',
                   text_body = case when secret then '' else text_body end,
                   html_body = case when secret then '' else html_body end
             where status = 'SENDING' and claimed_at < :since
            """)
        .param("since", Instants.param(since))
        .update();
  }

  /** Whether there was such a mail to send again. */
  boolean sendAgain(UUID id, Instant now) {
    return db.sql(
                """
                update post.mail set status = 'WAITING', attempts = 0, due_at = :now
                 where id = :id and status in ('GIVEN_UP', 'UNCERTAIN') and not secret
                """)
            .param("id", id)
            .param("now", Instants.param(now))
            .update()
        == 1;
  }

  List<WrittenMail> listFailed(int limit) {
    return db.sql(
            WRITTEN
                + """
                 where status in ('GIVEN_UP', 'UNCERTAIN') order by number desc limit :limit
                """)
        .param("limit", limit)
        .query(Rows.to(WrittenMail.class))
        .list();
  }

  /** The newest first, those written before mail {@code before}. */
  List<WrittenMail> list(long before, int limit) {
    return db.sql(WRITTEN + " where number < :before order by number desc limit :limit")
        .param("before", before)
        .param("limit", limit)
        .query(Rows.to(WrittenMail.class))
        .list();
  }

  Optional<WrittenMail> find(UUID id) {
    return db.sql(WRITTEN + " where id = :id")
        .param("id", id)
        .query(Rows.to(WrittenMail.class))
        .optional();
  }
}
