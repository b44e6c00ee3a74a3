package no.dugnad.followup.offers;

import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who answers what many said, who reads the answer, and who may come to a course. */
@Component
public class OfferRules {
  private final Offers offers;

  OfferRules(Offers offers) {
    this.offers = offers;
  }

  /** The advisers of the organisation, who alone see who has signed up. */
  public boolean keep(Viewer viewer, UUID id) {
    return isOne(viewer, id, one -> keeps(viewer, one));
  }

  /** As {@link #keep}, of an offer at hand. */
  public boolean keeps(Viewer viewer, OfferSight sight) {
    return viewer.has(Role.ADVISER, sight.offer().organisationId());
  }

  /** Those, whoever was asked, and of a course whoever it is open to. */
  public boolean read(Viewer viewer, UUID id) {
    return isOne(viewer, id, one -> keeps(viewer, one) || one.asked() || mayCome(one));
  }

  /**
   * Whoever has applied to the organisation's calls, funded or not, and the teams of its projects;
   * who has signed up may withdraw whatever they are since.
   */
  public boolean come(Viewer viewer, UUID id) {
    return isOne(viewer, id, OfferRules::mayCome);
  }

  private static boolean mayCome(OfferSight sight) {
    return sight.offer().course() != null && (sight.open() || sight.isSignedUp());
  }

  /** Everybody who is signed in has a list of the courses that are open to them. */
  public boolean list(Viewer viewer) {
    return viewer.isSignedIn();
  }

  private boolean isOne(Viewer viewer, UUID id, Predicate<OfferSight> predicate) {
    return viewer.isSignedIn() && offers.find(id, viewer).filter(predicate).isPresent();
  }
}
