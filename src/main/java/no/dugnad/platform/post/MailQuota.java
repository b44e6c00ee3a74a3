package no.dugnad.platform.post;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much mail one person may cause within a day: the product is nobody's loudspeaker. */
@Component
class MailQuota {
  private static final Duration DAY = Duration.ofDays(1);

  private final JdbcClient db;

  MailQuota(JdbcClient db) {
    this.db = db;
  }

  private record Used(int toOne, int toAll) {}

  /** Refuses one mail too many. Those of one sender are counted one after the other. */
  void use(UUID sender, String recipient, Instant now) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
        .param("what", "post.quota:" + sender)
        .query(String.class)
        .single();
    Used used =
        db.sql(
                """
                select count(*) filter (where lower(recipient) = lower(:to)) as to_one,
                       count(*) as to_all
                  from post.mail where sender_id = :sender and created_at > :since
                """)
            .param("to", recipient)
            .param("sender", sender)
            .param("since", Instants.param(now.minus(DAY)))
            .query(Used.class)
            .single();
    if (used.toOne >= Mail.MOST_TO_ONE)
      throw new Refused("post.refused.toOne", recipient, Mail.MOST_TO_ONE);
    if (used.toAll >= Mail.MOST_BY_ONE) throw new Refused("post.refused.byOne", Mail.MOST_BY_ONE);
  }
}
