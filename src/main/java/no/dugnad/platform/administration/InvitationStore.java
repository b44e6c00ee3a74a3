package no.dugnad.platform.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {
  private static final String SELECT =
      """
      select i.id, i.organisation_id, o.name as organisation, i.person_id, p.email, i.name,
             i.unit_id, i.roles, i.invited_at,
             i.answered_at is not null as answered
        from administration.invitation i
        join people.organisation_name o on o.organisation_id = i.organisation_id
        join people.contact p on p.person_id = i.person_id
      """;

  private final JdbcClient db;

  InvitationStore(JdbcClient db) {
    this.db = db;
  }

  /** A person has one invitation from an organisation: a later one takes its place. */
  UUID put(
      UUID organisationId,
      UUID personId,
      String name,
      @Nullable UUID unitId,
      Set<Role> roles,
      Instant at) {
    return db.sql(
            """
            insert into administration.invitation
              (id, organisation_id, person_id, name, unit_id, roles, invited_at)
            values (:id, :organisation, :person, :name, :unit, :roles, :at)
            on conflict (organisation_id, person_id)
              do update set name = excluded.name, unit_id = excluded.unit_id,
                            roles = excluded.roles, invited_at = excluded.invited_at,
                            answered_at = null
            returning id
            """)
        .param("id", Ids.next())
        .param("organisation", organisationId)
        .param("person", personId)
        .param("name", name)
        .param("unit", unitId)
        .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
        .param("at", Instants.param(at))
        .query(UUID.class)
        .single();
  }

  Optional<Invitation> find(UUID id) {
    return db.sql(SELECT + " where i.id = :id")
        .param("id", id)
        .query((row, number) -> invitation(row))
        .optional();
  }

  List<Invitation> listOf(UUID organisationId) {
    return db.sql(
            SELECT
                + """
                where i.organisation_id = :organisation and i.answered_at is null
                order by i.invited_at, i.id
                """)
        .param("organisation", organisationId)
        .query((row, number) -> invitation(row))
        .list();
  }

  /** Whether it was open: it is answered once. */
  boolean answer(UUID id, Instant at) {
    return db.sql(
                """
                update administration.invitation set answered_at = :at
                 where id = :id and answered_at is null
                """)
            .param("id", id)
            .param("at", Instants.param(at))
            .update()
        > 0;
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        row.getObject("person_id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        row.getObject("unit_id", UUID.class),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
        Instants.get(row, "invited_at"),
        row.getBoolean("answered"));
  }
}
