package no.dugnad.funding.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an adviser writes down about a call. A draft may lack what is nullable here; a published
 * call lacks only what it never needs, the challenge.
 *
 * @param purpose Markdown, as are eligibility, supports and rarelySupports
 * @param least the least one may apply for, zero when there is no such
 * @param scaleMax scores run from 1 to this
 * @param language "nb", "nn" or "en": what the call is written in
 */
public record CallTerms(
    String title,
    String purpose,
    String eligibility,
    String supports,
    String rarelySupports,
    List<Kind> kinds,
    @Nullable UUID envelopeId,
    @Nullable UUID challengeId,
    @Nullable Money least,
    @Nullable Money most,
    @Nullable Instant opensAt,
    @Nullable Instant deadline,
    @Nullable LocalDate answerBy,
    int scaleMax,
    List<FollowUp> followUp,
    String language) {
  public static final int MAX_TITLE = 200;
  public static final int MAX_TEXT = 10_000;
  public static final int LEAST_SCALE = 2;
  public static final int MAX_SCALE = 10;

  public CallTerms {
    kinds = List.copyOf(kinds);
    followUp = List.copyOf(followUp);
  }

  static final int DEFAULT_SCALE = 5;

  /** Nothing but a title. */
  public static CallTerms blank(String title, String language) {
    return new CallTerms(
        title,
        "",
        "",
        "",
        "",
        List.of(Kind.values()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        DEFAULT_SCALE,
        List.of(),
        language);
  }

  /** The same with other texts: what the call says. */
  CallTerms withTexts(CallTerms texts) {
    return new CallTerms(
        texts.title,
        texts.purpose,
        texts.eligibility,
        texts.supports,
        texts.rarelySupports,
        texts.kinds,
        envelopeId,
        challengeId,
        least,
        most,
        opensAt,
        deadline,
        answerBy,
        scaleMax,
        followUp,
        texts.language);
  }

  /** The same with the texts of {@link CallText} put right; kinds and language decide and stay. */
  CallTerms corrected(CallTerms texts) {
    return new CallTerms(
        texts.title,
        texts.purpose,
        texts.eligibility,
        texts.supports,
        texts.rarelySupports,
        kinds,
        envelopeId,
        challengeId,
        least,
        most,
        opensAt,
        deadline,
        answerBy,
        scaleMax,
        followUp,
        language);
  }

  /** The same with another frame: money, dates and follow-up. */
  CallTerms withFrame(CallTerms frame) {
    return new CallTerms(
        title,
        purpose,
        eligibility,
        supports,
        rarelySupports,
        kinds,
        frame.envelopeId,
        frame.challengeId,
        frame.least,
        frame.most,
        frame.opensAt,
        frame.deadline,
        frame.answerBy,
        frame.scaleMax,
        frame.followUp,
        language);
  }

  /** What next year's call keeps of this one: not its envelope, nor its dates. */
  CallTerms again(String newTitle) {
    return new CallTerms(
        newTitle,
        purpose,
        eligibility,
        supports,
        rarelySupports,
        kinds,
        null,
        challengeId,
        least,
        most,
        null,
        null,
        null,
        scaleMax,
        followUp,
        language);
  }
}
