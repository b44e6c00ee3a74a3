package no.dugnad.funding.awards;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that a project has been awarded, and that everybody may know of.
 *
 * @param organisation its name
 * @param year the envelope's; null where the source of a round from before doesn't state it
 */
public record Award(
    UUID id,
    UUID organisationId,
    String organisation,
    UUID envelopeId,
    @Nullable Integer year,
    Origin origin,
    Project project,
    Sums sums) {

  /**
   * The call or the round that it came of.
   *
   * @param applicationId null for a round from before
   * @param callId null for a round from before, which is named by {@code roundId}
   * @param round what the call or the round is called
   */
  public record Origin(
      @Nullable UUID callId, @Nullable UUID applicationId, @Nullable UUID roundId, String round) {
    public String path() {
      return callId != null ? "/calls/" + callId : "/awards/rounds/" + roundId;
    }
  }

  /**
   * @param announced what everybody was told of, which stays as it was
   * @param amount what it has come to since, by an appeal or a change
   * @param unused what of that was set free, or came back: the rest is paid, or to be paid
   */
  public record Sums(Money announced, Money amount, Money unused) {
    /** What many come to. */
    public static Sums of(List<Award> awards) {
      return awards.stream()
          .map(Award::sums)
          .reduce(new Sums(Money.ZERO, Money.ZERO, Money.ZERO), Sums::plus);
    }

    Sums plus(Sums more) {
      return new Sums(
          announced.plus(more.announced), amount.plus(more.amount), unused.plus(more.unused));
    }

    /** Whether it is another sum than everybody was told of. */
    public boolean isChanged() {
      return !amount.equals(announced);
    }
  }

  public Money announced() {
    return sums.announced();
  }

  public Money amount() {
    return sums.amount();
  }

  /**
   * What the money is for.
   *
   * @param title only for those who run it when not {@code titlePublic}
   * @param kind null where it is not known
   */
  public record Project(String unit, String title, boolean titlePublic, @Nullable Kind kind) {}
}
