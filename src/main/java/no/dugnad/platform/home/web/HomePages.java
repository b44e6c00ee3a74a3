package no.dugnad.platform.home.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.home.FirstSteps;
import no.dugnad.platform.home.FirstSteps.Step;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.home.OneLook;
import no.dugnad.platform.home.ReadingOrder;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public front page, home: what awaits me, and what is set up now and then. */
@Controller
class HomePages {
  private final List<Awaiting> rooms;
  private final OneLook together;
  private final List<FrontPart> fronts;
  private final List<FirstSteps> firsts;
  private final List<HomePart> parts;
  private final ReadingOrder order;

  HomePages(Slots slots, OneLook together, ReadingOrder order) {
    this.rooms = slots.in(Awaiting.class);
    this.together = together;
    this.fronts = slots.in(FrontPart.class);
    this.firsts = slots.in(FirstSteps.class);
    this.parts = slots.in(HomePart.class);
    this.order = order;
  }

  @GetMapping("/")
  String front(Model model) {
    model.addAttribute(
        "parts",
        fronts.stream().flatMap(room -> room.parts().stream()).sorted(order.ofParts()).toList());
    return "platform/home/front";
  }

  @GetMapping("/home")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  String home(Viewer viewer, Model model) {
    List<Step> steps = firstSteps(viewer);
    model.addAttribute("name", viewer.person().name());
    model.addAttribute("steps", steps);
    model.addAttribute("next", steps.stream().filter(step -> !step.done()).findFirst());
    model.addAttribute("roles", viewer.roles());
    Map<Boolean, List<Awaiting.Task>> tasks =
        Stream.concat(
                rooms.stream().flatMap(room -> room.tasks(viewer).stream()),
                together.tasks(viewer).stream())
            .sorted(Comparator.comparing(Awaiting.Task::place))
            .collect(Collectors.partitioningBy(Awaiting.Task::byOthers));
    model.addAttribute("tasks", tasks.get(false));
    model.addAttribute("byOthers", tasks.get(true));
    model.addAttribute(
        "parts",
        parts.stream()
            .flatMap(room -> room.parts(viewer).stream())
            .sorted(order.ofParts())
            .toList());
    return "platform/home/home";
  }

  @GetMapping("/setup")
  @PreAuthorize("@setupRules.see(#viewer)")
  String setup(Viewer viewer) {
    return "platform/home/setup";
  }

  /** Asked from the top: of an organisation that has come that far no other room is asked. */
  private List<Step> firstSteps(Viewer viewer) {
    var steps = new ArrayList<Step>();
    if (!viewer.has(Role.ADMINISTRATOR) && !viewer.has(Role.ADVISER)) return steps;
    for (FirstSteps room : firsts.reversed()) {
      List<Step> own = room.steps(viewer);
      if (steps.isEmpty() && own.stream().allMatch(Step::done)) return steps;
      steps.addAll(0, own);
    }
    return steps;
  }
}
