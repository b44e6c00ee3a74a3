package no.dugnad.funding.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.panels.Sight;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the assessors think of the applications, and the ranking that comes of it. */
@Service
public class Assessments {
  private final AssessmentStore store;
  private final ConflictsOfInterest conflicts;
  private final Panels panels;
  private final Applications applications;
  private final Calls calls;
  private final Journal journal;
  private final Clock clock;

  Assessments(
      AssessmentStore store,
      ConflictsOfInterest conflicts,
      Panels panels,
      Applications applications,
      Calls calls,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.conflicts = conflicts;
    this.panels = panels;
    this.applications = applications;
    this.calls = calls;
    this.journal = journal;
    this.clock = clock;
  }

  /** What the member has to assess, with what they have done of it, in the order of the titles. */
  public List<OwnAssessment> listOwn(UUID callId, Viewer member) {
    Set<UUID> open = conflicts.listIds(callId, member.personId(), Sight.OPEN);
    Map<UUID, Assessment> own =
        store.listOwn(member.personId(), open).stream()
            .collect(Collectors.toMap(Assessment::applicationId, assessment -> assessment));
    return applications.listSubmitted(callId).stream()
        .filter(application -> open.contains(application.id()))
        .map(
            application ->
                new OwnAssessment(
                    application, own.getOrDefault(application.id(), blank(application, member))))
        .sorted(OwnAssessment.BY_TITLE)
        .toList();
  }

  private static Assessment blank(Application application, Viewer member) {
    return new Assessment(
        application.id(), member.personId(), member.person().name(), List.of(), List.of(), null);
  }

  /** Saves what is typed for one criterion, whole or not. */
  @Transactional
  public Score.Save save(UUID applicationId, Score typed, UUID page, Viewer member) {
    Application application = lockOwn(applicationId, member);
    if (store.isHandedIn(applicationId, member.personId())) {
      throw new Refused("assessment.refused.handedIn");
    }
    requireCriterion(application, typed.criterionId());
    return store
        .save(applicationId, member.personId(), typed, page, clock.instant())
        .<Score.Save>map(Score.Save.Saved::new)
        .orElseGet(
            () -> new Score.Save.Clash(getOwn(applicationId, member).score(typed.criterionId())));
  }

  private void requireCriterion(Application application, UUID criterionId) {
    boolean known =
        calls.getCall(application.callId()).criteria().stream()
            .anyMatch(criterion -> criterion.id().equals(criterionId));
    if (!known) throw new NotFound("criterion", criterionId);
  }

  public Assessment getOwn(UUID applicationId, Viewer member) {
    return store.listOwn(member.personId(), List.of(applicationId)).stream()
        .findFirst()
        .orElseGet(() -> blank(applications.getApplication(applicationId), member));
  }

  /** The member stands by their scores of the application, and sees those of the others. */
  @Transactional
  public void handIn(UUID applicationId, Viewer member) {
    Application application = lockOwn(applicationId, member);
    if (store.isHandedIn(applicationId, member.personId())) return;
    if (handIn(application.organisationId(), List.of(applicationId), member).isEmpty()) {
      throw new Refused("assessment.refused.incomplete");
    }
  }

  /** Hands in all that have points for every criterion; the others wait. */
  @Transactional
  public int handInAll(UUID callId, Viewer member) {
    lockOpen(callId, member);
    Set<UUID> open = conflicts.listIds(callId, member.personId(), Sight.OPEN);
    return handIn(calls.getCall(callId).organisationId(), open, member).size();
  }

  private List<UUID> handIn(UUID organisationId, Collection<UUID> ids, Viewer member) {
    Instant now = clock.instant();
    List<UUID> handedIn = store.handIn(member.personId(), ids, now);
    handedIn.forEach(id -> write(now, member, organisationId, id, "assessment.journal.handedIn"));
    return handedIn;
  }

