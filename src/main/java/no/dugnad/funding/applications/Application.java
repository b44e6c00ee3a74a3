package no.dugnad.funding.applications;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One application to one call.
 *
 * @param sheetId the answers that count; what is written meanwhile is in {@link #writtenSheetId}
 */
public record Application(
    UUID id,
    UUID callId,
    UUID organisationId,
    UUID ownerId,
    UUID sheetId,
    Summary summary,
    ApplicationStatus status) {
  /** One person's own in one call, whatever became of them. */
  public static final int MOST_IN_CALL = 10;

  /**
   * What lists need of the answers that count.
   *
   * @param title empty until it is written
   * @param amount zero until an amount is written
   * @param unit the unit's name, empty until one is chosen
   */
  public record Summary(
      String title, Money amount, @Nullable UUID unitId, String unit, @Nullable Kind kind) {
    static final Summary BLANK = new Summary("", Money.ZERO, null, "", null);
  }

  public String title() {
    return summary.title();
  }

  /** The mail, and in it which application it is about, once that is called something. */
  public Mail named(Mail mail) {
    return title().isEmpty() ? mail : mail.line("applications.mail.named", title());
  }

  public Money amount() {
    return summary.amount();
  }

  public @Nullable UUID unitId() {
    return summary.unitId();
  }

  public String unit() {
    return summary.unit();
  }

  public @Nullable Kind kind() {
    return summary.kind();
  }

  public boolean isDraft() {
    return status instanceof ApplicationStatus.Draft;
  }

  public boolean isSubmitted() {
    return status instanceof ApplicationStatus.Submitted;
  }

  public boolean isWithdrawn() {
    return status instanceof ApplicationStatus.Withdrawn;
  }

  public boolean isRejected() {
    return status instanceof ApplicationStatus.Rejected;
  }

  /** As it was handed in, also when it has been turned away since. */
  public Optional<ApplicationStatus.Submitted> handedIn() {
    return switch (status) {
      case ApplicationStatus.Submitted submitted -> Optional.of(submitted);
      case ApplicationStatus.Rejected rejected -> Optional.of(rejected.submitted());
      case ApplicationStatus.Draft _ -> Optional.empty();
      case ApplicationStatus.Withdrawn _ -> Optional.empty();
    };
  }

  /** Whether those who handle applications have had it before them. */
  boolean isKnownToHandlers() {
    return switch (status) {
      case ApplicationStatus.Draft _ -> false;
      case ApplicationStatus.Submitted _ -> true;
      case ApplicationStatus.Withdrawn withdrawn -> withdrawn.handedIn();
      case ApplicationStatus.Rejected _ -> true;
    };
  }

  /** Whether it is handed in, and its applicants write on something else meanwhile. */
  public boolean isBeingChanged() {
    return isSubmitted() && changing() != null;
  }

  /** Whether its applicants write in it, until the deadline. */
  public boolean isBeingWritten() {
    return isDraft() || isBeingChanged();
  }

  /** Where its applicants write. */
  UUID writtenSheetId() {
    UUID changing = changing();
    return changing == null ? sheetId : changing;
  }

  @Nullable UUID changing() {
    return handedIn().map(ApplicationStatus.Submitted::changing).orElse(null);
  }
}
