package no.dugnad.followup.claims.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.followup.claims.Due;
import no.dugnad.followup.payees.AccountFields;
import no.dugnad.followup.payees.Payee;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.ui.Ui;

/** What is to be paid, as those who keep the accounts take it in: a row for each payment. */
final class PaymentSheet {
  private PaymentSheet() {}

  static Sheet of(Due due, AccountFields fields, Ui ui) {
    List<String> headers = new ArrayList<>();
    headers.add(ui.t("claims.sheet.kind"));
    headers.add(ui.t("claims.sheet.project"));
    headers.add(ui.t("claims.unit"));
    headers.add(ui.t("claims.cohort"));
    headers.add(ui.t("claims.amount"));
    headers.add(ui.t("claims.sheet.status"));
    fields.places().forEach(place -> headers.add(fields.names().get(place)));
    headers.add(ui.t("claims.sheet.name"));
    headers.add(ui.t("claims.sheet.number"));
    headers.add(ui.t("claims.sheet.bankAccount"));
    Stream<List<?>> transfers =
        due.transfers().stream()
            .map(
                one ->
                    row(
                        ui.t("claims.instalment", one.instalment().number()),
                        one.of(),
                        one.instalment().amount(),
                        Optional.of(one.payee()),
                        fields,
                        ui));
    Stream<List<?>> claims =
        due.claims().stream()
            .map(
                one ->
                    row(
                        ui.t("claims.claim", one.number()),
                        one.of(),
                        one.amount(),
                        one.payee(),
                        fields,
                        ui));
    return new Sheet(
        ui.t("claims.payments.title"), headers, Stream.concat(transfers, claims).toList());
  }

  private static List<?> row(
      String kind, Due.Of of, Money amount, Optional<Payee> payee, AccountFields fields, Ui ui) {
    List<Object> row = new ArrayList<>(List.of(kind, of.project(), of.unit(), of.cohort(), amount));
    row.add(of.ended() ? ui.t("claims.ended") : "");
    var inside = payee.orElse(null) instanceof Payee.Inside it ? it : null;
    var outside = payee.orElse(null) instanceof Payee.Outside it ? it : null;
    fields.places().forEach(i -> row.add(inside == null ? "" : inside.account().get(i)));
    row.add(outside == null ? "" : outside.name());
    row.add(outside == null ? "" : outside.organisationNumber());
    row.add(outside == null ? "" : outside.account().number());
    return row;
  }
}