  /**
   * Takes the scores back to change them; until the panel meets. When those of others were open by
   * then, the first version stands beside what is handed in later, and the meeting is told.
   */
  @Transactional
  public void takeBack(UUID applicationId, Viewer member) {
    Application application = lockOwn(applicationId, member);
    if (store.takeBack(applicationId, member.personId(), clock.instant())) {
      write(
          clock.instant(),
          member,
          application.organisationId(),
          applicationId,
          "assessment.journal.takenBack");
    }
  }

  private Application lockOwn(UUID applicationId, Viewer member) {
    Application application = applications.getApplication(applicationId);
    lockOpen(application.callId(), member);
    return application;
  }

  private void lockOpen(UUID callId, Viewer member) {
    if (!panels.lockSeat(callId, member.personId())) throw new NotFound("seat", callId);
    if (store.isClosed(callId)) throw new Refused("assessment.refused.closed");
  }

  /** What is handed in for the application, as far as it is open to the viewer. */
  public List<Assessment> listHandedIn(UUID applicationId, Viewer viewer) {
    return store.listHandedIn(viewer.personId(), List.of(applicationId));
  }

  /** What is handed in for each of the call's applications, as far as it is open to the viewer. */
  public Map<UUID, List<Assessment>> listHandedInByApplication(UUID callId, Viewer viewer) {
    return OncePerRequest.ask(
        "assessment.handedIn:" + callId + ":" + viewer.personId(),
        () ->
            store.listHandedIn(viewer.personId(), visibleIds(callId, viewer)).stream()
                .collect(Collectors.groupingBy(Assessment::applicationId)));
  }

  private List<UUID> visibleIds(UUID callId, Viewer viewer) {
    return panels.listVisible(callId, viewer).stream().map(Application::id).toList();
  }

  /** From now on no score of the call changes: the panel meets. */
  @Transactional
  public void close(UUID callId, Viewer adviser) {
    panels.lockSeats(callId);
    if (store.close(callId, adviser.personId(), clock.instant())) {
      store.restoreFirstVersions(callId);
      write(
          clock.instant(),
          adviser,
          calls.getCall(callId).organisationId(),
          callId,
          "assessment.journal.closed");
    }
  }

  public boolean isClosed(UUID callId) {
    return store.isClosed(callId);
  }

  public Ending getEnding(UUID callId) {
    return store.getEnding(callId);
  }

  /**
   * The call's applications by what the panel thinks of them: those that the viewer may see, with
   * the scores that are open to the viewer.
   */
  public Ranking ranking(UUID callId, Viewer viewer) {
    List<Application> visible = panels.listVisible(callId, viewer);
    Map<UUID, List<Assessment>> handedIn = listHandedInByApplication(callId, viewer);
    Statistics statistics = statistics(calls.getCall(callId));
    return Ranking.of(
            visible,
            handedIn.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, entry -> statistics.of(sheets(entry.getValue())))))
        .withChanged(
            handedIn.values().stream()
                .flatMap(List::stream)
                .filter(Assessment::isChangedAfterSeeing)
                .collect(Collectors.groupingBy(Assessment::applicationId, Collectors.counting())));
  }

  private static Statistics statistics(Call call) {
    var weights = new LinkedHashMap<UUID, Integer>();
    for (Criterion criterion : call.criteria()) weights.put(criterion.id(), criterion.weight());
    return new Statistics(weights, call.scaleMax());
  }

  private static List<Map<UUID, Integer>> sheets(List<Assessment> assessments) {
    return assessments.stream()
        .map(
            assessment ->
                assessment.scores().stream()
                    .filter(score -> score.points() != null)
                    .collect(Collectors.toMap(Score::criterionId, Score::points)))
        .toList();
  }

  /** About the application, never about the call, where its very existence would be told. */
  private void write(Instant at, Viewer viewer, UUID organisationId, UUID subject, String event) {
    journal.write(JournalEntry.of(at, viewer.actor(), organisationId, subject, event).forStaff());
  }
}
