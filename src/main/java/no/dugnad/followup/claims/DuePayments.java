package no.dugnad.followup.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.followup.claims.DueStore.Asked;
import no.dugnad.followup.claims.DueStore.Unpaid;
import no.dugnad.followup.payees.Payee;
import no.dugnad.followup.payees.Payees;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is to be paid now, for one who pays. */
@Service
public class DuePayments {
  private final DueStore store;
  private final Payees payees;
  private final Clock clock;

  DuePayments(DueStore store, Payees payees, Clock clock) {
    this.store = store;
    this.payees = payees;
    this.clock = clock;
  }

  /** So many payments, and what they come to. */
  public record Sum(int payments, Money amount) {}

  /**
   * @param cohortId null for all of the organisation's
   */
  public Due list(@Nullable UUID cohortId, Viewer viewer) {
    Asked asked = asked(cohortId, viewer);
    Instant now = clock.instant();
    Map<UUID, List<Unpaid>> unpaid =
        store.listUnpaid(asked).stream()
            .collect(groupingBy(one -> one.of().projectId(), LinkedHashMap::new, toList()));
    List<Due.Unsaid> due =
        unpaid.values().stream()
            .map(of -> due(of, now))
            .filter(one -> !one.instalments().isEmpty())
            .toList();
    List<Due.OnClaim> claims = store.listClaims(asked);
    Map<UUID, Payee> known =
        payees.find(
            Stream.concat(
                    due.stream().map(one -> one.of().projectId()),
                    claims.stream().map(one -> one.of().projectId()))
                .toList());
    var transfers = new ArrayList<Due.Transfer>();
    var unsaid = new ArrayList<Due.Unsaid>();
    for (Due.Unsaid one : due) {
      Payee payee = known.get(one.of().projectId());
      if (payee == null) unsaid.add(one);
      else
        for (Instalment instalment : one.instalments())
          transfers.add(new Due.Transfer(one.of(), instalment, payee));
    }
    return new Due(
        transfers,
        unsaid,
        claims.stream()
            .map(
                one ->
                    new Due.OnClaim(
                        one.of(),
                        one.claimId(),
                        one.number(),
                        one.amount(),
                        one.approvedAt(),
                        Optional.ofNullable(known.get(one.of().projectId()))))
            .toList());
  }

  /** A part of what was paid, the latest first. */
  public List<Due.Paid> listPaid(@Nullable UUID cohortId, Viewer viewer, int most, int offset) {
    return store.listPaid(asked(cohortId, viewer), most, offset);
  }

  /** How much that is in all. */
  public Sum sumPaid(@Nullable UUID cohortId, Viewer viewer) {
    return store.sumPaid(asked(cohortId, viewer));
  }

  private static Asked asked(@Nullable UUID cohortId, Viewer viewer) {
    return new Asked(viewer.organisationId(), viewer.personId(), cohortId);
  }

  private static Due.Unsaid due(List<Unpaid> ofProject, Instant now) {
    Unpaid first = ofProject.getFirst();
    return new Due.Unsaid(
        first.of(),
        Instalment.divide(first.free(), ofProject.stream().map(Unpaid::planned).toList()).stream()
            .filter(one -> one.amount().isPositive() && one.isDue(now))
            .toList());
  }
}
