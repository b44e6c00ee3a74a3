package no.dugnad.funding.calls;

/** A text of a call that can be corrected after publication, since nothing is measured by it. */
enum CallText {
  TITLE,
  PURPOSE,
  ELIGIBILITY,
  SUPPORTS,
  RARELY_SUPPORTS;

  String of(CallTexts texts) {
    return switch (this) {
      case TITLE -> texts.title();
      case PURPOSE -> texts.purpose();
      case ELIGIBILITY -> texts.eligibility();
      case SUPPORTS -> texts.supports();
      case RARELY_SUPPORTS -> texts.rarelySupports();
    };
  }
}
