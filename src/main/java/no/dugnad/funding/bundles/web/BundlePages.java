package no.dugnad.funding.bundles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.dugnad.funding.bundles.Bundle;
import no.dugnad.funding.bundles.BundleStatus.Ready;
import no.dugnad.funding.bundles.Bundles;
import no.dugnad.funding.bundles.ZipBundles;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All applications of a call to take along: what there is, how far it has come, and the files. */
@Controller
class BundlePages {
  private final Bundles bundles;
  private final ZipBundles zips;
  private final Calls calls;
  private final CallHeads heads;
  private final Pages pages;

  BundlePages(Bundles bundles, ZipBundles zips, Calls calls, CallHeads heads, Pages pages) {
    this.bundles = bundles;
    this.zips = zips;
    this.calls = calls;
    this.heads = heads;
    this.pages = pages;
  }

  @GetMapping("/calls/{callId}/applications/bundle")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  String bundle(Viewer viewer, @PathVariable UUID callId, Model model) {
    model.addAttribute("head", heads.head(calls.getCall(callId), viewer));
    model.addAttribute("extent", bundles.extent(callId, viewer));
    model.addAttribute("bundle", bundles.find(callId, viewer));
    return "funding/bundles/bundle";
  }

  /** How far it has come, for the page that waits for it. */
  @GetMapping("/calls/{callId}/applications/bundle/progress")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  String progress(Viewer viewer, @PathVariable UUID callId, Model model) {
    model.addAttribute("callId", callId);
    model.addAttribute("bundle", bundles.find(callId, viewer));
    return "funding/bundles/progress";
  }

  @GetMapping("/calls/{callId}/applications/bundle.zip")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  void zip(Viewer viewer, @PathVariable UUID callId, HttpServletResponse response)
      throws IOException {
    Call call = calls.getCall(callId);
    try {
      zips.write(
          call,
          viewer,
          () -> {
            Download.ZIP.head(name(call, viewer), response);
            // What goes wrong from here on breaks it off, and is no page to read.
            response.flushBuffer();
            return response.getOutputStream();
          });
    } catch (RuntimeException e) {
      // An error page at the end of what was sent would tell nobody: the line is cut instead.
      if (response.isCommitted()) throw new IOException("broken off", e);
      throw e;
    }
  }

  @GetMapping("/calls/{callId}/applications/bundle.pdf")
  @PreAuthorize("@applicationRules.listSubmitted(#viewer, #callId)")
  void pdf(Viewer viewer, @PathVariable UUID callId, HttpServletResponse response)
      throws IOException {
    Bundle bundle = bundles.find(callId, viewer).orElseThrow(() -> new NotFound("bundle", callId));
    if (!(bundle.status() instanceof Ready ready)) throw new NotFound("bundle", callId);
    Download.PDF.head(name(calls.getCall(callId), viewer), response);
    response.setContentLengthLong(ready.size());
    bundles.write(bundle, response.getOutputStream());
  }

  private String name(Call call, Viewer viewer) {
    return pages.ui(viewer.language()).t("bundles.pdf.title", call.title());
  }
}
