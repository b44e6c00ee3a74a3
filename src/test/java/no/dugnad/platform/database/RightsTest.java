package no.dugnad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.SQLException;
import java.util.UUID;
import no.dugnad.testing.Owner;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the product's role in the database may do, and what another's may. */
@ServerTest
class RightsTest {
  @Autowired private Roles roles;
  @Autowired private JdbcClient db;
  @Autowired private Owner owner;

  @BeforeEach
  void onAServerWhereTwoRolesCanBeMade() {
    assumeThat(roles.areTwo()).isTrue();
  }

  @Test
  void theProductOwnsNothingAndIsNobodyElse() {
    assertThat(
            db.sql(
                    """
                    select c.oid::regclass::text from pg_class c
                     where pg_has_role(current_user, c.relowner, 'usage') union all
                    select nspname from pg_namespace
                     where pg_has_role(current_user, nspowner, 'usage') union all
                    select p.oid::regprocedure::text from pg_proc p
                     where pg_has_role(current_user, p.proowner, 'usage') union all
                    select datname from pg_database
                     where pg_has_role(current_user, datdba, 'usage')
                    """)
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(
            db.sql(
                    """
                    select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication
                      from pg_roles where rolname = current_user
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "journal.entry",
        "streams.event",
        "funds.transaction",
        "funds.posting",
        "calls.correction",
        "calls.corrected_text",
        "applications.submission",
        "decisions.announcement",
        "reports.submission"
      })
  void theProductMayOnlyAddTo(String table) {
    assertThat(mayOn(table)).isEqualTo("insert, select");
    assertRefused("delete from " + table);
    assertRefused("truncate " + table);
    assertRefused("alter table " + table + " disable trigger all");
    assertRefused("drop table " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"funds.balance", "funds.award_balance"})
  void theProductReadsABalanceAndNeverWritesIt(String table) {
    assertThat(mayOn(table)).isEqualTo("select");
    assertRefused("update " + table + " set committed = 0");
  }

  /** What the triggers keep from being changed is all that is only added to. */
  @Test
  void noTableIsForgottenThatNobodyMayChange() {
    assertThat(
            owner
                .db()
                .sql(
                    """
                    select t.tgrelid::regclass::text from pg_trigger t
                      join pg_proc f on f.oid = t.tgfoid
                     where not t.tgisinternal and t.tgtype & 24 = 24
                       and f.prosrc !~ '\\mif\\M' and f.prosrc ~ 'raise exception'
                       and obj_description(t.tgrelid, 'pg_class') is distinct from 'append-only'
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create schema mine",
        "create table public.mine (id int)",
        "create table journal.mine (id int)",
        "create or replace function journal.refuse_change() returns trigger language sql as ''",
        "set session_replication_role = replica",
        "select * from public.flyway_schema_history",
        "create role another"
      })
  void theProductLaysAndChangesNothing(String statement) {
    assertRefused(statement);
  }

  @Test
  void anotherUserOfTheServerReadsNothing() throws SQLException {
    String name = "other_" + UUID.randomUUID().toString().replace("-", "");
    var other = roles.product().as(name, "pw");
    try (var connection = roles.owner().connect()) {
      Roles.make(connection, name);
      Roles.setPassword(connection, other);
    }
    try (var connection = other.connect();
        var statement = connection.createStatement()) {
      for (String attempt :
          new String[] {
            "select * from journal.entry",
            "select * from people.contact",
            "select * from funds.lock_balance('" + UUID.randomUUID() + "')"
          })
        assertThatThrownBy(() -> statement.execute(attempt))
            .as(attempt)
            .hasMessageContaining("permission denied");
    } finally {
      try (var connection = roles.owner().connect();
          var statement = connection.createStatement()) {
        statement.execute("drop role " + name);
      }
    }
  }

  @Test
  void whatWasTakenAwayOrGivenByHandIsPutRightAtTheNextStart() {
    String product = roles.product().user();
    owner.db().sql("revoke insert on people.person from " + product).update();
    owner.db().sql("grant update on journal.entry to " + product).update();

    new Rights(owner.source()).give(product);

    assertThat(mayOn("people.person")).isEqualTo("delete, insert, select, update");
    assertThat(mayOn("journal.entry")).isEqualTo("insert, select");
  }

  private String mayOn(String table) {
    return db.sql(
            """
            select string_agg(privilege, ', ' order by privilege)
              from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references',
                                'trigger']) as privilege
             where has_table_privilege(:table, privilege)
            """)
        .param("table", table)
        .query(String.class)
        .single();
  }

  private void assertRefused(String statement) {
    assertThatThrownBy(() -> db.sql(statement).update())
        .as(statement)
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .message()
        .matches("(?s)ERROR: (permission denied|must be owner).*");
  }
}
