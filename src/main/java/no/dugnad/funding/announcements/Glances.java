package no.dugnad.funding.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.calls.CallPhases;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.funds.Balance;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.home.Visits;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The rounds of an organisation at a glance, for who runs them. */
@Component
public class Glances {
  /** What runs at one time, with room to spare; and then the latest of what is over. */
  private static final int MOST = 30;

  private final GlanceStore store;
  private final Funds funds;
  private final Clock clock;

  Glances(GlanceStore store, Funds funds, Clock clock) {
    this.store = store;
    this.funds = funds;
    this.clock = clock;
  }

  /** Those that run first. */
  public List<Glance> list(Viewer viewer) {
    return OncePerRequest.ask(
        "glances:" + viewer.personId() + ":" + viewer.organisationId(), () -> read(viewer));
  }

  private List<Glance> read(Viewer viewer) {
    Instant now = clock.instant();
    List<GlanceStore.Row> rows =
        store.list(viewer.organisationId(), viewer.personId(), now, now.minus(Visits.PAUSE), MOST);
    List<UUID> envelopes =
        rows.stream().flatMap(row -> Stream.ofNullable(row.envelopeId())).distinct().toList();
    Map<UUID, Balance> balances =
        envelopes.isEmpty() ? Map.of() : funds.balancesOf(envelopes, viewer);
    return rows.stream().map(row -> glance(row, balances, viewer)).toList();
  }

  private static Glance glance(GlanceStore.Row row, Map<UUID, Balance> balances, Viewer viewer) {
    Balance balance = row.envelopeId() == null ? null : balances.get(row.envelopeId());
    return new Glance(
        row.terms(),
        phase(row, viewer),
        row.counts(),
        row.news(),
        balance == null ? null : balance.available());
  }

  private static Phase phase(GlanceStore.Row row, Viewer viewer) {
    return row.isPastDeadline() && row.submitted() > 0
        ? ProgressOfCalls.phase(row.progress(), viewer)
        : CallPhases.byDates(row.stage());
  }
}
