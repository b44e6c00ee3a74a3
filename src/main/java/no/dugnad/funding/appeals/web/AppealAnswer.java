package no.dugnad.funding.appeals.web;

import no.dugnad.funding.appeals.Appeal;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;

/**
 * What somebody answers an appeal with, read from their form.
 *
 * @param amount zero unless it is upheld
 */
record AppealAnswer<A extends Enum<A>>(A chosen, boolean upholds, Money amount, String grounds) {
  /** Its problems are said in the input. */
  static <A extends Enum<A>> AppealAnswer<A> of(Input input, Class<A> answers, A upheld) {
    A chosen = input.choice("answer", answers);
    boolean upholds = chosen == upheld && input.problem("answer").isEmpty();
    Money amount = upholds ? input.money("amount") : Money.ZERO;
    return new AppealAnswer<>(chosen, upholds, amount, input.text("grounds", Appeal.MAX_TEXT));
  }

  /** Says at the field that it is about why it can't be done. */
  void reject(Input input, Refused refused) {
    input.reject(upholds ? "amount" : "answer", refused.key(), refused.args());
  }
}
