package no.dugnad.funding.rejections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationJournal;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.casework.CaseJournal;
import no.dugnad.funding.decisions.AppealDeadline;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.decisions.Letters;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.funding.rejections.Rejection.Wording;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns applications away on formal grounds, and takes them in again. */
@Service
public class Rejections {
  private static final String SLOT = "letter";

  private final RejectionStore store;
  private final Applications applications;
  private final ApplicationRules rules;
  private final Submissions submissions;
  private final ApplicationJournal journal;
  private final CaseJournal caseJournal;
  private final CoApplicants coApplicants;
  private final Calls calls;
  private final Recommendations recommendations;
  private final Letters letters;
  private final Files files;
  private final Contested contested;
  private final Post post;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Rejections(
      RejectionStore store,
      Applications applications,
      ApplicationRules rules,
      Submissions submissions,
      ApplicationJournal journal,
      CaseJournal caseJournal,
      CoApplicants coApplicants,
      Calls calls,
      Recommendations recommendations,
      Letters letters,
      Files files,
      Contested contested,
      Post post,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.applications = applications;
    this.rules = rules;
    this.submissions = submissions;
    this.journal = journal;
    this.caseJournal = caseJournal;
    this.coApplicants = coApplicants;
    this.calls = calls;
    this.recommendations = recommendations;
    this.letters = letters;
    this.files = files;
    this.contested = contested;
    this.post = post;
    this.transaction = transaction;
    this.clock = clock;
  }

  public Optional<Rejection> find(UUID applicationId) {
    return store.find(applicationId);
  }

  /** Why none can be proposed or decided now; empty when it can. */
  public Optional<Refused> whyNot(Application application) {
    Call call = calls.getCall(application.callId());
    if (call.isOpen(clock.instant()))
      return Optional.of(new Refused("rejections.refused.callOpen", call.deadline()));
    if (!application.isSubmitted())
      return Optional.of(new Refused("rejections.refused.notSubmitted"));
    return whyOver(application);
  }

  private Optional<Refused> whyOver(Application application) {
    return whyOver(application, "rejections.refused.handedOver");
  }

  /** Why one that is decided can't be reversed but by an appeal; empty while it can. */
  public Optional<Refused> whyFinal(Application application) {
    boolean appealed =
        find(application.id())
            .filter(Rejection::isDecided)
            .filter(decided -> contested.isAppealed(decided.id()))
            .isPresent();
    return appealed
        ? Optional.of(new Refused("rejections.refused.appealed"))
        : whyOver(application, "rejections.refused.final");
  }

  private Optional<Refused> whyOver(Application application, String key) {
    return recommendations.isHandedOver(application.callId())
        ? Optional.of(new Refused(key))
        : Optional.empty();
  }

  private static void refuse(Optional<Refused> refused) {
    refused.ifPresent(
        r -> {
          throw r;
        });
  }

  /**
   * Writes what the letter is to say; anew as long as it is not decided.
   *
   * @param seen of the rejection that the viewer had before them
   */
  @Transactional
  @Transition(to = RejectionStatus.Proposed.class)
  public void propose(UUID applicationId, Wording wording, Revision seen, Viewer by) {
    Application application = hold(applicationId);
    refuse(whyNot(application));
    Optional<Rejection> earlier = find(applicationId).filter(Rejection::isProposed);
    if (earlier.filter(r -> r.wording().equals(wording)).isPresent()) return;
    seen.requireSame(revision(earlier));
    Instant now = clock.instant();
    if (earlier.isPresent()) {
      store.propose(earlier.get().id(), wording, by.personId(), now);
      return;
    }
    store.insert(Ids.next(), applicationId, wording, by.personId(), now);
    applications.noteRejectionProposed(applicationId, true);
    caseJournal.write(application, by, "rejections.journal.proposed");
  }

  /** Which state of a proposal somebody has seen; none is a state too. */
  public static Revision revision(Optional<Rejection> proposed) {
    return proposed.map(Rejection::revision).orElseGet(() -> Revision.of("none"));
  }

  /** The application is assessed after all; the applicants never knew. */
  @Transactional
  public void drop(UUID applicationId, Viewer by) {
    Application application = hold(applicationId);
    find(applicationId)
        .filter(Rejection::isProposed)
        .ifPresent(
            proposed -> {
              store.delete(proposed.id());
              applications.noteRejectionProposed(applicationId, false);
              caseJournal.write(application, by, "rejections.journal.dropped");
            });
  }

  /** The letter as it would go out now, with these words. */
  public Letter preview(UUID applicationId, Wording wording, Viewer viewer) {
    Application application = applications.getApplication(applicationId);
    return letter(application, wording, Oslo.date(clock.instant()), viewer, true);
  }

