package no.dugnad.followup.claims.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.dugnad.followup.claims.Payments.Seen;
import no.dugnad.followup.payees.Payee;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;

/**
 * An instalment as a form names it: with the amount and the payee that its reader has before them.
 */
public final class TickInput {
  public static final String NAME = "due";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9]{1,4})_([0-9]{1,16})_([0-9a-f]{1,64})");

  private TickInput() {}

  public static String write(UUID projectId, int number, Money amount, Optional<Payee> payee) {
    return projectId + "_" + number + "_" + amount.ore() + "_" + Payee.revision(payee).value();
  }

  /** Empty when no page of ours wrote it. */
  static Optional<Seen> parse(String written) {
    var matcher = WRITTEN.matcher(written);
    return matcher.matches() ? Optional.of(seen(matcher)) : Optional.empty();
  }

  private static Seen seen(MatchResult written) {
    return new Seen(
        UUID.fromString(written.group(1)),
        Integer.parseInt(written.group(2)),
        new Money(Long.parseLong(written.group(3))),
        new Revision(written.group(4)));
  }
}
