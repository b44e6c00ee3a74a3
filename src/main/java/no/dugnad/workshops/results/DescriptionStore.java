package no.dugnad.workshops.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DescriptionStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SELECT =
      """
      select d.workshop_id, w.challenge_id, d.status, d.status_at, d.why, p.name as status_by,
             d.language, d.drawn_at, d.found
        from results.description d
        join halls.workshop w on w.id = d.workshop_id
        left join people.person p on p.id = d.status_by
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

  private record Part(UUID workshopId, Passage passage) {}

  private final JdbcClient db;

  DescriptionStore(JdbcClient db) {
    this.db = db;
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
    List<Part> parts = parts(rows.stream().map(Row::workshopId).toList());
    return rows.stream()
        .map(
            row ->
                row.with(
                    parts.stream()
                        .filter(part -> part.workshopId().equals(row.workshopId()))
                        .map(Part::passage)
                        .toList()))
        .toList();
  }

  private List<Part> parts(Collection<UUID> workshops) {
    return db.sql(
            """
            select q.workshop_id, q.part, q.drawn, q.text, q.sources, q.revision, q.saved_at,
                   p.name as saved_by
              from results.passage q left join people.person p on p.id = q.saved_by
             where q.workshop_id = any(:workshops) and q.place is not null
             order by q.workshop_id, q.place
            """)
        .param("workshops", workshops.toArray(UUID[]::new))
        .query((row, number) -> new Part(row.getObject("workshop_id", UUID.class), passage(row)))
        .list();
  }

  Optional<Passage> findPassage(UUID workshop, String part) {
    return parts(List.of(workshop)).stream()
        .map(Part::passage)
        .filter(passage -> passage.part().equals(part))
        .findFirst();
  }

  private static Passage passage(ResultSet row) throws SQLException {
    return new Passage(
        row.getString("part"),
        row.getString("drawn"),
        row.getString("text"),
        Arrays.asList((Integer[]) row.getArray("sources").getArray()),
        row.getLong("revision"),
        Instants.getOrNull(row, "saved_at"),
        row.getString("saved_by"));
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

  // ---- drawing

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
   * Lays the passages anew. What somebody has worded stays as they did; when its note is gone it
   * has no place, and comes back if the note does.
   */
  void lay(UUID workshop, List<Passage> passages) {
    db.sql("update results.passage set place = null where workshop_id = :workshop")
        .param("workshop", workshop)
        .update();
    db.sql(
            """
            insert into results.passage as q (workshop_id, part, place, drawn, text, sources)
            select :workshop, part, place, drawn, drawn, string_to_array(sources, ',')::int[]
              from unnest(cast(:parts as text[]), cast(:places as int[]),
                          cast(:drawn as text[]), cast(:sources as text[]))
                as e (part, place, drawn, sources)
            on conflict (workshop_id, part) do update
               set place = excluded.place, drawn = excluded.drawn, sources = excluded.sources,
                   text = case when q.text = q.drawn then excluded.drawn else q.text end
            """)
        .param("workshop", workshop)
        .param("parts", passages.stream().map(Passage::part).toArray(String[]::new))
        .param("places", IntStream.range(0, passages.size()).boxed().toArray(Integer[]::new))
        .param("drawn", passages.stream().map(Passage::drawn).toArray(String[]::new))
        .param("sources", passages.stream().map(DescriptionStore::sources).toArray(String[]::new))
        .update();
  }

  private static String sources(Passage passage) {
    return String.join(",", passage.sources().stream().map(String::valueOf).toList());
  }

  /**
   * Saves what was typed, when nobody has saved since the revision it was typed upon.
   *
   * @return whether it was
   */
  boolean save(UUID workshop, String part, String text, long revision, UUID by, Instant at) {
    return db.sql(
                """
                update results.passage
                   set text = :text, revision = revision + 1, saved_by = :by, saved_at = :at
                 where workshop_id = :workshop and part = :part and revision = :revision
                """)
            .param("workshop", workshop)
            .param("part", part)
            .param("text", text)
            .param("revision", revision)
            .param("by", by)
            .param("at", Instants.param(at))
            .update()
        == 1;
  }

  Sorting sorting(UUID workshop) {
    Map<UUID, Boolean> decided = new HashMap<>();
    db.sql("select note_id, solution from results.sorting where workshop_id = :workshop")
        .param("workshop", workshop)
        .query(
            (row, number) ->
                Map.entry(row.getObject("note_id", UUID.class), row.getBoolean("solution")))
        .list()
        .forEach(entry -> decided.put(entry.getKey(), entry.getValue()));
    return new Sorting(decided);
  }

  void sort(UUID workshop, UUID note, boolean solution) {
    db.sql(
            """
            insert into results.sorting (workshop_id, note_id, solution)
            values (:workshop, :note, :solution)
            on conflict (workshop_id, note_id) do update set solution = excluded.solution
            """)
        .param("workshop", workshop)
        .param("note", note)
        .param("solution", solution)
        .update();
  }

  // ---- its way to the public

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
  }
}
