package no.dugnad.insight;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what everybody may know: awards that are announced, and the money of those alone. */
@Repository
class YearStore {
  /** The awards with the year they count in; null where nobody knows it. */
  private static final String GIVEN =
      """
      given as (
        select a.award_id, a.application_id, a.round_id, a.unit, a.kind, a.announced, a.amount,
               case when a.round_id is null
                    then extract(year from a.announced_at at time zone 'Europe/Oslo')::int
                    else a.year end as year
          from awards.announced_award a
         where a.organisation_id = :organisation)
      """;

  private static final String ANSWERED =
      """
      answered as (
        select n.call_id, least(c.deadline, c.ends_at) as deadline,
               extract(year from n.at at time zone 'Europe/Oslo')::int as year
          from decisions.announced_at n
          join calls.call_terms c on c.call_id = n.call_id
         where c.organisation_id = :organisation)
      """;

  private final JdbcClient db;

  YearStore(JdbcClient db) {
    this.db = db;
  }

  /** Those that have told anybody of an award, or that there was none. */
  List<Organisation> listOrganisations() {
    return db.sql(
            """
            select o.organisation_id as id, o.number, o.name
              from people.organisation_name o
             where exists (select from awards.announced_award a
                            where a.organisation_id = o.organisation_id)
                or exists (select from decisions.announced_at n
                             join calls.call_terms c on c.call_id = n.call_id
                            where c.organisation_id = o.organisation_id)
             order by o.name, o.organisation_id
            """)
        .query(Rows.to(Organisation.class))
        .list();
  }

  /**
   * What was given by all organisations in all years.
   *
   * @param followed of them, those of whose outcome something is known here
   * @param done those of them that were completed, or go on in ordinary operation
   * @param underWay those of them that have not ended
   */
  record Whole(int awards, Money announced, int followed, int done, int underWay) {}

  Whole getWhole() {
    return db.sql(
            """
            with given as (
              select a.award_id, a.announced, a.round_id is null as here
                from awards.announced_award a)
            select count(*)::int as awards,
                   coalesce(sum(g.announced), 0)::bigint as announced,
                   (count(*) filter (where g.here))::int as followed,
                   (count(*) filter (where g.here and o.outcome in ('COMPLETED', 'CONTINUED')))::int
                     as done,
                   (count(*) filter (where g.here and o.outcome is null))::int as under_way
              from given g
              left join projects.award_of_project p on p.award_id = g.award_id
              left join projects.known_outcome o on o.project_id = p.project_id
            """)
        .query(Rows.to(Whole.class))
        .single();
  }

  /**
   * What moved in a year, by the days of the postings. A promise that was made before its award was
   * announced counts from then.
   *
   * @param year null for the awards of which it is not known
   * @param moved whether anything did
   * @param promised to awards that are announced here
   * @param entered as promised to awards of rounds from before
   * @param due what {@code promised} is more than what is paid or released of it
   * @param left what came in more than what went out of what can be promised
   */
  record Moves(
      @Nullable Integer year,
      int awards,
      boolean moved,
      Money setAside,
      Money promised,
      Money entered,
      Money released,
      Money paid,
      Money givenBack,
      Money reused,
      Money carried,
      Money due,
      Money left) {}

