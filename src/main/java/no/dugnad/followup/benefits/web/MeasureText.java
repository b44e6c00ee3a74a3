package no.dugnad.followup.benefits.web;

import java.math.BigDecimal;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.platform.ui.Ui;

/** How what is measured is said. */
public final class MeasureText {
  private MeasureText() {}

  /** "timer i året", or a unit of their own. */
  public static String unit(Measure measure, Ui ui) {
    return measure.unit() == Unit.OWN ? measure.own() : ui.t("benefits", measure.unit());
  }

  /** "320 timer i året". */
  public static String number(BigDecimal number, Measure measure, Ui ui) {
    return ui.number(number) + "\u00a0" + unit(measure, ui);
  }
}
