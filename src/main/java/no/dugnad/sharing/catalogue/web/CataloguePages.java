package no.dugnad.sharing.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.heavy.HeavyQueries;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Slots;
import no.dugnad.sharing.catalogue.Catalogue;
import no.dugnad.sharing.catalogue.CatalogueEntry;
import no.dugnad.sharing.catalogue.EntryFilter;
import no.dugnad.sharing.catalogue.EntryPart;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The projects of all years, and one of them. */
@Controller
class CataloguePages {
  private final Catalogue catalogue;
  private final Awards awards;
  private final ProjectRules projects;
  private final HeavyQueries queries;
  private final List<EntryPart> rooms;

  CataloguePages(
      Catalogue catalogue,
      Awards awards,
      ProjectRules projects,
      HeavyQueries queries,
      Slots slots) {
    this.catalogue = catalogue;
    this.awards = awards;
    this.projects = projects;
    this.queries = queries;
    this.rooms = slots.in(EntryPart.class);
  }

  @GetMapping("/catalogue")
  ModelAndView list(Viewer viewer, Input input, HttpServletResponse response) {
    EntryFilter filter = EntryFilter.of(input);
    // What people look for is nothing for others to look for.
    if (!input.isBlank("q")) response.setHeader("X-Robots-Tag", "noindex, nofollow");
    var page = new ModelAndView("sharing/catalogue/list");
    page.addObject("input", input);
    page.addObject("filter", filter);
    page.addObject("years", awards.listYears());
    page.addObject("undated", awards.hasUndated());
    page.addObject("organisations", catalogue.listOrganisations());
    page.addObject(
        "listed", bounded(() -> catalogue.list(filter, Pager.asked(input), viewer), filter));
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** To look for words may take the database longer than a page's other questions. */
  private <T> T bounded(Supplier<T> question, EntryFilter filter) {
    try {
      return filter.words().isEmpty() ? question.get() : queries.done(question);
    } catch (QueryTimeoutException | TransactionTimedOutException e) {
      throw new Busy("search.refused.long");
    }
  }

  @GetMapping("/catalogue/{projectId}")
  String entry(Viewer viewer, @PathVariable UUID projectId, Model model) {
    CatalogueEntry entry = catalogue.get(projectId, viewer);
    model.addAttribute("entry", entry);
    model.addAttribute("inside", projects.read(viewer, projectId));
    model.addAttribute("keeps", projects.keep(viewer, projectId));
    model.addAttribute(
        "parts", rooms.stream().flatMap(room -> room.parts(entry, viewer).stream()).toList());
    return "sharing/catalogue/entry";
  }
}
