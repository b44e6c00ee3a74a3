package no.dugnad.funding.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.funding.calls.Correction.Difference;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a published call's texts right, for all to see. What decides stays: kinds, criteria,
 * weights, amounts, form and opening; the deadline moves only by {@link Calls#extend}.
 */
@Service
public class Corrections {
  private final CallStore store;
  private final CorrectionStore corrections;
  private final Journal journal;
  private final Clock clock;

  Corrections(CallStore store, CorrectionStore corrections, Journal journal, Clock clock) {
    this.store = store;
    this.corrections = corrections;
    this.journal = journal;
    this.clock = clock;
  }

  /** The latest first. */
  public List<Correction> list(UUID callId) {
    return corrections.list(callId);
  }

  /**
   * Replaces the texts of {@link CallText} and leaves the rest; each that changed is journaled.
   *
   * @param seen {@link Call#updatedAt} of what the writer saw: refused when somebody else has
   *     changed it since
   */
  @Transactional
  public void correct(UUID callId, Instant seen, CallTexts typed, String why, Actor actor) {
    Call call = store.lock(callId);
    if (call.isDraft()) throw new Refused("calls.refused.notPublished");
    if (!call.updatedAt().equals(seen)) throw new Refused("calls.refused.changedMeanwhile");
    Instant now = clock.instant();
    var correction = new Correction(now, why, changes(call.terms().texts(), typed));
    if (correction.changes().isEmpty()) throw new Refused("calls.refused.nothingCorrected");
    store.update(callId, call.terms().withTexts(call.terms().texts().corrected(typed)), now);
    corrections.insert(
        callId, correction, Objects.requireNonNull(actor.personId(), "a person corrects"));
    for (Correction.Change change : correction.changes()) {
      Difference difference = change.difference();
      journal.write(
          JournalEntry.of(
                  now,
                  actor,
                  call.organisationId(),
                  callId,
                  "calls.journal.corrected." + change.text(),
                  difference.before(),
                  difference.after(),
                  why)
              .forAll());
    }
  }

  private static List<Correction.Change> changes(CallTexts was, CallTexts now) {
    return Arrays.stream(CallText.values())
        .map(text -> new Correction.Change(text, text.of(was), text.of(now)))
        .filter(change -> !change.before().strip().equals(change.after().strip()))
        .toList();
  }
}
