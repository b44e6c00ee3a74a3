package no.dugnad.followup.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Project.Given;
import no.dugnad.followup.projects.Project.Owner;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.awards.AwardEntered;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProjectStore {
  static final String COLUMNS =
      """
      select p.id, p.organisation_id, p.award_id, p.call_id, p.application_id, p.unit_id, p.awarded_at,
             p.owner_id, p.vacant_since, p.status, p.running_since, p.look_again_on,
             a.title, a.unit, a.amount, n.name as owner_name,
             c.title as call_title, c.language as call_language, c.challenge_id, h.begun_at,
             o.outcome, o.in_operation_on, o.tried, o.learned, o.who_should_know, o.why, o.at, o.by,
             o.thanks
      """;

  static final String FROM =
      """
        from projects.project p
        join awards.known_award a on a.award_id = p.award_id
        left join projects.cohort h on h.call_id = p.call_id
        left join calls.call_terms c on c.call_id = p.call_id
        left join people.person_name n on n.person_id = p.owner_id
        left join projects.outcome o on o.project_id = p.id and o.reopened_at is null
      """;

  private static final String SELECT = COLUMNS + FROM;

  /**
   * Those without an owner, of the units that the person leads or of the organisation; and those of
   * the organisation that were given up, and that nobody has thanked for.
   */
  static final String AWAITED =
      """
      select 'VACANT' as what, p.id as project_id, p.application_id, a.title,
             p.vacant_since as since, true as own
        from people.unit_manager m
        join projects.project p on p.unit_id = m.unit_id
        join awards.known_award a on a.award_id = p.award_id
       where m.person_id = :person and p.vacant_since is not null and p.status <> 'ENDED'
      union all
      select case p.status when 'ENDED' then 'THANK' else 'VACANT' end, p.id, p.application_id,
             a.title, coalesce(o.at, p.vacant_since), false
        from projects.project p
        join awards.known_award a on a.award_id = p.award_id
        left join projects.outcome o on o.project_id = p.id and o.reopened_at is null
       where p.organisation_id = cast(:organisation as uuid)
         and (p.vacant_since is not null and p.status <> 'ENDED'
              or p.status = 'ENDED' and o.outcome in ('STOPPED', 'NEVER_BEGUN')
                 and o.thanked_at is null)
         and not exists (select from people.unit_manager m
                          where m.unit_id = p.unit_id and m.person_id = :person)
         and not exists (select from projects.team t
                          where t.project_id = p.id and t.person_id = :person)
       order by title, project_id
      """;

  private static final String ORDER = " order by a.title, p.id";

  private final JdbcClient db;

  ProjectStore(JdbcClient db) {
    this.db = db;
  }

  /** Whether there was none of the award yet. */
  boolean insert(UUID id, AwardEntered entered, Optional<Application> application) {
    return db.sql(
                """
                insert into projects.project
                  (id, award_id, organisation_id, call_id, application_id, unit_id, owner_id,
                   awarded_at)
                values
                  (:id, :award, :organisation, :call, :application, :unit, :owner, :at)
                on conflict (award_id) do nothing
                """)
            .param("id", id)
            .param("award", entered.award().id())
            .param("organisation", entered.award().organisationId())
            .param("call", application.map(Application::callId).orElse(null))
            .param("application", application.map(Application::id).orElse(null))
            .param("unit", application.map(Application::unitId).orElse(null))
            .param("owner", application.map(Application::ownerId).orElse(null))
            .param("at", Instants.param(entered.at()))
            .update()
        == 1;
  }

  Optional<Project> find(UUID id) {
    return OncePerRequest.ask(known(id), () -> read(" where p.id = :id", id));
  }

  private static String known(UUID id) {
    return "projects.project:" + id;
  }

  Optional<Project> findOfApplication(UUID applicationId) {
    return OncePerRequest.ask(
        ofApplication(applicationId), () -> read(" where p.application_id = :id", applicationId));
  }

  static String ofApplication(UUID applicationId) {
    return "projects.ofApplication:" + applicationId;
  }

  private Optional<Project> read(String where, UUID id) {
    Optional<Project> found =
        db.sql(SELECT + where).param("id", id).query(ProjectStore::project).optional();
    found.ifPresent(ProjectStore::know);
    return found;
  }

  /** What a page's rule has read is not read once more for the page and its tabs. */
  static void know(Project project) {
    OncePerRequest.know(known(project.id()), Optional.of(project));
    if (project.applicationId() != null)
      OncePerRequest.know(ofApplication(project.applicationId()), Optional.of(project));
    if (project.cohort() != null)
      OncePerRequest.know(CohortStore.known(project.cohort().id()), Optional.of(project.cohort()));
  }

  Optional<Project> findOfAward(UUID awardId) {
    return db.sql(SELECT + " where p.award_id = :award")
        .param("award", awardId)
        .query(ProjectStore::project)
        .optional();
  }

  /** Nobody else changes it until the transaction ends. */
  Project lock(UUID id) {
    db.sql("select id from projects.project where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id).orElseThrow(() -> new NotFound("project", id));
  }

  List<Project> listOfCohort(UUID cohortId) {
    return OncePerRequest.ask(
        "projects.ofCohort:" + cohortId,
        () ->
            db.sql(SELECT + " where p.call_id = :call" + ORDER)
                .param("call", cohortId)
                .query(ProjectStore::project)
                .list());
  }

  /** Those that the person is in the team of, the latest first. */
  List<Project> listOf(UUID personId) {
    return db.sql(
            SELECT
                + """
                 where exists (select from projects.team t
                                where t.project_id = p.id and t.person_id = :person)
                 order by p.awarded_at desc, p.id
                """)
        .param("person", personId)
        .query(ProjectStore::project)
        .list();
  }

  /** Those of the units that the person leads, the latest first. */
  List<Project> listManaged(UUID personId) {
    return db.sql(
            SELECT
                + """
                 where exists (select from people.unit_manager m
                                where m.unit_id = p.unit_id and m.person_id = :person)
                 order by p.awarded_at desc, p.id
                """)
        .param("person", personId)
        .query(ProjectStore::project)
        .list();
  }

  /** Those in the teams of what has not ended who work in its organisation no more. */
  List<Gone> listGone() {
    return db.sql(
            """
            select p.id as project_id, t.person_id
              from people.former_employee f
              join projects.team t on t.person_id = f.person_id
              join projects.project p
                on p.id = t.project_id and p.organisation_id = f.organisation_id
             where p.status <> 'ENDED'
             order by p.id, t.person_id
            """)
        .query(Rows.to(Gone.class))
        .list();
  }

  record Gone(UUID projectId, UUID personId) {}

  void setOwner(UUID id, UUID personId) {
    db.sql("update projects.project set owner_id = :owner, vacant_since = null where id = :id")
        .param("id", id)
        .param("owner", personId)
        .update();
  }

  void setVacant(UUID id, Instant since) {
    db.sql("update projects.project set owner_id = null, vacant_since = :since where id = :id")
        .param("id", id)
        .param("since", Instants.param(since))
        .update();
  }

  void setRunning(UUID id, Instant since) {
    db.sql(
            """
            update projects.project set status = 'RUNNING', running_since = :since where id = :id
            """)
        .param("id", id)
        .param("since", Instants.param(since))
        .update();
  }

  /** Under way still, and looked at again on the day. */
  void setLookAgain(UUID id, LocalDate on) {
    db.sql("update projects.project set look_again_on = :day where id = :id")
        .param("id", id)
        .param("day", on)
        .update();
  }

  void setEnded(UUID id) {
    db.sql("update projects.project set status = 'ENDED', look_again_on = null where id = :id")
        .param("id", id)
        .update();
  }

  /** Under way again, or awarded when it never was. */
  void setReopened(UUID id) {
    db.sql(
            """
            update projects.project
               set status = case when running_since is null then 'AWARDED' else 'RUNNING' end
             where id = :id
            """)
        .param("id", id)
        .update();
  }

  static Project project(ResultSet row, int number) throws SQLException {
    UUID organisation = row.getObject("organisation_id", UUID.class);
    UUID call = row.getObject("call_id", UUID.class);
    Cohort cohort =
        call == null
            ? null
            : new Cohort(
                call,
                organisation,
                row.getObject("challenge_id", UUID.class),
                row.getString("call_title"),
                row.getString("call_language"),
                Instants.get(row, "begun_at"));
    return new Project(
        row.getObject("id", UUID.class),
        organisation,
        new Given(
            row.getObject("award_id", UUID.class),
            row.getString("title"),
            row.getString("unit"),
            new Money(row.getLong("amount")),
            Instants.get(row, "awarded_at")),
        cohort,
        row.getObject("application_id", UUID.class),
        row.getObject("unit_id", UUID.class),
        owner(row),
        status(row));
  }

  private static Owner owner(ResultSet row) throws SQLException {
    UUID person = row.getObject("owner_id", UUID.class);
    if (person != null) return new Owner.Owned(person, row.getString("owner_name"));
    Instant vacant = Instants.getOrNull(row, "vacant_since");
    return vacant == null ? new Owner.Unknown() : new Owner.Vacant(vacant);
  }

  private static ProjectStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "AWARDED" -> new ProjectStatus.Awarded(Instants.get(row, "awarded_at"));
      case "RUNNING" ->
          new ProjectStatus.Running(
              Instants.get(row, "running_since"), row.getObject("look_again_on", LocalDate.class));
      case "ENDED" ->
          new ProjectStatus.Ended(
              outcome(row),
              Instants.get(row, "at"),
              row.getObject("by", UUID.class),
              row.getString("thanks"));
      case String other -> throw new IllegalStateException(other);
    };
  }

  static Outcome outcome(ResultSet row) throws SQLException {
    return switch (row.getString("outcome")) {
      case "COMPLETED" -> new Outcome.Completed();
      case "CONTINUED" -> new Outcome.Continued(row.getObject("in_operation_on", LocalDate.class));
      case "STOPPED" ->
          new Outcome.Stopped(
              row.getString("tried"), row.getString("learned"), row.getString("who_should_know"));
      case "NEVER_BEGUN" -> new Outcome.NeverBegun(row.getString("why"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
