package no.dugnad.funding.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Internal notes on applications. They are read by those who handle the case and go out with
 * nothing: no letter, no export, no printed page of the application knows them. What has happened
 * to them stands in the case's timeline, without their text.
 */
@Service
public class CaseNotes {
  private final CaseNoteStore store;
  private final Applications applications;
  private final CaseJournal journal;
  private final Clock clock;

  CaseNotes(CaseNoteStore store, Applications applications, CaseJournal journal, Clock clock) {
    this.store = store;
    this.applications = applications;
    this.journal = journal;
    this.clock = clock;
  }

  /** The newest first. */
  public List<CaseNote> list(UUID applicationId) {
    return store.list(applicationId);
  }

  Optional<CaseNote> find(UUID id) {
    return store.find(id);
  }

  public CaseNote get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("note", id));
  }

  /** On any application that is or was handed in; one that is taken back has its notes still. */
  @Transactional
  public void write(UUID applicationId, String text, Viewer author) {
    Application application = applications.getLocked(applicationId);
    if (store.count(applicationId) >= CaseNote.MOST)
      throw new Refused("casework.refused.manyNotes", CaseNote.MOST);
    store.insert(Ids.next(), applicationId, author.personId(), text, clock.instant());
    journal.write(application, author, "casework.journal.noted");
  }

  /**
   * @param seen of the note as its author had it before them
   */
  @Transactional
  public void edit(UUID id, String text, Revision seen, Viewer author) {
    CaseNote note = getLocked(id);
    if (note.text().equals(text)) return;
    seen.requireSame(note.revision());
    store.setText(id, text, clock.instant());
    journal.write(
        applications.getApplication(note.applicationId()), author, "casework.journal.edited");
  }

  @Transactional
  public void remove(UUID id, Viewer author) {
    CaseNote note = getLocked(id);
    store.delete(id);
    journal.write(
        applications.getApplication(note.applicationId()), author, "casework.journal.removed");
  }

  private CaseNote getLocked(UUID id) {
    applications.getLocked(get(id).applicationId());
    return get(id);
  }
}
