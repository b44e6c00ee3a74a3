package no.dugnad.funding.bundles;

import java.time.Instant;
import java.util.List;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationStatus.Submitted;
import no.dugnad.platform.files.StoredFile;

/**
 * One application with what is attached to it.
 *
 * @param number by which it is told from the others, in the order they came
 * @param owner the name of the one who began it
 */
record Enclosed(int number, Application application, String owner, List<StoredFile> files) {
  Enclosed {
    files = List.copyOf(files);
  }

  /** "014 Kortere ventetid". */
  String title() {
    return "%03d %s".formatted(number, application.title());
  }

  /** "/applications/…": where it is read. */
  String path() {
    return "/applications/" + application.id();
  }

  Instant submittedAt() {
    if (application.status() instanceof Submitted submitted) return submitted.at();
    throw new IllegalStateException(application.id() + " is not handed in");
  }
}
