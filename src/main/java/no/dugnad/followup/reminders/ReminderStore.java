package no.dugnad.followup.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.OccurrenceStatus;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom something of a step may be told to, and what they have been told. */
@Repository
class ReminderStore {
  private final JdbcClient db;

  ReminderStore(JdbcClient db) {
    this.db = db;
  }

  /** In which part somebody is told. */
  enum Part {
    OWNER,
    TEAM,
    MANAGER
  }

  /** An open step of a project, and one who could be told of it. */
  record Candidate(
      UUID occurrenceId,
      UUID callId,
      UUID projectId,
      String title,
      String step,
      LocalDate dueOn,
      UUID personId,
      Part part) {

    Occurrence occurrence() {
      var due = new Occurrence.Due(dueOn, null, false);
      return new Occurrence(
          occurrenceId, callId, projectId, step, due, new OccurrenceStatus.Open());
    }
  }

  /** Of days between the two; without those who have had a mail on the day. */
  List<Candidate> listCandidates(LocalDate from, LocalDate to, LocalDate today) {
    return db.sql(
            """
            with open as (
              select o.occurrence_id, o.call_id, o.project_id, p.title, o.step, o.due_on,
                     p.owner_id, p.unit_id
                from programmes.pending o
                join projects.known_project p on p.project_id = o.project_id
               where o.status = 'OPEN' and o.due_on between :from and :to
                 and (p.look_again_on is null or p.look_again_on <= :today)),
            could as (
              select occurrence_id, call_id, o.project_id, title, step, due_on, t.person_id,
                     case when t.person_id = o.owner_id then 'OWNER' else 'TEAM' end as part
                from open o join projects.team t on t.project_id = o.project_id
              union all
              select occurrence_id, call_id, o.project_id, title, step, due_on, m.person_id,
                     'MANAGER'
                from open o join people.unit_manager m on m.unit_id = o.unit_id)
            select * from could c
             where not exists (select from reminders.told t
                                where t.person_id = c.person_id and t.day = :today)
             order by person_id, due_on, title, occurrence_id, part
            """)
        .param("from", from)
        .param("to", to)
        .param("today", today)
        .query(Rows.to(Candidate.class))
        .list();
  }

  /** What was told to whom, of which day. */
  record Told(UUID occurrenceId, UUID personId, String rule, LocalDate dueOn) {}

  Set<Told> listTold(Collection<UUID> occurrences) {
    return new HashSet<>(
        db.sql(
                """
                select occurrence_id, person_id, rule, due_on from reminders.told
                 where occurrence_id = any(:ids)
                """)
            .param("ids", occurrences.toArray(UUID[]::new))
            .query(Rows.to(Told.class))
            .list());
  }

  /** Whether it was not told before. */
  boolean keep(Told told, LocalDate day) {
    return db.sql(
                """
                insert into reminders.told (occurrence_id, person_id, rule, due_on, day)
                values (:occurrence, :person, :rule, :dueOn, :day)
                on conflict do nothing
                """)
            .param("occurrence", told.occurrenceId())
            .param("person", told.personId())
            .param("rule", told.rule())
            .param("dueOn", told.dueOn())
            .param("day", day)
            .update()
        == 1;
  }

  /** A project whose owner has not had its plan. */
  record Welcome(UUID projectId, UUID callId, String title, UUID ownerId) {}

  List<Welcome> listUnwelcomed(Instant awardedBefore) {
    return db.sql(
            """
            select p.project_id, p.call_id, p.title, p.owner_id
              from programmes.followed g
              join projects.known_project p on p.call_id = g.call_id
             where p.owner_id is not null and p.status <> 'ENDED' and p.awarded_at < :before
               and not exists (select from reminders.welcome w
                                where w.project_id = p.project_id)
             order by p.owner_id, p.title, p.project_id
            """)
        .param("before", Instants.param(awardedBefore))
        .query(Rows.to(Welcome.class))
        .list();
  }

  /** A project whose owner is to be asked again, as they chose. */
  record Again(UUID projectId, String title, UUID ownerId, LocalDate day) {}

  List<Again> listAgain(LocalDate today) {
    return db.sql(
            """
            select p.project_id, p.title, p.owner_id, p.look_again_on as day
              from projects.known_project p
             where p.owner_id is not null and p.status <> 'ENDED' and p.look_again_on <= :today
               and not exists (select from reminders.asked_again a
                                where a.project_id = p.project_id and a.day = p.look_again_on)
             order by p.owner_id, p.title, p.project_id
            """)
        .param("today", today)
        .query(Rows.to(Again.class))
        .list();
  }

  boolean keepAgain(Again again) {
    return db.sql(
                """
                insert into reminders.asked_again (project_id, day) values (:project, :day)
                on conflict do nothing
                """)
            .param("project", again.projectId())
            .param("day", again.day())
            .update()
        == 1;
  }

  /** Whoever owns it now has not had its plan. */
  void forgetWelcome(UUID projectId) {
    db.sql("delete from reminders.welcome where project_id = :project")
        .param("project", projectId)
        .update();
  }

  boolean keepWelcome(UUID projectId, Instant at) {
    return db.sql(
                """
                insert into reminders.welcome (project_id, at) values (:project, :at)
                on conflict do nothing
                """)
            .param("project", projectId)
            .param("at", Instants.param(at))
            .update()
        == 1;
  }
}
