package no.dugnad.workshops.streams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.board.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The logs. Who appends has locked the workshop, so that all see one order. */
@Repository
class EventStore {
  /** Where those are told who wait for more of a log: its workshop and its head. */
  static final String CHANNEL = "workshops";

  private final JdbcClient db;

  EventStore(JdbcClient db) {
    this.db = db;
  }

  /** Opens the log of a workshop, before anything else of it is kept. */
  void begin(UUID workshop, String title) {
    db.sql("insert into streams.log (workshop_id, title) values (:workshop, :title)")
        .param("workshop", workshop)
        .param("title", title)
        .update();
  }

  /** The number of the last event; until the transaction ends nobody else appends. */
  long lock(UUID workshop) {
    return db.sql("select head from streams.log where workshop_id = :id for update")
        .param("id", workshop)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> new NotFound("workshop", workshop));
  }

  /** In one statement: events, head and the word to other nodes, which goes out at commit. */
  void append(UUID workshop, String title, List<Entry> entries) {
    db.sql(
            """
            with appended as (
              insert into streams.event
                (workshop_id, number, at, by_part, by_id, deed_id, body)
              select :workshop, number, at, part, by_id, deed, body::jsonb
                from unnest(cast(:numbers as bigint[]), cast(:ats as timestamptz[]),
                            cast(:parts as text[]), cast(:bys as uuid[]),
                            cast(:deeds as uuid[]), cast(:bodies as text[]))
                  as e (number, at, part, by_id, deed, body)
            ), moved as (
              update streams.log set head = :head, title = :title
               where workshop_id = :workshop
            )
            select pg_notify(:channel, :workshop || ':' || :head)
            """)
        .param("workshop", workshop)
        .param("numbers", array(entries, Entry::number, Long[]::new))
        .param("ats", array(entries, e -> e.at().toString(), String[]::new))
        .param("parts", array(entries, e -> e.by().part().name(), String[]::new))
        .param("bys", array(entries, e -> e.by().id(), UUID[]::new))
        .param("deeds", array(entries, Entry::deed, UUID[]::new))
        .param("bodies", array(entries, e -> EventJson.written(e.event()), String[]::new))
        .param("head", entries.getLast().number())
        .param("title", title)
        .param("channel", CHANNEL)
        .query((row, number) -> true)
        .list();
  }

  private static <T> T[] array(
      List<Entry> entries, Function<Entry, @Nullable T> part, IntFunction<T[]> made) {
    return entries.stream().map(part).toArray(made);
  }

  /** What came after the number, in order. */
  List<Entry> listAfter(UUID workshop, long number) {
    return db.sql(
            """
            select number, at, by_part, by_id, deed_id, body from streams.event
             where workshop_id = :workshop and number > :number
             order by number
            """)
        .param("workshop", workshop)
        .param("number", number)
        .query((row, n) -> entry(row))
        .list();
  }

  /** How far each of the logs has come. */
  Map<UUID, Long> heads(Collection<UUID> workshops) {
    return db
        .sql(
            """
            select workshop_id as id, head from streams.log
             where workshop_id = any(:ids) order by workshop_id
            """)
        .param("ids", workshops.toArray(UUID[]::new))
        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getLong("head")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("number"),
        Instants.get(row, "at").truncatedTo(ChronoUnit.MICROS),
        new Author(
            Author.Part.valueOf(row.getString("by_part")), row.getObject("by_id", UUID.class)),
        row.getObject("deed_id", UUID.class),
        EventJson.read(row.getString("body")));
  }
}
