package no.dugnad.funding.calls;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Like;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Calls as they are looked through: an organisation's own, and what all may see. */
@Repository
class CallLists {
  private static final String COUNT =
      """
      select count(*) from calls.call c
        join people.organisation_name o on o.organisation_id = c.organisation_id
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

  CallLists(JdbcClient db) {
    this.db = db;
  }

  List<Call> list(UUID organisationId) {
    return OncePerRequest.ask("calls.of:" + organisationId, () -> readAll(organisationId));
  }

  private List<Call> readAll(UUID organisationId) {
    return db.sql(
            CallRow.select(" where c.organisation_id = :organisation")
                + " order by c.created_at desc, c.id")
        .param("organisation", organisationId)
        .query(CallRow::read)
        .list();
  }

  /** The organisation's own at this stage, or at any, the latest first. */
  List<Call> list(UUID organisationId, Optional<Stage> stage, Instant now, int offset, int most) {
    return filtered(CallRow.select(FILTER, " order by c.created_at desc, c.id desc", PART), now)
        .params(ofOrganisation(organisationId, stage))
        .param("offset", offset)
        .param("most", most)
        .query(CallRow::read)
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
    return filtered(CallRow.select(FILTER, order, PART), now)
        .params(ofAll(filter))
        .param("offset", offset)
        .param("most", most)
        .query(CallRow::read)
        .list();
  }

  int countPublic(CallFilter filter, Instant now) {
    return filtered(COUNT + FILTER, now).params(ofAll(filter)).query(Integer.class).single();
  }

  private StatementSpec filtered(String sql, Instant now) {
    return db.sql(sql).param("now", Instants.param(now));
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
            select o.organisation_id as id, o.number, o.name from people.organisation_name o
             where exists (select from calls.call c
                            where c.organisation_id = o.organisation_id and c.status <> 'DRAFT')
             order by o.name, o.organisation_id
            """)
        .query(Rows.to(Organisation.class))
        .list();
  }

  boolean hasInvited(UUID organisationId) {
    return db.sql(
            """
            select exists (select from calls.call
                            where organisation_id = :organisation and status <> 'DRAFT')
            """)
        .param("organisation", organisationId)
        .query(Boolean.class)
        .single();
  }

  List<Call> listNews(Instant now, int most) {
    return db.sql(
            CallRow.select(
                " where c.status = 'PUBLISHED' and c.deadline > :now",
                " order by c.published_at desc, c.id desc",
                " limit :most"))
        .param("now", Instants.param(now))
        .param("most", most)
        .query(CallRow::read)
        .list();
  }
}
