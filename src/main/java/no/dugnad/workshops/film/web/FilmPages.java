package no.dugnad.workshops.film.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.board.Entry;
import no.dugnad.workshops.film.Film;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopLog;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.live.ScriptTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A workshop played again, for those who hold it: the room did not agree to more. */
@Controller
class FilmPages {
  private final Workshops workshops;
  private final WorkshopLog log;
  private final Challenges challenges;
  private final ScriptTexts texts;
  private final HeavyWork heavy;

  FilmPages(
      Workshops workshops,
      WorkshopLog log,
      Challenges challenges,
      ScriptTexts texts,
      HeavyWork heavy) {
    this.workshops = workshops;
    this.log = log;
    this.challenges = challenges;
    this.texts = texts;
    this.heavy = heavy;
  }

  @GetMapping("/workshops/{id}/film")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  String film(Viewer viewer, @PathVariable UUID id, Model model) {
    Workshop workshop = workshops.getWorkshop(id);
    model.addAttribute("workshop", workshop);
    model.addAttribute("texts", texts);
    UUID challenge = workshop.challengeId();
    if (challenge != null) {
      ChallengeText text = challenges.getChallenge(challenge).text();
      model.addAttribute("picture", text.background());
      model.addAttribute("language", text.language());
    }
    return "workshops/film/film";
  }

  @GetMapping("/workshops/{id}/film.json")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  ResponseEntity<String> frames(Viewer viewer, @PathVariable UUID id) {
    List<Entry> entries = log.list(id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(heavy.done(() -> json(Film.of(entries))));
  }

  private static String json(List<Film.Still> frames) {
    var json = new StringBuilder("{\"frames\":[");
    for (int i = 0; i < frames.size(); i++) {
      json.append(i == 0 ? "" : ",").append("{\"at\":\"").append(frames.get(i).at());
      json.append("\",\"changes\":[").append(changes(frames.get(i).changes())).append("]}");
    }
    return json.append("]}").toString();
  }

  private static String changes(Map<String, @Nullable String> changes) {
    return String.join(
        ",",
        changes.entrySet().stream()
            .map(change -> "[\"" + change.getKey() + "\"," + change.getValue() + "]")
            .toList());
  }
}
