package no.dugnad.followup.claims;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;

/**
 * What a project has laid out and asks to have paid.
 *
 * @param number among its project's
 */
public record Claim(
    UUID id, UUID projectId, int number, UUID begunBy, ClaimStatus status, List<Line> lines) {
  public static final int MOST_LINES = 20;
  public static final int MAX_TEXT = 200;
  public static final int MAX_WORDS = 1000;

  public Claim {
    lines = List.copyOf(lines);
  }

  public record Line(String text, Money amount) {}

  /** What an adviser said was to be mended, and by whom. */
  public record Remark(Instant at, String by, String to, String what) {}

  /** What was said of a claim, and by whom. */
  public record Why(String words, ClaimStatus.Answer answer) {}

  public Money sum() {
    return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
  }

  public String path() {
    return "/projects/" + projectId + "/claims/" + id;
  }

  /** Whether its team can write in it. */
  public boolean isWritable() {
    return switch (status) {
      case ClaimStatus.Draft _, ClaimStatus.Withdrawn _, ClaimStatus.Returned _ -> true;
      case ClaimStatus.Submitted _,
          ClaimStatus.Approved _,
          ClaimStatus.Paid _,
          ClaimStatus.Rejected _ ->
          false;
    };
  }

  public boolean isDraft() {
    return status instanceof ClaimStatus.Draft;
  }

  public boolean isSubmitted() {
    return status instanceof ClaimStatus.Submitted;
  }

  /** Why it was not approved, or not all of it. */
  public Optional<Why> why() {
    return switch (status) {
      case ClaimStatus.Rejected(var answer, String why) -> Optional.of(new Why(why, answer));
      case ClaimStatus.Approved approved -> why(approved);
      case ClaimStatus.Paid(var approved, _, _, _) -> why(approved);
      case ClaimStatus.Draft _,
          ClaimStatus.Submitted _,
          ClaimStatus.Withdrawn _,
          ClaimStatus.Returned _ ->
          Optional.empty();
    };
  }

  private static Optional<Why> why(ClaimStatus.Approved approved) {
    return Optional.ofNullable(approved.whyLess()).map(why -> new Why(why, approved.answer()));
  }

  /** It waits to be paid. */
  public boolean isApproved() {
    return status instanceof ClaimStatus.Approved;
  }

  public Revision revision() {
    return Revision.of(status, lines);
  }
}
