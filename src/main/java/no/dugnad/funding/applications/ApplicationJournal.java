package no.dugnad.funding.applications;

import java.time.Clock;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import org.springframework.stereotype.Component;

/** Writes what people do with an application in the journal. */
@Component
public class ApplicationJournal {
  private final Journal journal;
  private final Clock clock;

  ApplicationJournal(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  public void write(Application application, Person by, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                new Actor(by.id(), by.name()),
                application.organisationId(),
                application.id(),
                event,
                args)
            .forAll());
  }
}
