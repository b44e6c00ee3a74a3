package no.dugnad.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.AddressChanged;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of one-time links. Only their hash is stored: who reads the table can't sign in. */
@Component
public class OneTimeLinks implements OneTimeTokenService {
  public static final Duration LIFETIME = Duration.ofMinutes(15);
  static final String PATH = "/sign-in/token";
  static final int MAX_PER_HOUR = 6;

  /** What a link must have left, to be found in the mailbox and used. */
  private static final Duration SPARE = Duration.ofMinutes(5);

  /** How long a browser that has used a link may press its button again. */
  private static final Duration PRESSED_TWICE = Duration.ofMinutes(1);

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient db;
  private final Clock clock;

  OneTimeLinks(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Opens nothing yet: who the address belongs to, if anybody, is found by {@link SignInMail}, in a
   * time that tells nobody which.
   */
  @Override
  public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
    return new DefaultOneTimeToken(
        "-", Written.line(request.getUsername()), clock.instant().plus(LIFETIME));
  }

  /**
   * A new token for the person. None when they have been sent many of late and the last of them
   * still works: a stranger who asks again and again fills no mailbox, and keeps nobody out.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<String> issue(Person person) {
    Instant now = clock.instant();
    if (!isAlone(person.id())) return Optional.empty();
    if (countSince(person.id(), now.minus(Duration.ofHours(1))) >= MAX_PER_HOUR
        && hasOneUntil(person.id(), now.plus(SPARE))) return Optional.empty();
    forgetOld(person.id(), now.minus(KEPT));
    String token = Token.make();
    db.sql(
            """
            insert into signin.one_time_link (token_hash, person_id, created_at, expires_at)
            values (:hash, :person, :now, :expires)
            """)
        .param("hash", Token.hash(token))
        .param("person", person.id())
        .param("now", Instants.param(now))
        .param("expires", Instants.param(now.plus(LIFETIME)))
        .update();
    return Optional.of(token);
  }

  /**
   * Uses the link up, and with it all others that the person has. Its details are what the browser
   * is known by.
   */
  @Override
  @Transactional
  public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken authentication) {
    String token = authentication.getTokenValue();
    if (token == null) return null;
    byte[] hash = Token.hash(token);
    byte[] browser = Token.hash(String.valueOf(authentication.getDetails()));
    Instant now = clock.instant();
    return use(hash, browser, now)
        .or(() -> pressAgain(hash, browser, now))
        .map(person -> new DefaultOneTimeToken(token, person.toString(), now))
        .orElse(null);
  }

  private Optional<UUID> use(byte[] hash, byte[] browser, Instant now) {
    Optional<UUID> person =
        db.sql(
                """
                update signin.one_time_link set used_at = :now, used_by = :browser
                 where token_hash = :hash and used_at is null and expires_at > :now
                returning person_id
                """)
            .param("hash", hash)
            .param("browser", browser)
            .param("now", Instants.param(now))
            .query(UUID.class)
            .optional();
    person.ifPresent(id -> endAllBut(hash, id, now));
    return person;
  }

  /** The browser's second press comes before it has seen the answer to the first. */
  private Optional<UUID> pressAgain(byte[] hash, byte[] browser, Instant now) {
    return db.sql(
            """
            select person_id from signin.one_time_link
             where token_hash = :hash and used_by = :browser and used_at > :since
               and expires_at > :now
            """)
        .param("hash", hash)
        .param("browser", browser)
        .param("since", Instants.param(now.minus(PRESSED_TWICE)))
        .param("now", Instants.param(now))
        .query(UUID.class)
        .optional();
  }

  /** Whose link it was, when it has been used. */
  Optional<UUID> findUser(String token) {
    return db.sql(
            """
            select person_id from signin.one_time_link
             where token_hash = :hash and used_at is not null
            """)
        .param("hash", Token.hash(token))
        .query(UUID.class)
        .optional();
  }

  /** None of the person's links opens anything any more. */
  void endAll(UUID personId) {
    endAllBut(new byte[0], personId, clock.instant());
  }

  @EventListener
  void endAll(AddressChanged changed) {
    endAll(changed.personId());
  }

  private void endAllBut(byte[] hash, UUID personId, Instant now) {
    db.sql(
            """
            update signin.one_time_link set expires_at = :now
             where person_id = :person and expires_at > :now and token_hash <> :hash
            """)
        .param("hash", hash)
        .param("person", personId)
        .param("now", Instants.param(now))
        .update();
  }

  /** Of those who ask at the same moment, one gets the link; it is on its way to them all. */
  private boolean isAlone(UUID personId) {
    return db.sql("select pg_try_advisory_xact_lock(hashtextextended(:link, 0))")
        .param("link", "link to " + personId)
        .query(Boolean.class)
        .single();
  }

  private int countSince(UUID personId, Instant since) {
    return db.sql(
            """
            select count(*) from signin.one_time_link
             where person_id = :person and created_at > :since
            """)
        .param("person", personId)
        .param("since", Instants.param(since))
        .query(Integer.class)
        .single();
  }

  private boolean hasOneUntil(UUID personId, Instant then) {
    return db.sql(
            """
            select exists (select 1 from signin.one_time_link
                            where person_id = :person and used_at is null and expires_at >= :then)
            """)
        .param("person", personId)
        .param("then", Instants.param(then))
        .query(Boolean.class)
        .single();
  }

  private void forgetOld(UUID personId, Instant before) {
    db.sql("delete from signin.one_time_link where person_id = :person and created_at < :before")
        .param("person", personId)
        .param("before", Instants.param(before))
        .update();
  }
}
