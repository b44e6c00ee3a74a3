package no.dugnad.workshops.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of needs descriptions: as the log gave them, and as they stand. */
@Repository
class PassageStore {
  private final JdbcClient db;

  PassageStore(JdbcClient db) {
    this.db = db;
  }

  private record Placed(UUID workshopId, Passage passage) {}

  /** By description, in one query, each in its place. */
  Map<UUID, List<Passage>> list(Collection<UUID> workshops) {
    return db
        .sql(
            """
            select q.workshop_id, q.part, q.drawn, q.text, q.sources, q.revision, q.saved_at,
                   p.name as saved_by
              from results.passage q
              left join people.person_name p on p.person_id = q.saved_by
             where q.workshop_id = any(:workshops) and q.place is not null
             order by q.workshop_id, q.place
            """)
        .param("workshops", workshops.toArray(UUID[]::new))
        .query((row, number) -> new Placed(row.getObject("workshop_id", UUID.class), passage(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Placed::workshopId, Collectors.mapping(Placed::passage, Collectors.toList())));
  }

  Optional<Passage> find(UUID workshop, String part) {
    return list(List.of(workshop)).getOrDefault(workshop, List.of()).stream()
        .filter(passage -> passage.part().equals(part))
        .findFirst();
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
        .param("sources", passages.stream().map(PassageStore::sources).toArray(String[]::new))
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

  boolean isSavedBy(UUID workshop, String part, UUID person) {
    return db.sql(
            """
            select exists (select from results.passage
                            where workshop_id = :workshop and part = :part and saved_by = :person)
            """)
        .param("workshop", workshop)
        .param("part", part)
        .param("person", person)
        .query(Boolean.class)
        .single();
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
}
