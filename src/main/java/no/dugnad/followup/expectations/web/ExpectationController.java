package no.dugnad.followup.expectations.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.expectations.Expectation;
import no.dugnad.followup.expectations.Expectation.Side;
import no.dugnad.followup.expectations.ExpectationStatus.Outcome;
import no.dugnad.followup.expectations.Expectations;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
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

/** What project and unit expect of each other, stated and reviewed by each for itself. */
@Controller
class ExpectationController {
  private static final String WORDS = "words";
  private static final String OUTCOME = "outcome";
  private static final String REVIEW = "review";

  private final Expectations expectations;
  private final Projects projects;
  private final FollowUpHeads heads;

  ExpectationController(Expectations expectations, Projects projects, FollowUpHeads heads) {
    this.expectations = expectations;
    this.projects = projects;
    this.heads = heads;
  }

  @GetMapping("/projects/{id}/expectations")
  @PreAuthorize("@expectationRules.read(#viewer, #id)")
  ModelAndView expectations(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, stored(own(viewer, id)));
  }

  @PostMapping("/projects/{id}/expectations")
  @PreAuthorize("@expectationRules.state(#viewer, #id)")
  ModelAndView state(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String words = input.text(WORDS, Expectation.MAX_WORDS);
    if (!input.hasProblems()) {
      try {
        expectations.state(id, words, input.revision(), viewer);
        Notice.say(redirect, "expectations.said.stated");
        return done(id);
      } catch (Refused refused) {
        explain(refused, input, viewer, id, WORDS);
      }
    }
    return page(viewer, id, input);
  }

  @PostMapping("/projects/{id}/expectations/review")
  @PreAuthorize("@expectationRules.state(#viewer, #id)")
  ModelAndView review(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Outcome outcome = input.choice(OUTCOME, Outcome.class);
    String words = input.optionalText(REVIEW, Expectation.MAX_WORDS);
    if (!input.hasProblems()) {
      try {
        expectations.review(id, outcome, words, input.revision(), viewer);
        Notice.say(redirect, "expectations.said.reviewed");
        return done(id);
      } catch (Refused refused) {
        explain(refused, input, viewer, id, OUTCOME);
      }
    }
    return page(viewer, id, input);
  }

  private void explain(Refused refused, Input input, Viewer viewer, UUID id, String field) {
    if (refused.isClash()) input.clash(stored(own(viewer, id)));
    input.reject(field, refused.key(), refused.args());
  }

  private Optional<Expectation> own(Viewer viewer, UUID id) {
    return expectations.side(id, viewer).flatMap(side -> expectations.find(id, side));
  }

  private static Input stored(Optional<Expectation> own) {
    Map<String, String> fields = new HashMap<>();
    own.ifPresent(
        one -> {
          fields.put(WORDS, one.words());
          var review = one.review();
          if (review != null) {
            fields.put(OUTCOME, review.outcome().name());
            fields.put(REVIEW, review.words());
          }
        });
    return Input.of(fields);
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input) {
    Project project = projects.getProject(id);
    Optional<Side> side = expectations.side(id, viewer);
    var stated = expectations.list(id);
    Optional<Expectation> own =
        stated.stream().filter(one -> side.equals(Optional.of(one.side()))).findFirst();
    var page = new ModelAndView("followup/expectations/expectations");
    page.addObject("head", heads.head(project, viewer));
    page.addObject("stated", stated);
    page.addObject("side", side.orElse(null));
    page.addObject("reviews", side.isPresent() && expectations.isTimeToReview(project));
    page.addObject("revision", input.revision(Expectation.revision(own)));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView done(UUID id) {
    return new ModelAndView("redirect:/projects/" + id + "/expectations");
  }
}
