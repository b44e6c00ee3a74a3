package no.dugnad.platform.synonyms.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.synonyms.SynonymGroup;
import no.dugnad.platform.synonyms.SynonymGroups;
import no.dugnad.platform.synonyms.SynonymRules;
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

/** Adds words that mean the same, and takes them away. */
@Controller
class SynonymController {
  private static final String WORDS = "words";

  private final SynonymGroups groups;
  private final SynonymRules rules;

  SynonymController(SynonymGroups groups, SynonymRules rules) {
    this.groups = groups;
    this.rules = rules;
  }

  @GetMapping("/synonyms")
  @PreAuthorize("@synonymRules.keep(#viewer)")
  ModelAndView list(Viewer viewer) {
    return page(viewer, Input.empty());
  }

  @PostMapping("/synonyms")
  @PreAuthorize("@synonymRules.keep(#viewer)")
  ModelAndView add(Viewer viewer, Input input, RedirectAttributes redirect) {
    List<String> words = lines(input.text(WORDS, SynonymGroup.MAX_TEXT));
    words.stream()
        .filter(word -> word.length() > SynonymGroup.MAX_WORD)
        .findFirst()
        .ifPresent(
            word -> input.reject(WORDS, "synonyms.refused.long", word, SynonymGroup.MAX_WORD));
    if (!input.hasProblems()) {
      try {
        groups.add(words, viewer);
        Notice.say(redirect, "synonyms.said.added", String.join(", ", words));
        return new ModelAndView("redirect:/synonyms");
      } catch (Refused refused) {
        input.reject(WORDS, refused.key(), refused.args());
      }
    }
    return page(viewer, input);
  }

  private static List<String> lines(String text) {
    return text.lines().map(Blanks::single).filter(line -> !line.isEmpty()).toList();
  }

  private ModelAndView page(Viewer viewer, Input input) {
    List<SynonymGroup> all = groups.list();
    var page = new ModelAndView("platform/synonyms/synonyms");
    page.addObject("own", all.stream().filter(group -> rules.keep(viewer, group)).toList());
    page.addObject("others", all.stream().filter(group -> !rules.keep(viewer, group)).toList());
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/synonyms/{id}/removal")
  @PreAuthorize("@synonymRules.remove(#viewer, #id)")
  String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    SynonymGroup group = groups.get(id);
    groups.remove(id, viewer);
    Notice.say(redirect, "synonyms.said.removed", String.join(", ", group.words()));
    return "redirect:/synonyms";
  }
}
