package no.dugnad.funding.decisions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.people.Viewer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letters of an application, for those who may read its outcome. */
@Controller
class LetterController {
  private final SentLetters letters;
  private final Files files;

  LetterController(SentLetters letters, Files files) {
    this.letters = letters;
    this.files = files;
  }

  @GetMapping("/applications/{id}/letters/{letterId}")
  @PreAuthorize("@decisionRules.readOutcome(#viewer, #id)")
  void letter(
      @PathVariable UUID id,
      @PathVariable UUID letterId,
      Viewer viewer,
      HttpServletResponse response)
      throws IOException {
    files.send(letters.get(id, letterId), response);
  }
}
