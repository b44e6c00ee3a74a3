package no.dugnad.followup.claims.web;

import no.dugnad.followup.claims.Payment;
import no.dugnad.followup.claims.Payments.Voucher;
import no.dugnad.platform.ui.Input;

/** How it stands in the accounts: {@code claims/voucher.jte}. */
final class VoucherInput {
  static final String REFERENCE = "reference";
  static final String PAID_ON = "paidOn";

  private VoucherInput() {}

  static Voucher read(Input input) {
    return new Voucher(input.line(REFERENCE, Payment.MAX_REFERENCE), input.date(PAID_ON));
  }
}
