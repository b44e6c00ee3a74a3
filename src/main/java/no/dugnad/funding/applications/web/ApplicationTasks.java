package no.dugnad.funding.applications.web;

import java.util.List;
import no.dugnad.funding.applications.ApplicationTask;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slots;
import org.springframework.stereotype.Component;

/** What later rooms hang on the pages of an application, in order. */
@Component
class ApplicationTasks {
  private final List<ApplicationTask> tasks;

  ApplicationTasks(Slots slots) {
    this.tasks = slots.in(ApplicationTask.class);
  }

  List<Part> tasks(Dossier dossier) {
    return tasks.stream().map(task -> task.task(dossier)).toList();
  }

  List<Part> outcomes(Dossier dossier) {
    return tasks.stream().map(task -> task.outcome(dossier)).toList();
  }
}
