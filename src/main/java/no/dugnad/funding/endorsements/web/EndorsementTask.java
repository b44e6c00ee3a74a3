package no.dugnad.funding.endorsements.web;

import java.util.Map;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationTask;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.endorsements.Endorsement;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** Among the tasks of a draft, and on the application's page: whether the manager endorses it. */
@Component
class EndorsementTask implements ApplicationTask {
  private final Endorsements endorsements;

  EndorsementTask(Endorsements endorsements) {
    this.endorsements = endorsements;
  }

  @Override
  public Part task(Dossier dossier) {
    return new Part(
        "funding/endorsements/task", Map.of("dossier", dossier, "current", current(dossier)));
  }

  @Override
  public Part outcome(Dossier dossier) {
    Endorsement.Current current = current(dossier);
    boolean over = current.isWaiting() && isOver(dossier);
    return new Part(
        "funding/endorsements/outcome",
        Map.of("dossier", dossier, "current", current, "over", over, "needed", isNeeded(dossier)));
  }

  /** Whoever waits for the answer hears at once that none can come; others when it is decided. */
  private boolean isOver(Dossier dossier) {
    Application application = dossier.application();
    return dossier.answered()
        || (dossier.relation().participant() && !endorsements.isOpen(application));
  }

  /** What is taken back, turned away or never sent needs nobody behind it. */
  private static boolean isNeeded(Dossier dossier) {
    Application application = dossier.application();
    return !application.isWithdrawn()
        && !application.isRejected()
        && (dossier.open() || !application.isDraft());
  }

  private Endorsement.Current current(Dossier dossier) {
    return endorsements.of(dossier.application(), dossier.sheet());
  }
}
