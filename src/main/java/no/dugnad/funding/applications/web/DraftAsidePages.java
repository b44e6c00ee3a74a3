package no.dugnad.funding.applications.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.DraftAside;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What stands beside a draft. Its text is read where it is saved: no address and no log has it. */
@Controller
class DraftAsidePages {
  private final Applications applications;
  private final Answers answers;
  private final Calls calls;
  private final Clock clock;
  private final List<DraftAside> rooms;

  DraftAsidePages(
      Applications applications, Answers answers, Calls calls, Clock clock, Slots slots) {
    this.applications = applications;
    this.answers = answers;
    this.calls = calls;
    this.clock = clock;
    this.rooms = slots.in(DraftAside.class);
  }

  @GetMapping("/applications/{id}/aside")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String aside(Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("parts", parts(applications.getApplication(id), viewer));
    return "funding/applications/aside";
  }

  private List<Part> parts(Application application, Viewer viewer) {
    if (!application.isBeingWritten()
        || !calls.getCall(application.callId()).isOpen(clock.instant())) return List.of();
    String text = about(answers.written(application));
    return rooms.stream().flatMap(room -> room.parts(application, text, viewer).stream()).toList();
  }

  /** Its title, and what it says at length, in the order that it is asked. */
  private static String about(AnswerSheet sheet) {
    return Stream.concat(
            Stream.of(ApplicationForm.TITLE),
            sheet
                .shown()
                .filter(question -> question.type() instanceof AnswerType.LongText)
                .map(Question::id))
        .map(sheet::text)
        .collect(Collectors.joining("\n"));
  }
}
