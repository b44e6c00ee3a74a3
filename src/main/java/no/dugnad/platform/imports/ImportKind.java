package no.dugnad.platform.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be brought in from a spreadsheet. A room that has such a thing makes a bean of
 * it; the pages under /imports do the rest: upload, columns, preview, all rows or none.
 */
public interface ImportKind extends Slot {
  /** Names it in addresses and in the database, as in "employees"; never changed later. */
  String name();

  /** The message key of what it is called; {@code label + ".help"} says what the file must hold. */
  String label();

  boolean allows(Viewer viewer);

  List<Column> columns();

  /** What the file does not say and the person is asked for, as which year the rows belong to. */
  default List<Setting> settings(Viewer viewer) {
    return List.of();
  }

  /**
   * The word by which a row says that it is something else than the list is of, as a project that
   * was declined among those that were awarded money. Such a row is not taken.
   */
  default Optional<String> saysOther(ImportRow row) {
    return Optional.empty();
  }

  /**
   * What must be proved before the rows come in, as that the sign-in is of late; throws when it is
   * not. In no transaction, so that what is counted of wrong tries stays counted.
   */
  default void requireProof(ImportSheet sheet, Viewer viewer) {}

  /** What is wrong or worth knowing, row by row. Writes nothing. */
  List<Fault> check(ImportSheet sheet, Viewer viewer);

  /**
   * Brings all rows in, within the caller's transaction. The sheet has been checked in it, and has
   * no fault that stops it.
   */
  Result apply(ImportSheet sheet, Viewer viewer);

  /** How many came in of what the list is of. */
  default int count(ImportSheet sheet) {
    return sheet.rows().size();
  }

  /** The message that says so. */
  default String broughtIn() {
    return "imports.notice.done";
  }

  /** Whether rows that are in already would stand there twice; otherwise they change what is in. */
  default boolean adds() {
    return false;
  }

  /**
   * Takes all back that the import made, within the caller's transaction, or refuses with the
   * reason: something was built on it.
   *
   * @param made as {@link Result} named it
   */
  default void takeBack(UUID made, Viewer viewer) {
    throw new IllegalStateException(name() + " can't be taken back");
  }

  /** The message that says beforehand what that does, of how many rows. */
  default String takeBackWarning() {
    return "imports.takeBack.what";
  }

  /**
   * What an import came to.
   *
   * @param path of a page where it can be seen
   * @param made what can be taken back whole; null where that can't be done
   */
  record Result(String path, @Nullable UUID made) {
    public static Result at(String path) {
      return new Result(path, null);
    }
  }
}
