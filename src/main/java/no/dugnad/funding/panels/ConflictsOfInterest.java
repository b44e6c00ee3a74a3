package no.dugnad.funding.panels;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conflicts of interest: who answers what, and who may have nothing to do with what. */
@Service
public class ConflictsOfInterest {
  private final ConflictStore store;
  private final PanelStore panel;
  private final Panels panels;
  private final Journal journal;
  private final Clock clock;

  ConflictsOfInterest(
      ConflictStore store, PanelStore panel, Panels panels, Journal journal, Clock clock) {
    this.store = store;
    this.panel = panel;
    this.panels = panels;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Whether the person may have nothing to do with the application: they wrote it, were asked to
   * endorse it, or have said so.
   */
  public boolean isDisqualified(UUID personId, UUID applicationId) {
    return store.isDisqualified(personId, applicationId);
  }

  /** The call's applications that the member has this sight of. */
  public Set<UUID> listIds(UUID callId, UUID personId, Sight sight) {
    return store.listIds(callId, personId, sight);
  }

  /** What the member answers for, or has answered for and may change. */
  public List<DeclarationLine> listLines(UUID callId, Viewer member) {
    return store.listLines(callId, member.personId());
  }

  /**
   * Takes the member's answers. From the moment they are disqualified the application is closed to
   * them, and they can't take that back themselves: for them it is no longer there.
   */
  @Transactional
  public void declare(UUID callId, Collection<Declaration> answers, Viewer member) {
    if (!panel.lockSeat(callId, member.personId())) throw new NotFound("seat", callId);
    Map<UUID, DeclarationLine> lines =
        listLines(callId, member).stream()
            .collect(Collectors.toMap(DeclarationLine::applicationId, Function.identity()));
    Instant now = clock.instant();
    for (Declaration answer : answers) {
      DeclarationLine line = lines.get(answer.applicationId());
      // Gone since the page was opened, or answered so already: nothing to write.
      if (line == null || (!answer.disqualified() && line.sight() == Sight.OPEN)) continue;
      store.put(answer, member.personId(), now);
      String event =
          answer.disqualified() ? "panels.journal.disqualified" : "panels.journal.notDisqualified";
      write(now, member, answer.applicationId(), event);
    }
  }

  /** Lets a member who has stepped aside answer again; they must have asked for it. */
  @Transactional
  public void reopen(UUID callId, UUID applicationId, UUID personId, Viewer adviser) {
    if (!isVisible(callId, applicationId, adviser)) {
      throw new NotFound("application", applicationId);
    }
    if (store.deleteDisqualification(applicationId, personId)) {
      write(clock.instant(), adviser, applicationId, "panels.journal.reopened", personId);
    }
  }

  /** Who has stepped aside for what, of the applications that the viewer may know of. */
  public List<Disqualified> listDisqualified(UUID callId, Viewer viewer) {
    List<UUID> visible = panels.listVisible(callId, viewer).stream().map(Application::id).toList();
    return store.listDisqualified(callId, visible);
  }

  private boolean isVisible(UUID callId, UUID applicationId, Viewer viewer) {
    return panels.listVisible(callId, viewer).stream()
        .anyMatch(application -> application.id().equals(applicationId));
  }

  /** About the application, never about the call: there its very existence would be told. */
  private void write(Instant at, Viewer viewer, UUID applicationId, String event, Object... args) {
    journal.write(
        JournalEntry.of(at, viewer.actor(), viewer.organisationId(), applicationId, event, args)
            .forStaff());
  }

  /**
   * A member who has stepped aside for an application, as those who run the case see it.
   *
   * @param ground empty when the product knows it by itself: an applicant, or the manager asked to
   *     endorse
   * @param declared whether they said so themselves, and it can be reopened
   */
  public record Disqualified(
      UUID personId,
      String name,
      UUID applicationId,
      String title,
      String ground,
      boolean declared) {}
}
