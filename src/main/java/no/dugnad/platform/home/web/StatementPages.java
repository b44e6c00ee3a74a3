package no.dugnad.platform.home.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import no.dugnad.platform.security.SecurityEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the product says of itself: who can use it, and what becomes of what it knows. */
@Controller
class StatementPages {
  private final String contact;
  private final String statement;

  StatementPages(
      @Value("${dugnad.contact}") String contact,
      @Value("${dugnad.accessibility-statement}") String statement) {
    this.contact = contact;
    this.statement = statement;
  }

  @GetMapping("/accessibility")
  String accessibility(Model model) {
    model.addAttribute("contact", contact);
    model.addAttribute("statement", statement);
    return "platform/home/accessibility";
  }

  @GetMapping("/privacy")
  String privacy(Model model) {
    model.addAttribute("contact", contact);
    model.addAttribute("logDays", SecurityEvent.DAYS_KEPT);
    return "platform/home/privacy";
  }

  @Bean
  static PublicRoutes openStatements() {
    return new PublicRoutes(List.of("/accessibility", "/privacy"));
  }
}
