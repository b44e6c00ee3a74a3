package no.dugnad.followup.changes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.changes.Change;
import no.dugnad.followup.changes.Changes;
import no.dugnad.followup.changes.Wanted;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a project asks to have changed, and the answer to it. */
@Controller
class ChangeController {
  private final Changes changes;
  private final ChangePages pages;
  private final Clock clock;

  ChangeController(Changes changes, ChangePages pages, Clock clock) {
    this.changes = changes;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/projects/{id}/changes")
  @PreAuthorize("@changeRules.list(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return pages.list(viewer, id, Input.empty());
  }

  @PostMapping("/projects/{id}/changes")
  @PreAuthorize("@changeRules.propose(#viewer, #id)")
  ModelAndView propose(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    ChangeAsked asked = input.choice("asked", ChangeAsked.class);
    Optional<Wanted> wanted =
        input.hasProblems()
            ? Optional.empty()
            : Optional.of(asked.read(input, Oslo.date(clock.instant())));
    String why = input.text("why", Change.MAX_WHY);
    if (wanted.isPresent() && !input.hasProblems()) {
      try {
        changes.propose(id, wanted.get(), why, viewer);
        Notice.say(redirect, "changes.notice.proposed", changes.promise());
        return new ModelAndView("redirect:/projects/" + id + "/changes");
      } catch (Refused refused) {
        input.reject(field(wanted.get()), refused.key(), refused.args());
      }
    }
    return pages.list(viewer, id, input);
  }

  private static String field(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Time _ -> "until";
      case Wanted.Sum _ -> "amount";
      case Wanted.Scope _ -> "scope";
    };
  }

  @GetMapping("/changes/{id}")
  @PreAuthorize("@changeRules.read(#viewer, #id)")
  ModelAndView change(Viewer viewer, @PathVariable UUID id) {
    return pages.change(viewer, id, Input.empty());
  }

  @PostMapping("/changes/{id}/approval")
  @PreAuthorize("@changeRules.decide(#viewer, #id)")
  ModelAndView approve(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Wanted asked = changes.get(id).wanted();
    Wanted granted = granted(asked, input, Oslo.date(clock.instant()));
    String words = input.optionalText("words", Change.MAX_ANSWER);
    if (!input.hasProblems()) {
      try {
        changes.approve(id, granted, words, viewer);
        Notice.say(redirect, "changes.notice.approved");
        return back(id);
      } catch (Refused refused) {
        input.reject(
            asked instanceof Wanted.Scope ? "words" : field(asked), refused.key(), refused.args());
      }
    }
    return pages.change(viewer, id, input);
  }

  private static Wanted granted(Wanted asked, Input input, LocalDate today) {
    return asked instanceof Wanted.Scope ? asked : ChangeAsked.of(asked).read(input, today);
  }

  @PostMapping("/changes/{id}/rejection")
  @PreAuthorize("@changeRules.decide(#viewer, #id)")
  ModelAndView reject(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.text("why", Change.MAX_ANSWER);
    if (!input.hasProblems()) {
      try {
        changes.reject(id, why, viewer);
        Notice.say(redirect, "changes.notice.rejected");
        return back(id);
      } catch (Refused refused) {
        input.reject("why", refused.key(), refused.args());
      }
    }
    return pages.change(viewer, id, input);
  }

  @PostMapping("/changes/{id}/withdrawal")
  @PreAuthorize("@changeRules.withdraw(#viewer, #id)")
  ModelAndView withdraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    Project project = pages.project(id);
    changes.withdraw(id, viewer);
    Notice.say(redirect, "changes.notice.withdrawn");
    return new ModelAndView("redirect:" + project.path() + "/changes");
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/changes/" + id);
  }
}
