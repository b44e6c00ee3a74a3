package no.dugnad.funding.rejections.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.casework.CasePart;
import no.dugnad.funding.intake.ListDeed;
import no.dugnad.funding.rejections.Rejection;
import no.dugnad.funding.rejections.RejectionRules;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * Where an application is read: that it is turned away, and why. Where it is handled, or many are
 * listed: doing so.
 */
@Component
class RejectionPart implements ApplicationPart, CasePart, ListDeed {
  private final Rejections rejections;
  private final RejectionRules rules;

  RejectionPart(Rejections rejections, RejectionRules rules) {
    this.rejections = rejections;
    this.rules = rules;
  }

  /** Until when it may be appealed against stands with the appeal, which hangs below. */
  @Override
  public List<Part> underway(Dossier dossier, Viewer viewer) {
    Application application = dossier.application();
    if (application.isRejected())
      return List.of(
          part(
              application,
              rejections.find(application.id()),
              rules.propose(viewer, application.id()) && isChangeable(application),
              false));
    boolean handled =
        application.isSubmitted()
            && !dossier.answered()
            && dossier.relation().handler()
            && !dossier.relation().participant();
    return handled ? proposed(application, viewer) : List.of();
  }

  /** For those who handle it alone: the applicants know of none until it is decided. */
  private List<Part> proposed(Application application, Viewer viewer) {
    Optional<Rejection> proposal = rejections.find(application.id()).filter(Rejection::isProposed);
    return proposal.isPresent() && rules.propose(viewer, application.id())
        ? List.of(part(application, proposal, true, decides(application, proposal, viewer)))
        : List.of();
  }

  private boolean decides(Application application, Optional<Rejection> rejection, Viewer viewer) {
    return rejection.filter(Rejection::isProposed).isPresent()
        && rules.decide(viewer, application.id());
  }

  @Override
  public List<Part> deeds(Application application, Viewer viewer) {
    boolean may =
        rules.propose(viewer, application.id())
            && (application.isRejected() || rejections.whyNot(application).isEmpty());
    if (!may) return List.of();
    Optional<Rejection> rejection = rejections.find(application.id());
    return List.of(
        part(
            application,
            rejection,
            isChangeable(application),
            decides(application, rejection, viewer)));
  }

  /** Not when the others are handed over, nor while an appeal against it waits for its answer. */
  private boolean isChangeable(Application application) {
    return !application.isRejected() || rejections.whyFinal(application).isEmpty();
  }

  /** From the deadline until the recommendation is handed over. */
  @Override
  public List<Link> deeds(Call call, Phase phase, Viewer viewer) {
    return phase == Phase.ASSESSED || phase == Phase.IN_MEETING
        ? List.of(
            new Link("/calls/" + call.id() + "/applications/rejections", "rejections.many.open"))
        : List.of();
  }

  private static Part part(
      Application application, Optional<Rejection> rejection, boolean proposes, boolean decides) {
    return new Part(
        "funding/rejections/part",
        Map.of(
            "id",
            application.id(),
            "rejection",
            rejection,
            "proposes",
            proposes,
            "decides",
            decides));
  }
}
