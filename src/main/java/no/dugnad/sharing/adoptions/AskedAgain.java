package no.dugnad.sharing.adoptions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.duties.Duty;
import no.dugnad.platform.duties.Turns;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;
import no.dugnad.sharing.adoptions.AdoptionStore.Due;
import org.springframework.stereotype.Component;

/**
 * Asks those who adopt how it goes, half a year after they confirmed, and half a year after their
 * use of it was: each once, and kept in the transaction that writes the mail.
 */
@Component
class AskedAgain implements Duty {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int MONTHS = 6;

  private final AdoptionStore store;
  private final AdoptionMail mail;
  private final Projects projects;
  private final Turns turns;

  AskedAgain(AdoptionStore store, AdoptionMail mail, Projects projects, Turns turns) {
    this.store = store;
    this.mail = mail;
    this.projects = projects;
    this.turns = turns;
  }

  @Override
  public void run(Instant now) {
    LocalDate today = Oslo.date(now);
    Instant morning = Oslo.instant(today.atTime(MORNING));
    if (!WorkingDays.isWorkingDay(today) || now.isBefore(morning)) return;
    turns.each(store.listDue(today, MONTHS), due -> ask(due, today));
  }

  /** What was ended meanwhile is not asked about. */
  private void ask(Due due, LocalDate today) {
    UUID projectId = store.find(due.id()).map(Adoption::projectId).orElseThrow();
    Project project = projects.lock(projectId);
    Adoption adoption = store.find(due.id()).orElseThrow();
    if (!adoption.isEnded() && store.keepAsked(due, today))
      mail.ask(adoption, adoption.adopter().orElseThrow(), project);
  }
}
