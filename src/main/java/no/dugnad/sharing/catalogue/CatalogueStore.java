package no.dugnad.sharing.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.shared.Money;
import no.dugnad.sharing.catalogue.CatalogueEntry.Adopted;
import no.dugnad.sharing.catalogue.CatalogueEntry.Became;
import no.dugnad.sharing.catalogue.CatalogueEntry.End;
import no.dugnad.sharing.catalogue.CatalogueEntry.Given;
import no.dugnad.sharing.catalogue.Told.Hearers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueStore {
  static final String COLUMNS =
      """
      e.project_id, e.organisation_id, o.name as organisation, e.award_id, e.application_id, e.title,
      e.unit, e.year, e.kind, e.announced, e.became, e.ended_at, e.in_operation_on, e.wanting, e.in_use,
      t.project_id is not null as told, t.for_all as told_to_all, t.tried, t.learned, t.contact
      """;

  /** The entries {@code e} with what each tells the reader, {@code t}. */
  private static final String ALL =
      """
        from catalogue.entry e
        left join catalogue.telling t on t.project_id = e.project_id and
      """
          + Readers.READS
          + " join people.organisation_name o on o.organisation_id = e.organisation_id ";

  /**
   * As {@link #ALL}, by the documents {@code i} of their words: of an entry that tells the reader
   * what it does not tell all, the one that holds that, and of all others the one that all find.
   */
  static final String BY_WORDS =
      """
        from search.found_document i
        left join catalogue.telling d on d.id = i.document_id and not d.for_all
        join catalogue.entry e on e.project_id = coalesce(d.project_id, i.document_id)
        left join catalogue.telling t on t.project_id = e.project_id and
      """
          + Readers.READS
          + " join people.organisation_name o on o.organisation_id = e.organisation_id ";

  /** Of a document that was joined by {@link #BY_WORDS}: whether it is the one that is read. */
  static final String OWN_DOCUMENT = " (d.id is not null) = (t.id is not null and not t.for_all) ";

  /** The same predicate for the page, the counts and the export. */
  private static final String FILTER =
      """
       (cast(:year as int) is null or e.year = :year)
       and (not :yearUnknown or e.year is null)
       and (cast(:kind as text) is null or e.kind = :kind)
       and (not :kindUnknown or e.kind is null)
       and (cast(:became as text) is null or e.became = :became)
       and (cast(:organisation as uuid) is null or e.organisation_id = :organisation)
       and (not :told or t.project_id is not null)
       and (not :used or e.in_use > 0)
      """;

  private static final String LATEST =
      " e.year desc nulls last, e.announced_at desc, e.title, e.project_id ";

  private final JdbcClient db;

  CatalogueStore(JdbcClient db) {
    this.db = db;
  }

  /** Once for all that asks on one page, which has one reader. */
  Optional<CatalogueEntry> find(UUID projectId, Viewer viewer) {
    return OncePerRequest.ask("catalogue.entry:" + projectId, () -> read(projectId, viewer));
  }

  private Optional<CatalogueEntry> read(UUID projectId, Viewer viewer) {
    return Readers.in(db.sql("select " + COLUMNS + ALL + " where e.project_id = :project"), viewer)
        .param("project", projectId)
        .query(CatalogueStore::entry)
        .optional();
  }

  List<CatalogueEntry> list(UUID[] projects, Viewer viewer) {
    return Readers.in(
            db.sql(
                "select "
                    + COLUMNS
                    + ALL
                    + " where e.project_id = any(cast(:projects as uuid[])) order by e.project_id"),
            viewer)
        .param("projects", projects)
        .query(CatalogueStore::entry)
        .list();
  }

  /** Whether its award may be known of, with its title. */
  boolean has(UUID projectId) {
    return db.sql("select exists (select from catalogue.entry where project_id = :project)")
        .param("project", projectId)
        .query(Boolean.class)
        .single();
  }

  void setAdopted(UUID projectId, Adopted adopted) {
    db.sql(
            """
            insert into catalogue.adopted (project_id, wanting, in_use)
            values (:project, :wanting, :inUse)
            on conflict (project_id) do update
               set wanting = excluded.wanting, in_use = excluded.in_use
            """)
        .param("project", projectId)
        .param("wanting", adopted.wanting())
        .param("inUse", adopted.inUse())
        .update();
  }

  /**
   * @param sought empty for all
   */
  List<CatalogueEntry> list(
      EntryFilter filter, Optional<Sought> sought, Viewer viewer, int limit, int skipped) {
    return among("select " + COLUMNS, filter, sought, viewer, true)
        .param("limit", limit)
        .param("skipped", skipped)
        .query(CatalogueStore::entry)
        .list();
  }

  /** How many of each there are, in the order of {@link Became}. */
  Map<Became, Integer> count(EntryFilter filter, Optional<Sought> sought, Viewer viewer) {
    var counts = new EnumMap<Became, Integer>(Became.class);
    among("select e.became, count(*) as entries ", filter, sought, viewer, false)
        .query(
            row -> {
              counts.put(Became.valueOf(row.getString("became")), row.getInt("entries"));
            });
    return counts;
  }

  private StatementSpec among(
      String columns, EntryFilter filter, Optional<Sought> sought, Viewer viewer, boolean rows) {
    String where =
        sought
            .map(_ -> BY_WORDS + " where " + Sought.MATCHES + " and " + OWN_DOCUMENT + " and ")
            .orElse(ALL + " where ");
    String end =
        rows
            ? " order by "
                + sought.map(_ -> Sought.ORDER).orElse(LATEST)
                + " limit :limit offset :skipped"
            : " group by e.became order by e.became";
    StatementSpec statement = db.sql(columns + where + FILTER + end);
    sought.ifPresent(words -> words.in(statement));
    return Readers.in(statement, viewer)
        .param("year", filter.year())
        .param("yearUnknown", filter.yearUnknown())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("kindUnknown", filter.kindUnknown())
        .param("became", filter.became() == null ? null : filter.became().name())
        .param("organisation", filter.organisationId())
        .param("told", filter.told())
        .param("used", filter.used());
  }

  /** The organisations that have any, by name. */
  List<Whose> listOrganisations() {
    return db.sql(
            """
            select o.organisation_id, o.name
              from people.organisation_name o
             where exists (select from catalogue.entry e
                            where e.organisation_id = o.organisation_id)
             order by o.name, o.organisation_id
            """)
        .query(
            (row, _) -> new Whose(row.getObject("organisation_id", UUID.class), row.getString(2)))
        .list();
  }

  record Whose(UUID id, String name) {}

  static CatalogueEntry entry(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    return new CatalogueEntry(
        row.getObject("project_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        row.getObject("award_id", UUID.class),
        row.getObject("application_id", UUID.class),
        new Given(
            row.getString("title"),
            row.getString("unit"),
            row.getObject("year", Integer.class),
            kind == null ? null : Kind.valueOf(kind),
            new Money(row.getLong("announced"))),
        new End(
            Became.valueOf(row.getString("became")),
            Instants.getOrNull(row, "ended_at"),
            row.getObject("in_operation_on", LocalDate.class)),
        new Adopted(row.getInt("wanting"), row.getInt("in_use")),
        Optional.ofNullable(told(row)));
  }

  private static @Nullable Told told(ResultSet row) throws SQLException {
    if (!row.getBoolean("told")) return null;
    return new Told(
        row.getBoolean("told_to_all") ? Hearers.ALL : Hearers.EMPLOYEES,
        row.getString("tried"),
        row.getString("learned"),
        row.getString("contact"));
  }
}
