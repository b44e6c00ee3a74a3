package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.areas.Entrances;
import no.dugnad.platform.shared.Revision;

/** What stands round every page: who is signed in, for whom, and where they may go. */
public record Frame(Optional<SignedIn> signedIn, Entrances entrances) {
  public static final Frame EMPTY = new Frame(Optional.empty(), Entrances.NONE);

  /** Finds the frame of a request; people, who know who is signed in, implement it. */
  public interface Source {
    Frame of(HttpServletRequest request);
  }

  /** Which sign-in the request belongs to, told so that nobody can make use of it; else empty. */
  public static String sitting(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? "" : Revision.of(session.getId()).value();
  }

  /**
   * Who is signed in, as the header says it.
   *
   * @param sitting names this one time that they are signed in, and tells nothing else of it
   * @param roles message keys
   * @param others the other organisations they may act for
   */
  public record SignedIn(
      UUID personId,
      String sitting,
      String name,
      String organisation,
      List<String> roles,
      List<Other> others) {
    public SignedIn {
      roles = List.copyOf(roles);
      others = List.copyOf(others);
    }

    public record Other(UUID membershipId, String organisation) {}
  }
}
