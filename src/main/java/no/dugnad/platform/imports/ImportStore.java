package no.dugnad.platform.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.spreadsheets.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportStore {
  private final JdbcClient db;

  ImportStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Import started) {
    List<Table.Row> rows = started.table().rows();
    db.sql(
            """
            insert into imports.import
              (id, organisation_id, person_id, kind, file_name, headers, columns, row_numbers,
               cells, row_count, setting_ids, setting_values, stated_total, created_at)
            values
              (:id, :organisation, :person, :kind, :file, :headers, :columns, :numbers,
               :cells, :count, :settingIds, :settingValues, :statedTotal, :at)
            """)
        .param("id", started.id())
        .param("organisation", started.organisationId())
        .param("person", started.personId())
        .param("kind", started.kind())
        .param("file", started.fileName())
        .param("headers", started.table().headers().toArray(String[]::new))
        .param("columns", started.columns().toArray(String[]::new))
        .param("numbers", rows.stream().map(Table.Row::number).toArray(Integer[]::new))
        .param(
            "cells",
            rows.stream().map(row -> row.cells().toArray(String[]::new)).toArray(String[][]::new))
        .param("count", rows.size())
        .param("settingIds", started.settings().keySet().toArray(String[]::new))
        .param("settingValues", started.settings().values().toArray(String[]::new))
        .param("statedTotal", started.statedTotal().map(Money::ore).orElse(null))
        .param("at", Instants.param(started.createdAt()))
        .update();
  }

  void map(
      UUID id, List<String> columns, Map<String, String> settings, Optional<Money> statedTotal) {
    db.sql(
            """
            update imports.import
               set columns = :columns, setting_ids = :settingIds, setting_values = :settingValues,
                   stated_total = :statedTotal
             where id = :id
            """)
        .param("id", id)
        .param("columns", columns.toArray(String[]::new))
        .param("settingIds", settings.keySet().toArray(String[]::new))
        .param("settingValues", settings.values().toArray(String[]::new))
        .param("statedTotal", statedTotal.map(Money::ore).orElse(null))
        .update();
  }

  /** The rows are with whoever took them over, or with nobody: they are not kept here. */
  void end(UUID id, Import.Status status, Instant at) {
    db.sql(
            """
            update imports.import
               set status = :status, ended_at = :at, cells = '{}', row_numbers = '{}'
             where id = :id
            """)
        .param("id", id)
        .param("status", status.name())
        .param("at", Instants.param(at))
        .update();
  }

  Optional<Import> find(UUID id) {
    return db.sql("select * from imports.import where id = :id")
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

  void lock(UUID id) {
    db.sql("select id from imports.import where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  /** The person's own that wait, and what has come in for the organisation; newest first. */
  List<Import.Summary> list(UUID organisationId, UUID personId, List<String> kinds, int limit) {
    return db.sql(
            """
            select i.id, i.person_id, p.name as person, i.kind, i.file_name, i.row_count,
                   i.status, i.created_at
              from imports.import i
              join people.person_name p on p.person_id = i.person_id
             where i.organisation_id = :organisation and i.kind = any(:kinds)
               and (i.status = 'DONE' or i.status = 'PENDING' and i.person_id = :person)
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
        new Table(texts(row, "headers"), rows(row)),
        texts(row, "columns"),
        settings,
        total,
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
