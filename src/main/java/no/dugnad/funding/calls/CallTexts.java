package no.dugnad.funding.calls;

import java.util.List;
import no.dugnad.funding.schemes.Kind;

/**
 * What a call says, and for which kinds of project.
 *
 * @param purpose Markdown, as are eligibility, supports and rarelySupports
 * @param language "nb", "nn" or "en": what the call is written in
 */
public record CallTexts(
    String title,
    String purpose,
    String eligibility,
    String supports,
    String rarelySupports,
    List<Kind> kinds,
    String language) {
  public static final int MAX_TITLE = 200;
  public static final int MAX_TEXT = 10_000;

  public CallTexts {
    kinds = List.copyOf(kinds);
  }

  /** Nothing but a title. */
  static CallTexts blank(String title, String language) {
    return new CallTexts(title, "", "", "", "", Kind.all(), language);
  }

  CallTexts withTitle(String other) {
    return new CallTexts(other, purpose, eligibility, supports, rarelySupports, kinds, language);
  }

  /** The same with the texts of {@link CallText} put right; kinds and language decide and stay. */
  CallTexts corrected(CallTexts typed) {
    return new CallTexts(
        typed.title,
        typed.purpose,
        typed.eligibility,
        typed.supports,
        typed.rarelySupports,
        kinds,
        language);
  }
}
