package no.dugnad.funding.schedules.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.panels.PanelPart;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The dates on the adviser's page of the panel, and the way to set them. */
@Component
class ScheduleOnPanel implements PanelPart {
  private final Schedules schedules;

  ScheduleOnPanel(Schedules schedules) {
    this.schedules = schedules;
  }

  @Override
  public List<Part> parts(Call call, Viewer viewer) {
    return List.of(
        new Part(
            "funding/schedules/on-panel",
            Map.of("call", call, "schedule", schedules.getSchedule(call.id()))));
  }
}
