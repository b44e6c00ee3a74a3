package no.dugnad.platform.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.dugnad.platform.heavy.HeavyQueries;
import no.dugnad.platform.language.Words;
import no.dugnad.platform.people.PublicRoutes;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Search;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything that one may see, found by its words. */
@Controller
class SearchPages {
  private final Search search;
  private final HeavyQueries queries;

  SearchPages(Search search, HeavyQueries queries) {
    this.search = search;
    this.queries = queries;
  }

  @GetMapping("/search")
  ModelAndView find(Viewer viewer, Input input, HttpServletResponse response) {
    // What people look for is nothing for others to look for.
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    Sought sought = search.read(input.optionalLine("q", Words.MAX_SOUGHT));
    String chosen = input.raw("kind");
    boolean asks = !sought.isEmpty() && !input.hasProblems();
    Search.Answer answer =
        asks ? find(sought, chosen, Pager.asked(input), viewer) : search.unasked(sought, viewer);
    var page = new ModelAndView("platform/search/search");
    page.addObject("input", input);
    page.addObject("sought", sought);
    page.addObject("asks", asks);
    page.addObject("answer", answer);
    page.addObject(
        "chosen", answer.kinds().stream().filter(kind -> kind.name().equals(chosen)).findFirst());
    page.addObject("closed", viewer.isSignedIn() ? List.of() : search.listClosed(viewer));
    page.addObject("common", asks && Words.areCommon(sought.words()));
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Search.Answer find(Sought sought, String chosen, int page, Viewer viewer) {
    try {
      return queries.done(() -> search.find(sought, chosen, page, viewer));
    } catch (QueryTimeoutException | TransactionTimedOutException e) {
      throw new Busy("search.refused.long");
    }
  }

  @Bean
  static PublicRoutes openSearch() {
    return new PublicRoutes(List.of("/search"));
  }
}
