package no.dugnad.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import no.dugnad.platform.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/**
 * The tokens of one-time links. Only their hash is stored, and an address that nobody has gets a
 * token that opens nothing, so that the answer tells no stranger who is here.
 */
@Component
class OneTimeLinks implements OneTimeTokenService {
  static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final int MAX_PER_HOUR = 6;

  private final JdbcClient db;
  private final People people;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OneTimeLinks(JdbcClient db, People people, Clock clock) {
    this.db = db;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The token's username is the address asked for; its value is empty when there is nobody to send
   * it to.
   */
  @Override
  public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
    Instant expires = clock.instant().plus(LIFETIME);
    return people
        .findPersonByEmail(request.getUsername().strip())
        .filter(person -> !hasAskedTooOften(person.id()))
        .map(
            person ->
                new DefaultOneTimeToken(issue(person.id(), LIFETIME), person.email(), expires))
        .orElseGet(() -> new DefaultOneTimeToken("-", request.getUsername(), expires));
  }

  /** A new token for the person, valid for {@code lifetime}. */
  String issue(UUID personId, Duration lifetime) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    db.sql(
            """
            insert into signin.one_time_link (token_hash, person_id, created_at, expires_at)
            values (:hash, :person, :now, :expires)
            """)
        .param("hash", hash(token))
        .param("person", personId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", now.plus(lifetime).atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  @Override
  public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken authentication) {
    String token = authentication.getTokenValue();
    if (token == null) return null;
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return db.sql(
            """
            update signin.one_time_link set used_at = :now
             where token_hash = :hash and used_at is null and expires_at > :now
            returning person_id
            """)
        .param("hash", hash(token))
        .param("now", now)
        .query(UUID.class)
        .optional()
        .map(person -> new DefaultOneTimeToken(token, person.toString(), now.toInstant()))
        .orElse(null);
  }

  private boolean hasAskedTooOften(UUID personId) {
    return db.sql(
                "select count(*) from signin.one_time_link where person_id = :person and created_at"
                    + " > :since")
            .param("person", personId)
            .param("since", clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        >= MAX_PER_HOUR;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
