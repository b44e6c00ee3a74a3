package no.dugnad.followup.guidance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.guidance.GuidanceRequest.Asking;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationJournal;
import no.dugnad.funding.applications.Applications;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.shared.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for help and answering. Who may do it is asked of {@link GuidanceRules} beforehand. */
@Service
public class Guidance {
  private final GuidanceStore store;
  private final GuidanceMail mail;
  private final Applications applications;
  private final ApplicationJournal journal;
  private final Clock clock;

  Guidance(
      GuidanceStore store,
      GuidanceMail mail,
      Applications applications,
      ApplicationJournal journal,
      Clock clock) {
    this.store = store;
    this.mail = mail;
    this.applications = applications;
    this.journal = journal;
    this.clock = clock;
  }

  public GuidanceRequest get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("guidance request", id));
  }

  /** The newest first. */
  public List<GuidanceRequest> list(UUID applicationId) {
    return store.list(applicationId);
  }

  /**
   * A select of what waits for {@code :person}, who is an adviser of {@code :organisation}, an
   * administrator of {@code :administered}, or neither.
   */
  public String selectAwaited() {
    return GuidanceStore.AWAITED;
  }

  /**
   * @param since when it was asked, or was answered
   */
  public record Awaited(
      What what, UUID applicationId, String title, LocalDate promisedOn, Instant since) {}

  public enum What {
    WAITING,
    /** What somebody asked who is out of the team that the person is in. */
    TEAM_WAITS,
    ANSWERED,
    ASKED,
    /** No adviser may answer, or none has by the day that was promised. */
    NOBODY
  }

  /** Which of these wait for an answer. */
  public List<UUID> listWaiting(Collection<UUID> applicationIds) {
    return store.listWaiting(applicationIds);
  }

  /** By when what is asked now is answered. */
  public LocalDate promise() {
    return WorkingDays.plus(Oslo.date(clock.instant()), GuidanceRequest.ANSWERED_WITHIN);
  }

  /** One at a time: what more there is to say belongs to it. */
  @Transactional
  @Transition(to = GuidanceStatus.Open.class)
  public void ask(UUID applicationId, String text, Viewer by) {
    Application application = applications.getLocked(applicationId);
    store.list(applicationId).stream()
        .filter(GuidanceRequest::isOpen)
        .findFirst()
        .ifPresent(
            open -> {
              throw new Refused("guidance.refused.asked", open.promisedOn());
            });
    Instant now = clock.instant();
    var request =
        new GuidanceRequest(
            Ids.next(),
            applicationId,
            application.organisationId(),
            application.title(),
            new Asking(by.personId(), by.person().name(), text, now),
            promise(),
            new GuidanceStatus.Open());
    store.insert(request);
    journal.write(application, by.person(), "guidance.journal.asked", request.promisedOn());
    mail.asked(request);
  }

  @Transactional
  @Transition(from = GuidanceStatus.Open.class, to = GuidanceStatus.Answered.class)
  public void answer(UUID id, String answer, Viewer by) {
    GuidanceRequest request = lockOpen(id);
    store.answer(id, answer, by.personId(), clock.instant());
    write(request, by, "guidance.journal.answered");
    mail.answered(request, store.listHearers(id));
  }

  /** A second click finds it taken back. */
  @Transactional
  @Transition(from = GuidanceStatus.Open.class, to = GuidanceStatus.Withdrawn.class)
  public void withdraw(UUID id, Viewer by) {
    if (get(id).status() instanceof GuidanceStatus.Withdrawn) return;
    GuidanceRequest request = lockOpen(id);
    store.withdraw(id, clock.instant());
    write(request, by, "guidance.journal.withdrawn");
  }

  /** Who was to hear of the answers has them before them. */
  @Transactional
  public void saw(UUID applicationId, UUID personId) {
    store.setRead(applicationId, personId, clock.instant());
  }

  private GuidanceRequest lockOpen(UUID id) {
    GuidanceRequest request =
        store.lock(id).orElseThrow(() -> new NotFound("guidance request", id));
    return switch (request.status()) {
      case GuidanceStatus.Open _ -> request;
      case GuidanceStatus.Answered _ -> throw new Refused("guidance.refused.answered");
      case GuidanceStatus.Withdrawn _ -> throw new Refused("guidance.refused.withdrawn");
    };
  }

  private void write(GuidanceRequest request, Viewer by, String event) {
    journal.write(applications.getApplication(request.applicationId()), by.person(), event);
  }
}
