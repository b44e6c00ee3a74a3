package no.dugnad.funding.rejections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.SubmittedApplication;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.rejections.Rejection.Wording;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;

/**
 * Many applications with the same formal fault, turned away together. Each is a case of its own,
 * with its own letter: what can't be done with one of them stops none of the others.
 */
@Service
public class ManyRejections {
  /** Each has a letter that is set while one waits. */
  public static final int MOST = 50;

  private final Rejections rejections;
  private final RejectionStore store;
  private final Applications applications;
  private final ApplicationRules rules;
  private final Calls calls;

  ManyRejections(
      Rejections rejections,
      RejectionStore store,
      Applications applications,
      ApplicationRules rules,
      Calls calls) {
    this.rejections = rejections;
    this.store = store;
    this.applications = applications;
    this.rules = rules;
    this.calls = calls;
  }

  /** What may be done with those that were ticked; what the viewer may not see is not there. */
  public Chosen choose(UUID callId, Set<UUID> ticked, Viewer viewer) {
    if (ticked.size() > MOST) throw new Refused("rejections.refused.many", MOST);
    List<Application> seen =
        applications.listHandled(callId, viewer).stream()
            .map(SubmittedApplication::application)
            .filter(application -> ticked.contains(application.id()))
            .toList();
    Set<UUID> handled =
        rules.handled(viewer, calls.getCall(callId), seen.stream().map(Application::id).toList());
    Map<UUID, Rejection> proposed = proposed(handled);
    var open = new ArrayList<Application>();
    var leftOut = new ArrayList<Application>();
    var decidable = new ArrayList<Chosen.Proposed>();
    for (Application application : seen) {
      Rejection rejection = proposed.get(application.id());
      if (!handled.contains(application.id()) || !application.isSubmitted())
        leftOut.add(application);
      else if (rejection == null) open.add(application);
      else decidable.add(new Chosen.Proposed(application, rejection));
    }
    return new Chosen(open, decidable, leftOut);
  }

  private Map<UUID, Rejection> proposed(Collection<UUID> handled) {
    return handled.isEmpty()
        ? Map.of()
        : store.listProposed(handled).stream()
            .collect(Collectors.toMap(Rejection::applicationId, Function.identity()));
  }

  /** Proposes to turn each of them away, in the same words. */
  public Done propose(UUID callId, Set<UUID> ticked, Wording wording, Viewer viewer) {
    Chosen chosen = choose(callId, ticked, viewer);
    var tally = new Tally(chosen);
    chosen.proposed().forEach(proposed -> tally.leftOut.add(proposed.application().title()));
    for (Application application : chosen.open()) {
      tally.count(
          application,
          () ->
              rejections.propose(
                  application.id(), wording, Rejections.revision(Optional.empty()), viewer));
    }
    return tally.done();
  }

  /**
   * Turns away each of them that is proposed, in the words that it was proposed in.
   *
   * @param seen of the proposals that the viewer had before them
   */
  public Done decide(UUID callId, Map<UUID, Revision> seen, Viewer viewer) {
    Chosen chosen = choose(callId, seen.keySet(), viewer);
    var tally = new Tally(chosen);
    chosen.open().forEach(application -> tally.leftOut.add(application.title()));
    for (Chosen.Proposed one : chosen.proposed()) {
      UUID id = one.application().id();
      tally.count(
          one.application(),
          () ->
              rejections.decide(
                  id, one.rejection().wording(), Objects.requireNonNull(seen.get(id)), viewer));
    }
    return tally.done();
  }

  /**
   * Those that were ticked.
   *
   * @param open what can be proposed
   * @param proposed what is proposed already, and can be decided
   * @param leftOut what the viewer has a part in themselves, or is turned away or taken back
   */
  public record Chosen(List<Application> open, List<Proposed> proposed, List<Application> leftOut) {
    public Chosen {
      open = List.copyOf(open);
      proposed = List.copyOf(proposed);
      leftOut = List.copyOf(leftOut);
    }

    public record Proposed(Application application, Rejection rejection) {}
  }

  /**
   * @param leftOut the titles of those that nothing was done with
   */
  public record Done(int count, List<String> leftOut) {
    public Done {
      leftOut = List.copyOf(leftOut);
    }
  }

  private static class Tally {
    private final List<String> leftOut = new ArrayList<>();
    private int count;

    Tally(Chosen chosen) {
      chosen.leftOut().forEach(application -> leftOut.add(application.title()));
    }

    void count(Application application, Runnable deed) {
      try {
        deed.run();
        count++;
      } catch (Refused refused) {
        leftOut.add(application.title());
      }
    }

    Done done() {
      return new Done(count, leftOut);
    }
  }
}
