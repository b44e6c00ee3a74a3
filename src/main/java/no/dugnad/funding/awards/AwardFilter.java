package no.dugnad.funding.awards;

import java.util.Optional;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.ui.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which awards to show. It comes from the address, so that what one sees can be shared; what it
 * does not understand it leaves out.
 */
public record AwardFilter(
    @Nullable Integer year, @Nullable Kind kind, boolean yearUnknown, boolean kindUnknown) {
  /** Where a year or a kind is asked for: those of which it is not known. */
  public static final String UNKNOWN = "unknown";

  public AwardFilter(@Nullable Integer year, @Nullable Kind kind) {
    this(year, kind, false, false);
  }

  public static AwardFilter of(Input input) {
    return new AwardFilter(
        Optional.of(input.raw("year"))
            .filter(year -> year.matches("[12][0-9]{3}"))
            .map(Integer::valueOf)
            .orElse(null),
        Kind.find(input.raw("kind")).orElse(null),
        input.raw("year").equals(UNKNOWN),
        input.raw("kind").equals(UNKNOWN));
  }
}
