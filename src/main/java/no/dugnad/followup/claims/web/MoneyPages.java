package no.dugnad.followup.claims.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.followup.claims.MoneyPart;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A project's money, for those inside it. */
@Controller
class MoneyPages {
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Awards awards;
  private final List<MoneyPart> rooms;

  MoneyPages(Projects projects, FollowUpHeads heads, Awards awards, Slots slots) {
    this.projects = projects;
    this.heads = heads;
    this.awards = awards;
    this.rooms = slots.in(MoneyPart.class);
  }

  @GetMapping("/projects/{id}/money")
  @PreAuthorize("@moneyRules.read(#viewer, #id)")
  ModelAndView money(Viewer viewer, @PathVariable UUID id) {
    Project project = projects.getProject(id);
    var page = new ModelAndView("followup/claims/money");
    page.addObject("head", heads.head(project, viewer));
    page.addObject("balance", awards.balance(awards.getAward(project.given().awardId())));
    page.addObject(
        "parts", rooms.stream().flatMap(r -> r.parts(project, viewer).stream()).toList());
    return page;
  }
}
