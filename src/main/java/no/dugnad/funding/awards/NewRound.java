package no.dugnad.funding.awards;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Money;

/** A published round on its way in: see {@link Round}. */
public record NewRound(UUID envelopeId, Round.Published published, List<Row> rows) {
  public NewRound {
    rows = List.copyOf(rows);
  }

  public record Row(String unit, String project, Money amount) {}

  public Money sum() {
    return rows.stream().map(Row::amount).reduce(Money.ZERO, Money::plus);
  }
}
