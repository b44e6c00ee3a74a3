package no.dugnad.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself tells of its tables, so that the bench need not name them. */
final class Catalogue {
  /** What a column holds, as far as another value can be made of it. */
  enum Kind {
    ID,
    TEXT,
    NUMBER,
    OTHER
  }

  /**
   * @param bound whether a check or a length limits what may stand in it
   */
  record Column(String name, String type, Kind kind, boolean bound) {
    String quoted() {
      return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Of the row that is copied, whatever the columns and the names around it are called. */
    String ofOriginal() {
      return "original." + quoted();
    }
  }

  /** What no two rows of a table may have alike: the name, and the columns that it rests on. */
  record Key(String name, List<Column> columns) {
    List<Column> ids() {
      return columns.stream().filter(column -> column.kind() == Kind.ID).toList();
    }
  }

  private final JdbcClient db;

  Catalogue(JdbcClient db) {
    this.db = db;
  }

  /** All but PostgreSQL's own. */
  List<String> listSchemas() {
    return db.sql(
            """
            select nspname from pg_namespace
             where nspname <> 'information_schema' and nspname not like 'pg\\_%' order by nspname
            """)
        .query(String.class)
        .list();
  }

  /** With their schema, quoted as they are written in SQL. */
  List<String> listTables(String schema) {
    return db.sql(
            """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = :schema and c.relkind = 'r' order by c.relname
            """)
        .param("schema", schema)
        .query(String.class)
        .list();
  }

  /** Those that are written: what PostgreSQL counts or reckons itself is left out. */
  List<Column> listColumns(String table) {
    return db.sql(
            """
            select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                   case when coalesce(nullif(t.typbasetype, 0), t.oid) = 'uuid'::regtype then 'ID'
                        when t.typcategory = 'S' then 'TEXT'
                        when t.typcategory = 'N' then 'NUMBER'
                        else 'OTHER' end as kind,
                   a.atttypmod >= 0 or t.typtype = 'd'
                     or exists (select from pg_constraint k
                                 where k.conrelid = a.attrelid and k.contype = 'c'
                                   and a.attnum = any (k.conkey)) as bound
              from pg_attribute a join pg_type t on t.oid = a.atttypid
             where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped
               and a.attgenerated = '' and a.attidentity = ''
             order by a.attnum
            """)
        .param("table", table)
        .query(Column.class)
        .list();
  }

  /**
   * Those in which a row that is copied could meet its copy. An index on an expression, or on a
   * column that is generated, rests on the columns in it.
   */
  List<Key> listKeys(String table) {
    List<Column> columns = listColumns(table);
    return db.sql(
            """
            select i.indexrelid::regclass::text as name,
                   array_agg(a.attname::text order by a.attnum) as columns
              from pg_index i
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum > 0
             where i.indisunique and i.indrelid = :table::regclass
               and (a.attnum = any (i.indkey::int2[])
                    or i.indexprs is not null
                       and exists (select from pg_depend d
                                    where d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
                                      and d.refobjid = i.indrelid and d.refobjsubid = a.attnum)
                    or exists (select from pg_attrdef g
                                 join pg_attribute of on of.attrelid = g.adrelid
                                                     and of.attnum = g.adnum
                                                     and of.attgenerated <> ''
                                 join pg_depend d on d.classid = 'pg_attrdef'::regclass
                                                 and d.objid = g.oid
                                                 and d.refobjid = g.adrelid
                                where g.adrelid = i.indrelid and d.refobjsubid = a.attnum
                                  and g.adnum = any (i.indkey::int2[])))
               and not exists (select from pg_attribute counted
                                where counted.attrelid = i.indrelid and counted.attidentity <> ''
                                  and counted.attnum = any (i.indkey::int2[]))
             group by i.indexrelid order by 1
            """)
        .param("table", table)
        .query(
            (row, _) -> {
              var names = List.of((String[]) row.getArray("columns").getArray());
              return new Key(
                  row.getString("name"),
                  columns.stream().filter(column -> names.contains(column.name())).toList());
            })
        .list();
  }

  /** The column by which other tables know the rows of this one, if it is one id. */
  List<Column> listOwnIds(String table) {
    List<String> names =
        db.sql(
                """
                select a.attname from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                 where i.indrelid = :table::regclass and i.indisprimary and i.indnkeyatts = 1
                """)
            .param("table", table)
            .query(String.class)
            .list();
    return listColumns(table).stream()
        .filter(column -> column.kind() == Kind.ID && names.contains(column.name()))
        .toList();
  }

  /** What alters each foreign key, up to how. */
  List<String> listForeignKeyChanges() {
    return db.sql(
            """
            select format('alter table %s alter constraint %I ', conrelid::regclass, conname)
              from pg_constraint where contype = 'f' order by 1
            """)
        .query(String.class)
        .list();
  }
}
