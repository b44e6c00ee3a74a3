package no.dugnad.followup.claims.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.claims.Claim;
import no.dugnad.followup.claims.Claim.Line;
import no.dugnad.followup.claims.Claims;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.TakesFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A project's claims, as its team writes and sends them. */
@Controller
class ClaimController {
  private static final String FIRST = "text.0";

  private final Claims claims;
  private final ClaimPages pages;
  private final Projects projects;
  private final Files files;
  private final Uploads uploads;

  ClaimController(
      Claims claims, ClaimPages pages, Projects projects, Files files, Uploads uploads) {
    this.claims = claims;
    this.pages = pages;
    this.projects = projects;
    this.files = files;
    this.uploads = uploads;
  }

  @PostMapping("/projects/{id}/claims")
  @PreAuthorize("@moneyRules.claim(#viewer, #id)")
  String begin(Viewer viewer, @PathVariable UUID id) {
    return "redirect:/projects/" + id + "/claims/" + claims.begin(id, viewer);
  }

  @GetMapping("/projects/{id}/claims/{claim}")
  @PreAuthorize("@moneyRules.readClaim(#viewer, #id, #claim)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id, @PathVariable UUID claim) {
    return pages.show(viewer, id, claim);
  }

  /** Keeps what is written, with the receipt that comes along; and sends it, if that is asked. */
  @TakesFiles
  @PostMapping("/projects/{id}/claims/{claim}")
  @PreAuthorize("@moneyRules.writeClaim(#viewer, #id, #claim)")
  ModelAndView write(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID claim,
      Input input,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    Claim before = claims.get(id, claim);
    List<Line> lines = ClaimInput.read(input);
    boolean sends = input.isChosen("deed", "send");
    try {
      if (Uploads.isChosen(file))
        uploads.take(
            file,
            Uploads.Kinds.ANY,
            input,
            new Uploads.Case(projects.getProject(id).organisationId(), id, viewer.actor()),
            upload -> claims.addReceipt(id, claim, upload, viewer));
      if (!input.hasProblems()) {
        if (sends) claims.submit(id, claim, lines, input.revision(), viewer);
        else claims.write(id, claim, lines, input.revision());
      }
    } catch (Refused refused) {
      if (refused.isClash()) input.clash(ClaimInput.stored(claims.get(id, claim)));
      input.reject(field(refused), refused.key(), refused.args());
    }
    if (input.hasProblems()) return pages.show(viewer, claims.get(id, claim), input);
    Notice.say(redirect, sends ? "claims.notice.submitted" : "claims.notice.written");
    return new ModelAndView("redirect:" + before.path());
  }

  private static String field(Refused refused) {
    return refused.key().equals("claims.refused.noReceipt") ? Uploads.FIELD : FIRST;
  }

  @GetMapping("/projects/{id}/claims/{claim}/receipts/{file}")
  @PreAuthorize("@moneyRules.readClaim(#viewer, #id, #claim)")
  void receipt(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID claim,
      @PathVariable UUID file,
      HttpServletResponse response)
      throws IOException {
    files.send(claims.getReceipt(id, claim, file), response);
  }

  @PostMapping("/projects/{id}/claims/{claim}/receipts/{file}/removal")
  @PreAuthorize("@moneyRules.writeClaim(#viewer, #id, #claim)")
  ModelAndView removeReceipt(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID claim,
      @PathVariable UUID file,
      RedirectAttributes redirect) {
    claims.removeReceipt(id, claim, file);
    Notice.say(redirect, "claims.notice.receiptRemoved");
    return new ModelAndView("redirect:/projects/" + id + "/claims/" + claim);
  }

  @PostMapping("/projects/{id}/claims/{claim}/withdrawal")
  @PreAuthorize("@moneyRules.writeClaim(#viewer, #id, #claim)")
  ModelAndView withdraw(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID claim, RedirectAttributes redirect) {
    claims.withdraw(id, claim, viewer);
    Notice.say(redirect, "claims.notice.withdrawn");
    return new ModelAndView("redirect:/projects/" + id + "/claims/" + claim);
  }

  @PostMapping("/projects/{id}/claims/{claim}/removal")
  @PreAuthorize("@moneyRules.writeClaim(#viewer, #id, #claim)")
  ModelAndView remove(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID claim, RedirectAttributes redirect) {
    claims.remove(id, claim);
    Notice.say(redirect, "claims.notice.removed");
    return new ModelAndView("redirect:/projects/" + id + "/money");
  }
}
