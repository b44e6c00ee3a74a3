package no.dugnad.followup.payees;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Revision;

/** Where a project's money goes. */
public sealed interface Payee {
  /** Longer than any number in an account. */
  int MAX_VALUE = 40;

  int MAX_NAME = 120;
  int MAX_WHY = 500;

  /**
   * A transfer within the municipality, without receipts.
   *
   * @param account by the places of {@link AccountFields}
   */
  record Inside(List<String> account) implements Payee {
    public Inside {
      account = List.copyOf(account);
    }
  }

  /** A payment on a claim with receipts. */
  record Outside(String name, String organisationNumber, BankAccount account) implements Payee {}

  /** To be read: "Ansvar 3210, Prosjekt 77", "Snekkeren AS, 974760673, 1234 56 78903". */
  default String said(AccountFields fields) {
    return switch (this) {
      case Inside(var account) ->
          IntStream.range(0, AccountFields.PLACES)
              .filter(i -> fields.isUsed(i) && !account.get(i).isEmpty())
              .mapToObj(i -> fields.names().get(i) + " " + account.get(i))
              .collect(Collectors.joining(", "));
      case Outside(var name, var number, var account) ->
          name + ", " + number + ", " + account.spaced();
    };
  }

  /** Of what a form of it changes. */
  static Revision revision(Optional<Payee> payee) {
    return Revision.of(payee);
  }
}
