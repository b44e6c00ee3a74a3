package no.dugnad.funding.endorsements;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationJournal;
import no.dugnad.funding.applications.ApplicationMoved;
import no.dugnad.funding.applications.ApplicationSubmitted;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.OwnApplication;
import no.dugnad.funding.applications.VouchedContent;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the manager of the application's unit to stand behind it, and takes the answer. It may come
 * after the application is handed in, until the panel begins.
 */
@Service
public class Endorsements {
  private final EndorsementStore store;
  private final Applications applications;
  private final ApplicationJournal journal;
  private final CoApplicants coApplicants;
  private final AnswerSheets sheets;
  private final Calls calls;
  private final People people;
  private final Post post;
  private final List<AssessmentStart> starts;
  private final Clock clock;

  Endorsements(
      EndorsementStore store,
      Applications applications,
      ApplicationJournal journal,
      CoApplicants coApplicants,
      AnswerSheets sheets,
      Calls calls,
      People people,
      Post post,
      List<AssessmentStart> starts,
      Clock clock) {
    this.store = store;
    this.applications = applications;
    this.journal = journal;
    this.coApplicants = coApplicants;
    this.sheets = sheets;
    this.calls = calls;
    this.people = people;
    this.post = post;
    this.starts = starts;
    this.clock = clock;
  }

  /** Asks the manager of the unit that the application names now. */
  @Transactional
  @Transition(to = EndorsementStatus.Asked.class)
  public void ask(UUID applicationId, Person by) {
    Application application = applications.getLocked(applicationId);
    checkOpen(application);
    Unit unit = unit(application).orElseThrow(() -> new Refused("endorsements.refused.noUnit"));
    UUID manager = unit.managerId();
    if (manager == null) throw new Refused("endorsements.refused.noManager", unit.name());
    if (isApplicant(application, manager)) {
      throw new Refused("endorsements.refused.ownManager", unit.name());
    }
    askOnce(application, unit, people.getPerson(manager), by, mail -> mail.by(by.id()));
  }

  /** Asks as the application is handed in, where there is somebody to ask and nobody was. */
  @EventListener
  public void submitted(ApplicationSubmitted event) {
    Application application = event.application();
    Optional<Unit> unit = unit(application);
    UUID manager = unit.map(Unit::managerId).orElse(null);
    if (unit.isEmpty() || manager == null || isApplicant(application, manager)) return;
    if (store.find(application.id()).isEmpty()) {
      // Handing in is never refused for the mails of that day.
      askOnce(
          application, unit.get(), people.getPerson(manager), event.by(), UnaryOperator.identity());
    }
  }

  /** A request that waits with the same manager stands; any other gives way to a new one. */
  private void askOnce(
      Application application, Unit unit, Person manager, Person by, UnaryOperator<Mail> counted) {
    Optional<Endorsement> earlier = store.find(application.id());
    if (earlier.filter(e -> e.isWaiting() && e.managerId().equals(manager.id())).isPresent()) {
      return;
    }
    earlier.ifPresent(e -> store.replace(e.id(), clock.instant()));
    store.insert(Ids.next(), application.id(), unit.id(), manager.id(), clock.instant());
    journal.write(application, by, "endorsements.journal.asked", unit.name());
    post.send(counted.apply(request(application, unit, manager, by)));
  }

  private Mail request(Application application, Unit unit, Person manager, Person by) {
    String title = application.title();
    Mail mail =
        Mail.to(manager.email(), manager.locale())
            .subject(
                title.isEmpty()
                    ? "endorsements.mail.endorsement.subject"
                    : "endorsements.mail.endorsement.subject.named",
                by.name(),
                title)
            .line("endorsements.mail.endorsement.line", by.name(), unit.name());
    if (application.amount().isPositive())
      mail.line("endorsements.mail.endorsement.amount", application.amount());
    return application
        .named(mail)
        .line(
            "endorsements.mail.endorsement.deadline",
            calls.getCall(application.callId()).deadline())
        .line("endorsements.mail.endorsement.what")
        .link(
            "/applications/" + application.id() + "/endorsement",
            "endorsements.mail.endorsement.link");
  }