  /**
   * Turns the application away: it leaves the assessment, and the applicants get the letter.
   *
   * @param wording what the letter says, whatever was proposed
   * @param seen of the proposal that the viewer had before them
   */
  @Transition(from = RejectionStatus.Proposed.class, to = RejectionStatus.Decided.class)
  public void decide(UUID applicationId, Wording wording, Revision seen, Viewer by) {
    if (find(applicationId).filter(Rejection::isDecided).isPresent()) return;
    Instant now = clock.instant();
    // Set before the deed, which others wait for: setting it takes a while.
    Letter letter =
        letter(applications.getApplication(applicationId), wording, Oslo.date(now), by, false);
    transaction.executeWithoutResult(_ -> decide(applicationId, wording, seen, letter, now, by));
  }

  private void decide(
      UUID applicationId, Wording wording, Revision seen, Letter letter, Instant now, Viewer by) {
    Application application = hold(applicationId);
    refuse(whyNot(application));
    Optional<Rejection> earlier = find(applicationId).filter(Rejection::isProposed);
    seen.requireSame(revision(earlier));
    Rejection proposed =
        earlier.orElseThrow(() -> new NotFound("proposed rejection", applicationId));
    store.decide(proposed.id(), wording, by.personId(), now);
    applications.noteRejectionProposed(applicationId, false);
    submissions.reject(application, by.person());
    files.store(proposed.id(), SLOT, letter.name(), letter.pdf(), by.actor());
    journal.write(application, by.person(), "rejections.journal.decided");
    tell(application, "rejections.mail.decided", "rejected:" + proposed.id());
  }

  /** Takes the application in again, as it was. */
  @Transactional
  @Transition(from = RejectionStatus.Decided.class, to = RejectionStatus.Reversed.class)
  public void reverse(UUID applicationId, String grounds, Revision seen, Viewer by) {
    Application application = hold(applicationId);
    Rejection decided =
        find(applicationId).orElseThrow(() -> new NotFound("rejection", applicationId));
    if (decided.status() instanceof RejectionStatus.Reversed) return;
    seen.requireSame(decided.revision());
    if (!decided.isDecided()) throw new Refused("rejections.refused.notRejected");
    refuse(whyFinal(application));
    store.reverse(decided.id(), by.personId(), grounds, clock.instant());
    submissions.restore(application);
    journal.write(application, by.person(), "rejections.journal.reversed");
    tell(application, "rejections.mail.reversed", "rejection-reversed:" + decided.id());
  }

  /**
   * An appeal is upheld: the application is taken in again at any time, and is recommended by
   * itself where the others are handed over. Who upholds it tells the applicants.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  @Transition(from = RejectionStatus.Decided.class, to = RejectionStatus.Reversed.class)
  public void takeIn(UUID applicationId, String grounds, Viewer by) {
    Application application = hold(applicationId);
    Rejection decided =
        find(applicationId)
            .filter(Rejection::isDecided)
            .orElseThrow(() -> new Refused("rejections.refused.notRejected"));
    store.reverse(decided.id(), by.personId(), grounds, clock.instant());
    submissions.restore(application);
    recommendations.takeIn(application);
  }

  private void tell(Application application, String text, String about) {
    Call call = calls.getCall(application.callId());
    for (Person applicant : coApplicants.listApplicants(application)) {
      post.send(
          Mail.to(applicant.email(), applicant.locale())
              .subject(text + ".subject", call.title())
              .line(text + ".line", call.title(), application.title())
              .link("/applications/" + application.id(), "rejections.mail.link")
              .once(about + ":" + applicant.id()));
    }
  }

  /** As it was sent; none that names somebody who is forgotten. */
  public Optional<StoredFile> findLetter(UUID applicationId) {
    if (coApplicants.isSomebodyForgotten(applications.getApplication(applicationId)))
      return Optional.empty();
    return find(applicationId).flatMap(r -> files.list(r.id()).stream().findFirst());
  }

  /** Until when the applicants may appeal; empty when there is nothing to appeal against. */
  public Optional<AppealDeadline> deadline(Rejection rejection) {
    return rejection.status() instanceof RejectionStatus.Decided decided
        ? Optional.of(AppealDeadline.of(Oslo.date(decided.at())))
        : Optional.empty();
  }

  /** What is proposed, for those who decide it. */
  public List<Waiting> listProposed(Viewer viewer) {
    return rules.unsealed(
        viewer, store.listWaiting(viewer.organisationId()), Waiting::applicationId);
  }

  /**
   * @param call the title of the call
   */
  public record Waiting(UUID applicationId, String title, UUID callId, String call) {}

  private Letter letter(
      Application application, Wording wording, LocalDate day, Viewer decidedBy, boolean draft) {
    return letters.letter(
        calls.getCall(application.callId()),
        application,
        day,
        "funding/rejections/letter",
        "rejections.letter.file",
        draft,
        Map.of(
            "wording",
            wording,
            "deadline",
            AppealDeadline.of(day),
            "decidedBy",
            decidedBy.person().name()));
  }

  /** Against being handed over to be decided meanwhile. */
  private Application hold(UUID applicationId) {
    calls.hold(applications.getApplication(applicationId).callId());
    return applications.getLocked(applicationId);
  }
}
