package no.dugnad.platform.administration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Outbox;
import no.dugnad.platform.post.WrittenMail;
import no.dugnad.platform.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail to those an organisation writes to that did not get through, and sending it again. */
@Service
public class FailedMail {
  private final Outbox outbox;
  private final Employees employees;
  private final List<Outsiders> outsiders;
  private final Journal journal;
  private final Clock clock;

  FailedMail(
      Outbox outbox, Employees employees, List<Outsiders> outsiders, Journal journal, Clock clock) {
    this.outbox = outbox;
    this.employees = employees;
    this.outsiders = outsiders;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Newest first: to employees, and to outsiders whom the organisation's cases know. What others
   * were sent, an administrator never sees.
   */
  public List<WrittenMail> list(Viewer viewer) {
    List<WrittenMail> failed = outbox.listFailed();
    List<String> addresses = failed.stream().map(WrittenMail::recipient).toList();
    UUID organisation = viewer.organisationId();
    Set<String> ours =
        Stream.concat(
                employees.listByEmail(organisation, addresses).stream()
                    .map(employee -> employee.email().toLowerCase(Locale.ROOT)),
                outsiders.stream().flatMap(room -> room.known(organisation, addresses).stream()))
            .collect(Collectors.toSet());
    return failed.stream()
        .filter(mail -> ours.contains(mail.recipient().toLowerCase(Locale.ROOT)))
        .toList();
  }

  @Transactional
  public void sendAgain(Viewer viewer, UUID id) {
    if (list(viewer).stream().noneMatch(failed -> failed.id().equals(id))) {
      throw new NotFound("mail", id);
    }
    outbox.sendAgain(id);
    journal.write(
        JournalEntry.of(
                clock.instant(),
                viewer.actor(),
                viewer.organisationId(),
                id,
                "administration.journal.sentAgain")
            .forStaff());
  }
}
