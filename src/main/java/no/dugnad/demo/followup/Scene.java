package no.dugnad.demo.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;

/**
 * A cohort while its story is told.
 *
 * @param days its own days, by name
 * @param said what was begun on its wall, by the name that later rows answer to
 * @param hours at which something falls due that says when it did
 */
record Scene(
    Cohort cohort,
    List<Project> projects,
    Viewer adviser,
    Map<String, LocalDate> days,
    Map<String, UUID> said,
    SortedSet<Instant> hours) {

  Project project(String title) {
    return projects.stream()
        .filter(project -> project.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new NotFound("project", title));
  }

  /** On a working day, as most of what people do for one another. */
  Instant at(CohortDeed deed) {
    return Oslo.instant(dayOf(deed.day()).atTime(deed.at()));
  }

  /** As {@code CHECK-30} says it. */
  LocalDate dayOf(String counted) {
    int sign = Math.max(counted.indexOf('+'), counted.indexOf('-'));
    String from = sign < 0 ? counted : counted.substring(0, sign);
    int away = sign < 0 ? 0 : Integer.parseInt(counted.substring(sign));
    return WorkingDays.onOrBefore(day(from).plusDays(away));
  }

  LocalDate day(String name) {
    return Objects.requireNonNull(days.get(name), name);
  }
}
