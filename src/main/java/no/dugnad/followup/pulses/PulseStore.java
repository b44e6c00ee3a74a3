package no.dugnad.followup.pulses;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.pulses.Pulse.Plan;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PulseStore {
  private static final String SELECT =
      """
      select p.*,
             (select array_agg(c.call_id order by c.call_id) from pulses.asked_cohort c
               where c.pulse_id = p.id) as cohorts
        from pulses.pulse p
      """;

  private final JdbcClient db;

  PulseStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Pulse> find(UUID id) {
    return whole(db.sql(SELECT + " where p.id = :id").param("id", id).query(PulseStore::row).list())
        .stream()
        .findFirst();
  }

  /** Nobody else changes it until the transaction ends. */
  Pulse lock(UUID id) {
    return lock(id, "for update").orElseThrow(() -> new NotFound("pulse", id));
  }

  /** It isn't closed until the transaction ends. */
  Optional<Pulse> share(UUID id) {
    return lock(id, "for share");
  }

  private Optional<Pulse> lock(UUID id, String how) {
    return db.sql("select id from pulses.pulse where id = :id " + how)
        .param("id", id)
        .query(UUID.class)
        .optional()
        .flatMap(this::find);
  }

  /** Of a cohort, the latest first. */
  List<Pulse> list(UUID cohortId) {
    return whole(
        db.sql(
                SELECT
                    + """
                     where exists (select from pulses.asked_cohort a
                                    where a.pulse_id = p.id and a.call_id = :cohort)
                     order by p.closes_at desc, p.id
                    """)
            .param("cohort", cohortId)
            .query(PulseStore::row)
            .list());
  }

  /** Those whose hour has come. */
  List<UUID> listDue(Instant now) {
    return db.sql(
            """
            select id from pulses.pulse where status = 'OPEN' and closes_at <= :now
             order by closes_at, id
            """)
        .param("now", Instants.param(now))
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  void insert(Pulse pulse, UUID by, Instant at) {
    db.sql(
            """
            insert into pulses.pulse (id, organisation_id, title, anonymous, closes_at, made_at, made_by)
            values (:id, :organisation, :title, :anonymous, :closes, :at, :by)
            """)
        .param("id", pulse.id())
        .param("organisation", pulse.organisationId())
        .param("title", pulse.title())
        .param("anonymous", pulse.isAnonymous())
        .param("closes", Instants.param(pulse.closesAt()))
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
    insertParts(pulse.id(), pulse.plan());
  }

  void change(UUID id, Plan plan) {
    db.sql(
            """
            update pulses.pulse set title = :title, anonymous = :anonymous, closes_at = :closes
             where id = :id
            """)
        .param("id", id)
        .param("title", plan.title())
        .param("anonymous", plan.anonymous())
        .param("closes", Instants.param(plan.closesAt()))
        .update();
    db.sql("delete from pulses.question where pulse_id = :id").param("id", id).update();
    db.sql("delete from pulses.asked_cohort where pulse_id = :id").param("id", id).update();
    insertParts(id, plan);
  }

  private void insertParts(UUID id, Plan plan) {
    db.sql("insert into pulses.asked_cohort (pulse_id, call_id) select :id, unnest(:cohorts)")
        .param("id", id)
        .param("cohorts", plan.cohorts().toArray(UUID[]::new))
        .update();
    int position = 1;
    for (PulseQuestion question : plan.questions())
      db.sql(
              """
              insert into pulses.question (id, pulse_id, position, kind, label, options)
              values (:id, :pulse, :position, :kind, :label, :options)
              """)
          .param("id", question.id())
          .param("pulse", id)
          .param("position", position++)
          .param("kind", question.kind().name())
          .param("label", question.label())
          .param("options", question.options().toArray(String[]::new))
          .update();
  }

  void delete(UUID id) {
    db.sql("delete from pulses.pulse where id = :id").param("id", id).update();
  }

  void setOpen(UUID id, Instant at) {
    db.sql("update pulses.pulse set status = 'OPEN', opened_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void setReminded(UUID id, Instant at) {
    db.sql("update pulses.pulse set reminded_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void setShown(UUID id, int answers) {
    db.sql("update pulses.pulse set status = 'SHOWN', answers = :answers where id = :id")
        .param("id", id)
        .param("answers", answers)
        .update();
  }

  void setSeen(UUID id, Instant at) {
    db.sql("update pulses.pulse set seen_at = :at where id = :id and seen_at is null")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void setTooFew(UUID id) {
    db.sql("update pulses.pulse set status = 'TOO_FEW' where id = :id").param("id", id).update();
  }

  private record QuestionOf(UUID pulseId, PulseQuestion question) {}

  /** With their questions, which are found in one look for all. */
  private List<Pulse> whole(List<Pulse> bare) {
    if (bare.isEmpty()) return bare;
    Map<UUID, List<PulseQuestion>> questions =
        db
            .sql(
                """
                select id, pulse_id, kind, label, options from pulses.question
                 where pulse_id = any(:ids) order by pulse_id, position
                """)
            .param("ids", bare.stream().map(Pulse::id).toArray(UUID[]::new))
            .query((row, _) -> new QuestionOf(row.getObject("pulse_id", UUID.class), question(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    QuestionOf::pulseId,
                    Collectors.mapping(QuestionOf::question, Collectors.toList())));
    return bare.stream()
        .map(one -> one.asking(questions.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private static PulseQuestion question(ResultSet row) throws SQLException {
    return new PulseQuestion(
        row.getObject("id", UUID.class),
        PulseQuestion.Kind.valueOf(row.getString("kind")),
        row.getString("label"),
        Arrays.asList((String[]) row.getArray("options").getArray()));
  }

  private static Pulse row(ResultSet row, int number) throws SQLException {
    return new Pulse(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        new Plan(
            row.getString("title"),
            row.getBoolean("anonymous"),
            Instants.get(row, "closes_at"),
            ids(row.getArray("cohorts")),
            List.of()),
        status(row),
        row.getObject("seen_at") != null);
  }

  private static List<UUID> ids(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
  }

  private static PulseStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "DRAFTED" -> new PulseStatus.Drafted();
      case "OPEN" ->
          new PulseStatus.Open(
              Instants.get(row, "opened_at"), Instants.getOrNull(row, "reminded_at"));
      case "SHOWN" -> new PulseStatus.Shown(row.getInt("answers"));
      case "TOO_FEW" -> new PulseStatus.TooFew();
      case String other -> throw new IllegalStateException(other);
    };
  }
}
