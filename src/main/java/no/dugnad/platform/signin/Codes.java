package no.dugnad.platform.signin;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes by mail to somebody who is signed in: each is good for the session that asked for it. */
@Component
class Codes {
  static final Duration LIFETIME = Duration.ofMinutes(10);
  static final int MAX_PER_HOUR = 6;
  static final int MAX_TRIES = 5;

  /** How soon after one code another may be asked for. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** A form that is sent twice brings its code twice. */
  private static final Duration SENT_TWICE = Duration.ofMinutes(1);

  private static final Duration KEPT = Duration.ofDays(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final Post post;
  private final Clock clock;

  Codes(JdbcClient db, Post post, Clock clock) {
    this.db = db;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Sends a code, unless the last one still works.
   *
   * @param anew whether another is asked for all the same
   * @return whether there is a code to write
   */
  @Transactional
  public boolean send(Person person, String sessionId, boolean anew) {
    Instant now = clock.instant();
    lock(person.id());
    boolean works = hasWorking(sessionId, now, anew ? now.minus(PAUSE) : Instant.EPOCH);
    if (works) return true;
    if (countSince(person.id(), now.minus(Duration.ofHours(1))) >= MAX_PER_HOUR) {
      return hasWorking(sessionId, now, Instant.EPOCH);
    }
    String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    keep(person.id(), sessionId, code, now);
    post.send(
        Mail.to(person.email(), person.locale())
            .subject("signin.code.mail.subject")
            .line("signin.code.mail.line", code, LIFETIME.toMinutes())
            .line("signin.code.mail.notYou")
            .link("/me", "signin.code.mail.link")
            .secret());
    return true;
  }

  /** Whether it is the session's last code. Each try counts, also of those made at once. */
  @Transactional
  public boolean accept(String sessionId, String typed) {
    Instant now = clock.instant();
    return db.sql(
            """
            update signin.code set tries = tries + 1
             where id = (select c.id from signin.code c where c.session_id = :session
                          order by c.made_at desc, c.id desc limit 1)
               and tries < :max and expires_at > :now
            returning id, code_hash
            """)
        .param("session", sessionId)
        .param("max", MAX_TRIES)
        .param("now", Instants.param(now))
        .query((row, number) -> new Tried(row.getObject("id", UUID.class), row.getBytes(2)))
        .optional()
        .filter(tried -> MessageDigest.isEqual(tried.hash, hash(sessionId, Blanks.without(typed))))
        .map(tried -> endSoon(tried.id, now.plus(SENT_TWICE)))
        .orElse(false);
  }

  private record Tried(UUID id, byte[] hash) {}

  private boolean endSoon(UUID id, Instant then) {
    db.sql("update signin.code set expires_at = least(expires_at, :then) where id = :id")
        .param("id", id)
        .param("then", Instants.param(then))
        .update();
    return true;
  }

  private void keep(UUID personId, String sessionId, String code, Instant now) {
    db.sql("delete from signin.code where person_id = :person and made_at < :before")
        .param("person", personId)
        .param("before", Instants.param(now.minus(KEPT)))
        .update();
    db.sql(
            """
            insert into signin.code (id, person_id, session_id, code_hash, made_at, expires_at)
            values (:id, :person, :session, :hash, :now, :expires)
            """)
        .param("id", Ids.next())
        .param("person", personId)
        .param("session", sessionId)
        .param("hash", hash(sessionId, code))
        .param("now", Instants.param(now))
        .param("expires", Instants.param(now.plus(LIFETIME)))
        .update();
  }

  private static byte[] hash(String sessionId, String code) {
    return Token.hash(sessionId + " " + code);
  }

  private void lock(UUID personId) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:code, 0))::text")
        .param("code", "code to " + personId)
        .query(String.class)
        .single();
  }

  private boolean hasWorking(String sessionId, Instant now, Instant madeAfter) {
    return db.sql(
            """
            select exists (select 1 from signin.code
                            where session_id = :session and made_at > :after
                              and expires_at > :now and tries < :max)
            """)
        .param("session", sessionId)
        .param("after", Instants.param(madeAfter))
        .param("now", Instants.param(now))
        .param("max", MAX_TRIES)
        .query(Boolean.class)
        .single();
  }

  private int countSince(UUID personId, Instant since) {
    return db.sql("select count(*) from signin.code where person_id = :person and made_at > :since")
        .param("person", personId)
        .param("since", Instants.param(since))
        .query(Integer.class)
        .single();
  }
}
