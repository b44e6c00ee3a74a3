package no.dugnad.demo.followup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.claims.Claim;
import no.dugnad.followup.claims.ClaimAnswers;
import no.dugnad.followup.claims.Claims;
import no.dugnad.followup.claims.Instalment;
import no.dugnad.followup.claims.Payments;
import no.dugnad.followup.claims.Plan;
import no.dugnad.followup.claims.Plans;
import no.dugnad.followup.payees.BankAccount;
import no.dugnad.followup.payees.Payee;
import no.dugnad.followup.payees.Payees;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.reports.Report;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** Where the projects' money goes, what is paid of it, and what is claimed. */
@Component
class MoneyDeeds {
  private final Payees payees;
  private final Plans plans;
  private final Payments payments;
  private final Claims claims;
  private final ClaimAnswers answers;
  private final Files files;
  private final Clock clock;

  MoneyDeeds(
      Payees payees,
      Plans plans,
      Payments payments,
      Claims claims,
      ClaimAnswers answers,
      Files files,
      Clock clock) {
    this.payees = payees;
    this.plans = plans;
    this.payments = payments;
    this.claims = claims;
    this.answers = answers;
    this.files = files;
    this.clock = clock;
  }

  /** An account, or who it is outside with their number and their account. */
  void payee(CohortDeed deed, Scene scene, Viewer by) {
    Payee payee =
        deed.more().isEmpty()
            ? new Payee.Inside(List.of(deed.said(), "", deed.last(), "", ""))
            : new Payee.Outside(
                deed.said(), deed.more(), BankAccount.parse(deed.last()).orElseThrow());
    payees.sayFirst(project(deed, scene), payee, by);
  }

  /** So many per cent when the description is approved, and the rest when the final report is. */
  void plan(CohortDeed deed, Scene scene) {
    int first = Integer.parseInt(deed.said());
    UUID cohort = scene.cohort().id();
    plans.set(
        cohort,
        new Plan(
            List.of(
                new Plan.Row(first, new Plan.When.Approved(Report.Kind.DESCRIPTION)),
                new Plan.Row(Plan.WHOLE - first, new Plan.When.Approved(Report.Kind.FINAL)))),
        plans.get(cohort).revision(),
        scene.adviser());
  }

  /** The next of its instalments. */
  void transfer(CohortDeed deed, Scene scene) {
    UUID project = project(deed, scene);
    Instalment next = plans.listUnpaid(project).getFirst();
    payments.transfer(
        List.of(
            new Payments.Seen(
                project, next.number(), next.amount(), Payee.revision(payees.find(project)))),
        new Payments.Voucher(deed.said(), Oslo.date(clock.instant())),
        scene.adviser());
  }

  /** One line with its receipt. */
  void claim(CohortDeed deed, Scene scene, Viewer by) {
    UUID project = project(deed, scene);
    UUID id = claims.begin(project, by);
    Claim claim = claims.get(project, id);
    var content = new ByteArrayInputStream(deed.said().getBytes(StandardCharsets.UTF_8));
    try (Upload receipt = files.receive(deed.last(), Uploads.Kinds.ANY, content)) {
      claims.addReceipt(project, id, receipt, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    claims.submit(
        project,
        id,
        List.of(new Claim.Line(deed.said(), Money.parse(deed.more()).orElseThrow())),
        claim.revision(),
        by);
  }

  /** It is to be mended by its owner. */
  void giveBack(CohortDeed deed, Scene scene) {
    Project project = scene.project(deed.of());
    Claim claim = claims.list(project.id(), false).getFirst();
    answers.giveBack(
        project.id(),
        claim.id(),
        project.ownerId().orElseThrow(),
        deed.said(),
        answers.revision(claim),
        scene.adviser());
  }

  private static UUID project(CohortDeed deed, Scene scene) {
    return scene.project(deed.of()).id();
  }
}
