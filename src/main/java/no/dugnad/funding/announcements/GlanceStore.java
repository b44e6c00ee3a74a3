package no.dugnad.funding.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GlanceStore {
  private final JdbcClient db;

  GlanceStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * The organisation's calls that are not announced, the first deadline first, and then the latest
   * of those that are.
   *
   * @param paused a visit that was over by then was the last one
   */
  List<Row> list(UUID organisationId, UUID personId, Instant now, Instant paused, int most) {
    return db.sql(
            """
            with shown as materialized (
              select c.call_id, c.organisation_id, c.title, c.language, c.envelope_id,
                     lower(c.open) as opens_at, least(c.deadline, c.ends_at) as deadline, c.answer_by,
                     case when not c.public then 'DRAFT'
                          when c.ends_at < least(c.deadline, :now) then 'CLOSED'
                          when c.ends_at <= :now then 'PAST_DEADLINE'
                          when c.open @> cast(:now as timestamptz) then 'OPEN'
                          else 'UPCOMING' end as stage,
                     exists (select from decisions.announced_call n where n.call_id = c.call_id)
                       as announced,
                     row_number() over (order by
                       exists (select from decisions.announced_call n where n.call_id = c.call_id),
                       case when exists (select from decisions.announced_call n
                                          where n.call_id = c.call_id) then null
                            else c.deadline end nulls last,
                       c.deadline desc, c.call_id) as place
                from calls.call_terms c
               where c.organisation_id = :organisation
               order by place
               limit :most),
            hidden as materialized (
              select array(select h.application_id from panels.hidden h
                            where h.person_id = :person) as ids),
            seen as materialized (
              select case when v.last_at < :paused then v.last_at else v.before_at end as at
                from home.last_seen v where v.person_id = :person),
            application as materialized (
              select a.call_id, a.application_id, d.decision_id is not null as decided,
                     a.submitted_at > (select at from seen) as new
                from shown s
                join applications.submitted a on a.call_id = s.call_id
                left join decisions.decided_application d on d.application_id = a.application_id
               where a.application_id <> all((select ids from hidden)::uuid[])),
            member as materialized (
              select m.call_id, m.person_id,
                     count(*) filter (where g.sight = 'UNANSWERED') as unanswered,
                     count(*) filter (where g.sight = 'OPEN') as open,
                     count(h.handed_in_at) filter (where g.sight = 'OPEN') as handed_in,
                     count(*) filter (where h.handed_in_at > (select at from seen)) as new
                from shown s
                join panels.seat m on m.call_id = s.call_id
                left join panels.sight g
                  on g.call_id = m.call_id and g.person_id = m.person_id
                 and g.application_id <> all((select ids from hidden)::uuid[])
                left join assessment.handed_in h
                  on h.application_id = g.application_id and h.assessor_id = g.person_id
               where not s.announced
               group by m.call_id, m.person_id)
            select s.call_id, s.organisation_id, s.title, s.language, s.envelope_id, s.opens_at,
                   s.deadline, s.answer_by, s.stage, s.announced,
                   exists (select from recommendations.meeting_begun m where m.call_id = s.call_id)
                     as met,
                   exists (select from recommendations.handed_over h where h.call_id = s.call_id)
                     as handed_over,
                   exists (select from panels.assessor m
                            where m.call_id = s.call_id and m.person_id = :person) as assessed,
                   a.decided_all, coalesce(a.submitted, 0) as submitted,
                   coalesce(a.decided, 0) as decided, coalesce(a.new, 0) as new_submitted,
                   coalesce(m.members, 0) as members, coalesce(m.declared, 0) as declared,
                   coalesce(m.done, 0) as done, coalesce(m.new, 0) as new_handed_in,
                   i.asked_at, coalesce(i.new, 0) as new_asked,
                   (select p.at from announcements.plan p
                     where p.call_id = s.call_id and p.at > p.set_at) as announced_at
              from shown s
              left join (select call_id, count(*) as submitted, bool_and(decided) as decided_all,
                                count(*) filter (where decided) as decided,
                                count(*) filter (where new) as new
                           from application group by call_id) a on a.call_id = s.call_id
              left join (select call_id, count(*) as members,
                                count(*) filter (where unanswered = 0) as declared,
                                count(*) filter (where unanswered = 0 and handed_in = open) as done,
                                sum(new) as new
                           from member group by call_id) m on m.call_id = s.call_id
              left join (select q.call_id, min(q.asked_at) as asked_at,
                                count(*) filter (where q.asked_at > (select at from seen)) as new
                           from shown join inquiries.open_inquiry q on q.call_id = shown.call_id
                          group by q.call_id) i on i.call_id = s.call_id
             order by s.place
            """)
        .param("organisation", organisationId)
        .param("person", personId)
        .param("now", Instants.param(now))
        .param("paused", Instants.param(paused))
        .param("most", most)
        .query(Rows.to(Row.class))
        .list();
  }

  record Row(
      UUID callId,
      UUID organisationId,
      String title,
      String language,
      @Nullable UUID envelopeId,
      @Nullable Instant opensAt,
      @Nullable Instant deadline,
      @Nullable LocalDate answerBy,
      Stage stage,
      boolean announced,
      boolean met,
      boolean handedOver,
      boolean assessed,
      @Nullable Boolean decidedAll,
      int submitted,
      int decided,
      int newSubmitted,
      int members,
      int declared,
      int done,
      int newHandedIn,
      @Nullable Instant askedAt,
      int newAsked,
      @Nullable Instant announcedAt) {

    boolean isPastDeadline() {
      return stage == Stage.PAST_DEADLINE || stage == Stage.CLOSED;
    }

    ProgressOfCalls.Line progress() {
      return new ProgressOfCalls.Line(
          callId, organisationId, announced, met, handedOver, assessed, decidedAll);
    }

    Glance.Terms terms() {
      return new Glance.Terms(
          callId, title, language, envelopeId, opensAt, deadline, answerBy, announcedAt);
    }

    Glance.Counts counts() {
      return new Glance.Counts(submitted, members, declared, done, decided, askedAt);
    }

    Glance.News news() {
      return new Glance.News(newSubmitted, newHandedIn, newAsked);
    }
  }
}
