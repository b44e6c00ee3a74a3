package no.dugnad.funding.appeals.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.AppealRules;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.appeals.Readmissions;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.casework.CasePart;
import no.dugnad.funding.decisions.AppealDeadline;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * On the application's page, after its outcome or its rejection: how to appeal, or what came of it.
 * Where it is handled: whether an appeal has come, and with whom it lies.
 */
@Component
class AppealPart implements ApplicationPart, CasePart {
  private final Appeals appeals;
  private final AppealRules rules;
  private final Readmissions readmissions;
  private final DecisionRules decisionRules;
  private final Rejections rejections;

  AppealPart(
      Appeals appeals,
      AppealRules rules,
      Readmissions readmissions,
      DecisionRules decisionRules,
      Rejections rejections) {
    this.appeals = appeals;
    this.rules = rules;
    this.readmissions = readmissions;
    this.decisionRules = decisionRules;
    this.rejections = rejections;
  }

  @Override
  public List<Part> parts(Application application, Viewer viewer) {
    return rules.read(viewer, application.id()) ? all(application, viewer) : List.of();
  }

  /** What is rejected has no outcome, nor has what is taken in again. */
  @Override
  public List<Part> underway(Dossier dossier, Viewer viewer) {
    Application application = dossier.application();
    if (dossier.answered() || application.handedIn().isEmpty()) return List.of();
    // Before the answer there is but a rejection to appeal against, which its own part asks for
    // too.
    if (application.isSubmitted() && rejections.find(application.id()).isEmpty()) return List.of();
    return rules.read(viewer, application.id()) ? all(application, viewer) : List.of();
  }

  @Override
  public List<Part> deeds(Application application, Viewer viewer) {
    UUID id = application.id();
    List<Appeal> made = appeals.list(id);
    if (made.isEmpty() && !application.isRejected()) return List.of();
    if (!rules.read(viewer, id)) return List.of();
    Optional<AppealDeadline> deadline = made.isEmpty() ? appeals.deadline(id) : Optional.empty();
    return List.of(
        new Part(
            "funding/appeals/handled",
            Map.of("id", id, "appeal", made.stream().findFirst(), "deadline", deadline)));
  }

  private List<Part> all(Application application, Viewer viewer) {
    UUID id = application.id();
    List<Appeal> made = appeals.list(id);
    Optional<AppealDeadline> deadline = appeals.deadline(id);
    Optional<Appeal> current = deadline.flatMap(_ -> appeals.find(id));
    var parts = new ArrayList<Part>();
    deadline.ifPresent(last -> parts.add(part(application, last, current, viewer)));
    if (!made.isEmpty() && deadline.isEmpty()) readmission(application, viewer, parts);
    made.stream()
        .filter(appeal -> !appeal.equals(current.orElse(null)))
        .forEach(
            appeal ->
                parts.add(
                    new Part(
                        "funding/appeals/earlier",
                        Map.of("appeal", appeal, "handles", rules.answer(viewer, id)))));
    return parts;
  }

  /** What is to be done with it, for those who do it. */
  private void readmission(Application application, Viewer viewer, List<Part> parts) {
    UUID id = application.id();
    if (!decisionRules.seeDecision(viewer, id)) return;
    readmissions
        .find(id)
        .ifPresent(
            readmission ->
                parts.add(
                    new Part(
                        "funding/appeals/readmission",
                        Map.of(
                            "readmission",
                            readmission,
                            "mayRecommend",
                            rules.prepare(viewer, id),
                            "mayDecide",
                            decisionRules.decide(viewer, id)))));
  }

  private Part part(
      Application application, AppealDeadline deadline, Optional<Appeal> appeal, Viewer viewer) {
    UUID id = application.id();
    boolean open = appeal.filter(Appeal::isOpen).isPresent();
    boolean sent = appeal.filter(a -> a.with() == Appeal.With.BODY).isPresent();
    boolean forwarded = appeal.filter(Appeal::isForwarded).isPresent();
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
            "maySend",
            forwarded && rules.answer(viewer, id),
            "mayAnswer",
            sent && rules.answer(viewer, id),
            "mayAppeal",
            rules.appeal(viewer, id) && appeals.isInTime(id),
            "mayDecide",
            open && rules.decide(viewer, id)));
  }
}
