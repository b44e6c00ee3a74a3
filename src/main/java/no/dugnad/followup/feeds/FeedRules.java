package no.dugnad.followup.feeds;

import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who has a calendar of their own. */
@Component
class FeedRules {
  /** Everybody who is signed in, for themselves. */
  public boolean keep(Viewer viewer) {
    return viewer.isSignedIn();
  }
}
