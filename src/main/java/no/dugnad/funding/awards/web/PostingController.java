package no.dugnad.funding.awards.web;

import java.util.UUID;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.AwardRules;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.awards.Posting;
import no.dugnad.funding.funds.AwardBalance;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is paid out to an award, taken back and set free, and where that is done. */
@Controller
class PostingController {
  private static final String POSTED_MEANWHILE = "ui.problem.clash.posted";

  private final Awards awards;
  private final AwardRules rules;

  PostingController(Awards awards, AwardRules rules) {
    this.awards = awards;
    this.rules = rules;
  }

  @GetMapping("/awards/{id}/postings")
  @PreAuthorize("@awardRules.keep(#viewer, #id)")
  ModelAndView postings(@PathVariable UUID id, Viewer viewer) {
    return page(id, Input.empty(), HttpStatus.OK);
  }

  @PostMapping("/awards/{id}/postings")
  @PreAuthorize("@awardRules.post(#viewer, #id)")
  ModelAndView post(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Posting posting = input.choice("posting", Posting.class);
    Money amount = input.money("amount");
    if (!input.hasProblems()) {
      try {
        awards.post(id, posting, amount, input.revision(), viewer.actor());
        Notice.say(redirect, "awards.notice." + posting, amount);
        return new ModelAndView("redirect:/awards/" + id + "/postings");
      } catch (Refused refused) {
        input.reject(
            "amount", refused.isClash() ? POSTED_MEANWHILE : refused.key(), refused.args());
      }
    }
    return page(id, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(UUID id, Input input, HttpStatus status) {
    Award award = awards.getAward(id);
    var page = new ModelAndView("funding/awards/postings", status);
    page.addObject("award", award);
    page.addObject("elsewhere", rules.pageElsewhere(id));
    AwardBalance balance = awards.balance(award);
    page.addObject("balance", balance);
    page.addObject("revision", input.revision(balance.revision()));
    page.addObject("timeline", awards.timeline(id));
    page.addObject("input", input);
    return page;
  }
}
