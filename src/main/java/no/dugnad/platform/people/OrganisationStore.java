package no.dugnad.platform.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations and their units. */
@Repository
class OrganisationStore {
  private final JdbcClient db;

  OrganisationStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Organisation organisation, Instant at) {
    db.sql(
            "insert into people.organisation (id, number, name, created_at) values (:id, :number,"
                + " :name, :at)")
        .param("id", organisation.id())
        .param("number", organisation.number())
        .param("name", organisation.name())
        .param("at", Instants.param(at))
        .update();
  }

  void insert(Unit unit) {
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

  void setManager(UUID unitId, @Nullable UUID managerId) {
    db.sql("update people.unit set manager_id = :manager where id = :id")
        .param("id", unitId)
        .param("manager", managerId)
        .update();
  }

  Optional<Organisation> findOrganisation(String number) {
    return db.sql("select id, number, name from people.organisation where number = :number")
        .param("number", number)
        .query(Rows.to(Organisation.class))
        .optional();
  }

  UUID getFirst() {
    return db.sql("select id from people.organisation order by created_at, id limit 1")
        .query(UUID.class)
        .single();
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

  List<Unit> listUnits(UUID organisationId) {
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

  /** Two who change an organisation's roles do it one after the other. */
  void lock(UUID organisationId) {
    db.sql("select id from people.organisation where id = :id for update")
        .param("id", organisationId)
        .query(UUID.class)
        .single();
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
}