  /**
   * The manager's answer. It is kept with the hash of what they read, so that a change afterwards
   * shows. They may answer anew until the panel begins.
   *
   * @param read the content that they had before them
   * @return whether it is what the application says now: else nothing is answered
   */
  @Transactional
  @Transition(
      from = {
        EndorsementStatus.Asked.class,
        EndorsementStatus.Endorsed.class,
        EndorsementStatus.Declined.class
      },
      to = EndorsementStatus.Endorsed.class)
  @Transition(
      from = {
        EndorsementStatus.Asked.class,
        EndorsementStatus.Endorsed.class,
        EndorsementStatus.Declined.class
      },
      to = EndorsementStatus.Declined.class)
  public boolean answer(
      UUID applicationId, boolean endorses, String word, Revision read, Person manager) {
    Application application = applications.getLocked(applicationId);
    checkOpen(application);
    Endorsement request =
        store
            .find(applicationId)
            .filter(e -> e.managerId().equals(manager.id()))
            .orElseThrow(() -> new NotFound("endorsement", applicationId));
    AnswerSheet sheet = sheets.get(application.sheetId());
    if (!read.equals(revision(sheet))) return false;
    String sha256 = VouchedContent.of(sheet).sha256();
    store.answer(request.id(), endorses, word, sha256, clock.instant());
    journal.write(
        application,
        manager,
        endorses ? "endorsements.journal.endorsed" : "endorsements.journal.declined");
    for (Person applicant : coApplicants.listApplicants(application)) {
      post.send(
          application.named(
              Mail.to(applicant.email(), applicant.locale())
                  .subject("endorsements.mail.endorsed.subject")
                  .line("endorsements.mail.endorsed.line", manager.name())
                  .link("/applications/" + applicationId, "endorsements.mail.endorsed.link")));
    }
    return true;
  }

  /** Which content of the application a manager has before them. */
  public Revision revision(AnswerSheet sheet) {
    return VouchedContent.of(sheet).revision();
  }

  /** The application names another unit now: the earlier manager has no more to do with it. */
  @Transition(
      from = {
        EndorsementStatus.Asked.class,
        EndorsementStatus.Endorsed.class,
        EndorsementStatus.Declined.class
      },
      to = EndorsementStatus.Replaced.class)
  @EventListener
  public void moved(ApplicationMoved event) {
    store
        .find(event.application().id())
        .filter(e -> !e.unitId().equals(event.unitId()))
        .ifPresent(
            e -> {
              store.replace(e.id(), clock.instant());
              journal.write(
                  event.application(), event.by(), "endorsements.journal.moved", e.managerId());
            });
  }

  /** The request that counts, held up against these answers. */
  public Endorsement.Current of(Application application, AnswerSheet sheet) {
    Optional<Endorsement> endorsement = store.find(application.id());
    return new Endorsement.Current(
        endorsement,
        endorsement.filter(e -> e.isOlderThan(VouchedContent.of(sheet).sha256())).isPresent());
  }

  /** The requests that count, by application. */
  public Map<UUID, Endorsement> list(Collection<UUID> applicationIds) {
    return store.list(applicationIds).stream()
        .collect(Collectors.toMap(Endorsement::applicationId, Function.identity()));
  }

  /** A select of the applications that {@code :person} is asked to stand behind. */
  public String selectAsked() {
    return EndorsementStore.ASKED;
  }

  /** The applications that the manager may still answer, the first deadline first. */
  public List<OwnApplication> listAwaited(UUID managerId) {
    List<OwnApplication> asked = applications.list(store.listAsked(managerId));
    Set<UUID> calls =
        asked.stream().map(own -> own.application().callId()).collect(Collectors.toSet());
    Set<UUID> begun =
        starts.stream()
            .flatMap(start -> start.listBegun(calls).stream())
            .collect(Collectors.toSet());
    return asked.stream()
        .filter(own -> !own.application().isWithdrawn() && !own.application().isRejected())
        .filter(own -> own.application().isSubmitted() || own.open())
        .filter(own -> !begun.contains(own.application().callId()))
        .sorted(Comparator.comparing(OwnApplication::deadline))
        .toList();
  }

  /** Whether an answer may still come. */
  public boolean isOpen(Application application) {
    return !application.isWithdrawn()
        && !application.isRejected()
        && starts.stream().noneMatch(start -> start.hasBegun(application.callId()));
  }

  private void checkOpen(Application application) {
    if (application.isWithdrawn()) throw new Refused("applications.refused.withdrawn");
    if (application.isRejected()) throw new Refused("applications.refused.rejected");
    if (!isOpen(application)) {
      throw new Refused(
          "endorsements.refused.assessmentBegun", calls.getCall(application.callId()).title());
    }
  }

  private Optional<Unit> unit(Application application) {
    return Optional.ofNullable(application.unitId()).flatMap(people::findUnit);
  }

  private boolean isApplicant(Application application, UUID personId) {
    return coApplicants.listApplicants(application).stream()
        .anyMatch(person -> person.id().equals(personId));
  }
}
