package no.dugnad.funding.decisions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.DecisionStatus.Announced;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.decisions.Letters;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Download;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters of an application, for those who may read its outcome. */
@Controller
class LetterController {
  private final SentLetters sent;
  private final Letters letters;
  private final Applications applications;
  private final Calls calls;
  private final Files files;

  LetterController(
      SentLetters sent, Letters letters, Applications applications, Calls calls, Files files) {
    this.sent = sent;
    this.letters = letters;
    this.applications = applications;
    this.calls = calls;
    this.files = files;
  }

  /** As it was sent; where one of those who got it is forgotten, drawn anew without their name. */
  @GetMapping("/applications/{id}/letters/{letterId}")
  @PreAuthorize("@decisionRules.readOutcome(#viewer, #id)")
  void letter(
      @PathVariable UUID id,
      @PathVariable UUID letterId,
      Viewer viewer,
      HttpServletResponse response)
      throws IOException {
    StoredFile letter = sent.get(id, letterId);
    Optional<Decision> restricted = sent.findRestricted(id);
    if (restricted.isEmpty()) {
      files.send(letter, response);
      return;
    }
    boolean isFirst = sent.list(id).getFirst().id().equals(letterId);
    if (!isFirst || !(restricted.get().status() instanceof Announced announced))
      throw new NotFound("letter", letterId);
    Application application = applications.getApplication(id);
    Letter drawn =
        letters.write(
            calls.getCall(application.callId()),
            application,
            restricted.get(),
            Oslo.date(announced.at()));
    Download.PDF.head(drawn.name().replaceFirst("[.]pdf$", ""), response);
    response.setContentLength(drawn.pdf().length);
    response.getOutputStream().write(drawn.pdf());
  }
}
