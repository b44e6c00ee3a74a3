package no.dugnad.platform.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Employees as an administrator looks them up. */
@Repository
class EmployeeStore {
  /** In ICU's collation, because the database's own may not know that Š is a š. */
  private static final String FOUND =
      """
       from people.employee e
      where e.organisation_id = :organisation
        and (lower(e.name collate "und-x-icu") like lower(:pattern collate "und-x-icu")
             or lower(e.email) like lower(:pattern))
        and (cast(:unit as uuid) is null or e.unit_id = :unit)
        and (cast(:role as text) is null or :role = any(e.roles))
      """;

  private final JdbcClient db;

  EmployeeStore(JdbcClient db) {
    this.db = db;
  }

  List<Employee> list(EmployeeSearch search, int offset, int limit) {
    return with(
            search,
            db.sql(
                "select e.*"
                    + FOUND
                    + " order by e.name collate \"nb-x-icu\", e.person_id"
                    + " offset :offset limit :limit"))
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> employee(row))
        .list();
  }

  int count(EmployeeSearch search) {
    return with(search, db.sql("select count(*)" + FOUND)).query(Integer.class).single();
  }

  private static JdbcClient.StatementSpec with(
      EmployeeSearch search, JdbcClient.StatementSpec statement) {
    return statement
        .param("organisation", search.organisationId())
        .param("pattern", search.pattern())
        .param("unit", search.unitId().orElse(null))
        .param("role", search.role().map(Role::name).orElse(null));
  }

  Optional<Employee> find(UUID membershipId) {
    return db.sql("select * from people.employee where id = :id")
        .param("id", membershipId)
        .query((row, number) -> employee(row))
        .optional();
  }

  List<Employee> listByEmail(UUID organisationId, Collection<String> emails) {
    return db.sql(
            """
            select * from people.employee
             where organisation_id = :organisation and lower(email) = any(:emails)
             order by person_id
            """)
        .param("organisation", organisationId)
        .param(
            "emails", emails.stream().map(e -> e.toLowerCase(Locale.ROOT)).toArray(String[]::new))
        .query((row, number) -> employee(row))
        .list();
  }

  List<Employee> listByName(UUID organisationId, Collection<String> names) {
    return db.sql(
            """
            select * from people.employee
             where organisation_id = :organisation
               and lower(name collate "und-x-icu") = any(:names)
             order by person_id
            """)
        .param("organisation", organisationId)
        .param("names", names.stream().map(Written::key).toArray(String[]::new))
        .query((row, number) -> employee(row))
        .list();
  }

  /** Keeps whom a list brought in: those who joined at once, and those who were invited. */
  void putRegistered(UUID registration, Collection<UUID> memberships, Collection<UUID> invited) {
    db.sql(
            """
            insert into administration.registered (registration_id, membership_id, invitation_id)
            select :registration, unnest(cast(:memberships as uuid[])), null
             union all
            select :registration, null, unnest(cast(:invited as uuid[]))
            """)
        .param("registration", registration)
        .param("memberships", memberships.toArray(UUID[]::new))
        .param("invited", invited.toArray(UUID[]::new))
        .update();
  }

  /** Those of whom a list brought in who still belong to the organisation. */
  List<Employee> listRegistered(UUID registration, UUID organisationId) {
    return db.sql(
            """
            select e.*
              from administration.registered r
              join people.employee e on e.id = r.membership_id
             where r.registration_id = :registration and e.organisation_id = :organisation
             order by e.person_id
            """)
        .param("registration", registration)
        .param("organisation", organisationId)
        .query((row, number) -> employee(row))
        .list();
  }

  List<UUID> listInvited(UUID registration) {
    return db.sql(
            """
            select invitation_id from administration.registered
             where registration_id = :registration and invitation_id is not null
             order by invitation_id
            """)
        .param("registration", registration)
        .query((row, number) -> row.getObject("invitation_id", UUID.class))
        .list();
  }

  List<StaffedUnit> listUnits(UUID organisationId) {
    return db.sql(
            """
            select u.*,
                   (select count(*) from people.employee e where e.unit_id = u.id) as employees
              from people.led_unit u
             where u.organisation_id = :organisation
             order by u.name collate "nb-x-icu", u.id
            """)
        .param("organisation", organisationId)
        .query(Rows.to(StaffedUnit.class))
        .list();
  }

  Employees.Staffing staffing(UUID organisationId) {
    return db.sql(
            """
            select count(*) as people,
                   exists (select from people.led_unit u
                            where u.organisation_id = :organisation and u.manager <> '') as led,
                   array['ADVISER', 'ASSESSOR', 'DECISION_MAKER']
                     <@ array(select unnest(e.roles) from people.employee e
                               where e.organisation_id = :organisation) as every_role
              from people.employee where organisation_id = :organisation
            """)
        .param("organisation", organisationId)
        .query(Rows.to(Employees.Staffing.class))
        .single();
  }

  private static Employee employee(ResultSet row) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    return new Employee(
        row.getObject("id", UUID.class),
        new Person(
            row.getObject("person_id", UUID.class),
            row.getString("email"),
            row.getString("name"),
            row.getString("language")),
        row.getObject("organisation_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getString("unit"),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()));
  }
}
