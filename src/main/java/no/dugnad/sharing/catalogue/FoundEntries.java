package no.dugnad.sharing.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Findable;
import no.dugnad.platform.search.Found;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.ui.Word;
import no.dugnad.sharing.catalogue.CatalogueEntry.Became;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The projects of all years, for everybody: by what each of them tells who looks. One that goes on
 * and tells nothing yet is found by its award alone, which says as much.
 */
@Repository
class FoundEntries implements Findable {
  private final JdbcClient db;

  FoundEntries(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return EntryDocuments.KIND;
  }

  @Override
  public String label() {
    return "catalogue.found";
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    var statement =
        db.sql(
            "select count(*) over () as total, "
                + CatalogueStore.COLUMNS
                + CatalogueStore.BY_WORDS
                + " where "
                + Sought.MATCHES
                + " and "
                + CatalogueStore.OWN_DOCUMENT
                + " and (e.ended_at is not null or t.project_id is not null) order by "
                + Sought.ORDER
                + " limit :most offset :offset");
    return Found.of(
        Readers.in(sought.in(statement), viewer),
        (row, number) -> hit(CatalogueStore.entry(row, number)));
  }

  private static Found.Hit hit(CatalogueEntry entry) {
    CatalogueEntry.Given given = entry.given();
    String text =
        entry.told().stream()
            .flatMap(told -> Stream.of(told.tried(), told.learned()))
            .collect(Collectors.joining(" "));
    return new Found.Hit(
        entry.path(),
        given.title(),
        text,
        given.year() == null ? "catalogue.found.undated" : "catalogue.found.one",
        List.of(
            entry.organisation(),
            given.year() == null ? "" : given.year().toString(),
            given.unit(),
            word(entry.end().became())));
  }

  private static Word word(Became became) {
    return new Word("catalogue.Became." + became.name());
  }
}
