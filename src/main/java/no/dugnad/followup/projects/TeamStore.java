package no.dugnad.followup.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who does a project, and what else ties people to one. */
@Repository
class TeamStore {
  /** With what ties {@code :person} to it. */
  private static final String TIE =
      ProjectStore.COLUMNS
          + """
          , exists (select from projects.team t
                     where t.project_id = p.id and t.person_id = :person) as member,
            exists (select from projects.member m
                     where m.project_id = p.id and m.person_id = :person
                       and m.left_at is not null) as gone,
            exists (select from projects.team t
                      join projects.project other on other.id = t.project_id
                     where other.call_id = p.call_id and t.person_id = :person) as fellow,
            exists (select from people.unit_manager m
                     where m.unit_id = p.unit_id and m.person_id = :person) as manager,
            exists (select from applications.applicant w
                     where w.application_id = p.application_id
                       and w.person_id = :person) as applicant,
            (select r.name from casework.responsibility r
              where r.application_id = p.application_id and r.acting) as responsible
          """
          + ProjectStore.FROM;

  /** Whether the person is in a team, and whether they lead a unit that has projects. */
  private static final String OWN =
      """
      select exists (select from projects.team where person_id = :person) as own_member,
             exists (select from people.unit_manager m
                       join projects.project p on p.unit_id = m.unit_id
                      where m.person_id = :person) as own_manager
      """;

  private final JdbcClient db;

  TeamStore(JdbcClient db) {
    this.db = db;
  }

  /** Comes in, or back. */
  void join(UUID projectId, UUID personId, Instant at) {
    db.sql(
            """
            insert into projects.member (project_id, person_id, joined_at)
            values (:project, :person, :at)
            on conflict (project_id, person_id) do update set left_at = null
            """)
        .param("project", projectId)
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
  }

  void leave(UUID projectId, UUID personId, Instant at) {
    db.sql(
            """
            update projects.member set left_at = :at
             where project_id = :project and person_id = :person and left_at is null
            """)
        .param("project", projectId)
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
  }

