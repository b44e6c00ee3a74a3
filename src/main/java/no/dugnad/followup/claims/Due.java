package no.dugnad.followup.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.followup.payees.Payee;
import no.dugnad.platform.shared.Money;

/**
 * What is to be paid now in an organisation, as far as somebody may pay it.
 *
 * @param transfers within the municipality, by cohort and project
 * @param unsaid what can't be paid yet, as its project has not said where to; likewise
 * @param claims that are approved, likewise
 */
public record Due(List<Transfer> transfers, List<Unsaid> unsaid, List<OnClaim> claims) {
  public Due {
    transfers = List.copyOf(transfers);
    unsaid = List.copyOf(unsaid);
    claims = List.copyOf(claims);
  }

  /**
   * Whose it is.
   *
   * @param language of the cohort's title
   * @param ended whether it has been said what became of it
   */
  public record Of(
      UUID projectId,
      String project,
      String unit,
      UUID cohortId,
      String cohort,
      String language,
      boolean ended) {
    public String path() {
      return "/projects/" + projectId;
    }
  }

  public record Transfer(Of of, Instalment instalment, Payee payee) {}

  /** All that is due of one project. */
  public record Unsaid(Of of, List<Instalment> instalments) {
    public Unsaid {
      instalments = List.copyOf(instalments);
    }

    public Money sum() {
      return Due.sum(instalments.stream().map(Instalment::amount).toList());
    }
  }

  public record OnClaim(
      Of of, UUID claimId, int number, Money amount, Instant approvedAt, Optional<Payee> payee) {}

  /** What has been paid already. */
  public record Paid(Of of, Payment payment) {}

  /** The same of one cohort alone. */
  public Due of(UUID cohortId) {
    return new Due(
        transfers.stream().filter(one -> one.of().cohortId().equals(cohortId)).toList(),
        unsaid.stream().filter(one -> one.of().cohortId().equals(cohortId)).toList(),
        claims.stream().filter(one -> one.of().cohortId().equals(cohortId)).toList());
  }

  public Set<UUID> projectIds() {
    return Stream.concat(transfers.stream().map(Transfer::of), claims.stream().map(OnClaim::of))
        .map(Of::projectId)
        .collect(Collectors.toSet());
  }

  public Money transferSum() {
    return sum(transfers.stream().map(one -> one.instalment().amount()).toList());
  }

  public Money claimSum() {
    return sum(claims.stream().map(OnClaim::amount).toList());
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }
}
