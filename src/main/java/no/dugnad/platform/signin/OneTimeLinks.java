package no.dugnad.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/** The tokens of one-time links. Only their hash is stored: who reads the table can't sign in. */
@Component
public class OneTimeLinks implements OneTimeTokenService {
  public static final Duration LIFETIME = Duration.ofMinutes(15);
  static final int MAX_PER_HOUR = 6;
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
        "-", request.getUsername().strip(), clock.instant().plus(LIFETIME));
  }

  /** A new token for the person, unless they have asked for too many of late. */
  Optional<String> issue(Person person) {
    Instant now = clock.instant();
    if (countSince(person.id(), now.minus(Duration.ofHours(1))) >= MAX_PER_HOUR) {
      return Optional.empty();
    }
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

  @Override
  public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken authentication) {
    String token = authentication.getTokenValue();
    if (token == null) return null;
    Instant now = clock.instant();
    return db.sql(
            """
            update signin.one_time_link set used_at = :now
             where token_hash = :hash and used_at is null and expires_at > :now
            returning person_id
            """)
        .param("hash", Token.hash(token))
        .param("now", Instants.param(now))
        .query(UUID.class)
        .optional()
        .map(person -> new DefaultOneTimeToken(token, person.toString(), now))
        .orElse(null);
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

  private void forgetOld(UUID personId, Instant before) {
    db.sql("delete from signin.one_time_link where person_id = :person and created_at < :before")
        .param("person", personId)
        .param("before", Instants.param(before))
        .update();
  }
}
