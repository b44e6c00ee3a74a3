package no.dugnad.followup.claims.web;

import java.util.Set;
import no.dugnad.followup.claims.Payment;
import no.dugnad.followup.claims.Payments.Voucher;
import no.dugnad.followup.payees.Payees;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;

/** How it stands in the accounts: {@code claims/voucher.jte}. */
final class VoucherInput {
  static final String REFERENCE = "reference";
  static final String PAID_ON = "paidOn";

  private static final Set<String> OF_THE_DAY =
      Set.of(
          "claims.refused.notYetPaid", "claims.refused.beforeAward", "claims.refused.beforeClaim");

  private VoucherInput() {}

  static Voucher read(Input input) {
    return new Voucher(input.line(REFERENCE, Payment.MAX_REFERENCE), input.date(PAID_ON));
  }

  /** The field that a refusal to pay is about. */
  static String field(Refused refused, String otherwise) {
    if (OF_THE_DAY.contains(refused.key())) return PAID_ON;
    return refused.key().equals(Payees.PAYEE_CHANGED) ? "payee" : otherwise;
  }
}
