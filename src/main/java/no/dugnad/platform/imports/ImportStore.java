package no.dugnad.platform.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.spreadsheets.FileReading;
import no.dugnad.platform.spreadsheets.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String SUMMARY =
      """
      select i.id, i.person_id, p.name as person, i.kind, i.file_name, i.row_count, i.status,
             i.created_at, i.path, i.made
        from imports.import i
        join people.person_name p on p.person_id = i.person_id
      """;

  private final JdbcClient db;

  ImportStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Import started, byte[] content, String contentHash) {
    Table table = started.table();
    said(
            columns(
                db.sql(
                    """
                    insert into imports.import
                      (id, organisation_id, person_id, kind, file_name, content, content_hash,
                       headers, row_numbers, cells, row_count, reading, columns, columns_chosen,
                       setting_ids, setting_values, stated_total, takes_hidden, takes_totals,
                       unit, without, created_at)
                    values
                      (:id, :organisation, :person, :kind, :file, :content, :contentHash,
                       :headers, :numbers, :cells, :count, cast(:reading as jsonb), :columns,
                       :chosen, :settingIds, :settingValues, :statedTotal, :hidden, :totals,
                       :unit, :without, :at)
                    """),
                table),
            started.said())
        .param("id", started.id())
        .param("organisation", started.organisationId())
        .param("person", started.personId())
        .param("kind", started.kind())
        .param("file", started.fileName())
        .param("content", content)
        .param("contentHash", contentHash)
        .param("at", Instants.param(started.createdAt()))
        .update();
  }

  private static StatementSpec columns(StatementSpec statement, Table table) {
    List<Table.Row> rows = table.rows();
    return statement
        .param("headers", table.headers().toArray(String[]::new))
        .param("numbers", rows.stream().map(Table.Row::number).toArray(Integer[]::new))
        .param(
            "cells",
            rows.stream().map(row -> row.cells().toArray(String[]::new)).toArray(String[][]::new))
        .param("count", rows.size())
        .param("reading", JSON.writeValueAsString(table.reading()));
  }

  private static StatementSpec said(StatementSpec statement, Import.Said said) {
    return statement
        .param("columns", said.columns().toArray(String[]::new))
        .param("chosen", said.chosen())
        .param("settingIds", said.settings().keySet().toArray(String[]::new))
        .param("settingValues", said.settings().values().toArray(String[]::new))
        .param("statedTotal", said.statedTotal().map(Money::ore).orElse(null))
        .param("hidden", said.taking().hidden())
        .param("totals", said.taking().totals())
        .param("unit", said.taking().unit().name())
        .param("without", said.taking().without().toArray(Integer[]::new));
  }

  /** Read anew, as something else than before. */
  void replace(UUID id, Table table) {
    columns(
            db.sql(
                """
                update imports.import
                   set headers = :headers, row_numbers = :numbers, cells = :cells,
                       row_count = :count, reading = cast(:reading as jsonb)
                 where id = :id
                """),
            table)
        .param("id", id)
        .update();
  }

  void say(UUID id, Import.Said said) {
    said(
            db.sql(
                """
                update imports.import
                   set columns = :columns, columns_chosen = :chosen, setting_ids = :settingIds,
                       setting_values = :settingValues, stated_total = :statedTotal,
                       takes_hidden = :hidden, takes_totals = :totals, unit = :unit,
                       without = :without
                 where id = :id
                """),
            said)
        .param("id", id)
        .update();
  }

  /** The rows are with whoever took them over, or with nobody: they are not kept here. */
  void end(UUID id, Import.Status status, Instant at) {
    db.sql(
            """
            update imports.import
               set status = :status, ended_at = :at, cells = '{}', row_numbers = '{}',
                   content = null
             where id = :id
            """)
        .param("id", id)
        .param("status", status.name())
        .param("at", Instants.param(at))
        .update();
  }

  /** What came in, so that the same is known when it comes again. */
  void remember(UUID id, List<String> rowHashes, ImportKind.Result result) {
    db.sql(
            """
            update imports.import
               set row_count = :rows, row_hashes = :hashes, path = :path, made = :made
             where id = :id
            """)
        .param("id", id)
        .param("rows", rowHashes.size())
        .param("hashes", rowHashes.toArray(String[]::new))
        .param("path", result.path())
        .param("made", result.made())
        .update();
  }

  void takeBack(UUID id) {
    db.sql("update imports.import set status = 'TAKEN_BACK' where id = :id")
        .param("id", id)
        .update();
  }

  /** Makes those who bring in the same kind for the same organisation do it after each other. */
  void lock(UUID organisationId, String kind) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
        .param("what", "imports." + organisationId + "." + kind)
        .query(String.class)
        .single();
  }

  Optional<byte[]> findContent(UUID id) {
    return db.sql("select content from imports.import where id = :id and content is not null")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  Optional<Import> find(UUID id) {
    return db.sql(
            """
            select id, organisation_id, person_id, kind, file_name, headers, row_numbers, cells,
                   reading, columns, columns_chosen, setting_ids, setting_values, stated_total,
                   takes_hidden, takes_totals, unit, without, status, created_at
              from imports.import where id = :id
            """)
        .param("id", id)
        .query((row, number) -> started(row))
        .optional();
  }

  /** What kind of import it is, when it is this person's for this organisation. */
  Optional<String> findKind(UUID id, UUID personId, UUID organisationId) {
    return db.sql(
            """
            select kind from imports.import
             where id = :id and person_id = :person and organisation_id = :organisation
            """)
        .param("id", id)
        .param("person", personId)
        .param("organisation", organisationId)
        .query(String.class)
        .optional();
  }

  /** What kind of import it is, when it is this organisation's and has come in. */
  Optional<String> findKind(UUID id, UUID organisationId) {
    return db.sql(
            """
            select kind from imports.import
             where id = :id and organisation_id = :organisation
               and status in ('DONE', 'TAKEN_BACK')
            """)
        .param("id", id)
        .param("organisation", organisationId)
        .query(String.class)
        .optional();
  }

  void lock(UUID id) {
    db.sql("select id from imports.import where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  /** The eldest of those of the person that wait, but for so many, and for what is in hand. */
  List<UUID> lockWaiting(UUID personId, int most) {
    return db.sql(
            """
            select id from imports.import where person_id = :person and status = 'PENDING'
             order by id desc offset :most for update skip locked
            """)
        .param("person", personId)
        .param("most", most)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** The person's own that wait, and what has come in for the organisation; newest first. */
  List<Import.Summary> list(UUID organisationId, UUID personId, List<String> kinds, int limit) {
    return db.sql(
            SUMMARY
                + """
                 where i.organisation_id = :organisation and i.kind = any(:kinds)
                   and (i.status in ('DONE', 'TAKEN_BACK')
                        or i.status = 'PENDING' and i.person_id = :person)
                 order by i.status = 'PENDING' desc, i.created_at desc, i.id
                 limit :limit
                """)
        .param("organisation", organisationId)
        .param("person", personId)
        .param("kinds", kinds.toArray(String[]::new))
        .param("limit", limit)
        .query(Rows.to(Import.Summary.class))
        .list();
  }

  Optional<Import.Summary> findSummary(UUID id) {
    return db.sql(SUMMARY + " where i.id = :id")
        .param("id", id)
        .query(Rows.to(Import.Summary.class))
        .optional();
  }

  /** Those of the rows that have come into the organisation. */
  Set<String> listKnown(Import started, List<String> rowHashes) {
    return db.sql(
            """
            select distinct h.hash from imports.import i, unnest(i.row_hashes) h (hash)
             where i.organisation_id = :organisation and i.kind = :kind and i.status = 'DONE'
               and i.row_hashes && cast(:rows as text[]) and h.hash = any(:rows)
            """)
        .param("organisation", started.organisationId())
        .param("kind", started.kind())
        .param("rows", rowHashes.toArray(String[]::new))
        .query((row, number) -> row.getString("hash"))
        .set();
  }

  /** The latest that brought the same file, or all these rows, into the organisation. */
  Optional<Import.Summary> findSame(Import started, List<String> rowHashes) {
    return db.sql(
            SUMMARY
                + """
                 where i.organisation_id = :organisation and i.kind = :kind and i.status = 'DONE'
                   and (i.row_hashes @> cast(:rows as text[])
                        or i.content_hash =
                             (select s.content_hash from imports.import s where s.id = :id))
                 order by i.ended_at desc, i.id
                 limit 1
                """)
        .param("organisation", started.organisationId())
        .param("kind", started.kind())
        .param("rows", rowHashes.toArray(String[]::new))
        .param("id", started.id())
        .query(Rows.to(Import.Summary.class))
        .optional();
  }

  private static Import started(ResultSet row) throws SQLException {
    List<String> settingIds = texts(row, "setting_ids");
    List<String> settingValues = texts(row, "setting_values");
    var settings = new LinkedHashMap<String, String>();
    for (int i = 0; i < settingIds.size(); i++)
      settings.put(settingIds.get(i), settingValues.get(i));
    long statedTotal = row.getLong("stated_total");
    Optional<Money> total = row.wasNull() ? Optional.empty() : Optional.of(new Money(statedTotal));
    return new Import(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("kind"),
        row.getString("file_name"),
        new Table(
            texts(row, "headers"),
            rows(row),
            JSON.readValue(row.getString("reading"), FileReading.class)),
        new Import.Said(
            texts(row, "columns"),
            row.getBoolean("columns_chosen"),
            settings,
            total,
            new Import.Taking(
                row.getBoolean("takes_hidden"),
                row.getBoolean("takes_totals"),
                Import.Unit.valueOf(row.getString("unit")),
                Set.of((Integer[]) row.getArray("without").getArray()))),
        Import.Status.valueOf(row.getString("status")),
        Instants.get(row, "created_at"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static List<Table.Row> rows(ResultSet row) throws SQLException {
    Integer[] numbers = (Integer[]) row.getArray("row_numbers").getArray();
    if (numbers.length == 0) return List.of();
    String[][] cells = (String[][]) row.getArray("cells").getArray();
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      rows.add(new Table.Row(numbers[i], List.of(cells[i])));
    }
    return rows;
  }
}
