package no.dugnad.workshops.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.workshops.halls.WorkshopRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DescriptionStore implements Findable {
  /** What was kept before a field was added lacks it. */
  static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private static final String SELECT =
      """
      select d.workshop_id, w.challenge_id, d.status, d.status_at, d.why, p.name as status_by,
             d.language, d.drawn_at, d.found
        from results.description d
        join halls.workshop_challenge w on w.workshop_id = d.workshop_id
        left join people.person_name p on p.person_id = d.status_by
      """;

  /** A description without its passages. */
  private record Row(
      UUID workshopId,
      @Nullable UUID challengeId,
      DescriptionStatus status,
      Locale language,
      Instant drawnAt,
      NeedsDescription found) {
    Description with(List<Passage> passages) {
      return new Description(workshopId, challengeId, status, language, drawnAt, found, passages);
    }
  }

  private final JdbcClient db;
  private final PassageStore passages;
  private final WorkshopRules rules;

  DescriptionStore(JdbcClient db, PassageStore passages, WorkshopRules rules) {
    this.db = db;
    this.passages = passages;
    this.rules = rules;
  }

  Optional<Description> find(UUID workshop) {
    return list(" where d.workshop_id = :id", workshop).stream().findFirst();
  }

  Description lock(UUID workshop) {
    db.sql("select 1 from results.description where workshop_id = :id for update")
        .param("id", workshop)
        .query()
        .rowSet();
    return find(workshop).orElseThrow(() -> new NotFound("description", workshop));
  }

  /** Those that all may read, the latest first. */
  List<Description> listPublished(UUID challenge) {
    return list(" where w.challenge_id = :id and d.status = 'PUBLISHED'", challenge);
  }

  private List<Description> list(String where, UUID id) {
    List<Row> rows =
        db.sql(SELECT + where + " order by d.status_at desc nulls last, d.workshop_id")
            .param("id", id)
            .query((row, number) -> row(row))
            .list();
    if (rows.isEmpty()) return List.of();
    Map<UUID, List<Passage>> worded = passages.list(rows.stream().map(Row::workshopId).toList());
    return rows.stream()
        .map(row -> row.with(worded.getOrDefault(row.workshopId(), List.of())))
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("workshop_id", UUID.class),
        row.getObject("challenge_id", UUID.class),
        status(row),
        Locale.of(row.getString("language")),
        Instants.get(row, "drawn_at"),
        JSON.readValue(row.getString("found"), NeedsDescription.class));
  }

  private static DescriptionStatus status(ResultSet row) throws SQLException {
    String status = row.getString("status");
    if (status.equals("DRAFT")) return new DescriptionStatus.Draft();
    Instant at = Instants.get(row, "status_at");
    String by = row.getString("status_by");
    return switch (status) {
      case "APPROVED" -> new DescriptionStatus.Approved(at, by);
      case "PUBLISHED" -> new DescriptionStatus.Published(at, by);
      default -> new DescriptionStatus.Withdrawn(at, by, row.getString("why"));
    };
  }

  /** False when there is one already. */
  boolean insert(UUID workshop, Locale language, NeedsDescription found, Instant at) {
    return db.sql(
                """
                insert into results.description (workshop_id, language, drawn_at, found)
                values (:workshop, :language, :at, :found::jsonb)
                on conflict (workshop_id) do nothing
                """)
            .param("workshop", workshop)
            .param("language", language.getLanguage())
            .param("at", Instants.param(at))
            .param("found", JSON.writeValueAsString(found))
            .update()
        == 1;
  }

  void redraw(UUID workshop, NeedsDescription found, Instant at) {
    db.sql(
            """
            update results.description set drawn_at = :at, found = :found::jsonb
             where workshop_id = :workshop
            """)
        .param("workshop", workshop)
        .param("at", Instants.param(at))
        .param("found", JSON.writeValueAsString(found))
        .update();
  }

  /**
   * @param status APPROVED, PUBLISHED or WITHDRAWN
   */
  void setStatus(UUID workshop, String status, Instant at, UUID by, @Nullable String why) {
    db.sql(
            """
            update results.description d
               set status = :status, status_at = :at, status_by = :by, why = :why,
                   words = (select language.words(l.title || ' ' || string_agg(q.text, ' '))
                              from halls.workshop_challenge l
                              join results.passage q on q.workshop_id = l.workshop_id
                             where l.workshop_id = d.workshop_id and q.place is not null
                             group by l.title)
             where d.workshop_id = :workshop
            """)
        .param("workshop", workshop)
        .param("status", status)
        .param("at", Instants.param(at))
        .param("by", by)
        .param("why", why)
        .update();
  }

  @Override
  public String kind() {
    return "results";
  }

  @Override
  public String label() {
    return "results.found";
  }

  /**
   * As {@link ResultRules#see}, of what somebody has vouched for: what is published on a public
   * challenge, and for facilitators all of theirs.
   */
  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            select count(*) over () as total, d.workshop_id, w.title, d.status, d.status_at,
                   (select string_agg(q.text, ' ' order by q.place) from results.passage q
                     where q.workshop_id = d.workshop_id and q.place is not null) as text
              from results.description d
              join halls.workshop_challenge w on w.workshop_id = d.workshop_id
              left join challenges.public_challenge c on c.challenge_id = w.challenge_id
             where d.words @@ to_tsquery('simple', :query)
               and (d.status = 'PUBLISHED' and c.challenge_id is not null
                    or w.organisation_id = cast(:keeps as uuid))
             order by lower(w.title collate "und-x-icu") like all(:title) desc,
                      d.status_at desc, d.workshop_id
             limit :most offset :offset
            """);
    return Found.of(
        sought.in(statement).param("keeps", rules.keep(viewer) ? viewer.organisationId() : null),
        (row, _) ->
            new Found.Hit(
                "/workshops/" + row.getString("workshop_id") + "/result",
                row.getString("title"),
                row.getString("text"),
                "results.found." + row.getString("status"),
                List.of(Oslo.date(Instants.get(row, "status_at")))));
  }
}
