package no.dugnad.followup.gatherings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to come.
 *
 * @param projects of the cohort, whose team they are in
 */
public record Guest(UUID personId, String name, List<Project> projects, Reply reply, boolean came) {
  public Guest {
    projects = List.copyOf(projects);
  }

  /** What they have said. */
  public enum Answer {
    UNANSWERED,
    COMING,
    PERHAPS,
    NOT_COMING
  }

  /** Where they said it. */
  public enum Source {
    MAIL,
    PAGE
  }

  /**
   * @param sequence the change of the gathering that it answers
   */
  public record Reply(
      Answer answer, @Nullable Instant at, @Nullable Integer sequence, @Nullable Source source) {

    /** Whether it answers to the time that the gathering has now. */
    public boolean isTo(Gathering gathering) {
      return sequence != null && sequence >= gathering.told().asked();
    }

    /** Whether it was given, and to another time than it has now. */
    public boolean isToAnEarlierTime(Gathering gathering) {
      return sequence != null && !isTo(gathering);
    }
  }
}
