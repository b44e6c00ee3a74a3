package no.dugnad.funding.awards;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What has been awarded, and rounds from before, for everybody. An award whose title is not public
 * goes by its unit, and nobody finds it by its title.
 */
@Repository
class FoundAwards implements Findable {
  private final JdbcClient db;

  FoundAwards(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "awards";
  }

  @Override
  public String label() {
    return "awards.found";
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            """
            select count(*) over () as total, f.*, o.name as organisation
              from search.found_document i
              join (select a.id, '/awards/' || a.id as path, a.organisation_id,
                           case when a.title_public then a.title else a.unit end as title,
                           a.unit, '' as text, a.year, a.announced as amount,
                           nullif(a.amount, a.announced) as now, false as round
                      from awards.award a
                     where a.taken_back_at is null
                    union all
                    select r.id, '/awards/rounds/' || r.id, r.organisation_id, r.title, '', r.source,
                           case when r.dated then e.year end,
                           coalesce(r.stated_total, 0), null, true
                      from awards.round r
                      join funds.envelope_year e on e.envelope_id = r.envelope_id
                     where r.taken_back_at is null) f on f.id = i.document_id
              join people.organisation_name o on o.organisation_id = f.organisation_id
             where
            """
                + Sought.MATCHES
                + " order by "
                + Sought.ORDER
                + """
                 limit :most offset :offset
                """);
    return Found.of(
        sought.in(statement),
        (row, _) -> {
          String year = row.getString("year");
          String what = row.getBoolean("round") ? "awards.found.round" : "awards.found.award";
          boolean isChanged = row.getObject("now") != null;
          return new Found.Hit(
              row.getString("path"),
              row.getString("title"),
              row.getString("text"),
              what + (year == null ? ".undated" : "") + (isChanged ? ".changed" : ""),
              List.of(
                  row.getString("organisation"),
                  year == null ? "" : year,
                  new Money(row.getLong("amount")),
                  row.getString("unit"),
                  new Money(row.getLong("now"))));
        });
  }
}
