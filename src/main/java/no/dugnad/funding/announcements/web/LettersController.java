package no.dugnad.funding.announcements.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decision;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.decisions.Letters;
import no.dugnad.funding.decisions.Proposal;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A call's letters as a whole: what they say of the case, and all of them in one file. */
@Controller
class LettersController {
  private final Letters letters;
  private final SentLetters sent;
  private final Announcements announcements;
  private final Decisions decisions;
  private final Calls calls;
  private final CallHeads heads;
  private final People people;
  private final Files files;
  private final Documents documents;
  private final Pages pages;

  LettersController(
      Letters letters,
      SentLetters sent,
      Announcements announcements,
      Decisions decisions,
      Calls calls,
      CallHeads heads,
      People people,
      Files files,
      Documents documents,
      Pages pages) {
    this.letters = letters;
    this.sent = sent;
    this.announcements = announcements;
    this.decisions = decisions;
    this.calls = calls;
    this.heads = heads;
    this.people = people;
    this.files = files;
    this.documents = documents;
    this.pages = pages;
  }

  @GetMapping("/calls/{id}/decision/letterhead")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  ModelAndView letterhead(@PathVariable UUID id, Viewer viewer) {
    return page(id, viewer, stored(id), HttpStatus.OK);
  }

  @PostMapping("/calls/{id}/decision/letterhead")
  @PreAuthorize("@decisionRules.announce(#viewer, #id)")
  ModelAndView change(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    String caseNumber = input.optionalText("caseNumber", Letter.Head.MAX_CASE_NUMBER);
    Optional<UUID> contact = input.optionalId("contact").filter(one -> isContact(one, viewer));
    if (contact.isEmpty() && input.problem("contact").isEmpty()) {
      input.reject("contact", "ui.problem.choice");
    }
    if (input.hasProblems()) return page(id, viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    try {
      letters.setHead(id, caseNumber, contact.orElseThrow(), input.revision());
    } catch (Refused refused) {
      if (!refused.isClash()) throw refused;
      if (input.clash(stored(id), (field, value) -> shown(field, value, viewer))) {
        return page(id, viewer, input, HttpStatus.CONFLICT);
      }
    }
    Notice.say(redirect, "announcements.notice.letterhead");
    return new ModelAndView("redirect:/calls/" + id + "/decision/announcement");
  }

  private Input stored(UUID id) {
    Letter.Head head = letters.head(calls.getCall(id));
    String contact = head.contact().map(person -> person.id().toString()).orElse("");
    return Input.of(Map.of("caseNumber", head.caseNumber(), "contact", contact));
  }

  private boolean isContact(UUID person, Viewer viewer) {
    return contacts(viewer).stream().anyMatch(one -> one.id().equals(person));
  }

  private String shown(String field, String value, Viewer viewer) {
    return contacts(viewer).stream()
        .filter(one -> field.equals("contact") && one.id().toString().equals(value))
        .map(Person::name)
        .findFirst()
        .orElse(value);
  }

  private List<Person> contacts(Viewer viewer) {
    return people.listPersons(viewer.organisationId(), Role.ADVISER);
  }

  private ModelAndView page(UUID id, Viewer viewer, Input input, HttpStatus status) {
    Call call = calls.getCall(id);
    var page = new ModelAndView("funding/announcements/letterhead", status);
    page.addObject("head", heads.head(call, viewer));
    page.addObject("contacts", contacts(viewer));
    page.addObject("revision", input.revision(Revision.of(letters.head(call))));
    page.addObject("input", input);
    return page;
  }

  /** As they went out; before that as they would, of what the reader may know. */
  @GetMapping("/calls/{id}/decision/letters.pdf")
  @PreAuthorize("@decisionRules.see(#viewer, #id)")
  ResponseEntity<byte[]> letters(@PathVariable UUID id, Viewer viewer) throws IOException {
    Call call = calls.getCall(id);
    boolean announced = announcements.find(id).isPresent();
    var all = new ArrayList<byte[]>();
    for (Proposal proposal : decisions.list(id, viewer)) {
      // What was taken in after the announcement has none until it is decided.
      Optional<Decision> decision = proposal.decided();
      if (decision.isEmpty()) continue;
      all.add(
          announced
              ? sent(proposal)
              : letters.preview(call, proposal.application(), decision.get()).pdf());
    }
    if (all.isEmpty()) throw new NotFound("letters", id);
    String name = pages.ui(viewer.language()).t("announcements.letters.file", call.title());
    return Download.PDF.of(name, documents.joined(all));
  }

  private byte[] sent(Proposal proposal) throws IOException {
    StoredFile letter = sent.list(proposal.application().id()).getFirst();
    var out = new ByteArrayOutputStream();
    files.write(letter.id(), out);
    return out.toByteArray();
  }
}
