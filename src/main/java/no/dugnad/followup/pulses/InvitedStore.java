package no.dugnad.followup.pulses;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked, and of those who answer by name who has not and was not told. */
@Repository
class InvitedStore {
  /**
   * What the person is asked by name and has not answered, and in their organisation what came of
   * those that no adviser has looked at yet.
   */
  static final String AWAITED =
      """
      select 'ANSWER' as what, p.id, p.title, p.closes_at
        from pulses.asked i
        join pulses.pulse p on p.id = i.pulse_id
       where i.person_id = :person and p.status = 'OPEN' and p.closes_at > :now and not p.anonymous
         and not exists (select from pulses.signed_answer s
                           join pulses.question q on q.id = s.question_id
                          where s.person_id = :person and q.pulse_id = p.id)
         and exists (select from pulses.invited v
                       join projects.team t
                         on t.project_id = v.project_id and t.person_id = v.person_id
                      where v.pulse_id = p.id and v.person_id = :person)
      union all
      select 'READ', p.id, p.title, p.closes_at
        from pulses.pulse p
       where p.organisation_id = cast(:organisation as uuid)
         and p.status in ('SHOWN', 'TOO_FEW') and p.seen_at is null
       order by closes_at, id
      """;

  private final JdbcClient db;

  InvitedStore(JdbcClient db) {
    this.db = db;
  }

  /** All who are in the teams of these cohorts now. */
  int countTeams(Collection<UUID> cohorts) {
    return db.sql(
            """
            select count(distinct t.person_id) from projects.team t
              join projects.known_project p on p.project_id = t.project_id
             where p.call_id = any(:cohorts)
            """)
        .param("cohorts", cohorts.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  void invite(UUID id) {
    db.sql(
            """
            insert into pulses.invited (pulse_id, person_id, project_id)
            select c.pulse_id, t.person_id, t.project_id
              from pulses.asked_cohort c
              join projects.known_project p on p.call_id = c.call_id
              join projects.team t on t.project_id = p.project_id
             where c.pulse_id = :id
            """)
        .param("id", id)
        .update();
  }

  List<UUID> listInvited(UUID id) {
    return db.sql("select person_id from pulses.asked where pulse_id = :id order by person_id")
        .param("id", id)
        .query((row, _) -> row.getObject("person_id", UUID.class))
        .list();
  }

  boolean isInvited(UUID id, UUID personId) {
    return db.sql(
            """
            select exists (select from pulses.invited
                            where pulse_id = :id and person_id = :person)
            """)
        .param("id", id)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  /** Those that the person was asked. */
  Set<UUID> listAskedOf(UUID personId) {
    return Set.copyOf(
        db.sql("select pulse_id from pulses.asked where person_id = :person")
            .param("person", personId)
            .query(UUID.class)
            .list());
  }

  /** Whoever was asked, by name. */
  List<Pulses.Asked> listAsked(UUID id) {
    return db.sql(
            """
            select i.person_id, n.name, i.project_id
              from pulses.invited i join people.person_name n on n.person_id = i.person_id
             where i.pulse_id = :id order by n.name, i.person_id, i.project_id
            """)
        .param("id", id)
        .query(Rows.to(Pulses.Asked.class))
        .list();
  }

  /** Of those that are asked by name and take answers after the moment. */
  List<Pulses.Untold> listUntold(Instant now) {
    return db.sql(
            """
            select p.id as pulse_id, i.person_id, p.title, p.closes_at
              from pulses.pulse p
              join pulses.asked i on i.pulse_id = p.id
             where p.status = 'OPEN' and p.closes_at > :now and not p.anonymous
               and not exists (select from pulses.told t
                                where t.pulse_id = p.id and t.person_id = i.person_id)
               and not exists (select from pulses.signed_answer s
                                 join pulses.question q on q.id = s.question_id
                                where s.person_id = i.person_id and q.pulse_id = p.id)
               and exists (select from pulses.invited v
                             join projects.team m
                               on m.project_id = v.project_id and m.person_id = v.person_id
                            where v.pulse_id = p.id and v.person_id = i.person_id)
             order by p.closes_at, p.id, i.person_id
            """)
        .param("now", Instants.param(now))
        .query(Rows.to(Pulses.Untold.class))
        .list();
  }

  /** Whether they were not told before. */
  boolean keepTold(UUID id, UUID personId) {
    return db.sql(
                """
                insert into pulses.told (pulse_id, person_id) values (:id, :person)
                on conflict do nothing
                """)
            .param("id", id)
            .param("person", personId)
            .update()
        == 1;
  }
}
