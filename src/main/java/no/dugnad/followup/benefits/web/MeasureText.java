package no.dugnad.followup.benefits.web;

import java.math.BigDecimal;
import java.util.Optional;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.followup.benefits.Measure.Direction;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.platform.ui.Ui;

/** How what is measured is said. */
public final class MeasureText {
  private MeasureText() {}

  /** "timer i året", or a unit of their own. */
  public static String unit(Measure measure, Ui ui) {
    return measure.unit() == Unit.OWN ? measure.own() : ui.t("benefits", measure.unit());
  }

  /** "Fra 1 234 til 800 timer i året: 434 færre". */
  public static String foreseen(Measure measure, Ui ui) {
    String aim = number(measure.aim(), measure, ui);
    if (measure.start() == null) return ui.t("benefits.toAim", aim);
    String start = ui.number(measure.start());
    return measure
        .direction()
        .map(way -> by(measure.gain(measure.aim()).orElseThrow(), measure.unit(), way, ui))
        .map(moved -> ui.t("benefits.fromTo.by", start, aim, moved))
        .orElseGet(() -> ui.t("benefits.fromTo", start, aim));
  }

  /** "200,5 færre enn før", and that it went away from the aim; empty where that is not known. */
  public static Optional<String> since(BigDecimal seen, Measure measure, Ui ui) {
    return measure
        .gain(seen)
        .map(
            gain -> {
              Direction aimed = measure.direction().orElseThrow();
              return switch (gain.signum()) {
                case 0 -> ui.t("benefits.asBefore");
                case 1 -> ui.t("benefits.since", by(gain, measure.unit(), aimed, ui));
                default ->
                    ui.t(
                        "benefits.since.away",
                        by(gain.negate(), measure.unit(), aimed.opposite(), ui));
              };
            });
  }

  /** "434 færre". */
  public static String by(BigDecimal number, Unit unit, Direction direction, Ui ui) {
    return ui.t("benefits.by." + unit + "." + direction, ui.number(number));
  }

  /** "320 timer i året". */
  public static String number(BigDecimal number, Measure measure, Ui ui) {
    return ui.number(number) + "\u00a0" + unit(measure, ui);
  }
}
