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
import no.dugnad.platform.search.SearchIndex;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DescriptionStore {
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
  private final SearchIndex index;
  private final DescriptionDocuments documents;

  DescriptionStore(
      JdbcClient db, PassageStore passages, SearchIndex index, DescriptionDocuments documents) {
    this.db = db;
    this.passages = passages;
    this.index = index;
    this.documents = documents;
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
            update results.description
               set status = :status, status_at = :at, status_by = :by, why = :why
             where workshop_id = :workshop
            """)
        .param("workshop", workshop)
        .param("status", status)
        .param("at", Instants.param(at))
        .param("by", by)
        .param("why", why)
        .update();
    index.refresh(documents, workshop);
  }
}
