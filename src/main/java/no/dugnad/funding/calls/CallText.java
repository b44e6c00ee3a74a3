package no.dugnad.funding.calls;

/** A text of a call that can be corrected after publication, since nothing is measured by it. */
public enum CallText {
  TITLE,
  PURPOSE,
  ELIGIBILITY,
  SUPPORTS,
  RARELY_SUPPORTS;

  String of(CallTerms terms) {
    return switch (this) {
      case TITLE -> terms.title();
      case PURPOSE -> terms.purpose();
      case ELIGIBILITY -> terms.eligibility();
      case SUPPORTS -> terms.supports();
      case RARELY_SUPPORTS -> terms.rarelySupports();
    };
  }
}
