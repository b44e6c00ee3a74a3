package no.dugnad.funding.applications;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is handed in, and by whom, for those who handle it.
 *
 * @param owner the name of the one who began it
 * @param others the names of those who write it with them
 * @param rejectionProposed whether somebody proposes to turn it away
 */
public record SubmittedApplication(
    Application application, String owner, List<String> others, boolean rejectionProposed) {
  public SubmittedApplication {
    others = List.copyOf(others);
  }

  /** All their names. */
  public String applicants() {
    return Stream.concat(Stream.of(owner), others.stream()).collect(Collectors.joining(", "));
  }
}
