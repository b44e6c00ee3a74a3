package no.dugnad.followup.payees;

import java.util.List;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Revision;

/**
 * What an organisation calls the fields of its accounts.
 *
 * @param names one for each place; an empty one is not in use
 */
public record AccountFields(List<String> names) {
  public static final int PLACES = 5;
  public static final int MAX_NAME = 30;

  /** What most municipalities keep their accounts by. */
  static final AccountFields USUAL =
      new AccountFields(List.of("Ansvar", "Tjeneste", "Prosjekt", "", ""));

  public AccountFields {
    names = List.copyOf(names);
    if (names.size() != PLACES) throw new IllegalArgumentException("not " + PLACES + ": " + names);
  }

  public boolean isUsed(int place) {
    return !names.get(place).isEmpty();
  }

  /** The places in use, in order. */
  public List<Integer> places() {
    return IntStream.range(0, PLACES).filter(this::isUsed).boxed().toList();
  }

  public Revision revision() {
    return Revision.of(names);
  }
}
