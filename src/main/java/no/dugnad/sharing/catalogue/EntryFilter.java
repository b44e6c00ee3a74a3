package no.dugnad.sharing.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.language.Words;
import no.dugnad.platform.ui.Input;
import no.dugnad.sharing.catalogue.CatalogueEntry.Became;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show. It comes from the address, so that what one sees can be shared; what it
 * does not understand it leaves out.
 *
 * @param told whether only those that tell the reader something
 * @param used whether only those that others use
 * @param words what to look for; empty for all
 */
public record EntryFilter(
    @Nullable Integer year,
    boolean yearUnknown,
    @Nullable Kind kind,
    boolean kindUnknown,
    @Nullable Became became,
    @Nullable UUID organisationId,
    boolean told,
    boolean used,
    String words) {

  public static final EntryFilter ALL =
      new EntryFilter(null, false, null, false, null, null, false, false, "");

  /** The fields of the address that it is read from. */
  public static String[] fields() {
    return new String[] {"q", "year", "outcome", "kind", "organisation", "told", "used"};
  }

  /** Where a year or a kind is asked for: those of which it is not known. */
  public static final String UNKNOWN = "unknown";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Words that are too long are a problem of the input, and are not looked for. */
  public static EntryFilter of(Input input) {
    String words = input.optionalLine("q", Words.MAX_SOUGHT);
    return new EntryFilter(
        Optional.of(input.raw("year"))
            .filter(year -> year.matches("[12][0-9]{3}"))
            .map(Integer::valueOf)
            .orElse(null),
        input.raw("year").equals(UNKNOWN),
        Kind.find(input.raw("kind")).orElse(null),
        input.raw("kind").equals(UNKNOWN),
        Arrays.stream(Became.values())
            .filter(became -> became.name().equals(input.raw("outcome")))
            .findFirst()
            .orElse(null),
        Optional.of(input.raw("organisation"))
            .filter(id -> ID.matcher(id).matches())
            .map(UUID::fromString)
            .orElse(null),
        input.isTicked("told"),
        input.isTicked("used"),
        input.problem("q").isPresent() ? "" : words);
  }

  /** Whether it leaves anything out. */
  public boolean isNarrow() {
    return !equals(ALL);
  }
}
