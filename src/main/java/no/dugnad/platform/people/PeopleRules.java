package no.dugnad.platform.people;

import org.springframework.stereotype.Component;

/** Who may do what with people and organisations. */
@Component
public class PeopleRules {

  /** Everybody who is signed in has a home. */
  public boolean signedIn(Viewer viewer) {
    return viewer.isSignedIn();
  }

  /** An administrator keeps the people and units of the organisation they act for. */
  public boolean administer(Viewer viewer) {
    return viewer.has(Role.ADMINISTRATOR);
  }
}
