package no.dugnad.funding.assessment.web;

import java.time.Clock;
import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of a call that lead here: the panel for advisers, their own work for its members. */
@Configuration
class AssessmentTabs {

  @Bean
  CallTab panelTab() {
    return tab(
        30,
        (call, viewer) ->
            viewer.has(Role.ADVISER, call.organisationId()) && call.isPublic()
                ? Optional.of(
                    new CallTab.Tab("/calls/" + call.id() + "/panel", "assessment.tab.panel"))
                : Optional.empty());
  }

  @Bean
  CallTab ownTab(Panels panels, Clock clock) {
    return tab(
        31,
        (call, viewer) ->
            viewer.has(Role.ASSESSOR, call.organisationId())
                    && call.isPastDeadline(clock.instant())
                    && panels.hasSeat(call.id(), viewer.personId())
                ? Optional.of(
                    new CallTab.Tab("/calls/" + call.id() + "/assessments", "assessment.tab.own"))
                : Optional.empty());
  }

  private interface Finder {
    Optional<CallTab.Tab> find(Call call, Viewer viewer);
  }

  private static CallTab tab(int order, Finder finder) {
    return new CallTab() {
      @Override
      public int order() {
        return order;
      }

      @Override
      public Optional<Tab> tab(Call call, Viewer viewer) {
        return finder.find(call, viewer);
      }
    };
  }
}
