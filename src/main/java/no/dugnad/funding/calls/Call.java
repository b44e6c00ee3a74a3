package no.dugnad.funding.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to apply. What a draft may lack ({@link CallTerms}) is always there once it is
 * published, so that the accessors here give it plainly; asked of a draft that lacks it, they
 * refuse.
 *
 * @param organisation its name
 */
public record Call(
    UUID id,
    UUID organisationId,
    String organisation,
    CallTerms terms,
    List<Criterion> criteria,
    Form form,
    CallStatus status,
    Instant updatedAt) {

  public Call {
    criteria = List.copyOf(criteria);
  }

  /**
   * What applications answer.
   *
   * @param id null until one is chosen
   * @param pinnedVersion the version that is answered; null until publication
   */
  public record Form(@Nullable UUID id, @Nullable UUID pinnedVersion) {}

  /**
   * Open from the opening's instant up to, and not including, the deadline's: with a deadline at
   * 12.00 the last moment is the one before the clock shows 12.00.00.
   */
  public boolean isOpen(Instant now) {
    return stage(now) == Stage.OPEN;
  }

  /** Open, or to come. */
  public boolean isCurrent(Instant now) {
    return CallFilter.When.CURRENT.stages.contains(stage(now));
  }

  /** Whether nothing more can be sent in: the deadline has come, or it was closed before that. */
  public boolean isPastDeadline(Instant now) {
    return switch (stage(now)) {
      case PAST_DEADLINE, CLOSED -> true;
      case DRAFT, UPCOMING, OPEN -> false;
    };
  }

  /** From when nothing can be sent in: the deadline, or when it was closed before that. */
  public Instant endsAt() {
    return status instanceof CallStatus.Closed closed && closed.at().isBefore(deadline())
        ? closed.at()
        : deadline();
  }

  public boolean isClosedEarly() {
    return endsAt().isBefore(deadline());
  }

  public Stage stage(Instant now) {
    return switch (status) {
      case CallStatus.Draft() -> Stage.DRAFT;
      case CallStatus.Closed closed -> Stage.CLOSED;
      case CallStatus.Published published when now.isBefore(opensAt()) -> Stage.UPCOMING;
      case CallStatus.Published published when now.isBefore(deadline()) -> Stage.OPEN;
      case CallStatus.Published published -> Stage.PAST_DEADLINE;
    };
  }

  public boolean isDraft() {
    return status instanceof CallStatus.Draft;
  }

  /** Whether all may see it. */
  public boolean isPublic() {
    return !isDraft();
  }

  public String title() {
    return terms.texts().title();
  }

  public String purpose() {
    return terms.texts().purpose();
  }

  public String eligibility() {
    return terms.texts().eligibility();
  }

  public String supports() {
    return terms.texts().supports();
  }

  public String rarelySupports() {
    return terms.texts().rarelySupports();
  }

  public List<Kind> kinds() {
    return terms.texts().kinds();
  }

  public int scaleMax() {
    return terms.frame().scaleMax();
  }

  public List<FollowUp> followUp() {
    return terms.frame().followUp();
  }

  public String language() {
    return terms.texts().language();
  }

  public UUID envelopeId() {
    return stated(terms.frame().envelopeId(), "envelope");
  }

  public Money least() {
    return stated(terms.frame().least(), "least");
  }

  public Money most() {
    return stated(terms.frame().most(), "most");
  }

  public Instant opensAt() {
    return stated(terms.frame().dates().opensAt(), "opensAt");
  }

  public Instant deadline() {
    return stated(terms.frame().dates().deadline(), "deadline");
  }

  public LocalDate answerBy() {
    return stated(terms.frame().dates().answerBy(), "answerBy");
  }

  public @Nullable UUID formId() {
    return form.id();
  }

  public UUID formVersionId() {
    return stated(form.pinnedVersion(), "formVersion");
  }

  private <T> T stated(@Nullable T value, String what) {
    if (value == null) throw new IllegalStateException("call " + id + " has no " + what);
    return value;
  }

  /** Where a call stands at one moment: its status and its dates taken together. */
  public enum Stage {
    DRAFT,
    UPCOMING,
    OPEN,
    PAST_DEADLINE,
    CLOSED
  }
}
