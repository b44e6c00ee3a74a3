package no.dugnad.funding.decisions.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.DecisionRules;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this room shows in the pages of others. */
@Configuration
class DecisionFrame {

  @Bean
  CallTab decisionTab(DecisionRules rules) {
    return new CallTab() {
      @Override
      public int order() {
        return 50;
      }

      @Override
      public Optional<Tab> tab(Call call, Viewer viewer) {
        return rules.sees(viewer, call)
            ? Optional.of(new Tab("/calls/" + call.id() + "/decision", "decisions.tab"))
            : Optional.empty();
      }
    };
  }

  /** On the application's page: the outcome and the letters, from the announcement on. */
  @Bean
  ApplicationPart outcomePart(Decisions decisions, Announcements announcements) {
    return new ApplicationPart() {
      @Override
      public int order() {
        return 50;
      }

      @Override
      public Optional<Part> part(Application application, Viewer viewer) {
        return decisions
            .findDecision(application.id())
            .filter(Decision::isAnnounced)
            .map(
                decision ->
                    new Part(
                        "funding/decisions/outcome",
                        Map.of(
                            "decision",
                            decision,
                            "letters",
                            announcements.listLetters(application.id()))));
      }
    };
  }

  @Bean
  Awaiting decisionTasks(Decisions decisions) {
    return viewer -> {
      boolean decides = viewer.has(Role.DECISION_MAKER);
      if (!decides && !viewer.has(Role.ADVISER)) return List.of();
      return decisions.listWaiting(viewer).stream()
          .filter(waiting -> waiting.undecided() == 0 || decides)
          .map(
              waiting ->
                  new Awaiting.Task(
                      waiting.undecided() == 0
                          ? "decisions.awaiting.announce"
                          : "decisions.awaiting.decide",
                      waiting.title(),
                      "/calls/" + waiting.callId() + "/decision",
                      Optional.of(Oslo.instant(waiting.answerBy().atTime(23, 59)))))
          .toList();
    };
  }
}
