package no.dugnad.funding.awards.web;

import java.util.UUID;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.AwardFilter;
import no.dugnad.funding.awards.AwardRules;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.RegisterLink;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Slots;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the money became, for everybody: all awards, one award, a round from before. */
@Controller
class AwardPages {
  private final Awards awards;
  private final AwardRules rules;
  private final Slots slots;

  AwardPages(Awards awards, AwardRules rules, Slots slots) {
    this.awards = awards;
    this.rules = rules;
    this.slots = slots;
  }

  @GetMapping("/awards")
  String list(Input input, Model model) {
    AwardFilter filter = AwardFilter.of(input);
    model.addAttribute("input", input);
    model.addAttribute("filter", filter);
    model.addAttribute("years", awards.listYears());
    model.addAttribute("undated", awards.hasUndated());
    model.addAttribute("register", awards.register(filter, Pager.asked(input)));
    model.addAttribute(
        "links",
        slots.in(RegisterLink.class).stream()
            .flatMap(hung -> hung.links(filter).stream())
            .toList());
    return "funding/awards/list";
  }

  @GetMapping("/awards/{id}")
  String award(@PathVariable UUID id, Viewer viewer, Model model) {
    Award award = awards.getAward(id);
    model.addAttribute("award", award);
    model.addAttribute("keeps", rules.keep(viewer, id));
    return "funding/awards/award";
  }

  @GetMapping("/awards/rounds/{id}")
  String round(@PathVariable UUID id, Model model) {
    model.addAttribute("round", awards.getRound(id));
    model.addAttribute("awards", awards.listOfRound(id));
    return "funding/awards/round";
  }
}
