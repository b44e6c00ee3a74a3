package no.dugnad.funding.appeals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationDecided;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcement;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.AppealDeadline;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.DecisionStatus;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.decisions.Letters;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an upheld appeal against a rejection leads to when the others are handed over already: the
 * application is recommended by itself. When they are announced too, it is decided by itself, and
 * told in the same moment.
 */
@Service
public class Readmissions {
  private final Applications applications;
  private final CoApplicants coApplicants;
  private final Calls calls;
  private final Recommendations recommendations;
  private final Decisions decisions;
  private final Announcements announcements;
  private final Letters letters;
  private final SentLetters sent;
  private final Awards awards;
  private final Journal journal;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Readmissions(
      Applications applications,
      CoApplicants coApplicants,
      Calls calls,
      Recommendations recommendations,
      Decisions decisions,
      Announcements announcements,
      Letters letters,
      SentLetters sent,
      Awards awards,
      Journal journal,
      Post post,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.applications = applications;
    this.coApplicants = coApplicants;
    this.calls = calls;
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.announcements = announcements;
    this.letters = letters;
    this.sent = sent;
    this.awards = awards;
    this.journal = journal;
    this.post = post;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The application while it waits, taken in after the handover and not decided. */
  public Optional<Readmission> find(UUID applicationId) {
    Application application = applications.getApplication(applicationId);
    if (!application.isSubmitted() || !recommendations.isApart(application)) {
      return Optional.empty();
    }
    return Optional.of(decisions.getProposal(applicationId))
        .filter(proposal -> proposal.decided().isEmpty())
        .map(
            proposal ->
                new Readmission(proposal, announcements.find(application.callId()).isPresent()));
  }

  /**
   * @param announced whether the others have their answer, and this one gets it by itself
   */
  public record Readmission(Proposal proposal, boolean announced) {}

  /**
   * Saves what is recommended, until it is decided.
   *
   * @param seen of the recommendation that the adviser had before them
   */
  @Transactional
  public void recommend(
      UUID applicationId,
      Verdict verdict,
      Money amount,
      String grounds,
      Revision seen,
      Viewer adviser) {
    calls.hold(applications.getApplication(applicationId).callId());
    Recommendation stored =
        find(applicationId)
            .orElseThrow(() -> new Refused("appeals.refused.notReadmitted"))
            .proposal()
            .recommendation();
    seen.requireSame(Revision.of(stored));
    recommendations.proposeApart(
        new Recommendation(applicationId, verdict, amount, grounds, stored.revision()), adviser);
  }

  /** The letter as it would go out now. */
  public Letter preview(UUID applicationId, Decision.Ruling ruling, Viewer viewer) {
    Application application = applications.getApplication(applicationId);
    return letters.preview(
        calls.getCall(application.callId()), application, decision(application, ruling, viewer));
  }

  private Decision decision(Application application, Decision.Ruling ruling, Viewer viewer) {
    Instant now = clock.instant();
    LocalDate appealBy = AppealDeadline.of(Oslo.date(now)).lastDay();
    return new Decision(
        Ids.next(),
        application.callId(),
        application.id(),
        ruling,
        now,
        viewer.person().name(),
        new DecisionStatus.Announced(now, viewer.personId(), appealBy, ruling.amount()));
  }

  /**
   * Decides it after the others are announced, and tells it at once.
   *
   * @param seen the {@link Proposal#revision} that the viewer had before them
   */
  @Transition(to = DecisionStatus.Announced.class)
  public void decide(UUID applicationId, Decision.Ruling ruling, Revision seen, Viewer viewer) {
    Application application = applications.getApplication(applicationId);
    Decision decision = decision(application, ruling, viewer);
    // Set before the deed, which others wait for: setting it takes a while.
    Letter letter =
        letters.write(
            calls.getCall(application.callId()),
            application,
            decision,
            Oslo.date(decision.decidedAt()));
    transaction.executeWithoutResult(_ -> decide(application, decision, letter, seen, viewer));
  }

  private void decide(
      Application application, Decision decision, Letter letter, Revision seen, Viewer viewer) {
    calls.hold(application.callId());
    if (find(application.id()).filter(Readmission::announced).isEmpty()) {
      throw new Refused("appeals.refused.notReadmitted");
    }
    decisions.decideApart(decision, seen, viewer);
    Call call = calls.getCall(application.callId());
    if (decision.isAward()) {
      Announcement announcement = announcements.getAnnouncement(call.id());
      awards.add(
          announcement.award(call, application, decision.id(), decision.amount()), viewer.actor());
    }
    sent.keep(decision.id(), letter, viewer.actor());
    journal.write(
        JournalEntry.of(
                decision.decidedAt(),
                viewer.actor(),
                call.organisationId(),
                application.id(),
                "decisions.journal.told." + decision.outcome(),
                decision.amount())
            .forAll());
    events.publishEvent(new ReadmittedDecided(application.id(), decision.decidedAt()));
    for (Person applicant : coApplicants.listApplicants(application)) {
      post.send(
          Mail.to(applicant.email(), applicant.locale())
              .subject("decisions.mail.subject", application.title())
              .line("appeals.mail.readmitted.line", application.title(), call.title())
              .line("decisions.mail.appeal")
              .link("/applications/" + application.id(), "decisions.mail.link")
              .once("readmitted:" + decision.id() + ":" + applicant.id()));
    }
  }

  private record ReadmittedDecided(UUID applicationId, Instant announcedAt)
      implements ApplicationDecided {}
}
