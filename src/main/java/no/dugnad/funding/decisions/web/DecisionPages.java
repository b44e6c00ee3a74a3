package no.dugnad.funding.decisions.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.funding.calls.CallPhases;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rounds of an organisation as those meet them who decide. */
@Controller
class DecisionPages {
  private static final int PAGE = 25;

  private final Calls calls;
  private final CallPhases phases;

  DecisionPages(Calls calls, CallPhases phases) {
    this.calls = calls;
    this.phases = phases;
  }

  @GetMapping("/decisions")
  @PreAuthorize("@decisionRules.list(#viewer)")
  String list(Viewer viewer, Input input, Model model) {
    UUID organisation = viewer.organisationId();
    Optional<Stage> ended = Optional.of(Stage.PAST_DEADLINE);
    Pager pager = Pager.of(input, PAGE, calls.countCalls(organisation, ended));
    List<Call> shown = calls.listCalls(organisation, ended, pager.offset(), PAGE);
    model.addAttribute("calls", shown);
    model.addAttribute("pager", pager);
    model.addAttribute("phases", phases.of(shown, viewer));
    return "funding/decisions/list";
  }
}
