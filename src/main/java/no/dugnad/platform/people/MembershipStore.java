package no.dugnad.platform.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.security.SecurityEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs where, since when and as what. */
@Repository
class MembershipStore {
  private final JdbcClient db;
  private final ApplicationEventPublisher events;

  MembershipStore(JdbcClient db, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
  }

  void insert(UUID id, UUID personId, UUID organisationId, @Nullable UUID unitId) {
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

  /** Wherever roles are given or taken, the security log is told. */
  void setRoles(UUID membershipId, Set<Role> roles) {
    var before =
        new TreeSet<>(
            db.sql("delete from people.membership_role where membership_id = :id returning role")
                .param("id", membershipId)
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .list());
    db.sql("insert into people.membership_role (membership_id, role) select :id, unnest(:roles)")
        .param("id", membershipId)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .update();
    if (!before.equals(roles))
      events.publishEvent(
          SecurityEvent.of(SecurityEvent.What.ROLES_CHANGED)
              .with("dugnad.membership", membershipId)
              .with("dugnad.roles.before", before)
              .with("dugnad.roles.after", new TreeSet<>(roles)));
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
             where p.id = :person and p.forgotten_at is null
             order by m.id
            """)
        .param("person", personId)
        .query(MembershipStore::belonging);
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
        .param("at", Instants.param(at))
        .update();
    events.publishEvent(
        SecurityEvent.of(SecurityEvent.What.MEMBERSHIP_ENDED)
            .with("dugnad.membership", membershipId));
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

  boolean keepsName(UUID personId, UUID organisationId) {
    return db.sql(
            """
            select :organisation = (select organisation_id from people.membership
                                     where person_id = :person and ended_at is null
                                     order by id limit 1)
            """)
        .param("person", personId)
        .param("organisation", organisationId)
        .query(Boolean.class)
        .single();
  }

  boolean belongsElsewhere(UUID personId, UUID organisationId) {
    return db.sql(
            """
            select exists (select 1 from people.membership
                            where person_id = :person and ended_at is null
                              and organisation_id <> :organisation)
            """)
        .param("person", personId)
        .param("organisation", organisationId)
        .query(Boolean.class)
        .single();
  }

  Optional<UUID> find(UUID personId, UUID organisationId) {
    return db.sql(
            """
            select id from people.membership
             where person_id = :person and organisation_id = :organisation and ended_at is null
            """)
        .param("person", personId)
        .param("organisation", organisationId)
        .query(UUID.class)
        .optional();
  }

  /** Of a membership that has not ended. */
  Optional<UUID> findOrganisation(UUID membershipId) {
    return db.sql("select organisation_id from people.employee where id = :id")
        .param("id", membershipId)
        .query(UUID.class)
        .optional();
  }
}
