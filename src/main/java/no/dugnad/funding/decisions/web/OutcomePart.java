package no.dugnad.funding.decisions.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the application's page: the outcome and the letters, from the announcement on. */
@Component
class OutcomePart implements ApplicationPart {
  private final Decisions decisions;
  private final SentLetters letters;

  OutcomePart(Decisions decisions, SentLetters letters) {
    this.decisions = decisions;
    this.letters = letters;
  }

  @Override
  public List<Part> parts(Application application, Viewer viewer) {
    UUID id = application.id();
    return decisions.findDecision(id).stream()
        .filter(Decision::isAnnounced)
        .map(
            decision ->
                new Part(
                    "funding/decisions/outcome",
                    Map.of(
                        "decision", decision,
                        "letters", letters.list(id),
                        "pays", viewer.has(Role.ADVISER, application.organisationId()))))
        .toList();
  }
}
