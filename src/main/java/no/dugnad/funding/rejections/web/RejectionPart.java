package no.dugnad.funding.rejections.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.rejections.Rejection;
import no.dugnad.funding.rejections.RejectionRules;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the application's page: that it is turned away, why, and how to appeal; or the way to it. */
@Component
class RejectionPart implements ApplicationPart {
  private final Rejections rejections;
  private final RejectionRules rules;

  RejectionPart(Rejections rejections, RejectionRules rules) {
    this.rejections = rejections;
    this.rules = rules;
  }

  @Override
  public List<Part> underway(Application application, Viewer viewer) {
    UUID id = application.id();
    boolean proposes = rules.propose(viewer, id);
    Optional<Rejection> rejection =
        application.isRejected() || proposes ? rejections.find(id) : Optional.empty();
    boolean mayPropose = proposes && rejections.whyNot(application).isEmpty();
    if (!application.isRejected() && !mayPropose) return List.of();
    return List.of(
        new Part(
            "funding/rejections/part",
            Map.of(
                "id",
                id,
                "rejection",
                rejection,
                "deadline",
                rejection.flatMap(rejections::deadline),
                "proposes",
                proposes)));
  }
}
