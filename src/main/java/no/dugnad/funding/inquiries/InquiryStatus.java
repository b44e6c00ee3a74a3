package no.dugnad.funding.inquiries;

import java.time.Instant;
import java.util.UUID;

/** Whether an inquiry is answered, and for whom. */
public sealed interface InquiryStatus {

  record Open() implements InquiryStatus {}

  /** Only the asker reads the answer. */
  record AnsweredPrivately(Instant at, UUID by, String answer) implements InquiryStatus {}

  /**
   * Everybody reads it on the call's page, without the asker's name.
   *
   * @param shownText the question as all see it: the adviser may take out what tells who asked
   */
  record AnsweredToAll(Instant at, UUID by, String shownText, String answer)
      implements InquiryStatus {}
}
