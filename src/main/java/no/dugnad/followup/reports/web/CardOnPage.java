package no.dugnad.followup.reports.web;

import java.util.Optional;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.reports.StatusCheck;
import org.jspecify.annotations.Nullable;

/**
 * A project's card, as one of the cohort's.
 *
 * @param check empty until there is one
 * @param answers whether the viewer may answer it
 * @param inside whether they read what was answered: that is for the project alone
 */
public record CardOnPage(
    Project project, Optional<StatusCheck> check, boolean answers, boolean inside, boolean own) {

  static CardOnPage of(Project project, @Nullable StatusCheck check, boolean follows, boolean own) {
    return new CardOnPage(
        project, Optional.ofNullable(check), follows && !own, follows || own, own);
  }

  /** Those who ask stand first, and those who have said nothing last. */
  int place() {
    return check.isEmpty() ? 2 : asks() ? 0 : 1;
  }

  /** Whether somebody waits for an answer: of what has ended nobody does. */
  public boolean asks() {
    return check.filter(StatusCheck::asks).isPresent() && !project.isEnded();
  }

  /** The field that an answer is typed in; one a card. */
  public String field() {
    return field(project.id());
  }

  static String field(java.util.UUID project) {
    return "words-" + project;
  }
}
