package no.dugnad.platform.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmployeeStore {
  private static final String EMPLOYEE =
      """
      select m.id, m.person_id, m.organisation_id, p.name, p.email, p.language, m.unit_id,
             coalesce(u.name, '') as unit,
             array(select r.role from people.membership_role r
                    where r.membership_id = m.id order by r.role) as roles
        from people.membership m
        join people.person p on p.id = m.person_id
        left join people.unit u on u.id = m.unit_id
      """;

  /** In ICU's collation, because the database's own may not know that Š is a š. */
  private static final String FOUND =
      """
       where m.organisation_id = :organisation and m.ended_at is null
         and (lower(p.name collate "und-x-icu") like lower(:pattern collate "und-x-icu")
              or lower(p.email) like lower(:pattern))
         and (cast(:unit as uuid) is null or m.unit_id = :unit)
         and (cast(:role as text) is null
              or exists (select 1 from people.membership_role r
                          where r.membership_id = m.id and r.role = :role))
      """;

  private final JdbcClient db;

  EmployeeStore(JdbcClient db) {
    this.db = db;
  }

  List<Employee> list(EmployeeSearch search, int offset, int limit) {
    return with(
            search,
            db.sql(
                EMPLOYEE
                    + FOUND
                    + " order by p.name collate \"nb-x-icu\", p.id offset :offset limit :limit"))
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> employee(row))
        .list();
  }

  int count(EmployeeSearch search) {
    return with(
            search,
            db.sql(
                "select count(*) from people.membership m join people.person p on p.id ="
                    + " m.person_id"
                    + FOUND))
        .query(Integer.class)
        .single();
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
    return db.sql(EMPLOYEE + " where m.id = :id and m.ended_at is null")
        .param("id", membershipId)
        .query((row, number) -> employee(row))
        .optional();
  }

  List<Employee> listByEmail(UUID organisationId, Collection<String> emails) {
    return db.sql(
            EMPLOYEE
                + """
                 where m.organisation_id = :organisation and m.ended_at is null
                   and lower(p.email) = any(:emails)
                 order by p.id
                """)
        .param("organisation", organisationId)
        .param(
            "emails", emails.stream().map(e -> e.toLowerCase(Locale.ROOT)).toArray(String[]::new))
        .query((row, number) -> employee(row))
        .list();
  }

  /** A new membership, or the one that ended, begun again. */
  UUID begin(UUID id, UUID personId, UUID organisationId, @Nullable UUID unitId) {
    return db.sql(
            """
            insert into people.membership (id, person_id, organisation_id, unit_id)
            values (:id, :person, :organisation, :unit)
            on conflict (person_id, organisation_id)
              do update set ended_at = null, unit_id = excluded.unit_id
            returning id
            """)
        .param("id", id)
        .param("person", personId)
        .param("organisation", organisationId)
        .param("unit", unitId)
        .query(UUID.class)
        .single();
  }

  void move(UUID membershipId, @Nullable UUID unitId) {
    db.sql("update people.membership set unit_id = :unit where id = :id")
        .param("id", membershipId)
        .param("unit", unitId)
        .update();
  }

  void end(UUID membershipId, Instant at) {
    db.sql("update people.membership set ended_at = :at where id = :id and ended_at is null")
        .param("id", membershipId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Who ends leads no unit any more. */
  void withdrawManager(UUID organisationId, UUID personId) {
    db.sql(
            """
            update people.unit set manager_id = null
             where organisation_id = :organisation and manager_id = :person
            """)
        .param("organisation", organisationId)
        .param("person", personId)
        .update();
  }

  /** Two who change an organisation's roles do it one after the other. */
  void lockOrganisation(UUID organisationId) {
    db.sql("select id from people.organisation where id = :id for update")
        .param("id", organisationId)
        .query(UUID.class)
        .single();
  }

  int countAdministrators(UUID organisationId) {
    return db.sql(
            """
            select count(*) from people.membership m
              join people.membership_role r on r.membership_id = m.id
             where m.organisation_id = :organisation and m.ended_at is null
               and r.role = 'ADMINISTRATOR'
            """)
        .param("organisation", organisationId)
        .query(Integer.class)
        .single();
  }

  /** The name is theirs: who belongs elsewhere too is not renamed from here. */
  void rename(UUID personId, UUID organisationId, String name) {
    db.sql(
            """
            update people.person p set name = :name
             where p.id = :person
               and not exists (select 1 from people.membership m
                                where m.person_id = p.id and m.ended_at is null
                                  and m.organisation_id <> :organisation)
            """)
        .param("person", personId)
        .param("organisation", organisationId)
        .param("name", name)
        .update();
  }

  /** Name and address are theirs: who belongs elsewhere too is not mended from here. */
  boolean belongsElsewhere(Employee employee) {
    return db.sql(
            """
            select exists (select 1 from people.membership
                            where person_id = :person and ended_at is null
                              and organisation_id <> :organisation)
            """)
        .param("person", employee.personId())
        .param("organisation", employee.organisationId())
        .query(Boolean.class)
        .single();
  }

  void readdress(UUID personId, String email) {
    db.sql("update people.person set email = :email where id = :person")
        .param("person", personId)
        .param("email", email)
        .update();
  }

  List<StaffedUnit> listUnits(UUID organisationId) {
    return db.sql(
            """
            select u.id, u.organisation_id, u.name, coalesce(p.name, '') as manager,
                   coalesce(p.email, '') as manager_email,
                   (select count(*) from people.membership m
                     where m.unit_id = u.id and m.ended_at is null) as employees
              from people.unit u
              left join people.person p on p.id = u.manager_id
             where u.organisation_id = :organisation
             order by u.name collate "nb-x-icu", u.id
            """)
        .param("organisation", organisationId)
        .query(Rows.to(StaffedUnit.class))
        .list();
  }

  void renameUnit(UUID unitId, String name) {
    db.sql("update people.unit set name = :name where id = :id")
        .param("id", unitId)
        .param("name", name)
        .update();
  }

  void update(Organisation organisation) {
    db.sql("update people.organisation set number = :number, name = :name where id = :id")
        .param("id", organisation.id())
        .param("number", organisation.number())
        .param("name", organisation.name())
        .update();
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
