package no.dugnad.funding.calls;

import java.util.List;

/** What an adviser writes down about a call: what it says, and the frame of it. */
public record CallTerms(CallTexts texts, CallFrame frame) {

  /** Nothing but a title. */
  public static CallTerms blank(String title, String language) {
    return new CallTerms(CallTexts.blank(title, language), CallFrame.blank(List.of()));
  }

  CallTerms withTexts(CallTexts other) {
    return new CallTerms(other, frame);
  }

  CallTerms withFrame(CallFrame other) {
    return new CallTerms(texts, other);
  }

  /** What next year's call keeps of this one. */
  CallTerms again(String newTitle) {
    return new CallTerms(texts.withTitle(newTitle), frame.again());
  }
}
