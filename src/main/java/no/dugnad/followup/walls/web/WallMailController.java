package no.dugnad.followup.walls.web;

import java.util.UUID;
import no.dugnad.followup.walls.WallReaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where one leaves the mail of a wall, from the mail itself. The page has a button, because mail
 * scanners open links; mail programs press it by themselves (RFC 8058).
 */
@Controller
class WallMailController {
  private final WallReaders readers;

  WallMailController(WallReaders readers) {
    this.readers = readers;
  }

  @GetMapping("/wall-mail/{key}")
  ModelAndView ask(@PathVariable UUID key) {
    return page(key, false);
  }

  @PostMapping("/wall-mail/{key}")
  ModelAndView leave(@PathVariable UUID key) {
    readers.leave(key);
    return page(key, true);
  }

  private ModelAndView page(UUID key, boolean left) {
    return new ModelAndView("followup/walls/leaving")
        .addObject("key", key)
        .addObject("cohort", readers.getCohort(key))
        .addObject("left", left);
  }
}
