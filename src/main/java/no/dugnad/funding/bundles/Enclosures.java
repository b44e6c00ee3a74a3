package no.dugnad.funding.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.applications.Dossiers;
import no.dugnad.funding.applications.SubmittedApplication;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What somebody may take along of a call. */
@Component
class Enclosures {
  private final Applications applications;
  private final ApplicationRules rules;
  private final Dossiers dossiers;
  private final Files files;

  Enclosures(Applications applications, ApplicationRules rules, Dossiers dossiers, Files files) {
    this.applications = applications;
    this.rules = rules;
    this.dossiers = dossiers;
    this.files = files;
  }

  /** As it stands now. */
  List<Enclosed> list(UUID callId, Viewer viewer) {
    List<SubmittedApplication> submitted =
        applications.listHandled(callId, viewer).stream()
            .filter(each -> each.application().isSubmitted())
            .toList();
    List<UUID> ids = submitted.stream().map(each -> each.application().id()).toList();
    Map<UUID, List<StoredFile>> attached =
        files.list(ids).stream().collect(Collectors.groupingBy(StoredFile::owner));
    var enclosed = new ArrayList<Enclosed>();
    for (SubmittedApplication each : submitted) {
      List<StoredFile> own = attached.getOrDefault(each.application().id(), List.of());
      enclosed.add(new Enclosed(enclosed.size() + 1, each.application(), each.owner(), own));
    }
    return enclosed;
  }

  /** The ids of what the viewer may take along now. */
  List<UUID> ids(UUID callId, Viewer viewer) {
    return applications.listSubmitted(callId, viewer).stream().map(each -> each.id()).toList();
  }

  /** Whether it is still what it was, and still theirs to see. */
  boolean isThere(Enclosed enclosed, Viewer viewer) {
    UUID id = enclosed.application().id();
    return rules.read(viewer, id)
        && applications.getApplication(id).status().equals(enclosed.application().status());
  }

  Dossier dossier(Enclosed enclosed, Viewer viewer) {
    return dossiers.of(enclosed.application().id(), viewer);
  }
}
