package no.dugnad.funding.decisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.NotFound;
import org.springframework.stereotype.Component;

/** The letters that the applicants have got: kept as they were sent, with their decision. */
@Component
public class SentLetters {
  private static final String SLOT = "letter";

  private final DecisionStore store;
  private final Applications applications;
  private final CoApplicants coApplicants;
  private final Files files;

  SentLetters(
      DecisionStore store, Applications applications, CoApplicants coApplicants, Files files) {
    this.store = store;
    this.applications = applications;
    this.coApplicants = coApplicants;
    this.files = files;
  }

  public void keep(UUID decisionId, Letter letter, Actor actor) {
    files.store(decisionId, SLOT, letter.name(), letter.pdf(), actor);
  }

  /** Oldest first. */
  public List<StoredFile> list(UUID applicationId) {
    return store
        .findByApplication(applicationId)
        .map(decision -> files.list(decision.id()))
        .orElseGet(List::of);
  }

  /**
   * What was decided, where somebody whom the letters are addressed to is forgotten: what was sent
   * names them, and is kept for archive work.
   */
  public Optional<Decision> findRestricted(UUID applicationId) {
    return coApplicants.isSomebodyForgotten(applications.getApplication(applicationId))
        ? store.findByApplication(applicationId)
        : Optional.empty();
  }

  /** One of the application's own letters, and no other's. */
  public StoredFile get(UUID applicationId, UUID letterId) {
    return list(applicationId).stream()
        .filter(letter -> letter.id().equals(letterId))
        .findFirst()
        .orElseThrow(() -> new NotFound("letter", letterId));
  }
}
