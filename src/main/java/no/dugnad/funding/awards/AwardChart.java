package no.dugnad.funding.awards;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Chart;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;

/** What was awarded each year, the latest first, and to what kinds. */
final class AwardChart {
  private AwardChart() {}

  static Chart of(Register register, Ui ui) {
    List<AwardSum> sums = register.sums();
    // The kind that is not known is null, and comes last.
    List<Series> series =
        Stream.concat(Kind.all().stream(), Stream.of((Kind) null))
            .map(Series::new)
            .filter(one -> sums.stream().anyMatch(one::has))
            .toList();
    return new Chart(
        "awards-by-year",
        ui.t("awards.sums"),
        ui.t("awards.year"),
        series.stream().map(one -> one.name(ui)).toList(),
        sums.stream()
            .map(AwardSum::year)
            .distinct()
            .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
            .map(year -> row(year, sums, series, ui))
            .toList());
  }

  private static Chart.Row row(
      @Nullable Integer year, List<AwardSum> sums, List<Series> series, Ui ui) {
    return new Chart.Row(
        year == null ? ui.t("awards.yearUnknown") : year.toString(),
        ui.money(total(sums, sum -> Objects.equals(sum.year(), year))),
        series.stream()
            .map(one -> total(sums, sum -> Objects.equals(sum.year(), year) && one.has(sum)))
            .map(amount -> new Chart.Value(amount.ore(), ui.money(amount)))
            .toList());
  }

  private static Money total(List<AwardSum> sums, Predicate<AwardSum> of) {
    return sums.stream().filter(of).map(AwardSum::amount).reduce(Money.ZERO, Money::plus);
  }

  private record Series(@Nullable Kind kind) {
    boolean has(AwardSum sum) {
      return Objects.equals(sum.kind(), kind);
    }

    String name(Ui ui) {
      return kind == null ? ui.t("awards.kindUnknown") : kind.text(ui.lang());
    }
  }
}
