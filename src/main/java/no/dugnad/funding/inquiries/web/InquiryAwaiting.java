package no.dugnad.funding.inquiries.web;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.inquiries.Inquiries;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Calls that somebody has asked the adviser about. */
@Component
class InquiryAwaiting implements Awaiting {
  private final Inquiries inquiries;

  InquiryAwaiting(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    if (!viewer.has(Role.ADVISER)) return List.of();
    return inquiries.listWaiting(viewer.organisationId()).stream()
        .map(
            call ->
                new Task(
                    "inquiries.awaiting",
                    call.title(),
                    "/calls/" + call.id() + "/inquiries",
                    Optional.empty()))
        .toList();
  }
}
