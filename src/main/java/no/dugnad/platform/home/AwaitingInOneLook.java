package no.dugnad.platform.home;

import java.util.List;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slot;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * As {@link Awaiting}, of a room whose cases are found in one look with those of all others: each
 * says what to look for, and makes tasks of what was found.
 */
public interface AwaitingInOneLook extends Slot {
  /**
   * A select of what may wait for {@code :person}, or in the organisation {@code :organisation}
   * that they are an adviser in, or {@code :administered} that they are an administrator of, at
   * {@code :now} on {@code :today}; in the order that they read it. Who is neither has none, and
   * null is equal to nothing.
   */
  String select();

  /** Of what was found, that which the viewer may know of. Not asked when there is nothing. */
  List<Task> tasks(Found found, Viewer viewer);

  /**
   * What one room's select found.
   *
   * @param rows each an object of its columns
   */
  record Found(List<String> rows) {
    private static final JsonMapper JSON =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    public Found {
      rows = List.copyOf(rows);
    }

    /** As records, with a part for each column: {@code due_on} is {@code dueOn}. */
    public <T> List<T> list(Class<T> row) {
      return rows.stream().map(json -> JSON.readValue(json, row)).toList();
    }
  }
}
