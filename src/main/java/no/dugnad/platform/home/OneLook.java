package no.dugnad.platform.home;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook.Found;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Slots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what waits in many rooms, with one statement however many they are. */
@Component
public class OneLook {
  private final List<AwaitingInOneLook> rooms;
  private final String select;
  private final JdbcClient db;
  private final Clock clock;

  OneLook(Slots slots, JdbcClient db, Clock clock) {
    this.rooms = slots.in(AwaitingInOneLook.class);
    this.select =
        IntStream.range(0, rooms.size())
            .mapToObj(
                room ->
                    """
                    select %d as room, row_number() over () as number, to_jsonb(one) as found
                      from (%s) one
                    """
                        .formatted(room, rooms.get(room).select()))
            .collect(joining(" union all ", "", " order by room, number"));
    this.db = db;
    this.clock = clock;
  }

  /** What waits for the viewer in all rooms that are looked in so, in the order of the house. */
  public List<Task> tasks(Viewer viewer) {
    var tasks = new ArrayList<Task>();
    find(viewer)
        .forEach((room, rows) -> tasks.addAll(rooms.get(room).tasks(new Found(rows), viewer)));
    return tasks;
  }

  private Map<Integer, List<String>> find(Viewer viewer) {
    record Row(int room, String found) {}
    Instant now = clock.instant();
    return db
        .sql(select)
        .param("person", viewer.personId())
        .param("organisation", viewer.has(Role.ADVISER) ? viewer.organisationId() : null)
        .param("administered", viewer.has(Role.ADMINISTRATOR) ? viewer.organisationId() : null)
        .param("now", Instants.param(now))
        .param("today", Oslo.date(now))
        .query((row, number) -> new Row(row.getInt("room"), row.getString("found")))
        .list()
        .stream()
        .collect(groupingBy(Row::room, TreeMap::new, mapping(Row::found, toList())));
  }
}
