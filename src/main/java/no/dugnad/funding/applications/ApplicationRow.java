package no.dugnad.funding.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Money;

/** An application as it lies in the database. */
final class ApplicationRow {
  static final String FIELDS =
      """
      a.id, a.call_id, a.organisation_id, a.owner_id, a.sheet_id, a.title, a.amount, a.unit_id,
      a.unit, a.kind, a.status, a.submitted_at, a.submitted_by, a.sha256, a.changing_sheet_id,
      a.withdrawn_at, a.withdrawn_by, a.withdrawn_handed_in, a.rejected_at, a.rejected_by
      """;

  static final String SELECT = "select " + FIELDS + " from applications.application a";

  private ApplicationRow() {}

  static Application read(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    return new Application(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("sheet_id", UUID.class),
        new Application.Summary(
            row.getString("title"),
            new Money(row.getLong("amount")),
            row.getObject("unit_id", UUID.class),
            row.getString("unit"),
            kind == null ? null : Kind.valueOf(kind)),
        status(row));
  }

  private static ApplicationStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "SUBMITTED" -> submitted(row);
      case "WITHDRAWN" ->
          new ApplicationStatus.Withdrawn(
              Instants.get(row, "withdrawn_at"),
              row.getObject("withdrawn_by", UUID.class),
              row.getBoolean("withdrawn_handed_in"));
      case "REJECTED" ->
          new ApplicationStatus.Rejected(
              submitted(row),
              Instants.get(row, "rejected_at"),
              row.getObject("rejected_by", UUID.class));
      default -> new ApplicationStatus.Draft();
    };
  }

  private static ApplicationStatus.Submitted submitted(ResultSet row) throws SQLException {
    return new ApplicationStatus.Submitted(
        Instants.get(row, "submitted_at"),
        row.getObject("submitted_by", UUID.class),
        row.getString("sha256"),
        row.getObject("changing_sheet_id", UUID.class));
  }
}
