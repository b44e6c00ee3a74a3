package no.dugnad.funding.calls;

import java.util.List;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.funding.schemes.Scheme;

/** A call to begin from, as the scheme words it. */
final class CallTemplate {
  private CallTemplate() {}

  /**
   * @param language "nb", "nn" or "en": what the call is written in
   */
  static CallTerms terms(String title, String language) {
    Scheme scheme = Scheme.MUNICIPAL;
    return new CallTerms(
        new CallTexts(
            title,
            scheme.text("call.purpose", language),
            scheme.text("call.eligibility", language),
            scheme.text("call.supports", language),
            scheme.text("call.rarelySupports", language),
            Kind.all(),
            language),
        CallFrame.blank(scheme.followUp()));
  }

  static List<Criterion> criteria(String language) {
    return Scheme.MUNICIPAL.criteria(language);
  }
}
