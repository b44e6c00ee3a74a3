package no.dugnad.funding.applications;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;

/**
 * Closes applications to some who would otherwise see them. A later room implements it: for one who
 * is disqualified, or has not yet answered whether they are, or has no seat on the call's panel.
 * What it hides is found on no page, in no list, count or export. An applicant always sees their
 * own.
 */
public interface Seal {
  /**
   * @param among what is asked about: of all there is, most may be hidden
   */
  Set<UUID> hiddenFrom(Viewer viewer, Collection<UUID> among);
}
