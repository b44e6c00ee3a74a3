package no.dugnad.funding.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/** A call as it lies in the database: with its criteria and follow-up, in one row. */
final class CallRow {
  private static final String SELECT =
      """
      select c.id, c.organisation_id, c.envelope_id, c.challenge_id, c.title, c.purpose,
             c.eligibility, c.supports, c.rarely_supports, c.kinds, c.least, c.most, c.opens_at,
             c.deadline, c.answer_by, c.scale_max, c.language, c.form_id, c.form_version_id,
             c.status, c.updated_at, c.published_at, c.published_by, c.closed_at, c.closed_by,
             c.closed_why, c.organisation,
             k.criterion_ids, k.criterion_names, k.criterion_explanations, k.criterion_weights,
             f.steps, f.step_months
        from (select c.*, o.name as organisation
                from calls.call c
                join people.organisation_name o on o.organisation_id = c.organisation_id
               %s) c
        cross join lateral
          (select coalesce(array_agg(k.id order by k.position), '{}') as criterion_ids,
                  coalesce(array_agg(k.name order by k.position), '{}') as criterion_names,
                  coalesce(array_agg(k.explanation order by k.position), '{}')
                    as criterion_explanations,
                  coalesce(array_agg(k.weight order by k.position), '{}') as criterion_weights
             from calls.criterion k where k.call_id = c.id) k
        cross join lateral
          (select coalesce(array_agg(f.step), '{}') as steps,
                  coalesce(array_agg(f.months), '{}') as step_months
             from calls.follow_up f where f.call_id = c.id) f
      """;

  private CallRow() {}

  static String select(String where) {
    return SELECT.formatted(where);
  }

  /** Ordered, with criteria and follow-up looked up only for those that are left by the limit. */
  static String select(String where, String order, String limit) {
    return SELECT.formatted(where + order + limit) + order;
  }

  static Call read(ResultSet row, int number) throws SQLException {
    return new Call(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        terms(row),
        criteria(row),
        new Call.Form(
            row.getObject("form_id", UUID.class), row.getObject("form_version_id", UUID.class)),
        status(row),
        Instants.get(row, "updated_at"));
  }

  private static CallTerms terms(ResultSet row) throws SQLException {
    return new CallTerms(texts(row), frame(row));
  }

  private static CallTexts texts(ResultSet row) throws SQLException {
    String[] kinds = (String[]) row.getArray("kinds").getArray();
    return new CallTexts(
        row.getString("title"),
        row.getString("purpose"),
        row.getString("eligibility"),
        row.getString("supports"),
        row.getString("rarely_supports"),
        Arrays.stream(kinds).map(Kind::valueOf).toList(),
        row.getString("language"));
  }

  private static CallFrame frame(ResultSet row) throws SQLException {
    return new CallFrame(
        row.getObject("envelope_id", UUID.class),
        row.getObject("challenge_id", UUID.class),
        money(row, "least"),
        money(row, "most"),
        dates(row),
        row.getInt("scale_max"),
        followUp(row));
  }

  private static CallFrame.Dates dates(ResultSet row) throws SQLException {
    return new CallFrame.Dates(
        Instants.getOrNull(row, "opens_at"),
        Instants.getOrNull(row, "deadline"),
        row.getObject("answer_by", LocalDate.class));
  }

  private static List<Criterion> criteria(ResultSet row) throws SQLException {
    UUID[] ids = (UUID[]) row.getArray("criterion_ids").getArray();
    String[] names = (String[]) row.getArray("criterion_names").getArray();
    String[] explanations = (String[]) row.getArray("criterion_explanations").getArray();
    Integer[] weights = (Integer[]) row.getArray("criterion_weights").getArray();
    var criteria = new ArrayList<Criterion>();
    for (int i = 0; i < ids.length; i++) {
      criteria.add(new Criterion(ids[i], names[i], explanations[i], weights[i]));
    }
    return criteria;
  }

  private static List<FollowUp> followUp(ResultSet row) throws SQLException {
    String[] steps = (String[]) row.getArray("steps").getArray();
    Integer[] months = (Integer[]) row.getArray("step_months").getArray();
    var followUp = new ArrayList<FollowUp>();
    for (FollowUp.Step step : FollowUp.Step.values()) {
      int at = Arrays.asList(steps).indexOf(step.name());
      if (at >= 0) followUp.add(new FollowUp(step, months[at]));
    }
    return followUp;
  }

  private static CallStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "DRAFT" -> new CallStatus.Draft();
      case "PUBLISHED" ->
          new CallStatus.Published(
              Instants.get(row, "published_at"), row.getObject("published_by", UUID.class));
      default ->
          new CallStatus.Closed(
              Instants.get(row, "closed_at"),
              row.getObject("closed_by", UUID.class),
              row.getString("closed_why"));
    };
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    long ore = row.getLong(column);
    return row.wasNull() ? null : new Money(ore);
  }
}
