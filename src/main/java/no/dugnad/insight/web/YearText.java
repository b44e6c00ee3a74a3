package no.dugnad.insight.web;

import no.dugnad.followup.benefits.BenefitSums.Addends;
import no.dugnad.insight.Year.Column;
import no.dugnad.insight.Year.Fact;
import no.dugnad.insight.Year.Label;
import no.dugnad.insight.Year.Topic;
import no.dugnad.insight.Year.Value;
import no.dugnad.platform.ui.Ui;

/** How what a year tells is said. */
public final class YearText {
  private YearText() {}

  public static String label(Label label, Ui ui) {
    return switch (label) {
      case Fact fact -> ui.t("insight", fact);
      case Label.OfKind(var kind) ->
          kind == null ? ui.t("insight.kindUnknown") : kind.text(ui.lang());
      case Label.OfUnit(var name) -> name;
      case Label.OfAdopter(var name) -> name;
      case Label.OfAddends(Addends which) ->
          ui.t("insight.added." + which.unit() + "." + which.direction());
    };
  }

  /** What the row's number is, or is not. */
  public static String means(Fact fact, Ui ui) {
    return ui.t("insight.means." + fact);
  }

  public static String column(Column column, Ui ui) {
    return ui.t("insight", column);
  }

  /** What the rows of a topic are. */
  public static String heading(Topic topic, Ui ui) {
    return ui.t("insight.rows." + topic);
  }

  /** "250 000 kr", "12", "30 %", "not known". */
  public static String value(Value value, Ui ui) {
    return switch (value) {
      case Value.Sum(var money) -> ui.money(money);
      case Value.Count(var count) -> ui.number(count);
      case Value.Percent(var percent) -> ui.number(percent) + "\u00a0%";
      case Value.Days(var days) -> ui.t("insight.days", days);
      case Value.Yearly(var number, var unit) ->
          ui.number(number) + "\u00a0" + ui.t("insight.unit." + unit);
      case Value.Missing missing -> ui.t("insight", missing);
    };
  }

  /** Of a number that stands bare; empty of what is not there. */
  static String unit(Value value, Ui ui) {
    return switch (value) {
      case Value.Sum _ -> ui.currency();
      case Value.Count _ -> ui.t("insight.unit.count");
      case Value.Percent _ -> ui.t("insight.unit.percent");
      case Value.Days _ -> ui.t("insight.unit.days");
      case Value.Yearly(_, var unit) -> ui.t("insight.unit." + unit);
      case Value.Missing _ -> "";
    };
  }
}
