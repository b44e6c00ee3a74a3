package no.dugnad.funding.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Like;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class CallStore {
  /** A call with its criteria and follow-up, in one row. */
  private static final String SELECT =
      """
      select c.*, o.name as organisation,
             array(select k.id from calls.criterion k
                    where k.call_id = c.id order by k.position) as criterion_ids,
             array(select k.name from calls.criterion k
                    where k.call_id = c.id order by k.position) as criterion_names,
             array(select k.explanation from calls.criterion k
                    where k.call_id = c.id order by k.position) as criterion_explanations,
             array(select k.weight from calls.criterion k
                    where k.call_id = c.id order by k.position) as criterion_weights,
             array(select f.step from calls.follow_up f
                    where f.call_id = c.id order by f.step) as steps,
             array(select f.months from calls.follow_up f
                    where f.call_id = c.id order by f.step) as step_months
        from calls.call c
        join people.organisation o on o.id = c.organisation_id
      """;

  private static final String COUNT =
      """
      select count(*) from calls.call c
        join people.organisation o on o.id = c.organisation_id
      """;

  /** The stages are told apart as {@link Call#stage} does it. */
  private static final String FILTER =
      """
       where case when c.status <> 'PUBLISHED' then c.status
                  when :now < c.opens_at then 'UPCOMING'
                  when :now < c.deadline then 'OPEN'
                  else 'PAST_DEADLINE' end = any(:stages)
         and (cast(:kind as text) is null or :kind = any(c.kinds))
         and (cast(:organisation as uuid) is null or c.organisation_id = :organisation)
         and (cardinality(:words) = 0
              or concat_ws(' ', c.title, o.name, c.purpose, c.supports) ilike all(:words))
      """;

  private static final String PART = " limit :most offset :offset";

  private final JdbcClient db;

  CallStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UUID organisationId, CallTerms terms, UUID formId, Instant at) {
    withTerms(
            db.sql(
                """
                insert into calls.call
                  (id, organisation_id, envelope_id, challenge_id, title, purpose, eligibility,
                   supports, rarely_supports, kinds, least, most, opens_at, deadline, answer_by,
                   scale_max, language, form_id, created_at, updated_at)
                values
                  (:id, :organisation, :envelope, :challenge, :title, :purpose, :eligibility,
                   :supports, :rarelySupports, :kinds, :least, :most, :opensAt, :deadline,
                   :answerBy, :scaleMax, :language, :form, :at, :at)
                """),
            terms)
        .param("id", id)
        .param("organisation", organisationId)
        .param("form", formId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    replaceFollowUp(id, terms.frame().followUp());
  }

  private static StatementSpec withTerms(StatementSpec statement, CallTerms terms) {
    CallTexts texts = terms.texts();
    CallFrame frame = terms.frame();
    return statement
        .param("envelope", frame.envelopeId())
        .param("challenge", frame.challengeId())
        .param("title", texts.title())
        .param("purpose", texts.purpose())
        .param("eligibility", texts.eligibility())
        .param("supports", texts.supports())
        .param("rarelySupports", texts.rarelySupports())
        .param("kinds", texts.kinds().stream().map(Kind::name).toArray(String[]::new))
        .param("least", ore(frame.least()))
        .param("most", ore(frame.most()))
        .param("opensAt", utc(frame.dates().opensAt()))
        .param("deadline", utc(frame.dates().deadline()))
        .param("answerBy", frame.dates().answerBy())
        .param("scaleMax", frame.scaleMax())
        .param("language", texts.language());
  }

  void replaceCriteria(UUID callId, List<Criterion> criteria) {
    db.sql("delete from calls.criterion where call_id = :call").param("call", callId).update();
    for (int position = 0; position < criteria.size(); position++) {
      Criterion criterion = criteria.get(position);
      db.sql(
              """
              insert into calls.criterion (id, call_id, position, name, explanation, weight)
              values (:id, :call, :position, :name, :explanation, :weight)
              """)
          .param("id", criterion.id())
          .param("call", callId)
          .param("position", position)
          .param("name", criterion.name())
          .param("explanation", criterion.explanation())
          .param("weight", criterion.weight())
          .update();
    }
  }

  private void replaceFollowUp(UUID callId, List<FollowUp> followUp) {
    db.sql("delete from calls.follow_up where call_id = :call").param("call", callId).update();
    for (FollowUp step : followUp) {
      db.sql("insert into calls.follow_up (call_id, step, months) values (:call, :step, :months)")
          .param("call", callId)
          .param("step", step.step().name())
          .param("months", step.months())
          .update();
    }
  }

  Optional<Call> find(UUID id) {
    return OncePerRequest.ask("calls.call:" + id, () -> read(id));
  }

  private Optional<Call> read(UUID id) {
    return db.sql(SELECT + " where c.id = :id")
        .param("id", id)
        .query((row, number) -> call(row))
        .optional();
  }

  /** The call, held until the transaction ends: its transitions come one after the other. */
  Call lock(UUID id) {
    db.sql("select id from calls.call where id = :id for update").param("id", id).query().rowSet();
    return find(id).orElseThrow(() -> new NotFound("call", id));
  }

  List<Call> list(UUID organisationId) {
    return OncePerRequest.ask("calls.of:" + organisationId, () -> readAll(organisationId));
  }

  private List<Call> readAll(UUID organisationId) {
    return db.sql(
            SELECT + " where c.organisation_id = :organisation order by c.created_at desc, c.id")
        .param("organisation", organisationId)
        .query((row, number) -> call(row))
        .list();
  }

  /** The organisation's own at this stage, or at any, the latest first. */
  List<Call> list(UUID organisationId, Optional<Stage> stage, Instant now, int offset, int most) {
    return filtered(SELECT + FILTER + " order by c.created_at desc, c.id desc" + PART, now)
        .params(ofOrganisation(organisationId, stage))
        .param("offset", offset)
        .param("most", most)
        .query((row, number) -> call(row))
        .list();
  }

  int count(UUID organisationId, Optional<Stage> stage, Instant now) {
    return filtered(COUNT + FILTER, now)
        .params(ofOrganisation(organisationId, stage))
        .query(Integer.class)
        .single();
  }

  List<Call> listPublic(CallFilter filter, Instant now, int offset, int most) {
    boolean ended = filter.when() == CallFilter.When.ENDED;
    String order = " order by c.deadline " + (ended ? "desc" : "asc") + ", c.id";
    return filtered(SELECT + FILTER + order + PART, now)
        .params(ofAll(filter))
        .param("offset", offset)
        .param("most", most)
        .query((row, number) -> call(row))
        .list();
  }

  int countPublic(CallFilter filter, Instant now) {
    return filtered(COUNT + FILTER, now).params(ofAll(filter)).query(Integer.class).single();
  }

  private StatementSpec filtered(String sql, Instant now) {
    return db.sql(sql).param("now", now.atOffset(ZoneOffset.UTC));
  }

  private static Map<String, ?> ofOrganisation(UUID organisationId, Optional<Stage> stage) {
    Set<Stage> stages = stage.map(Set::of).orElseGet(() -> EnumSet.allOf(Stage.class));
    return params(stages, Optional.empty(), Optional.of(organisationId), "");
  }

  private static Map<String, ?> ofAll(CallFilter filter) {
    return params(filter.when().stages, filter.kind(), filter.organisationId(), filter.text());
  }

  private static Map<String, ?> params(
      Set<Stage> stages, Optional<Kind> kind, Optional<UUID> organisationId, String text) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("stages", stages.stream().map(Stage::name).toArray(String[]::new));
    params.put("kind", kind.map(Kind::name).orElse(null));
    params.put("organisation", organisationId.orElse(null));
    params.put("words", Like.words(text));
    return params;
  }

  /** The organisations that have made a call public. */
  List<Organisation> listInviters() {
    return db.sql(
            """
            select o.id, o.number, o.name from people.organisation o
             where exists (select from calls.call c
                            where c.organisation_id = o.id and c.status <> 'DRAFT')
             order by o.name, o.id
            """)
        .query(Rows.to(Organisation.class))
        .list();
  }

  List<Call> listNews(Instant now, int most) {
    return db.sql(
            SELECT
                + """
                 where c.status = 'PUBLISHED' and c.deadline > :now
                 order by c.published_at desc, c.id desc limit :most
                """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> call(row))
        .list();
  }

  void update(UUID id, CallTerms terms, Instant at) {
    withTerms(
            db.sql(
                """
                update calls.call
                   set envelope_id = :envelope, challenge_id = :challenge, title = :title,
                       purpose = :purpose, eligibility = :eligibility, supports = :supports,
                       rarely_supports = :rarelySupports, kinds = :kinds, least = :least,
                       most = :most, opens_at = :opensAt, deadline = :deadline,
                       answer_by = :answerBy, scale_max = :scaleMax, language = :language,
                       updated_at = :at
                 where id = :id
                """),
            terms)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    replaceFollowUp(id, terms.frame().followUp());
  }

  void remove(UUID id) {
    db.sql("delete from calls.call where id = :id").param("id", id).update();
  }

  boolean usesForm(UUID formId) {
    return db.sql("select exists (select from calls.call where form_id = :form)")
        .param("form", formId)
        .query(Boolean.class)
        .single();
  }

  void publish(UUID id, UUID formVersionId, Instant at, UUID by) {
    db.sql(
            """
            update calls.call
               set status = 'PUBLISHED', form_version_id = :version, published_at = :at,
                   published_by = :by, updated_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("version", formVersionId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void extend(UUID id, Instant deadline, LocalDate answerBy, Instant at) {
    db.sql(
            """
            update calls.call set deadline = :deadline, answer_by = :answerBy, updated_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("answerBy", answerBy)
        .param("deadline", deadline.atOffset(ZoneOffset.UTC))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void close(UUID id, Instant at, UUID by, String why) {
    db.sql(
            """
            update calls.call
               set status = 'CLOSED', closed_at = :at, closed_by = :by, closed_why = :why,
                   updated_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("why", why)
        .update();
  }

  private static Call call(ResultSet row) throws SQLException {
    return new Call(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        terms(row),
        criteria(row),
        row.getObject("form_id", UUID.class),
        row.getObject("form_version_id", UUID.class),
        status(row),
        row.getTimestamp("updated_at").toInstant());
  }

  private static CallTerms terms(ResultSet row) throws SQLException {
    return new CallTerms(texts(row), frame(row));
  }

  private static CallTexts texts(ResultSet row) throws SQLException {
    String[] kinds = (String[]) row.getArray("kinds").getArray();
    return new CallTexts(
        row.getString("title"),
        row.getString("purpose"),
        row.getString("eligibility"),
        row.getString("supports"),
        row.getString("rarely_supports"),
        Arrays.stream(kinds).map(Kind::valueOf).toList(),
        row.getString("language"));
  }

  private static CallFrame frame(ResultSet row) throws SQLException {
    return new CallFrame(
        row.getObject("envelope_id", UUID.class),
        row.getObject("challenge_id", UUID.class),
        money(row, "least"),
        money(row, "most"),
        dates(row),
        row.getInt("scale_max"),
        followUp(row));
  }

  private static CallDates dates(ResultSet row) throws SQLException {
    return new CallDates(
        instant(row, "opens_at"),
        instant(row, "deadline"),
        row.getObject("answer_by", LocalDate.class));
  }

  private static List<Criterion> criteria(ResultSet row) throws SQLException {
    UUID[] ids = (UUID[]) row.getArray("criterion_ids").getArray();
    String[] names = (String[]) row.getArray("criterion_names").getArray();
    String[] explanations = (String[]) row.getArray("criterion_explanations").getArray();
    Integer[] weights = (Integer[]) row.getArray("criterion_weights").getArray();
    var criteria = new ArrayList<Criterion>();
    for (int i = 0; i < ids.length; i++) {
      criteria.add(new Criterion(ids[i], names[i], explanations[i], weights[i]));
    }
    return criteria;
  }

  private static List<FollowUp> followUp(ResultSet row) throws SQLException {
    String[] steps = (String[]) row.getArray("steps").getArray();
    Integer[] months = (Integer[]) row.getArray("step_months").getArray();
    var followUp = new ArrayList<FollowUp>();
    for (FollowUp.Step step : FollowUp.Step.values()) {
      int at = Arrays.asList(steps).indexOf(step.name());
      if (at >= 0) followUp.add(new FollowUp(step, months[at]));
    }
    return followUp;
  }

  private static CallStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "DRAFT" -> new CallStatus.Draft();
      case "PUBLISHED" ->
          new CallStatus.Published(
              row.getTimestamp("published_at").toInstant(),
              row.getObject("published_by", UUID.class));
      default ->
          new CallStatus.Closed(
              row.getTimestamp("closed_at").toInstant(),
              row.getObject("closed_by", UUID.class),
              row.getString("closed_why"));
    };
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    long ore = row.getLong(column);
    return row.wasNull() ? null : new Money(ore);
  }

  private static @Nullable Long ore(@Nullable Money money) {
    return money == null ? null : money.ore();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
