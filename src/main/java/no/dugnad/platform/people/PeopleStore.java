package no.dugnad.platform.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PeopleStore {
  private final JdbcClient db;

  PeopleStore(JdbcClient db) {
    this.db = db;
  }

  public void insert(Organisation organisation, Instant at) {
    db.sql(
            "insert into people.organisation (id, number, name, created_at) values (:id, :number,"
                + " :name, :at)")
        .param("id", organisation.id())
        .param("number", organisation.number())
        .param("name", organisation.name())
        .param("at", Instants.param(at))
        .update();
  }

  public void insert(Unit unit) {
    db.sql(
            """
            insert into people.unit (id, organisation_id, name, manager_id)
            values (:id, :organisation, :name, :manager)
            """)
        .param("id", unit.id())
        .param("organisation", unit.organisationId())
        .param("name", unit.name())
        .param("manager", unit.managerId())
        .update();
  }

  public void setManager(UUID unitId, @Nullable UUID managerId) {
    db.sql("update people.unit set manager_id = :manager where id = :id")
        .param("id", unitId)
        .param("manager", managerId)
        .update();
  }

  public void insert(Person person, Instant at) {
    db.sql(
            """
            insert into people.person (id, email, name, language, created_at)
            values (:id, :email, :name, :language, :at)
            """)
        .param("id", person.id())
        .param("email", person.email())
        .param("name", person.name())
        .param("language", person.language())
        .param("at", Instants.param(at))
        .update();
  }

  public void setLanguage(UUID personId, String language) {
    db.sql("update people.person set language = :language where id = :id")
        .param("id", personId)
        .param("language", language)
        .update();
  }

  public void rename(UUID personId, String name) {
    db.sql("update people.person set name = :name where id = :id")
        .param("id", personId)
        .param("name", name)
        .update();
  }

  Optional<Organisation> findOrganisation(String number) {
    return db.sql("select id, number, name from people.organisation where number = :number")
        .param("number", number)
        .query(Rows.to(Organisation.class))
        .optional();
  }

  void insertMembership(UUID id, UUID personId, UUID organisationId, @Nullable UUID unitId) {
    db.sql(
            """
            insert into people.membership (id, person_id, organisation_id, unit_id)
            values (:id, :person, :organisation, :unit)
            """)
        .param("id", id)
        .param("person", personId)
        .param("organisation", organisationId)
        .param("unit", unitId)
        .update();
  }

  public void setRoles(UUID membershipId, Set<Role> roles) {
    db.sql("delete from people.membership_role where membership_id = :id")
        .param("id", membershipId)
        .update();
    db.sql("insert into people.membership_role (membership_id, role) select :id, unnest(:roles)")
        .param("id", membershipId)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .update();
  }

  public Optional<Person> findPerson(UUID id) {
    return db.sql("select id, email, name, language from people.person where id = :id")
        .param("id", id)
        .query(Rows.to(Person.class))
        .optional();
  }

  public Optional<Person> findPersonByEmail(String email) {
    return db.sql(
            "select id, email, name, language from people.person where lower(email) ="
                + " lower(:email)")
        .param("email", email)
        .query(Rows.to(Person.class))
        .optional();
  }

  List<Person> listPersons(Collection<UUID> ids) {
    return db.sql(
            "select id, email, name, language from people.person where id = any(:ids) order by"
                + " name, id")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Rows.to(Person.class))
        .list();
  }

  /** Those with the role in the organisation, by name. */
  List<Person> listPersons(UUID organisationId, Role role) {
    return db.sql(
            """
            select p.id, p.email, p.name, p.language
              from people.person p
              join people.membership m on m.person_id = p.id
              join people.membership_role r on r.membership_id = m.id
             where m.organisation_id = :organisation and m.ended_at is null and r.role = :role
             order by p.name, p.id
            """)
        .param("organisation", organisationId)
        .param("role", role.name())
        .query(Rows.to(Person.class))
        .list();
  }

  boolean hasNoOrganisation() {
    return db.sql("select not exists (select from people.organisation)")
        .query(Boolean.class)
        .single();
  }

  Optional<Organisation> findOrganisation(UUID id) {
    return db.sql("select id, number, name from people.organisation where id = :id")
        .param("id", id)
        .query(Rows.to(Organisation.class))
        .optional();
  }

  public List<Unit> listUnits(UUID organisationId) {
    return db.sql(
            """
            select id, organisation_id, name, manager_id from people.unit
             where organisation_id = :organisation order by name, id
            """)
        .param("organisation", organisationId)
        .query(Rows.to(Unit.class))
        .list();
  }

  Optional<Unit> findUnit(UUID id) {
    return db.sql("select id, organisation_id, name, manager_id from people.unit where id = :id")
        .param("id", id)
        .query(Rows.to(Unit.class))
        .optional();
  }

  /** The person and where they belong, in one query: it is asked at every request. */
  Optional<Belonging> findBelonging(UUID personId) {
    return db.sql(
            """
            select p.id as person_id, p.email, p.name, p.language,
                   m.id, m.organisation_id, o.name as organisation, m.unit_id,
                   array(select r.role from people.membership_role r
                          where r.membership_id = m.id order by r.role) as roles
              from people.person p
              left join people.membership m on m.person_id = p.id and m.ended_at is null
              left join people.organisation o on o.id = m.organisation_id
             where p.id = :person
             order by m.id
            """)
        .param("person", personId)
        .query(PeopleStore::belonging);
  }

  private static Optional<Belonging> belonging(ResultSet row) throws SQLException {
    if (!row.next()) return Optional.empty();
    var person =
        new Person(
            row.getObject("person_id", UUID.class),
            row.getString("email"),
            row.getString("name"),
            row.getString("language"));
    var memberships = new ArrayList<Membership>();
    do {
      if (row.getObject("id") != null) memberships.add(membership(row));
    } while (row.next());
    return Optional.of(new Belonging(person, memberships));
  }

  private static Membership membership(ResultSet row) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    return new Membership(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        row.getObject("unit_id", UUID.class),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()));
  }
}
