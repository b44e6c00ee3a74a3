package no.dugnad.followup.pulses.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHead;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.PulseRules;
import no.dugnad.followup.pulses.PulseStatus;
import no.dugnad.followup.pulses.Pulses;
import no.dugnad.followup.pulses.Results;
import no.dugnad.followup.pulses.Results.Signed;
import no.dugnad.followup.pulses.SignedAnswers;
import no.dugnad.followup.pulses.Theme;
import no.dugnad.followup.pulses.ThemePart;
import no.dugnad.followup.pulses.Themes;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slots;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pulses of a cohort, one of them with what came of it, and themes over the years. */
@Controller
class PulsePages {
  private final Pulses pulses;
  private final PulseRules rules;
  private final Results results;
  private final SignedAnswers own;
  private final Themes themes;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Clock clock;
  private final List<ThemePart> rooms;

  PulsePages(
      Pulses pulses,
      PulseRules rules,
      Results results,
      SignedAnswers own,
      Themes themes,
      Projects projects,
      FollowUpHeads heads,
      Clock clock,
      Slots slots) {
    this.pulses = pulses;
    this.rules = rules;
    this.results = results;
    this.own = own;
    this.themes = themes;
    this.projects = projects;
    this.heads = heads;
    this.clock = clock;
    this.rooms = slots.in(ThemePart.class);
  }

  @GetMapping("/cohorts/{cohortId}/pulses")
  @PreAuthorize("@projectRules.readCohort(#viewer, #cohortId)")
  String list(Viewer viewer, @PathVariable UUID cohortId, Model model) {
    FollowUpHead.OfCohort head = heads.head(projects.getCohort(cohortId), viewer);
    model.addAttribute("head", head);
    model.addAttribute("pulses", pulses.list(cohortId, head.follows(), viewer));
    model.addAttribute("now", clock.instant());
    return "followup/pulses/list";
  }

  @GetMapping("/pulses/{id}")
  @PreAuthorize("@pulseRules.read(#viewer, #id)")
  ModelAndView pulse(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, pulses.getPulse(id), Input.empty());
  }

  @PostMapping("/pulses/{id}/themes")
  @PreAuthorize("@pulseRules.keep(#viewer, #id)")
  ModelAndView name(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String name = input.line("name", Theme.MAX_NAME);
    if (!input.hasProblems()) {
      try {
        themes.name(id, name, chosen(input), viewer);
        Notice.say(redirect, "pulses.said.named");
        return new ModelAndView("redirect:" + Pulse.path(id));
      } catch (Refused refused) {
        input.reject("text", refused.key(), refused.args());
      }
    }
    return page(viewer, pulses.getPulse(id), input);
  }

  private static Set<String> chosen(Input input) {
    return Set.copyOf(input.all("text"));
  }

  @PostMapping("/themes/{id}/removal")
  @PreAuthorize("@pulseRules.keepTheme(#viewer, #id)")
  String remove(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    UUID pulse = themes.getTheme(id).pulseId();
    themes.remove(id, viewer);
    Notice.say(redirect, "pulses.said.unnamed");
    return "redirect:" + Pulse.path(pulse);
  }

  @GetMapping("/themes")
  @PreAuthorize("@pulseRules.listThemes(#viewer)")
  String themes(Viewer viewer, Model model) {
    List<Theme> all = themes.listOf(viewer.organisationId());
    model.addAttribute("themes", all);
    model.addAttribute("parts", parts(all, true, viewer));
    return "followup/pulses/themes";
  }

  private ModelAndView page(Viewer viewer, Pulse pulse, Input input) {
    boolean keeps = rules.keeps(viewer, pulse);
    var page = new ModelAndView("followup/pulses/pulse");
    page.addObject("pulse", pulse);
    page.addObject("cohort", findCohort(pulse, keeps, viewer).orElse(null));
    page.addObject("keeps", keeps);
    page.addObject("now", clock.instant());
    page.addObject("input", input);
    page.addObject("draft", pulse.isDraft() ? Drafted.of(pulse, pulses, clock.instant()) : null);
    page.addObject("reminds", keeps && pulses.canRemind(pulse));
    List<Signed> asked = keeps && showsAsked(pulse) ? results.listSigned(pulse, viewer) : List.of();
    page.addObject("asked", asked);
    page.addObject("answered", answered(pulse, asked));
    page.addObject("own", own(pulse, keeps, asked, viewer));
    List<Theme> named = pulse.isShown() ? themes.list(pulse.id()) : List.of();
    page.addObject("themes", named);
    page.addObject("parts", parts(named, keeps, viewer));
    page.addObject("texts", keeps && pulse.isShown() ? texts(pulse, asked, viewer) : null);
    page.addObject("timeline", keeps ? pulses.timeline(pulse.id()) : List.of());
    if (keeps && pulse.isClosed() && !pulse.seen()) pulses.saw(pulse.id());
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Map<UUID, String> own(Pulse pulse, boolean keeps, List<Signed> asked, Viewer viewer) {
    if (pulse.isAnonymous() || pulse.isDraft()) return Map.of();
    if (!keeps) return own.list(pulse.id(), viewer);
    return asked.stream()
        .filter(one -> viewer.is(one.personId()))
        .findFirst()
        .map(Signed::values)
        .orElse(Map.of());
  }

  private List<Results.Answered> answered(Pulse pulse, List<Signed> asked) {
    if (!pulse.isAnonymous()) return Results.count(pulse, asked);
    return pulse.status() instanceof PulseStatus.Shown shown
        ? results.listAnswered(pulse, shown.answers())
        : List.of();
  }

  /** How many were asked stands there until it is over; with names, who. */
  private static boolean showsAsked(Pulse pulse) {
    return pulse.isAnonymous() ? !pulse.isDraft() && !pulse.isClosed() : !pulse.isDraft();
  }

  private ThemeTexts texts(Pulse pulse, List<Signed> asked, Viewer viewer) {
    return ThemeTexts.of(
        pulse.isAnonymous() ? results.listTexts(pulse, viewer) : Results.listTexts(pulse, asked),
        themes.listBehind(pulse.id()));
  }

  private Map<UUID, List<Part>> parts(List<Theme> named, boolean keeps, Viewer viewer) {
    if (named.isEmpty()) return Map.of();
    Map<UUID, List<Part>> parts = new HashMap<>();
    for (ThemePart room : rooms)
      room.parts(named, keeps, viewer)
          .forEach(
              (theme, hung) -> parts.computeIfAbsent(theme, _ -> new ArrayList<>()).addAll(hung));
    return parts;
  }

  /** The one by which the viewer comes to it: of those who were asked, their own. */
  private Optional<Cohort> findCohort(Pulse pulse, boolean keeps, Viewer viewer) {
    List<UUID> cohorts = pulse.plan().cohorts();
    return keeps
        ? projects.findCohort(cohorts.getFirst())
        : projects.listOf(viewer.personId()).stream()
            .map(Project::cohort)
            .filter(Objects::nonNull)
            .filter(cohort -> cohorts.contains(cohort.id()))
            .findFirst();
  }
}