  /** Of each year in which anything happened, the first first and the unknown last. */
  List<Moves> listMoves(UUID organisationId) {
    return db.sql(
            "with "
                + GIVEN
                + ", "
                + ANSWERED
                + """
                , posted as (
                  select extract(year from greatest(m.at, a.announced_at)
                                           at time zone 'Europe/Oslo')::int as year,
                         a.round_id is not null as before,
                         case when m.at < a.announced_at then 'COMMIT' else m.deed end as deed,
                         case when m.at < a.announced_at and m.deed = 'RELEASE'
                              then -m.amount else m.amount end as amount
                    from funds.dated_move m
                    left join awards.announced_award a on a.award_id = m.award_id
                   where m.organisation_id = :organisation
                     and (m.award_id is null or a.award_id is not null)),
                moves as (
                  select year,
                         sum(amount) filter (where deed = 'SET_ASIDE') as set_aside,
                         sum(amount) filter (where deed = 'COMMIT' and not before) as promised,
                         sum(amount) filter (where deed = 'COMMIT' and before) as entered,
                         sum(amount) filter (where deed = 'RELEASE') as released,
                         sum(case deed when 'PAY' then amount when 'REVERSE' then -amount end)
                           as paid,
                         sum(case deed when 'GIVE_BACK' then amount
                                       when 'REVERSE_RETURN' then -amount end) as given_back,
                         sum(amount) filter (where deed = 'REUSE') as reused,
                         sum(amount) filter (where deed = 'CARRY_OUT') as carried,
                         sum(case deed when 'COMMIT' then amount when 'REVERSE' then amount
                                       when 'PAY' then -amount when 'RELEASE' then -amount end)
                           filter (where not before) as due,
                         sum(case when deed in ('SET_ASIDE', 'RELEASE', 'REUSE', 'CARRY_IN')
                                  then amount
                                  when deed in ('COMMIT', 'CARRY_OUT') then -amount end) as left
                    from posted
                   group by year),
                counted as (select year, count(*)::int as awards from given group by year),
                told as (
                  select extract(year from s.published_at at time zone 'Europe/Oslo')::int as year
                    from stories.told_story s where s.organisation_id = :organisation
                  union
                  select extract(year from said.at at time zone 'Europe/Oslo')::int
                    from adoptions.known_adoption a
                    join catalogue.entry e on e.project_id = a.project_id
                   cross join lateral (values (a.confirmed_at), (a.vouched_at)) said (at)
                   where e.organisation_id = :organisation and said.at is not null),
                years as (
                  select year from moves union select year from counted
                  union select year from answered union select year from told)
                select y.year, coalesce(g.awards, 0) as awards, m.year is not null as moved,
                       coalesce(m.set_aside, 0)::bigint as set_aside,
                       coalesce(m.promised, 0)::bigint as promised,
                       coalesce(m.entered, 0)::bigint as entered,
                       coalesce(m.released, 0)::bigint as released,
                       coalesce(m.paid, 0)::bigint as paid,
                       coalesce(m.given_back, 0)::bigint as given_back,
                       coalesce(m.reused, 0)::bigint as reused,
                       coalesce(m.carried, 0)::bigint as carried,
                       coalesce(m.due, 0)::bigint as due, coalesce(m.left, 0)::bigint as left
                  from years y
                  left join moves m on m.year = y.year
                  left join counted g on g.year is not distinct from y.year
                 order by y.year nulls last
                """)
        .param("organisation", organisationId)
        .query(Rows.to(Moves.class))
        .list();
  }

  /**
   * What the year's awards of one kind to one unit come to.
   *
   * @param before whether they are of rounds from before
   */
  record Given(
      @Nullable Kind kind,
      String unit,
      boolean before,
      int awards,
      Money announced,
      Money now,
      Money unused) {}

  List<Given> listGiven(UUID organisationId, int year) {
    return db.sql(
            "with "
                + GIVEN
                + """
                select g.kind, g.unit, g.round_id is not null as before, count(*)::int as awards,
                       sum(g.announced)::bigint as announced, sum(g.amount)::bigint as now,
                       sum(g.amount - coalesce(b.committed + b.paid, g.amount))::bigint as unused
                  from given g
                  left join funds.balance_of_award b on b.award_id = g.award_id
                 where g.year = :year
                 group by g.kind, g.unit, before
                 order by g.unit, g.kind nulls last, before
                """)
        .param("organisation", organisationId)
        .param("year", year)
        .query(Rows.to(Given.class))
        .list();
  }

  /**
   * The applications of the calls that were announced in a year, and what is known of those of the
   * rounds from before.
   *
   * @param calls that were announced
   * @param awarded of those that were handed in
   * @param days from the deadline to the answer, for the one in the middle
   * @param rounds from before
   * @param unstated of them, those whose source does not tell how many applied
   * @param stated how many applied to the others
   * @param statedAwards how many of those got anything
   */
  record Answered(
      int calls,
      int handedIn,
      int awarded,
      @Nullable Integer days,
      int rounds,
      int unstated,
      int stated,
      int statedAwards) {}

