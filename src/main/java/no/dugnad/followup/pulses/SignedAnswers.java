package no.dugnad.followup.pulses;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answering by name. It may be answered anew until its hour. */
@Service
public class SignedAnswers {
  private final SignedStore store;
  private final PulseStore pulses;
  private final Clock clock;

  SignedAnswers(SignedStore store, PulseStore pulses, Clock clock) {
    this.store = store;
    this.pulses = pulses;
    this.clock = clock;
  }

  /** What the viewer has answered, by question; nothing before they have. */
  public Map<UUID, String> list(UUID pulseId, Viewer viewer) {
    return store.list(pulseId, viewer.personId()).stream()
        .collect(
            Collectors.toMap(
                given -> given.answer().questionId(), given -> given.answer().value()));
  }

  public static Revision revision(Pulse pulse, Map<UUID, String> answers) {
    return Revision.of(
        pulse.questions().stream().map(one -> answers.getOrDefault(one.id(), "")).toList());
  }

  /**
   * @param answers to each question: the number of what is chosen, or what is written; empty where
   *     it is passed over
   */
  @Transactional
  public void answer(UUID pulseId, Map<UUID, String> answers, Revision seen, Viewer viewer) {
    Pulse pulse = pulses.share(pulseId).orElseThrow(() -> new NotFound("pulse", pulseId));
    if (!pulse.takesAnswers(clock.instant())) throw new Refused("pulses.refused.over");
    Map<UUID, String> before = list(pulseId, viewer);
    if (before.equals(answers)) return;
    seen.requireSame(revision(pulse, before));
    store.put(viewer.personId(), answers, clock.instant());
  }
}
