package no.dugnad.funding.appeals.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.AppealRules;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.decisions.AppealDeadline;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the application's page, after its outcome: how to appeal, or what came of it. */
@Component
class AppealPart implements ApplicationPart {
  private final Appeals appeals;
  private final AppealRules rules;

  AppealPart(Appeals appeals, AppealRules rules) {
    this.appeals = appeals;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Application application, Viewer viewer) {
    UUID id = application.id();
    if (!rules.read(viewer, id)) return List.of();
    return appeals.deadline(id).stream()
        .map(deadline -> part(application, deadline, viewer))
        .toList();
  }

  private Part part(Application application, AppealDeadline deadline, Viewer viewer) {
    UUID id = application.id();
    Optional<Appeal> appeal = appeals.find(id);
    boolean open = appeal.filter(Appeal::isOpen).isPresent();
    boolean forwarded = appeal.filter(a -> a.with() == Appeal.With.BODY).isPresent();
    return new Part(
        "funding/appeals/part",
        Map.of(
            "application",
            application,
            "deadline",
            deadline,
            "appeal",
            appeal,
            "handles",
            rules.answer(viewer, id),
            "mayName",
            open && rules.prepare(viewer, id) && rules.nameBody(viewer),
            "mayPrepare",
            open && rules.prepare(viewer, id),
            "mayAnswer",
            forwarded && rules.answer(viewer, id),
            "mayAppeal",
            rules.appeal(viewer, id) && appeals.isInTime(id),
            "mayDecide",
            open && rules.decide(viewer, id)));
  }
}
