package no.dugnad.followup.payees.web;

import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.payees.Payees;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.SubmissionPart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** Asks where the money goes where the description is handed in, until somebody has said it. */
@Component
class PayeeOnDescription implements SubmissionPart {
  private final Payees payees;

  PayeeOnDescription(Payees payees) {
    this.payees = payees;
  }

  @Override
  public Optional<Part> part(Project project, Kind kind, Input input) {
    return isAsked(project, kind)
        ? Optional.of(
            new Part(
                "followup/payees/on-description",
                Map.of("fields", payees.fields(project.organisationId()), "input", input)))
        : Optional.empty();
  }

  /** Who does not know it yet leaves it, and is asked again when there is money to send. */
  @Override
  public Runnable read(Project project, Kind kind, Input input, Viewer viewer) {
    if (!isAsked(project, kind)) return () -> {};
    var said = PayeeInput.readIfChosen(input, payees.fields(project.organisationId()));
    return () -> said.ifPresent(payee -> payees.sayFirst(project.id(), payee, viewer));
  }

  private boolean isAsked(Project project, Kind kind) {
    return kind == Kind.DESCRIPTION && payees.find(project.id()).isEmpty();
  }
}
