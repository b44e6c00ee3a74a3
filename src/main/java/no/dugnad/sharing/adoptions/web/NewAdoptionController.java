package no.dugnad.sharing.adoptions.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.sharing.adoptions.Adoption;
import no.dugnad.sharing.adoptions.Adoption.Adopter;
import no.dugnad.sharing.adoptions.Adoptions;
import no.dugnad.sharing.catalogue.Catalogue;
import no.dugnad.sharing.catalogue.CatalogueEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where anybody says that they want to use what a project made. */
@Controller
class NewAdoptionController {
  private static final String NAME = "name";
  private static final String ORGANISATION = "organisation";
  private static final String EMAIL = "email";

  private final Adoptions adoptions;
  private final Catalogue catalogue;

  NewAdoptionController(Adoptions adoptions, Catalogue catalogue) {
    this.adoptions = adoptions;
    this.catalogue = catalogue;
  }

  @GetMapping("/catalogue/{projectId}/adoption")
  ModelAndView form(Viewer viewer, @PathVariable UUID projectId) {
    return page(catalogue.get(projectId, viewer), known(viewer));
  }

  private static Input known(Viewer viewer) {
    if (!viewer.isSignedIn()) return Input.empty();
    Person person = viewer.person();
    var fields = new HashMap<String, String>();
    fields.put(NAME, person.name());
    fields.put(EMAIL, person.email());
    if (viewer.belongsSomewhere()) fields.put(ORGANISATION, viewer.membership().organisation());
    return Input.of(fields);
  }

  @PostMapping("/catalogue/{projectId}/adoption")
  ModelAndView claim(
      Viewer viewer,
      @PathVariable UUID projectId,
      Input input,
      Locale language,
      RedirectAttributes redirect) {
    CatalogueEntry entry = catalogue.get(projectId, viewer);
    String name = input.line(NAME, Adopter.MAX_NAME);
    String organisation = input.line(ORGANISATION, Adoption.MAX_ORGANISATION);
    var adopter =
        new Adopter(
            name,
            input.email(EMAIL),
            input.optionalText("purpose", Adopter.MAX_PURPOSE),
            language.getLanguage());
    if (!input.hasProblems()) {
      try {
        adoptions.claim(projectId, organisation, adopter, viewer);
        Notice.say(redirect, "adoptions.notice.claimed", adopter.email());
        return new ModelAndView("redirect:" + entry.path());
      } catch (Refused refused) {
        input.reject(EMAIL, refused.key(), refused.args());
      }
    }
    return page(entry, input);
  }

  private static ModelAndView page(CatalogueEntry entry, Input input) {
    var page = new ModelAndView("sharing/adoptions/claim");
    page.addObject("entry", entry);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
