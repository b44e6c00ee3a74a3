package no.dugnad.followup.payees.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.dugnad.followup.payees.AccountFields;
import no.dugnad.followup.payees.BankAccount;
import no.dugnad.followup.payees.Payee;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.ui.Input;

/** The fields in which it is said where the money goes: {@code payees/fields.jte}. */
final class PayeeInput {
  static final String KIND = "payee";
  private static final String ACCOUNT = "payee.account.";
  private static final String NAME = "payee.name";
  private static final String NUMBER = "payee.number";
  private static final String BANK_ACCOUNT = "payee.bankAccount";

  private PayeeInput() {}

  enum Kind {
    INSIDE,
    OUTSIDE
  }

  /** Where nothing is chosen, or something is wrong, it is empty. */
  static Optional<Payee> readIfChosen(Input input, AccountFields fields) {
    return input.isBlank(KIND) ? Optional.empty() : read(input, fields);
  }

  /** Empty when something is wrong. */
  static Optional<Payee> read(Input input, AccountFields fields) {
    Kind kind = input.choice(KIND, Kind.class);
    if (input.problem(KIND).isPresent()) return Optional.empty();
    return switch (kind) {
      case INSIDE -> inside(input, fields);
      case OUTSIDE -> outside(input);
    };
  }

  private static Optional<Payee> inside(Input input, AccountFields fields) {
    List<String> account =
        IntStream.range(0, AccountFields.PLACES)
            .mapToObj(place -> input.optionalLine(ACCOUNT + place, Payee.MAX_VALUE))
            .toList();
    if (fields.places().stream().allMatch(place -> account.get(place).isEmpty()))
      input.reject(ACCOUNT + fields.places().getFirst(), "payees.problem.noAccount");
    return input.hasProblems() ? Optional.empty() : Optional.of(new Payee.Inside(account));
  }

  private static Optional<Payee> outside(Input input) {
    String name = input.line(NAME, Payee.MAX_NAME);
    String number = Blanks.without(input.raw(NUMBER));
    if (!Organisation.isNumber(number)) input.reject(NUMBER, "people.problem.organisationNumber");
    Optional<BankAccount> account = BankAccount.parse(input.raw(BANK_ACCOUNT));
    if (account.isEmpty())
      input.reject(
          BANK_ACCOUNT,
          BankAccount.hasItsDigits(input.raw(BANK_ACCOUNT))
              ? "payees.problem.checkDigit"
              : "payees.problem.bankAccount");
    return input.hasProblems()
        ? Optional.empty()
        : account.map(it -> new Payee.Outside(name, number, it));
  }

  static Input stored(Optional<Payee> payee) {
    Map<String, String> typed = new HashMap<>();
    payee.ifPresent(
        it -> {
          switch (it) {
            case Payee.Inside(var account) -> {
              typed.put(KIND, Kind.INSIDE.name());
              for (int i = 0; i < account.size(); i++) typed.put(ACCOUNT + i, account.get(i));
            }
            case Payee.Outside(var name, var number, var account) -> {
              typed.put(KIND, Kind.OUTSIDE.name());
              typed.put(NAME, name);
              typed.put(NUMBER, number);
              typed.put(BANK_ACCOUNT, account.spaced());
            }
          }
        });
    return Input.of(typed);
  }
}
