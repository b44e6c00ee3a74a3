package no.dugnad.platform.forgetting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds, in tables that their rooms have named, what points at a person. */
@Repository
class HeldStore {
  private final JdbcClient db;

  HeldStore(JdbcClient db) {
    this.db = db;
  }

  /** How many rows each holding has of the person, in one look. */
  List<Integer> count(List<Holding> holdings, Person person) {
    String counts =
        holdings.stream().map(HeldStore::counted).collect(Collectors.joining(", ", "array[", "]"));
    return db.sql("select unnest(" + counts + ")")
        .param("person", person.id())
        .param("email", person.email())
        .param("name", person.name())
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private static String counted(Holding holding) {
    var tables = new ArrayList<String>();
    byTable(holding)
        .forEach(
            (table, columns) ->
                tables.add(
                    "(select count(*) from " + table + " where " + theirs(holding, columns) + ")"));
    return "cast(" + String.join(" + ", tables) + " as int)";
  }

  void delete(Holding holding, Forgotten forgotten) {
    byTable(holding)
        .forEach(
            (table, columns) ->
                db.sql("delete from " + table + " where " + theirs(holding, columns))
                    .param("person", forgotten.id())
                    .param("email", forgotten.person().email())
                    .param("name", forgotten.person().name())
                    .update());
  }

  void giveOver(Holding holding, Forgotten forgotten) {
    byTable(holding)
        .forEach((table, columns) -> columns.forEach(c -> giveOver(table, c, forgotten)));
  }

  private void giveOver(String table, String column, Forgotten forgotten) {
    db.sql("update %1$s set %2$s = :nameless where %2$s = :person".formatted(table, column))
        .param("nameless", forgotten.nameless())
        .param("person", forgotten.id())
        .update();
  }

  private static Map<String, List<String>> byTable(Holding holding) {
    return holding.columns().stream()
        .collect(
            Collectors.groupingBy(
                column -> column.substring(0, column.lastIndexOf('.')),
                LinkedHashMap::new,
                Collectors.mapping(
                    column -> column.substring(column.lastIndexOf('.') + 1), Collectors.toList())));
  }

  /** By the column's name, which a test holds to what it keeps. */
  private static String theirs(Holding holding, Collection<String> columns) {
    return holding
        .where()
        .orElseGet(
            () -> columns.stream().map(HeldStore::theirs).collect(Collectors.joining(" or ")));
  }

  private static String theirs(String column) {
    return switch (column) {
      case "recipient", "email" -> "lower(" + column + ") = lower(:email)";
      case "principal_name" -> column + " = cast(:person as text)";
      default -> column + " = :person";
    };
  }

  /** The names of the other organisations that somebody belongs to. */
  List<String> listBelongingBeside(UUID personId, UUID organisationId) {
    return db.sql(
            """
            select organisation from people.employee
             where person_id = :person and organisation_id <> :organisation
             order by organisation, organisation_id
            """)
        .param("person", personId)
        .param("organisation", organisationId)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Organisations that somebody has belonged to, the ones that they belong to first. */
  List<UUID> listOrganisations(UUID personId) {
    return db.sql(
            """
            select organisation_id from (
              select organisation_id, null as ended_at from people.employee where person_id = :person
              union all
              select organisation_id, ended_at from people.former_employee where person_id = :person
            ) known
             order by ended_at desc nulls first, organisation_id
            """)
        .param("person", personId)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }
}
