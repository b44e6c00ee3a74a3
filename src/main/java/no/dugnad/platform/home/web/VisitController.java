package no.dugnad.platform.home.web;

import no.dugnad.platform.home.Visits;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * That somebody has seen home. The page says it itself when it stands: to ask for it is not to read
 * it.
 */
@RestController
class VisitController {
  private final Visits visits;

  VisitController(Visits visits) {
    this.visits = visits;
  }

  @PostMapping("/home/visit")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @SendableAgain("the later visit takes the place of the one before")
  void add(Viewer viewer) {
    visits.add(viewer.personId());
  }
}
