package no.dugnad.followup.programmes;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.programmes.QuietTimes.Period;
import no.dugnad.followup.programmes.QuietTimes.Yearly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QuietStore {
  private final JdbcClient db;

  QuietStore(JdbcClient db) {
    this.db = db;
  }

  QuietTimes of(UUID organisationId) {
    Set<Yearly> yearly =
        db.sql("select yearly from programmes.quiet_times where organisation_id = :organisation")
            .param("organisation", organisationId)
            .query((ResultSet row, int number) -> (String[]) row.getArray("yearly").getArray())
            .optional()
            .map(
                names ->
                    Arrays.stream(names)
                        .map(Yearly::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
            .orElse(QuietTimes.USUAL.yearly());
    List<Period> periods =
        db.sql(
                """
                select id, from_day, to_day from programmes.quiet_period
                 where organisation_id = :organisation order by from_day, id
                """)
            .param("organisation", organisationId)
            .query(
                (row, number) ->
                    new Period(
                        row.getObject("id", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
            .list();
    return new QuietTimes(yearly, periods);
  }

  void setYearly(UUID organisationId, Set<Yearly> yearly) {
    db.sql(
            """
            insert into programmes.quiet_times (organisation_id, yearly)
            values (:organisation, :yearly)
            on conflict (organisation_id) do update set yearly = excluded.yearly
            """)
        .param("organisation", organisationId)
        .param("yearly", yearly.stream().map(Enum::name).sorted().toArray(String[]::new))
        .update();
  }

  void insert(UUID organisationId, Period period) {
    db.sql(
            """
            insert into programmes.quiet_period (id, organisation_id, from_day, to_day)
            values (:id, :organisation, :from, :to)
            """)
        .param("id", period.id())
        .param("organisation", organisationId)
        .param("from", period.from())
        .param("to", period.to())
        .update();
  }

  void remove(UUID organisationId, UUID periodId) {
    db.sql(
            """
            delete from programmes.quiet_period
             where id = :id and organisation_id = :organisation
            """)
        .param("id", periodId)
        .param("organisation", organisationId)
        .update();
  }
}
