package no.dugnad.funding.applications;

import no.dugnad.funding.calls.Call;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Trail;

/**
 * Where an application lies, and all its pages with it: the same wherever its reader comes from.
 */
public enum CaseTrail {
  /** Among one's own. */
  OWN,
  /** In the round that it is a case of. */
  HANDLED,
  /** With the call that one was shown it by. */
  SHOWN;

  public static CaseTrail of(boolean participant, boolean handler) {
    return participant ? OWN : handler ? HANDLED : SHOWN;
  }

  Trail to(Call call) {
    String path = "/calls/" + call.id();
    return switch (this) {
      case OWN -> Trail.in(Area.APPLICATIONS);
      case HANDLED ->
          Trail.in(Area.ROUNDS, Area.DECISIONS)
              .then(path + "/applications", call.title(), call.language());
      case SHOWN ->
          Trail.in(Area.ASSESSMENTS, Area.CALLS).then(path, call.title(), call.language());
    };
  }

  /** Where those lie that the application's own page leads to. */
  public Trail below(Application application, Call call) {
    String title = application.title().isEmpty() ? call.title() : application.title();
    return to(call).then("/applications/" + application.id(), title, call.language());
  }
}
