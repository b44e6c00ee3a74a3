package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What stands round every page: who is signed in, for whom, and where they may go. */
public record Frame(Optional<SignedIn> signedIn, List<Link> menu) {
  public static final Frame EMPTY = new Frame(Optional.empty(), List.of());

  public Frame {
    menu = List.copyOf(menu);
  }

  /** Finds the frame of a request; people, who know who is signed in, implement it. */
  public interface Source {
    Frame of(HttpServletRequest request);
  }

  /**
   * Who is signed in, as the header says it.
   *
   * @param roles message keys
   * @param others the other organisations they may act for
   */
  public record SignedIn(String name, String organisation, List<String> roles, List<Other> others) {
    public SignedIn {
      roles = List.copyOf(roles);
      others = List.copyOf(others);
    }

    public record Other(UUID membershipId, String organisation) {}
  }
}