  /** Whether the person worked in the organisation, and does no more. */
  boolean isGone(UUID organisationId, UUID personId) {
    return db.sql(
            """
            select exists (select from people.former_employee
                            where organisation_id = :organisation and person_id = :person)
            """)
        .param("organisation", organisationId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  /** Of these awards, those of projects that the person is in, or has been in. */
  Set<UUID> listOwnAwards(UUID personId, Collection<UUID> awards) {
    return Set.copyOf(
        db.sql(
                """
                select p.award_id from projects.project p
                  join projects.member m on m.project_id = p.id
                 where p.award_id = any(:awards) and m.person_id = :person
                 order by p.award_id
                """)
            .param("awards", awards.toArray(UUID[]::new))
            .param("person", personId)
            .query(UUID.class)
            .list());
  }

  /** The advisers who may follow it, by name. */
  List<Person> listFollowers(UUID projectId) {
    return db.sql(
            """
            select c.person_id as id, c.email, c.name, c.language
              from projects.follower f
              join people.contact c on c.person_id = f.person_id
             where f.project_id = :project
             order by c.name, c.person_id
            """)
        .param("project", projectId)
        .query(Rows.to(Person.class))
        .list();
  }

  Team list(UUID projectId) {
    return new Team(
        db.sql(
                """
                select m.person_id, c.email, c.name, c.language, m.joined_at, m.left_at,
                       m.person_id is not distinct from p.owner_id as owner
                  from projects.member m
                  join projects.project p on p.id = m.project_id
                  join people.contact c on c.person_id = m.person_id
                 where m.project_id = :project
                 order by owner desc, m.joined_at, c.name, m.person_id
                """)
            .param("project", projectId)
            .query(
                (row, number) ->
                    new Team.Member(
                        new Person(
                            row.getObject("person_id", UUID.class),
                            row.getString("email"),
                            row.getString("name"),
                            row.getString("language")),
                        row.getBoolean("owner"),
                        Instants.get(row, "joined_at"),
                        Instants.getOrNull(row, "left_at")))
            .list());
  }

  Optional<Tie> findTie(UUID id, UUID personId) {
    return OncePerRequest.ask(
        tied(id, personId),
        () ->
            db.sql(TIE + " where p.id = :id")
                .param("id", id)
                .param("person", personId)
                .query(TeamStore::tie)
                .optional()
                .map(tie -> known(tie, personId)));
  }

  private static String tied(UUID id, UUID personId) {
    return "projects.tie:" + id + ":" + personId;
  }

  /** With what the menu asks, whether the person has any project, in one statement. */
  Optional<Tie> findTieOfApplication(UUID applicationId, UUID personId) {
    return OncePerRequest.ask(
        tiedOf(applicationId, personId),
        () ->
            db.sql(
                    """
                    select own.*, tie.*
                      from (%s) own left join (%s) tie on true
                    """
                        .formatted(OWN, TIE + " where p.application_id = :id"))
                .param("id", applicationId)
                .param("person", personId)
                .query((ResultSet row) -> tieOfApplication(row, applicationId, personId)));
  }

  private static String tiedOf(UUID applicationId, UUID personId) {
    return "projects.tieOfApplication:" + applicationId + ":" + personId;
  }

  private static Optional<Tie> tieOfApplication(ResultSet row, UUID applicationId, UUID personId)
      throws SQLException {
    row.next();
    OncePerRequest.know(own(personId), Own.of(row));
    if (row.getObject("id") != null) return Optional.of(known(tie(row, 1), personId));
    OncePerRequest.know(ProjectStore.ofApplication(applicationId), Optional.empty());
    return Optional.empty();
  }

  private static Tie known(Tie tie, UUID personId) {
    ProjectStore.know(tie.project());
    OncePerRequest.know(tied(tie.project().id(), personId), Optional.of(tie));
    if (tie.project().applicationId() != null)
      OncePerRequest.know(tiedOf(tie.project().applicationId(), personId), Optional.of(tie));
    Cohort cohort = tie.project().cohort();
    if (cohort != null)
      OncePerRequest.know(CohortStore.fellow(cohort.id(), personId), tie.fellow());
    if (tie.member()) OncePerRequest.know(own(personId), Own.MEMBER);
    return tie;
  }

  private static Tie tie(ResultSet row, int number) throws SQLException {
    return new Tie(
        ProjectStore.project(row, number),
        row.getBoolean("member"),
        row.getBoolean("gone"),
        row.getBoolean("fellow"),
        row.getBoolean("manager"),
        row.getBoolean("applicant"),
        row.getString("responsible"));
  }

  /**
   * What ties a person to a project.
   *
   * @param gone whether they were of the team, and are no more
   * @param fellow whether they are in the team of one of its cohort
   * @param manager whether they lead the unit that it is of
   * @param applicant whether they wrote the application
   * @param responsible the adviser who sees to it, whoever the person is; null where all do
   */
  record Tie(
      Project project,
      boolean member,
      boolean gone,
      boolean fellow,
      boolean manager,
      boolean applicant,
      @Nullable String responsible) {}

  List<UUID> listOwnIds(UUID personId) {
    return OncePerRequest.ask(
        "projects.ownIds:" + personId,
        () ->
            db.sql("select project_id from projects.team where person_id = :person")
                .param("person", personId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
  }

  Own findOwn(UUID personId) {
    return OncePerRequest.ask(
        own(personId),
        () -> db.sql(OWN).param("person", personId).query((row, _) -> Own.of(row)).single());
  }

  private static String own(UUID personId) {
    return "projects.own:" + personId;
  }

  /**
   * @param member of a team
   * @param any of their own, or of a unit that they lead
   */
  record Own(boolean member, boolean any) {
    private static final Own MEMBER = new Own(true, true);

    private static Own of(ResultSet row) throws SQLException {
      boolean member = row.getBoolean("own_member");
      return new Own(member, member || row.getBoolean("own_manager"));
    }
  }
}
