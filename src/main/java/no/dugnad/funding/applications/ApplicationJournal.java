package no.dugnad.funding.applications;

import java.time.Clock;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import org.springframework.stereotype.Component;

/** Writes what is done with an application in the journal. */
@Component
public class ApplicationJournal {
  private final Journal journal;
  private final Clock clock;

  ApplicationJournal(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  public void write(Application application, Person by, String event, Object... args) {
    write(application, new Actor(by.id(), by.name()), event, args);
  }

  /** What nobody did, as when a day is over. */
  public void writeOfProduct(Application application, String event, Object... args) {
    write(application, Actor.PRODUCT, event, args);
  }

  private void write(Application application, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(), actor, application.organisationId(), application.id(), event, args)
            .forAll());
  }
}
