package no.dugnad.followup.guidance.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.dugnad.followup.guidance.Guidance;
import no.dugnad.followup.guidance.GuidanceRequest;
import no.dugnad.platform.home.Awaiting;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** Of an adviser: to answer. Of who asked: by when they hear, and that they have an answer. */
@Component
class GuidanceAwaiting implements Awaiting {
  /** As people say the end of a day: midnight reads as the next. */
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Guidance guidance;

  GuidanceAwaiting(Guidance guidance) {
    this.guidance = guidance;
  }

  @Override
  public List<Task> tasks(Viewer viewer) {
    return guidance.listOf(viewer).stream().map(request -> task(request, viewer)).toList();
  }

  private static Task task(GuidanceRequest request, Viewer viewer) {
    String kind = "answered";
    if (request.isOpen()) kind = request.isBy(viewer.personId()) ? "waiting" : "asked";
    return new Task(
        "guidance.awaiting." + kind,
        request.title(),
        request.path(),
        request.isOpen()
            ? Optional.of(request.promisedOn().atTime(LAST_MINUTE).atZone(Oslo.ZONE).toInstant())
            : Optional.empty(),
        Optional.of(request.asking().at()));
  }
}
