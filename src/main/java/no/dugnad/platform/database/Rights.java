package no.dugnad.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the product's role may do with what the migrations laid. It owns nothing. A room says beside
 * its table, as a comment on it, where less is allowed than to read and write: "append-only", or
 * "kept by functions", which run as their owner.
 */
final class Rights {
  private static final long LOCK = 0x6475676e6164L;

  private static final String ROOMS =
      """
      with room as (
        select oid, nspname from pg_namespace
         where nspname not in ('information_schema', 'public') and nspname not like 'pg\\_%'
           and pg_has_role(nspowner, 'usage')
      )
      """;

  private static final String SCHEMAS =
      ROOMS
          + """
          select format('grant usage on schema %I to %I', nspname, :product::text) from room
           where not has_schema_privilege(:product, oid, 'usage')
           order by nspname
          """;

  private static final String TABLES =
      ROOMS
          + """
          , kept as (
            select c.oid, case when c.relkind = 'v' then 'kept by functions'
                               else obj_description(c.oid, 'pg_class') end as how
              from pg_class c join room on room.oid = c.relnamespace
             where c.relkind in ('r', 'v')
          ), wanted as (
            select kept.oid, privilege,
                   case how when 'append-only' then privilege in ('select', 'insert')
                            when 'kept by functions' then privilege = 'select'
                            else true end as wanted
              from kept
             cross join unnest(array['select', 'insert', 'update', 'delete']) as privilege
          )
          select format(case when wanted then 'grant %s on %s to %I'
                             else 'revoke %s on %s from %I' end,
                        string_agg(privilege, ', ' order by privilege), oid::regclass,
                        :product::text)
            from wanted
           where wanted <> has_table_privilege(:product, oid, privilege)
           group by oid, wanted
           order by oid::regclass::text, wanted
          """;

  private static final String FUNCTIONS =
      ROOMS
          + """
          select format('grant execute on function %s to %I', f.oid::regprocedure, :product::text)
            from pg_proc f join room on room.oid = f.pronamespace
           where f.prosecdef and f.prorettype <> 'trigger'::regtype
             and not has_function_privilege(:product, f.oid, 'execute')
           order by f.oid::regprocedure::text
          """;

  private final JdbcClient db;
  private final TransactionTemplate transaction;

  Rights(DataSource asOwner) {
    db = JdbcClient.create(asOwner);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(asOwner));
  }

  /** Two nodes that start at once give them one after the other. */
  void give(String product) {
    transaction.executeWithoutResult(
        _ -> {
          db.sql("select pg_advisory_xact_lock(:lock)::text")
              .param("lock", LOCK)
              .query()
              .singleValue();
          for (String lacking : List.of(SCHEMAS, TABLES, FUNCTIONS))
            db.sql(lacking).param("product", product).query(String.class).list().stream()
                .forEach(change -> db.sql(change).update());
        });
  }
}
