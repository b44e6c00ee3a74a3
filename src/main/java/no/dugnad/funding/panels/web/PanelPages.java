package no.dugnad.funding.panels.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHead;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.AssessmentEnd;
import no.dugnad.funding.panels.ConflictsOfInterest;
import no.dugnad.funding.panels.PanelPart;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Option;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The adviser's page of a panel: who sits on it, how far they are, who has stepped aside. */
@Controller
class PanelPages {
  private final Calls calls;
  private final CallHeads heads;
  private final Panels panels;
  private final ConflictsOfInterest conflicts;
  private final AssessmentEnd end;
  private final People people;
  private final List<PanelPart> parts;
  private final Clock clock;

  PanelPages(
      Calls calls,
      CallHeads heads,
      Panels panels,
      ConflictsOfInterest conflicts,
      AssessmentEnd end,
      People people,
      Slots slots,
      Clock clock) {
    this.calls = calls;
    this.heads = heads;
    this.panels = panels;
    this.conflicts = conflicts;
    this.end = end;
    this.people = people;
    this.parts = slots.in(PanelPart.class);
    this.clock = clock;
  }

  @GetMapping("/calls/{callId}/panel")
  @PreAuthorize("@panelRules.keep(#viewer, #callId)")
  String panel(Viewer viewer, @PathVariable UUID callId, Model model) {
    Call call = calls.getCall(callId);
    List<PanelProgress.Member> members = panels.list(callId, viewer);
    CallHead head = heads.head(call, viewer);
    model.addAttribute("head", head);
    model.addAttribute("members", members);
    model.addAttribute(
        "candidates", head.phase() == Phase.ANNOUNCED ? List.of() : candidates(call, members));
    model.addAttribute("disqualified", conflicts.listDisqualified(callId, viewer));
    model.addAttribute("begun", call.isPastDeadline(clock.instant()));
    model.addAttribute("closed", end.hasCome(callId));
    model.addAttribute(
        "parts", parts.stream().flatMap(room -> room.parts(call, viewer).stream()).toList());
    return "funding/panels/panel";
  }

  private List<Option> candidates(Call call, List<PanelProgress.Member> members) {
    Set<UUID> seated =
        members.stream().map(PanelProgress.Member::personId).collect(Collectors.toSet());
    return people.listPersons(call.organisationId(), Role.ASSESSOR).stream()
        .filter(person -> !seated.contains(person.id()))
        .map(person -> new Option(person.id().toString(), person.name()))
        .toList();
  }
}
