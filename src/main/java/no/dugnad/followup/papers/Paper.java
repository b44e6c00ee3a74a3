package no.dugnad.followup.papers;

import no.dugnad.platform.files.StoredFile;

/**
 * A file of a project.
 *
 * @param addedBy the name of whoever laid it there
 * @param shared whether the project's fellows read it too
 */
public record Paper(StoredFile file, String addedBy, boolean shared) {
  public String path() {
    return "/projects/" + file.owner() + "/files/" + file.id();
  }
}
