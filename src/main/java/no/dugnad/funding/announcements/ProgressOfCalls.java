package no.dugnad.funding.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.calls.CallPhases;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far a call has come. That its panel meets is for those who meet and those who run the case;
 * that it is decided for those alone who decide and carry it out, until it is announced.
 */
@Repository
class ProgressOfCalls implements CallPhases.Progress {
  private static final RowMapper<Line> LINE = Rows.to(Line.class);
  private static final RowMapper<AnnouncementPlan> PLAN = Rows.to(AnnouncementPlan.class);

  private final JdbcClient db;

  ProgressOfCalls(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Map<UUID, Phase> of(Collection<UUID> callIds, Viewer viewer) {
    UUID person = viewer.isSignedIn() ? viewer.personId() : null;
    return list(callIds, person).stream()
        .collect(Collectors.toMap(Line::callId, line -> phase(line, viewer)));
  }

  static Phase phase(Line line, Viewer viewer) {
    if (line.announced()) return Phase.ANNOUNCED;
    UUID organisation = line.organisationId();
    boolean handles =
        viewer.has(Role.DECISION_MAKER, organisation) || viewer.has(Role.ADVISER, organisation);
    boolean meets = line.assessed() && viewer.has(Role.ASSESSOR, organisation);
    if (!handles && !meets) return Phase.ASSESSED;
    if (line.handedOver()) {
      return handles && Boolean.TRUE.equals(line.decided()) ? Phase.DECIDED : Phase.TO_DECIDE;
    }
    return line.met() ? Phase.IN_MEETING : Phase.ASSESSED;
  }

  /** How far those of the calls have come that anything was handed in to. */
  private List<Line> list(Collection<UUID> callIds, @Nullable UUID personId) {
    return db.sql(
            """
            select c.call_id, c.organisation_id, n.announced,
                   exists (select from recommendations.meeting_begun m where m.call_id = c.call_id)
                     as met,
                   exists (select from recommendations.handed_over h where h.call_id = c.call_id)
                     as handed_over,
                   exists (select from panels.assessor s
                            where s.call_id = c.call_id
                              and s.person_id = cast(:person as uuid)) as assessed,
                   case when not n.announced then
                     (select bool_and(d.decision_id is not null) filter (where x.person_id is null)
                        from applications.submitted a
                        left join decisions.decided_application d
                          on d.application_id = a.application_id
                        left join panels.disqualification x
                          on x.application_id = a.application_id
                             and x.person_id = cast(:person as uuid)
                       where a.call_id = c.call_id) end as decided,
                   p.at, p.titles_public, p.set_at, p.set_by, setter.name
              from calls.call_terms c
              cross join lateral
                (select exists (select from decisions.announced_call n
                                 where n.call_id = c.call_id) as announced) n
              left join announcements.plan p on p.call_id = c.call_id
              left join people.person_name setter on setter.person_id = p.set_by
             where c.call_id = any(:calls)
               and exists (select from applications.submitted a where a.call_id = c.call_id)
             order by c.call_id
            """)
        .param("calls", callIds.toArray(UUID[]::new))
        .param("person", personId)
        .query(ProgressOfCalls::line)
        .list();
  }

  /** What is planned comes along: the same pages tell of it. */
  private static Line line(ResultSet row, int number) throws SQLException {
    Line line = LINE.mapRow(row, number);
    OncePerRequest.know(
        AnnouncementPlans.known(line.callId()),
        row.getObject("set_by") == null ? Optional.empty() : Optional.of(PLAN.mapRow(row, number)));
    return line;
  }

  /**
   * @param met whether the panel's meeting has begun
   * @param assessed whether the person is one of the panel
   * @param decided whether all is decided that the person may know of; null when that is nothing,
   *     and when it is announced
   */
  record Line(
      UUID callId,
      UUID organisationId,
      boolean announced,
      boolean met,
      boolean handedOver,
      boolean assessed,
      @Nullable Boolean decided) {}
}
