package no.dugnad.platform.people;

import org.springframework.stereotype.Component;

/** What is open to whoever has signed in. */
@Component
class PeopleRules {

  /** Everybody who is signed in has a home. */
  public boolean signedIn(Viewer viewer) {
    return viewer.isSignedIn();
  }
}
