package no.dugnad.funding.awards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.search.SearchIndex;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class AwardStore {
  private static final String SELECT =
      """
      select a.id, a.organisation_id, o.name as organisation, a.envelope_id, a.year, a.call_id,
             a.application_id, a.round_id, coalesce(c.title, r.title) as round, a.unit, a.title, a.title_public,
             a.kind, a.announced, a.amount,
             a.amount - coalesce(b.committed + b.paid, a.amount) as unused
        from awards.award a
        left join funds.balance_of_award b on b.award_id = a.id
        join people.organisation_name o on o.organisation_id = a.organisation_id
        left join calls.call_terms c on c.call_id = a.call_id
        left join awards.round r on r.id = a.round_id
      """;

  /** The same predicate for the page, the sums and the export. */
  private static final String FILTER =
      """
       where a.taken_back_at is null
         and (cast(:year as int) is null or a.year = :year)
         and (cast(:kind as text) is null or a.kind = :kind)
         and (not :yearUnknown or a.year is null)
         and (not :kindUnknown or a.kind is null)
      """;

  private static final String ORDER =
      " order by a.year desc nulls last, a.announced desc, a.title, a.id";

  private static final String SELECT_ROUND =
      """
      select r.id, o.name as organisation, r.envelope_id,
             case when r.dated then e.year end as year, r.title, r.source,
             r.stated_total, r.applications, r.dated, r.imported_at,
             (select count(*) from awards.award a where a.round_id = r.id) as awards,
             (select coalesce(sum(a.announced), 0) from awards.award a where a.round_id = r.id)::bigint
               as sum
        from awards.round r
        join people.organisation_name o on o.organisation_id = r.organisation_id
        join funds.envelope_year e on e.envelope_id = r.envelope_id
      """;

  private final JdbcClient db;
  private final SearchIndex index;
  private final AwardDocuments documents;

  AwardStore(JdbcClient db, SearchIndex index, AwardDocuments documents) {
    this.db = db;
    this.index = index;
    this.documents = documents;
  }

  void insert(NewAward award, Instant at) {
    insert(
        award.id(),
        award.organisationId(),
        award.envelopeId(),
        award.amount(),
        award.project().unit(),
        award.project().title(),
        at,
        db.sql(
                """
                insert into awards.award
                  (id, organisation_id, envelope_id, call_id, application_id, unit, title,
                   title_public, kind, announced, amount, announced_at, year)
                values
                  (:id, :organisation, :envelope, :call, :application, :unit, :title,
                   :titlePublic, :kind, :amount, :amount, :at,
                   (select year from funds.envelope_year where envelope_id = :envelope))
                """)
            .param("call", award.callId())
            .param("application", award.applicationId())
            .param("titlePublic", award.project().titlePublic())
            .param("kind", name(award.project().kind())));
  }

  void insert(
      UUID id, UUID roundId, UUID organisationId, UUID envelopeId, NewRound.Row row, Instant at) {
    insert(
        id,
        organisationId,
        envelopeId,
        row.amount(),
        row.unit(),
        row.project(),
        at,
        db.sql(
                """
                insert into awards.award
                  (id, organisation_id, envelope_id, round_id, unit, title, title_public, announced,
                   amount, announced_at, year)
                values
                  (:id, :organisation, :envelope, :round, :unit, :title, true, :amount, :amount, :at,
                   (select e.year from funds.envelope_year e, awards.round r
                     where e.envelope_id = :envelope and r.id = :round and r.dated))
                """)
            .param("round", roundId));
  }

  private void insert(
      UUID id,
      UUID organisationId,
      UUID envelopeId,
      Money amount,
      String unit,
      String title,
      Instant at,
      StatementSpec statement) {
    statement
        .param("id", id)
        .param("organisation", organisationId)
        .param("envelope", envelopeId)
        .param("unit", unit)
        .param("title", title)
        .param("amount", amount.ore())
        .param("at", Instants.param(at))
        .update();
    index.refresh(documents, id);
  }

  void setAmount(UUID id, Money amount) {
    db.sql("update awards.award set amount = :amount where id = :id")
        .param("id", id)
        .param("amount", amount.ore())
        .update();
  }

  UUID insert(NewRound round, UUID organisationId, UUID by, Instant at) {
    UUID id = Ids.next();
    Round.Published published = round.published();
    db.sql(
            """
            insert into awards.round
              (id, organisation_id, envelope_id, title, source, stated_total, applications, dated,
               imported_at, imported_by)
            values
              (:id, :organisation, :envelope, :title, :source, :total, :applications, :dated,
               :at, :by)
            """)
        .param("id", id)
        .param("organisation", organisationId)
        .param("envelope", round.envelopeId())
        .param("title", published.title())
        .param("source", published.source())
        .param("total", published.statedTotal() == null ? null : published.statedTotal().ore())
        .param("applications", published.applications())
        .param("dated", published.dated())
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
    index.refresh(documents, id);
    return id;
  }

  Optional<Award> find(UUID id) {
    return db.sql(SELECT + " where a.id = :id and a.taken_back_at is null")
        .param("id", id)
        .query(Rows.to(Award.class))
        .optional();
  }

  List<Award> list(AwardFilter filter, int limit, int offset) {
    return filtered(SELECT + FILTER + ORDER + " limit :limit offset :offset", filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(Rows.to(Award.class))
        .list();
  }

  /** Whether it is still there; nobody else takes it back before this transaction ends. */
  boolean lockRound(UUID id) {
    return db.sql("select id from awards.round where id = :id and taken_back_at is null for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void takeBack(UUID roundId, Instant at) {
    db.sql("update awards.round set taken_back_at = :at where id = :round")
        .param("round", roundId)
        .param("at", Instants.param(at))
        .update();
    List<UUID> awards =
        db.sql(
                """
                update awards.award set taken_back_at = :at where round_id = :round
                returning id
                """)
            .param("round", roundId)
            .param("at", Instants.param(at))
            .query(UUID.class)
            .list();
    index.refresh(documents, roundId);
    index.refresh(documents, awards);
  }

  List<Award> listOfRound(UUID roundId) {
    return db.sql(SELECT + " where a.round_id = :round" + ORDER)
        .param("round", roundId)
        .query(Rows.to(Award.class))
        .list();
  }

  List<Award> listOfCall(UUID callId) {
    return db.sql(SELECT + " where a.call_id = :call" + ORDER)
        .param("call", callId)
        .query(Rows.to(Award.class))
        .list();
  }

  List<Award> listOfEnvelope(UUID envelopeId) {
    return db.sql(SELECT + " where a.envelope_id = :envelope and a.taken_back_at is null" + ORDER)
        .param("envelope", envelopeId)
        .query(Rows.to(Award.class))
        .list();
  }

  /** By year and kind, the latest year first. */
  List<AwardSum> sums(AwardFilter filter) {
    return filtered(
            """
            select a.year, a.kind, count(*) as awards, sum(a.announced)::bigint as amount,
                   sum(a.amount)::bigint as now,
                   sum(a.amount - coalesce(b.committed + b.paid, a.amount))::bigint as unused
              from awards.award a
              left join funds.balance_of_award b on b.award_id = a.id
            """
                + FILTER
                + " group by a.year, a.kind order by a.year desc nulls last, a.kind nulls last",
            filter)
        .query(Rows.to(AwardSum.class))
        .list();
  }

  /** The years that have any, the latest first. */
  List<Integer> listYears() {
    return db.sql(
            """
            with recursive given as (
              select max(year) as year from awards.award where taken_back_at is null
              union all
              select (select max(a.year) from awards.award a
                       where a.year < g.year and a.taken_back_at is null)
                from given g where g.year is not null)
            select year from given where year is not null order by year desc
            """)
        .query((row, number) -> row.getInt("year"))
        .list();
  }

  /** Whether there are any whose year is not known. */
  boolean hasUndated() {
    return db.sql(
            """
            select exists (select from awards.award where year is null and taken_back_at is null)
            """)
        .query(Boolean.class)
        .single();
  }

  Optional<Round> findRound(UUID id) {
    return db.sql(SELECT_ROUND + " where r.id = :id and r.taken_back_at is null")
        .param("id", id)
        .query(Rows.to(Round.class))
        .optional();
  }

  private StatementSpec filtered(String sql, AwardFilter filter) {
    return db.sql(sql)
        .param("year", filter.year())
        .param("kind", name(filter.kind()))
        .param("yearUnknown", filter.yearUnknown())
        .param("kindUnknown", filter.kindUnknown());
  }

  private static @Nullable String name(@Nullable Kind kind) {
    return kind == null ? null : kind.name();
  }
}
