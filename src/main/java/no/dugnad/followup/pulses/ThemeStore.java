package no.dugnad.followup.pulses;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThemeStore {
  private static final String SELECT =
      """
      select theme_id as id, pulse_id, organisation_id, pulse, name, texts, named_at
        from pulses.known_theme
      """;

  private final JdbcClient db;

  ThemeStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Theme> find(UUID id) {
    return db.sql(SELECT + " where theme_id = :id")
        .param("id", id)
        .query(Rows.to(Theme.class))
        .optional();
  }

  /** Those with the most texts first. */
  List<Theme> list(UUID pulseId) {
    return db.sql(SELECT + " where pulse_id = :pulse order by texts desc, name, theme_id")
        .param("pulse", pulseId)
        .query(Rows.to(Theme.class))
        .list();
  }

  /** The latest first. */
  List<Theme> listOf(UUID organisationId, int most) {
    return db.sql(
            SELECT
                + """
                 where organisation_id = :organisation
                 order by named_at desc, texts desc, name, theme_id limit :most
                """)
        .param("organisation", organisationId)
        .param("most", most)
        .query(Rows.to(Theme.class))
        .list();
  }

  void insert(UUID id, UUID pulseId, String name, Collection<UUID> texts, UUID by, Instant at) {
    db.sql(
            """
            insert into pulses.theme (id, pulse_id, name, texts, named_at, named_by)
            values (:id, :pulse, :name, :texts, :at, :by)
            """)
        .param("id", id)
        .param("pulse", pulseId)
        .param("name", name)
        .param("texts", texts.size())
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
    db.sql("insert into pulses.theme_text (theme_id, text_id) select :id, unnest(:texts)")
        .param("id", id)
        .param("texts", texts.toArray(UUID[]::new))
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from pulses.theme where id = :id").param("id", id).update();
  }

  /** A text, and the theme that it is behind. */
  record Behind(UUID themeId, UUID textId) {}

  List<Behind> listBehind(UUID pulseId) {
    return db.sql(
            """
            select x.theme_id, x.text_id from pulses.theme_text x
              join pulses.theme t on t.id = x.theme_id
             where t.pulse_id = :pulse order by x.theme_id, x.text_id
            """)
        .param("pulse", pulseId)
        .query(Rows.to(Behind.class))
        .list();
  }
}
