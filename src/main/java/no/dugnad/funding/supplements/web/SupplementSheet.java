package no.dugnad.funding.supplements.web;

import java.util.UUID;
import no.dugnad.platform.sheets.SheetOwner;

/** What was asked for, as the pages that write it speak of it. */
record SupplementSheet(UUID applicationId, String language) implements SheetOwner {

  static String path(UUID applicationId) {
    return "/applications/" + applicationId + "/supplement";
  }

  @Override
  public String path() {
    return path(applicationId);
  }
}
