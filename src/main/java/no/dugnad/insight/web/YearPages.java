package no.dugnad.insight.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.insight.Years;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The year on one page, for everybody. */
@Controller
class YearPages {
  private final Years years;

  YearPages(Years years) {
    this.years = years;
  }

  /** Of the organisation that the address names; what is no id is none. */
  static Optional<UUID> organisation(Input input) {
    return input.optionalId("organisation");
  }

  @GetMapping("/year")
  String latest(Input input, Viewer viewer, Model model) {
    return page(null, input, viewer, model);
  }

  @GetMapping("/year/{year}")
  String year(@PathVariable int year, Input input, Viewer viewer, Model model) {
    return page(year, input, viewer, model);
  }

  private String page(@Nullable Integer year, Input input, Viewer viewer, Model model) {
    Optional<Years.Shown> found = years.find(year, organisation(input), viewer);
    if (found.isEmpty()) return "insight/none";
    model.addAttribute("shown", found.get());
    return "insight/year";
  }
}
