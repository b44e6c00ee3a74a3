package no.dugnad.platform.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons, whom one finds by their address. */
@Repository
class PersonStore {
  private final JdbcClient db;

  PersonStore(JdbcClient db) {
    this.db = db;
  }

  /** Nothing, when somebody else has just added the address. */
  void insert(Person person, Instant at) {
    db.sql(
            """
            insert into people.person (id, email, name, language, created_at)
            values (:id, :email, :name, :language, :at)
            on conflict (lower(email)) where email <> '' do nothing
            """)
        .param("id", person.id())
        .param("email", person.email())
        .param("name", person.name())
        .param("language", person.language())
        .param("at", Instants.param(at))
        .update();
  }

  void setLanguage(UUID personId, String language) {
    db.sql("update people.person set language = :language where id = :id")
        .param("id", personId)
        .param("language", language)
        .update();
  }

  void confirmAddress(UUID personId, Instant at) {
    db.sql(
            """
            update people.person set confirmed_at = :at
             where id = :id and confirmed_at is null
            """)
        .param("id", personId)
        .param("at", Instants.param(at))
        .update();
  }

  void rename(UUID personId, String name) {
    db.sql("update people.person set name = :name where id = :id")
        .param("id", personId)
        .param("name", name)
        .update();
  }

  Optional<Person> findPerson(UUID id) {
    return db.sql("select id, email, name, language from people.person where id = :id")
        .param("id", id)
        .query(Rows.to(Person.class))
        .optional();
  }

  Optional<Person> findPersonByEmail(String email) {
    return db.sql(
            """
            select id, email, name, language from people.person
             where lower(email) = lower(:email) and email <> ''
            """)
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

  boolean isConfirmed(UUID personId) {
    return db.sql("select confirmed_at is not null from people.person where id = :person")
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  /** By the organisation that keeps their name: the one they belong to and came to first. */
  void renameOwn(UUID personId, UUID organisationId, String name) {
    db.sql(
            """
            update people.person p set name = :name
             where p.id = :person
               and :organisation = (select m.organisation_id from people.membership m
                                     where m.person_id = p.id and m.ended_at is null
                                     order by m.id limit 1)
            """)
        .param("person", personId)
        .param("organisation", organisationId)
        .param("name", name)
        .update();
  }

  /** They are called this from now on, and written to no more. */
  void forget(UUID personId, String calledBy, Instant at) {
    db.sql(
            """
            insert into people.restricted (person_id, name, email, at)
            select id, name, email, :at from people.person where id = :person
            """)
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
    db.sql(
            """
            update people.person set name = :name, email = '', forgotten_at = :at
             where id = :person
            """)
        .param("person", personId)
        .param("name", calledBy)
        .param("at", Instants.param(at))
        .update();
  }

  /** Somebody of whom nobody knows who it is or when they were made. */
  void insertNameless(UUID id, String calledBy) {
    db.sql(
            """
            insert into people.person (id, email, name, created_at, forgotten_at)
            values (:id, '', :name, :at, :at)
            """)
        .param("id", id)
        .param("name", calledBy)
        .param("at", Instants.param(Instant.EPOCH))
        .update();
  }

  Optional<RestrictedName> findRestricted(UUID personId) {
    return db.sql("select name, email from people.restricted where person_id = :person")
        .param("person", personId)
        .query(Rows.to(RestrictedName.class))
        .optional();
  }

  void readdress(UUID personId, String email) {
    db.sql("update people.person set email = :email where id = :person")
        .param("person", personId)
        .param("email", email)
        .update();
  }
}