  Answered getAnswered(UUID organisationId, int year) {
    return db.sql(
            "with "
                + GIVEN
                + ", "
                + ANSWERED
                + """
                , handed as (
                  select g.award_id is not null as awarded,
                         (s.answered_at at time zone 'Europe/Oslo')::date
                           - (n.deadline at time zone 'Europe/Oslo')::date as days
                    from answered n
                    join applications.handed_in h on h.call_id = n.call_id
                    left join applications.submitted s on s.application_id = h.application_id
                    left join given g on g.application_id = h.application_id
                   where n.year = :year and h.status <> 'WITHDRAWN'),
                rounds as (
                  select r.applications,
                         (select count(*) from given g where g.round_id = r.round_id) as awards
                    from awards.known_round r
                   where r.organisation_id = :organisation and r.year = :year)
                select (select count(*) from answered where year = :year)::int as calls,
                       h.handed_in, h.awarded, h.days, r.rounds, r.unstated, r.stated,
                       r.stated_awards
                  from (select count(*)::int as handed_in,
                               (count(*) filter (where awarded))::int as awarded,
                               percentile_disc(0.5) within group (order by days) as days
                          from handed) h,
                       (select count(*)::int as rounds,
                               (count(*) filter (where applications is null))::int as unstated,
                               coalesce(sum(applications), 0)::int as stated,
                               coalesce(sum(awards) filter (where applications is not null), 0)::int
                                 as stated_awards
                          from rounds) r
                """)
        .param("organisation", organisationId)
        .param("year", year)
        .query(Rows.to(Answered.class))
        .single();
  }

  /**
   * What became of an award of the year.
   *
   * @param projectId null where none came of it
   * @param outcome null where none is known
   * @param before whether it is of a round from before
   */
  record Came(@Nullable UUID projectId, @Nullable Outcome outcome, boolean before) {}

  enum Outcome {
    COMPLETED,
    CONTINUED,
    STOPPED,
    NEVER_BEGUN
  }

  List<Came> listCame(UUID organisationId, int year) {
    return db.sql(
            "with "
                + GIVEN
                + """
                select p.project_id, o.outcome, g.round_id is not null as before
                  from given g
                  left join projects.award_of_project p on p.award_id = g.award_id
                  left join projects.known_outcome o on o.project_id = p.project_id
                 where g.year = :year
                 order by g.award_id
                """)
        .param("organisation", organisationId)
        .param("year", year)
        .query(Rows.to(Came.class))
        .list();
  }

  /**
   * Who said in a year that they want to use what the organisation's projects made, and who was
   * found to use it; also those who do so no more.
   *
   * @param adopters how many of those each organisation uses still, by their names
   */
  record Adoptions(int wanted, int takenIntoUse, SortedMap<String, Integer> adopters) {}

  Adoptions getAdoptions(UUID organisationId, int year) {
    return db.sql(
            """
            select a.adopter,
                   (count(*) filter (where extract(year from a.confirmed_at
                                             at time zone 'Europe/Oslo') = :year))::int as wanted,
                   (count(*) filter (where extract(year from a.vouched_at
                                             at time zone 'Europe/Oslo') = :year))::int as used
              from adoptions.known_adoption a
              join catalogue.entry e on e.project_id = a.project_id
             where e.organisation_id = :organisation
             group by a.adopter
             order by a.adopter
            """)
        .param("organisation", organisationId)
        .param("year", year)
        .query(
            rows -> {
              int wanted = 0;
              int used = 0;
              var adopters = new TreeMap<String, Integer>();
              while (rows.next()) {
                wanted += rows.getInt("wanted");
                used += rows.getInt("used");
                String adopter = rows.getString("adopter");
                if (adopter != null && rows.getInt("used") > 0)
                  adopters.put(adopter, rows.getInt("used"));
              }
              return new Adoptions(wanted, used, adopters);
            });
  }

  /** Those that are out, by when they first were. */
  int countStories(UUID organisationId, int year) {
    return db.sql(
            """
            select count(*)::int from stories.told_story s
             where s.organisation_id = :organisation
               and extract(year from s.published_at at time zone 'Europe/Oslo') = :year
            """)
        .param("organisation", organisationId)
        .param("year", year)
        .query(Integer.class)
        .single();
  }
}
