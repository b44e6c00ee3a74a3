package no.dugnad.workshops.live.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.halls.Setups;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.live.QrCode;
import no.dugnad.workshops.live.ScriptTexts;
import no.dugnad.workshops.seats.ScreenKeys;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the facilitators of a workshop have: the console and the poster. */
@Controller
class ConsolePages {
  private final Workshops workshops;
  private final HostedBoards boards;
  private final Setups setups;
  private final WorkshopLinks links;
  private final Door door;
  private final ScreenKeys screens;
  private final ScriptTexts texts;
  private final RoomAddress room;
  private final Clock clock;

  ConsolePages(
      Workshops workshops,
      HostedBoards boards,
      Setups setups,
      WorkshopLinks links,
      Door door,
      ScreenKeys screens,
      ScriptTexts texts,
      RoomAddress room,
      Clock clock) {
    this.workshops = workshops;
    this.boards = boards;
    this.setups = setups;
    this.links = links;
    this.door = door;
    this.screens = screens;
    this.texts = texts;
    this.room = room;
    this.clock = clock;
  }

  @GetMapping("/w/{code}/console")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  String console(Viewer viewer, Seat seat, HttpServletRequest request, Model model) {
    Workshop workshop = workshops.getWorkshop(seat.workshopId());
    model.addAttribute("workshop", workshop);
    model.addAttribute("setup", setups.of(workshop.id()));
    model.addAttribute("address", room.of(workshop, request));
    model.addAttribute("outOfReach", room.isOutOfReach(request));
    model.addAttribute(
        "challenge",
        door.challenge(workshop).map(challenge -> challenge.text().title()).orElse(""));
    model.addAttribute("links", links.of(workshop));
    model.addAttribute("screenKey", screens.give(workshop));
    model.addAttribute("who", viewer.personId().toString());
    model.addAttribute("now", clock.millis());
    model.addAttribute("board", new String(boards.snapshot(seat), StandardCharsets.UTF_8));
    model.addAttribute("texts", texts);
    return "workshops/live/console";
  }

  @GetMapping("/w/{code}/poster")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  String poster(Seat seat, HttpServletRequest request, Model model) {
    Workshop workshop = workshops.getWorkshop(seat.workshopId());
    String address = room.of(workshop, request);
    model.addAttribute("workshop", workshop);
    model.addAttribute("setup", setups.of(workshop.id()));
    model.addAttribute("address", address);
    model.addAttribute("qr", QrCode.of(address));
    model.addAttribute("outOfReach", room.isOutOfReach(request));
    return "workshops/live/poster";
  }
}
