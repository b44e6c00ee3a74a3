package no.dugnad.funding.funds.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Fund;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An organisation's funds. */
@Controller
class FundPages {
  /** Each has a table of its own. */
  private static final int PAGE = 5;

  private final Funds funds;

  FundPages(Funds funds) {
    this.funds = funds;
  }

  @GetMapping("/funds")
  @PreAuthorize("@fundRules.keep(#viewer)")
  String list(Viewer viewer, Input input, Model model) {
    Pager pager = Pager.of(input, PAGE, funds.countFunds(viewer.organisationId()));
    List<Fund> shown = funds.listFunds(viewer.organisationId(), pager.offset(), PAGE);
    List<Envelope> envelopes = funds.listEnvelopesOf(shown.stream().map(Fund::id).toList());
    model.addAttribute("funds", shown);
    model.addAttribute("envelopes", envelopes);
    model.addAttribute("balances", funds.balances(envelopes, viewer));
    model.addAttribute("pager", pager);
    return "funding/funds/list";
  }

  @GetMapping("/funds/{id}")
  @PreAuthorize("@fundRules.keepFund(#viewer, #id)")
  String fund(Viewer viewer, @PathVariable UUID id, Model model) {
    List<Envelope> envelopes = funds.listEnvelopesOf(List.of(id));
    model.addAttribute("fund", funds.getFund(id));
    model.addAttribute("envelopes", envelopes);
    model.addAttribute("balances", funds.balances(envelopes, viewer));
    model.addAttribute("entries", funds.timeline(id));
    return "funding/funds/fund";
  }
}
