package no.dugnad.funding.casework;

import java.time.Clock;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.TimelineRule;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What those who handle a case write in its timeline, and alone read there. */
@Component
public class CaseJournal implements TimelineRule {
  private static final Audience HANDLERS = new Audience("applicationRules.handle");

  private final Journal journal;
  private final ApplicationRules rules;
  private final Clock clock;

  CaseJournal(Journal journal, ApplicationRules rules, Clock clock) {
    this.journal = journal;
    this.rules = rules;
    this.clock = clock;
  }

  public void write(Application application, Viewer by, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                application.organisationId(),
                application.id(),
                event,
                args)
            .openedBy(HANDLERS));
  }

  @Override
  public Audience audience() {
    return HANDLERS;
  }

  @Override
  public boolean opens(Viewer viewer, UUID applicationId) {
    return rules.handle(viewer, applicationId);
  }
}
