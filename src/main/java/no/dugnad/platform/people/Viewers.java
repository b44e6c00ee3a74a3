package no.dugnad.platform.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds who is looking. Roles are read anew for each request, so that one taken away is gone at
 * once; within a request they are read once.
 */
@Component
public class Viewers {
  public static final String ACTING = "people.membership";
  private static final String KNOWN = Viewers.class.getName();

  private final PeopleStore store;

  Viewers(PeopleStore store) {
    this.store = store;
  }

  public Viewer of(HttpServletRequest request) {
    if (request.getAttribute(KNOWN) instanceof Viewer known) return known;
    Viewer viewer = find(request, SecurityContextHolder.getContext().getAuthentication());
    request.setAttribute(KNOWN, viewer);
    return viewer;
  }

  /** The person outside a request, acting for the organisation if they belong to it. */
  public Viewer of(UUID personId, UUID organisationId) {
    Person person = store.findPerson(personId).orElseThrow(() -> new NotFound("person", personId));
    List<Membership> memberships = store.listMemberships(personId);
    Membership acting =
        memberships.stream()
            .filter(m -> m.organisationId().equals(organisationId))
            .findFirst()
            .orElse(null);
    return Viewer.of(person, acting, memberships);
  }

  private Viewer find(HttpServletRequest request, @Nullable Authentication authentication) {
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Viewer.anonymous();
    }
    return store
        .findPerson(UUID.fromString(authentication.getName()))
        .map(person -> viewer(request, person))
        .orElseGet(Viewer::anonymous);
  }

  private Viewer viewer(HttpServletRequest request, Person person) {
    List<Membership> memberships = store.listMemberships(person.id());
    Object chosen =
        request.getSession(false) == null ? null : request.getSession(false).getAttribute(ACTING);
    Membership acting =
        memberships.stream()
            .filter(m -> m.id().equals(chosen))
            .findFirst()
            .orElse(memberships.isEmpty() ? null : memberships.getFirst());
    return Viewer.of(person, acting, memberships);
  }
}
