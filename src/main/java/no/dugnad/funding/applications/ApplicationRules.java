package no.dugnad.funding.applications;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with an application. What one may not see answers as what does not exist. */
@Component
public class ApplicationRules {
  private static final Set<Role> HANDLERS =
      Set.of(Role.ADVISER, Role.ASSESSOR, Role.DECISION_MAKER);

  private final ApplicationStore store;
  private final Calls calls;
  private final TieStore ties;
  private final Endorser endorser;
  private final List<Seal> seals;

  ApplicationRules(
      ApplicationStore store, Calls calls, TieStore ties, Endorser endorser, List<Seal> seals) {
    this.store = store;
    this.calls = calls;
    this.ties = ties;
    this.endorser = endorser;
    this.seals = seals;
  }

  /** Everybody who is signed in has a list of their own applications. */
  public boolean listOwn(Viewer viewer) {
    return viewer.isSignedIn();
  }

  /** Every employee of the call's organisation may apply, once the call has been published. */
  public boolean begin(Viewer viewer, UUID callId) {
    return viewer.isSignedIn()
        && store.findInviter(callId).filter(by -> worksFor(viewer, by)).isPresent();
  }

  /** As {@link #begin}, of a call at hand. */
  public boolean mayApply(Viewer viewer, Call call) {
    return call.isPublic() && worksFor(viewer, call.organisationId());
  }

  private static boolean worksFor(Viewer viewer, UUID organisation) {
    return viewer.memberships().stream().anyMatch(m -> m.organisationId().equals(organisation));
  }

  /**
   * The applicants read their application at any time; advisers, assessors and decision-makers of
   * the call's organisation read what is handed in and not sealed for them.
   */
  public boolean read(Viewer viewer, UUID id) {
    return viewer.isSignedIn()
        && ties.findTie(id, viewer.personId())
            .filter(tie -> tie.participant() || handles(viewer, id, tie))
            .isPresent();
  }

  /** The attachments are read by all who read the application, and by the manager asked. */
  public boolean readFiles(Viewer viewer, UUID id) {
    return read(viewer, id) || endorse(viewer, id);
  }

  /** The owner and those who have accepted to write with them. */
  public boolean participate(Viewer viewer, UUID id) {
    return ties(viewer, id, Tie::participant);
  }

  /** The owner decides who is in, and whether the application is taken back. */
  public boolean own(Viewer viewer, UUID id) {
    return ties(viewer, id, Tie::owner);
  }

  /** The one who was invited answers, or leaves later. */
  public boolean answerInvitation(Viewer viewer, UUID id) {
    return ties(viewer, id, Tie::invited);
  }

  /** The manager of the application's unit, once asked, endorses it or does not. */
  public boolean endorse(Viewer viewer, UUID id) {
    return viewer.isSignedIn() && endorser.isAsked(viewer.personId(), id);
  }

  /** Advisers and decision-makers of the call's organisation see what is handed in to it. */
  public boolean listSubmitted(Viewer viewer, UUID callId) {
    return calls.findCall(callId).filter(call -> handles(viewer, call)).isPresent();
  }

  /** As {@link #listSubmitted}, of a call at hand. */
  public boolean handles(Viewer viewer, Call call) {
    return call.isPublic() && runsCases(viewer, call.organisationId());
  }

  private static boolean runsCases(Viewer viewer, UUID organisation) {
    return viewer.has(Role.ADVISER, organisation) || viewer.has(Role.DECISION_MAKER, organisation);
  }

  /** What a list, a count or an export may hold for this viewer: nothing that is sealed. */
  public <T> List<T> unsealed(Viewer viewer, List<T> items, Function<T, UUID> application) {
    if (items.isEmpty()) return items;
    Set<UUID> hidden = hiddenFrom(viewer, items.stream().map(application).toList());
    return items.stream().filter(item -> !hidden.contains(application.apply(item))).toList();
  }

  /** Those among them that are sealed for this viewer. */
  public Set<UUID> hiddenFrom(Viewer viewer, Collection<UUID> among) {
    if (among.isEmpty()) return Set.of();
    return seals.stream()
        .flatMap(seal -> seal.hiddenFrom(viewer, among).stream())
        .collect(Collectors.toSet());
  }

  private boolean isSealed(Viewer viewer, UUID id) {
    return !hiddenFrom(viewer, List.of(id)).isEmpty();
  }

  /**
   * The organisation whose applications the viewer reads when they are handed in, unless sealed.
   */
  public Optional<UUID> handlesFor(Viewer viewer) {
    return HANDLERS.stream().anyMatch(viewer::has)
        ? Optional.of(viewer.organisationId())
        : Optional.empty();
  }

  private boolean handles(Viewer viewer, UUID id, Tie tie) {
    Application application = tie.application();
    boolean reads =
        application.isSubmitted()
            && handlesFor(viewer).filter(application.organisationId()::equals).isPresent();
    boolean rejects = application.isRejected() && runsCases(viewer, application.organisationId());
    return (reads || rejects) && !isSealed(viewer, id);
  }

  /**
   * Advisers and decision-makers of the call's organisation handle what is or was handed in to it
   * and is not sealed for them, unless it is their own or they are asked to stand behind it.
   */
  public boolean handle(Viewer viewer, UUID id) {
    return viewer.isSignedIn()
        && ties.findTie(id, viewer.personId())
            .filter(tie -> tie.application().isKnownToHandlers())
            .filter(tie -> runsCases(viewer, tie.application().organisationId()))
            .filter(tie -> !tie.participant() && !tie.invited())
            .isPresent()
        && !isSealed(viewer, id)
        && !endorse(viewer, id);
  }

  /** As {@link #handle}, of many in a call whose applications the viewer lists. */
  public Set<UUID> handled(Viewer viewer, Call call, Collection<UUID> among) {
    if (among.isEmpty() || !handles(viewer, call)) return Set.of();
    Set<UUID> handled = new HashSet<>(among);
    handled.removeAll(ties.listTied(viewer.personId(), among));
    handled.removeAll(hiddenFrom(viewer, among));
    handled.removeAll(endorser.asked(viewer.personId(), among));
    return handled;
  }

  private boolean ties(Viewer viewer, UUID id, Predicate<Tie> predicate) {
    return viewer.isSignedIn() && ties.findTie(id, viewer.personId()).filter(predicate).isPresent();
  }
}
