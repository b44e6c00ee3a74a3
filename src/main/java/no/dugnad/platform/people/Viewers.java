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

  private final MembershipStore store;

  Viewers(MembershipStore store) {
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
    Belonging known =
        store.findBelonging(personId).orElseThrow(() -> new NotFound("person", personId));
    Membership acting =
        known.memberships().stream()
            .filter(m -> m.organisationId().equals(organisationId))
            .findFirst()
            .orElse(null);
    return Viewer.of(known.person(), acting, known.memberships());
  }

  private Viewer find(HttpServletRequest request, @Nullable Authentication authentication) {
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Viewer.anonymous();
    }
    return store
        .findBelonging(UUID.fromString(authentication.getName()))
        .map(known -> viewer(request, known))
        .orElseGet(Viewer::anonymous);
  }

  private static Viewer viewer(HttpServletRequest request, Belonging known) {
    List<Membership> memberships = known.memberships();
    Object chosen =
        request.getSession(false) == null ? null : request.getSession(false).getAttribute(ACTING);
    Membership acting =
        memberships.stream()
            .filter(m -> m.id().equals(chosen))
            .findFirst()
            .orElse(memberships.isEmpty() ? null : memberships.getFirst());
    return Viewer.of(known.person(), acting, memberships);
  }
}
