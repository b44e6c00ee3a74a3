package no.dugnad.funding.assessment;

import java.util.Comparator;
import java.util.UUID;
import no.dugnad.funding.applications.Application;

/** An application that a member assesses, and what they have done of it. */
public record OwnAssessment(Application application, Assessment assessment) {
  static final Comparator<OwnAssessment> BY_TITLE =
      Comparator.comparing((OwnAssessment own) -> own.application().title())
          .thenComparing(own -> own.application().id());

  public UUID id() {
    return application.id();
  }
}
