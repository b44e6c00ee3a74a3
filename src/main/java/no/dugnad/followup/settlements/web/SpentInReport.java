package no.dugnad.followup.settlements.web;

import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.claims.Payments;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.ReportWriting;
import no.dugnad.followup.reports.SubmissionPart;
import no.dugnad.followup.settlements.Settlements;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * What a final report says was spent meets what is known of the money: nobody spends more of an
 * award than it is. It is asked in the question {@code spent}, where a form has one.
 */
@Component
class SpentInReport implements SubmissionPart {
  private static final String SPENT = "spent";

  private final Settlements settlements;
  private final Payments payments;
  private final ReportWriting writing;

  SpentInReport(Settlements settlements, Payments payments, ReportWriting writing) {
    this.settlements = settlements;
    this.payments = payments;
    this.writing = writing;
  }

  @Override
  public Optional<Part> part(Project project, Kind kind, Input input) {
    if (kind != Kind.FINAL) return Optional.empty();
    return Optional.of(
        new Part(
            "followup/settlements/in-report",
            Map.of(
                "figures",
                payments.figures(project),
                "settlement",
                settlements.find(project.id()))));
  }

  @Override
  public Runnable read(Project project, Kind kind, Input input, Viewer viewer) {
    if (kind == Kind.FINAL) check(writing.written(project.id(), kind), project, input);
    return () -> {};
  }

  private void check(AnswerSheet sheet, Project project, Input input) {
    Money awarded = payments.figures(project).awarded();
    sheet
        .shown()
        .filter(question -> question.id().equals(SPENT))
        .filter(_ -> sheet.money(SPENT).filter(it -> it.compareTo(awarded) > 0).isPresent())
        .forEach(
            question -> input.reject(question.field(), "settlements.refused.spentMore", awarded));
  }
}
