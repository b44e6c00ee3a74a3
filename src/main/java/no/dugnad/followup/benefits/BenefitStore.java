package no.dugnad.followup.benefits;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.benefits.Benefit.Foreseen;
import no.dugnad.followup.benefits.Benefit.Kind;
import no.dugnad.followup.benefits.Benefit.Owner;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.platform.database.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BenefitStore {
  private static final String SELECT =
      """
      select b.id, b.project_id, b.kind, b.text, b.for_whom, b.unit, b.own_unit, b.start_value, b.aim,
             b.owner_id, c.name as owner_name, c.email as owner_email,
             k.status = 'ENDED' or exists (select from benefits.asking a
                                            where a.benefit_id = b.id and a.answered_at is not null)
               as stands
        from benefits.benefit b
        join projects.known_project k on k.project_id = b.project_id
        left join people.contact c on c.person_id = b.owner_id
      """;

  private final JdbcClient db;

  BenefitStore(JdbcClient db) {
    this.db = db;
  }

  /** In the order that they were written. */
  List<Benefit> list(Collection<UUID> projects) {
    return db.sql(SELECT + " where b.project_id = any(:projects) order by b.project_id, b.id")
        .param("projects", projects.toArray(UUID[]::new))
        .query(BenefitStore::benefit)
        .list();
  }

  Optional<Benefit> find(UUID projectId, UUID id) {
    return db.sql(SELECT + " where b.project_id = :project and b.id = :id")
        .param("project", projectId)
        .param("id", id)
        .query(BenefitStore::benefit)
        .optional();
  }

  void insert(Benefit benefit, Instant at, UUID by) {
    Measured measured = Measured.of(benefit.foreseen().measure());
    db.sql(
            """
            insert into benefits.benefit
              (id, project_id, kind, text, for_whom, unit, own_unit, start_value, aim, owner_id,
               made_at, made_by)
            values
              (:id, :project, :kind, :text, :forWhom, :unit, :own, :start, :aim, :owner, :at, :by)
            """)
        .param("id", benefit.id())
        .param("project", benefit.projectId())
        .param("kind", benefit.foreseen().kind().name())
        .param("text", benefit.foreseen().text())
        .param("forWhom", benefit.foreseen().forWhom())
        .param("unit", measured.unit())
        .param("own", measured.own())
        .param("start", measured.start())
        .param("aim", measured.aim())
        .param("owner", ownerId(benefit))
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
  }

  void change(Benefit benefit) {
    Measured measured = Measured.of(benefit.foreseen().measure());
    db.sql(
            """
            update benefits.benefit
               set kind = :kind, text = :text, for_whom = :forWhom, unit = :unit, own_unit = :own,
                   start_value = :start, aim = :aim, owner_id = :owner
             where id = :id
            """)
        .param("id", benefit.id())
        .param("kind", benefit.foreseen().kind().name())
        .param("text", benefit.foreseen().text())
        .param("forWhom", benefit.foreseen().forWhom())
        .param("unit", measured.unit())
        .param("own", measured.own())
        .param("start", measured.start())
        .param("aim", measured.aim())
        .param("owner", ownerId(benefit))
        .update();
  }

  void remove(UUID id) {
    db.sql("delete from benefits.benefit where id = :id").param("id", id).update();
  }

  /** The columns of a measure, all null of what has none. */
  private record Measured(
      @Nullable String unit,
      @Nullable String own,
      @Nullable BigDecimal start,
      @Nullable BigDecimal aim) {
    static Measured of(@Nullable Measure measure) {
      if (measure == null) return new Measured(null, null, null, null);
      String own = measure.unit() == Unit.OWN ? measure.own() : null;
      return new Measured(measure.unit().name(), own, measure.start(), measure.aim());
    }
  }

  private static @Nullable UUID ownerId(Benefit benefit) {
    Owner owner = benefit.owner();
    return owner == null ? null : owner.personId();
  }

  private static Benefit benefit(ResultSet row, int number) throws SQLException {
    UUID owner = row.getObject("owner_id", UUID.class);
    return new Benefit(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        new Foreseen(
            Kind.valueOf(row.getString("kind")),
            row.getString("text"),
            row.getString("for_whom"),
            measure(row)),
        owner == null
            ? null
            : new Owner(owner, row.getString("owner_name"), row.getString("owner_email")),
        row.getBoolean("stands"));
  }

  private static @Nullable Measure measure(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    if (unit == null) return null;
    String own = row.getString("own_unit");
    return new Measure(
        Unit.valueOf(unit),
        own == null ? "" : own,
        row.getBigDecimal("start_value"),
        row.getBigDecimal("aim"));
  }
}
