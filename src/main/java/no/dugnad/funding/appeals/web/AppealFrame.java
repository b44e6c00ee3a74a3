package no.dugnad.funding.appeals.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import no.dugnad.funding.appeals.AppealRules;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this room shows in the pages of others. */
@Configuration
class AppealFrame {

  /** On the application's page, after its outcome: how to appeal, or what came of it. */
  @Bean
  ApplicationPart appealPart(Appeals appeals, AppealRules rules) {
    return new ApplicationPart() {
      @Override
      public int order() {
        return 60;
      }

      @Override
      public Optional<Part> part(Application application, Viewer viewer) {
        if (!rules.read(viewer, application.id())) return Optional.empty();
        return appeals
            .deadline(application.id())
            .map(
                deadline -> {
                  var model = new HashMap<String, Object>();
                  model.put("application", application);
                  model.put("deadline", deadline);
                  model.put("appeal", appeals.find(application.id()));
                  model.put("mayAppeal", mayAppeal(application, viewer));
                  model.put("mayDecide", rules.decide(viewer, application.id()));
                  return new Part("funding/appeals/part", model);
                });
      }

      private boolean mayAppeal(Application application, Viewer viewer) {
        return rules.appeal(viewer, application.id()) && appeals.isInTime(application.id());
      }
    };
  }

  @Bean
  Awaiting appealTasks(Appeals appeals) {
    return viewer -> {
      boolean decides = viewer.has(Role.DECISION_MAKER);
      if (!decides && !viewer.has(Role.ADVISER)) return List.of();
      return appeals.listWaiting(viewer).stream()
          .map(
              waiting ->
                  new Awaiting.Task(
                      decides ? "appeals.awaiting.decide" : "appeals.awaiting.follow",
                      waiting.title(),
                      "/applications/" + waiting.applicationId(),
                      Optional.empty()))
          .toList();
    };
  }
}
