package no.dugnad.platform.home.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.home.ReadingOrder;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public front page, and home: what awaits me. */
@Controller
class HomePages {
  private final List<Awaiting> rooms;
  private final List<FrontPart> fronts;
  private final ReadingOrder order;

  HomePages(Slots slots, ReadingOrder order) {
    this.rooms = slots.in(Awaiting.class);
    this.fronts = slots.in(FrontPart.class);
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
    model.addAttribute("name", viewer.person().name());
    model.addAttribute(
        "tasks",
        rooms.stream()
            .flatMap(room -> room.tasks(viewer).stream())
            .sorted(Comparator.comparing((Awaiting.Task task) -> task.due().orElse(Instant.MAX)))
            .toList());
    return "platform/home/home";
  }
}
