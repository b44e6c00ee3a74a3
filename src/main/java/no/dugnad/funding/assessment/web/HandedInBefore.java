package no.dugnad.funding.assessment.web;

import java.util.List;
import no.dugnad.funding.assessment.Assessment;
import no.dugnad.funding.assessment.OwnAssessment;

/**
 * The one that a member handed in just before this, and may want to take back.
 *
 * @param handedIn what is handed in for it, their own too
 */
public record HandedInBefore(OwnAssessment own, List<Assessment> handedIn) {
  static final String ATTRIBUTE = "handedInBefore.id";

  public HandedInBefore {
    handedIn = List.copyOf(handedIn);
  }

  /** Whether what others think has been open to the member since. */
  public boolean isSeen() {
    return handedIn.size() > 1;
  }

  public String path() {
    return "/applications/" + own.id() + "/assessment";
  }
}
