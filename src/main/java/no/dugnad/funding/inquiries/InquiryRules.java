package no.dugnad.funding.inquiries;

import java.util.UUID;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may ask, and who answers. */
@Component
public class InquiryRules {
  private final CallRules calls;
  private final InquiryStore store;

  InquiryRules(CallRules calls, InquiryStore store) {
    this.calls = calls;
    this.store = store;
  }

  /** Everybody who is signed in may ask about a call that they see. */
  public boolean ask(Viewer viewer, UUID callId) {
    return viewer.isSignedIn() && calls.see(viewer, callId);
  }

  /** The call's advisers see all that is asked about it. */
  public boolean list(Viewer viewer, UUID callId) {
    return calls.manage(viewer, callId);
  }

  /** An adviser of the call's organisation answers. */
  public boolean answer(Viewer viewer, UUID inquiryId) {
    return store
        .find(inquiryId)
        .filter(inquiry -> calls.manage(viewer, inquiry.callId()))
        .isPresent();
  }

  /** An answer to all is read by all; the rest only by the one who asked. */
  public boolean read(Viewer viewer, Inquiry inquiry) {
    return inquiry.status() instanceof InquiryStatus.AnsweredToAll || viewer.is(inquiry.askerId());
  }
}
