package no.dugnad.sharing.adoptions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.AwardsTakenBack;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.sharing.adoptions.Adoption.Adopter;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import no.dugnad.sharing.catalogue.Catalogue;
import no.dugnad.sharing.catalogue.CatalogueEntry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who adopt say: anybody that they want to, and of all the rest whoever holds a link
 * that was sent to their address.
 */
@Service
public class Adoptions {
  private static final Duration DAY = Duration.ofDays(1);

  /** Mails with a link to one address within a day, of all projects. */
  static final int MOST_MAILS = 5;

  /** That nobody has confirmed, of one project at once: so much mail goes to who never asked. */
  static final int MOST_CLAIMED = 50;

  private final AdoptionStore store;
  private final AdoptionLinks links;
  private final AdoptionTrace trace;
  private final AdoptionMail mail;
  private final Catalogue catalogue;
  private final Projects projects;
  private final Clock clock;

  Adoptions(
      AdoptionStore store,
      AdoptionLinks links,
      AdoptionTrace trace,
      AdoptionMail mail,
      Catalogue catalogue,
      Projects projects,
      Clock clock) {
    this.store = store;
    this.links = links;
    this.trace = trace;
    this.mail = mail;
    this.catalogue = catalogue;
    this.projects = projects;
    this.clock = clock;
  }

  /**
   * Sends a mail by which it is confirmed. The same address has one of a project, and within a day
   * one mail: who asks again later has lost it. Whether there was one before is told in that mail
   * alone.
   */
  @Transactional
  @Transition(to = AdoptionStatus.Claimed.class)
  public void claim(UUID projectId, String organisation, Adopter adopter, Viewer by) {
    CatalogueEntry entry = catalogue.get(projectId, by);
    projects.lock(projectId);
    store.lock(adopter.email());
    Instant now = clock.instant();
    Optional<Adoption> before = store.findLive(projectId, adopter.email());
    if (before.isEmpty() && store.countClaimed(projectId) >= MOST_CLAIMED)
      throw new Refused("adoptions.refused.crowd");
    UUID id = before.map(Adoption::id).orElseGet(Ids::next);
    if (before.isEmpty()) store.insert(id, projectId, organisation, adopter, now);
    else if (before.get().isClaimed()) store.rewrite(id, organisation, adopter);
    if (store.hasLinkSince(id, now.minus(DAY))) return;
    if (store.countLinks(adopter.email(), now.minus(DAY)) >= MOST_MAILS)
      throw new Refused("adoptions.refused.mails", MOST_MAILS);
    if (before.isEmpty() || before.get().isClaimed()) mail.askToConfirm(id, adopter, entry, by);
    else mail.showTheWay(before.get(), before.get().adopter().orElseThrow(), entry, by);
  }

  /** Nothing where the link is unknown, or was not used in time. */
  @Transactional(readOnly = true)
  public Optional<Adoption> find(String token) {
    return links.find(token);
  }

  /** A second time changes nothing. */
  @Transactional
  @Transition(from = AdoptionStatus.Claimed.class, to = AdoptionStatus.Confirmed.class)
  public void confirm(String token) {
    locked(
        token,
        (adoption, project) -> {
          if (!adoption.isClaimed()) return;
          store.confirm(adoption.id(), clock.instant());
          trace.leave(project, Actor.PRODUCT, "confirmed");
          mail.confirmed(adoption, adoption.adopter().orElseThrow(), project);
        });
  }

  /**
   * They use it. The same once more says that it is still so.
   *
   * @param seen the {@link Adoption#revision} that they had before them
   */
  @Transactional
  @Transition(from = AdoptionStatus.Confirmed.class, to = AdoptionStatus.Stated.class)
  @Transition(from = AdoptionStatus.Stated.class, to = AdoptionStatus.Stated.class)
  @Transition(from = AdoptionStatus.InUse.class, to = AdoptionStatus.Stated.class)
  public void state(String token, Use use, Revision seen) {
    locked(
        token,
        (adoption, project) -> {
          requireLive(adoption);
          Instant now = clock.instant();
          if (adoption.use().filter(use::equals).isPresent()) {
            store.say(adoption.id(), now);
            return;
          }
          seen.requireSame(adoption.revision());
          store.state(adoption.id(), use, now);
          trace.leave(project, Actor.PRODUCT, "stated");
          mail.stated(adoption, project, Oslo.date(now));
        });
  }

  /** They do not use it after all, but want to. */
  @Transactional
  @Transition(from = AdoptionStatus.Stated.class, to = AdoptionStatus.Confirmed.class)
  @Transition(from = AdoptionStatus.InUse.class, to = AdoptionStatus.Confirmed.class)
  public void takeBack(String token) {
    locked(
        token,
        (adoption, project) -> {
          if (adoption.use().isEmpty()) return;
          store.unstate(adoption.id(), null);
          store.say(adoption.id(), clock.instant());
          trace.leave(project, Actor.PRODUCT, "takenBack");
        });
  }

  /** It is still as it stands there. */
  @Transactional
  public void say(String token) {
    locked(
        token,
        (adoption, _) -> {
          requireLive(adoption);
          store.say(adoption.id(), clock.instant());
        });
  }

  /** They want it no more, or use it no more. A second time changes nothing. */
  @Transactional
  @Transition(from = AdoptionStatus.Confirmed.class, to = AdoptionStatus.Ended.class)
  @Transition(from = AdoptionStatus.Stated.class, to = AdoptionStatus.Ended.class)
  @Transition(from = AdoptionStatus.InUse.class, to = AdoptionStatus.Ended.class)
  public void end(String token, String why) {
    locked(
        token,
        (adoption, project) -> {
          if (adoption.isEnded()) return;
          requireLive(adoption);
          store.end(adoption.id(), why, false, clock.instant());
          trace.leave(project, Actor.PRODUCT, "ended");
        });
  }

  /** What was taken back is nobody's to adopt, and nothing is kept of who wanted to. */
  @EventListener
  void takenBack(AwardsTakenBack gone) {
    store.forget(gone.awards(), clock.instant());
  }

  /** Of somebody who is forgotten: what goes on ends, and what was never confirmed is gone. */
  @Transactional
  @Transition(from = AdoptionStatus.Confirmed.class, to = AdoptionStatus.Ended.class)
  @Transition(from = AdoptionStatus.Stated.class, to = AdoptionStatus.Ended.class)
  @Transition(from = AdoptionStatus.InUse.class, to = AdoptionStatus.Ended.class)
  void forget(String email) {
    for (Adoption one : store.listLive(email)) {
      Project project = projects.lock(one.projectId());
      if (one.isClaimed()) {
        store.deleteClaimed(one.id());
        continue;
      }
      store.end(one.id(), "", false, clock.instant());
      trace.leave(project, Actor.PRODUCT, "ended");
    }
  }

  private static void requireLive(Adoption adoption) {
    if (adoption.isClaimed() || adoption.isEnded()) throw new Refused("adoptions.refused.state");
  }

  /** As it is once nobody else changes it; nothing is done by a link that leads nowhere. */
  private void locked(String token, BiConsumer<Adoption, Project> deed) {
    Optional<Project> project = links.find(token).map(found -> projects.lock(found.projectId()));
    links.find(token).ifPresent(adoption -> deed.accept(adoption, project.orElseThrow()));
  }
}
