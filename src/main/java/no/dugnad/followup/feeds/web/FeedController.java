package no.dugnad.followup.feeds.web;

import no.dugnad.followup.feeds.Feeds;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Notice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own calendar: its address, and what programs find there. */
@Controller
class FeedController {
  private final Feeds feeds;
  private final String address;

  FeedController(Feeds feeds, @Value("${dugnad.address}") String address) {
    this.feeds = feeds;
    this.address = address;
  }

  @GetMapping("/own-calendar")
  @PreAuthorize("@feedRules.keep(#viewer)")
  String feed(Viewer viewer, Model model) {
    model.addAttribute("address", feeds.findPath(viewer).map(path -> address + path));
    return "followup/feeds/feed";
  }

  @PostMapping("/own-calendar")
  @PreAuthorize("@feedRules.keep(#viewer)")
  String renew(Viewer viewer, RedirectAttributes redirect) {
    feeds.renew(viewer);
    Notice.say(redirect, "feeds.said.renewed");
    return "redirect:/own-calendar";
  }

  @PostMapping("/own-calendar/removal")
  @PreAuthorize("@feedRules.keep(#viewer)")
  String remove(Viewer viewer, RedirectAttributes redirect) {
    feeds.remove(viewer);
    Notice.say(redirect, "feeds.said.removed");
    return "redirect:/own-calendar";
  }

  @GetMapping("/calendar/{token}.ics")
  ResponseEntity<String> file(@PathVariable String token) {
    return Download.ICS.of(
        "Dugnad", feeds.find(token).orElseThrow(() -> new NotFound("calendar", "")));
  }
}
