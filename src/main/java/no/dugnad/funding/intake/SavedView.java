package no.dugnad.funding.intake;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;

/**
 * How somebody likes to see what has come in. It belongs to no call: it opens at each that the
 * organisation has.
 *
 * @param owner the name of the one who made it
 * @param shared whether the others who handle applications there see it too
 */
public record SavedView(
    UUID id,
    UUID organisationId,
    UUID ownerId,
    String owner,
    String name,
    Look look,
    boolean shared) {
  public static final int MAX_NAME = 60;

  /** One person's own in one organisation. */
  public static final int MOST = 30;

  /**
   * What it shows.
   *
   * @param state filter and order, as the query of an address
   */
  public record Look(String state, List<Seen> columns) {
    static final int MAX_STATE = 2000;
    static final int MOST_COLUMNS = 100;

    public Look {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column as it was when the view was saved.
   *
   * @param label to tell which it was, once the form asks for it no more
   */
  public record Seen(String column, String label) {}

  public Revision revision() {
    return Revision.of(name, shared, look);
  }

  /** How a column that is no more was called. */
  public String label(String column) {
    return look.columns().stream()
        .filter(seen -> seen.column().equals(column))
        .map(Seen::label)
        .findFirst()
        .orElse(column);
  }
}
