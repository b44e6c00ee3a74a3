package no.dugnad.funding.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which adviser is responsible for which application. */
@Service
public class Responsibles {
  private final ResponsibleStore store;
  private final Applications applications;
  private final ApplicationRules rules;
  private final CaseJournal journal;
  private final People people;
  private final Clock clock;

  Responsibles(
      ResponsibleStore store,
      Applications applications,
      ApplicationRules rules,
      CaseJournal journal,
      People people,
      Clock clock) {
    this.store = store;
    this.applications = applications;
    this.rules = rules;
    this.journal = journal;
    this.people = people;
    this.clock = clock;
  }

  public Optional<Responsible> find(UUID applicationId) {
    return store.find(applicationId);
  }

  /** What the application's page says of it. */
  public Glance glance(UUID applicationId) {
    return store.glance(applicationId);
  }

  /**
   * @param notes how many there are
   */
  public record Glance(Optional<Responsible> responsible, int notes) {}

  /** Who can be made responsible. */
  public List<Person> listAdvisers(UUID organisationId) {
    return people.listPersons(organisationId, Role.ADVISER);
  }

  /** Which state of it somebody has seen. */
  public static Revision revision(Optional<Responsible> responsible) {
    return Revision.of(responsible.map(Responsible::personId).orElse(null));
  }

  /**
   * Makes an adviser of the organisation responsible, or nobody.
   *
   * @param seen of who was, as the viewer had it before them
   */
  @Transactional
  public void set(UUID applicationId, @Nullable UUID personId, Revision seen, Viewer by) {
    Application application = applications.getLocked(applicationId);
    requireAdviser(application.organisationId(), personId);
    Optional<Responsible> before = find(applicationId);
    if (isSame(before, personId)) return;
    seen.requireSame(revision(before));
    put(application, personId, by);
  }

  /**
   * As {@link #set} for several at once. One that somebody else has given to another meanwhile is
   * left as it is.
   *
   * @param seen by application
   * @return how many have the responsible that was asked for, now or already
   */
  @Transactional
  public int setAll(Map<UUID, Revision> seen, @Nullable UUID personId, Viewer by) {
    int set = 0;
    for (UUID id : seen.keySet().stream().filter(id -> rules.handle(by, id)).sorted().toList()) {
      Application application = applications.getLocked(id);
      requireAdviser(application.organisationId(), personId);
      Optional<Responsible> before = find(id);
      if (isSame(before, personId)) set++;
      else if (revision(before).equals(seen.get(id))) {
        put(application, personId, by);
        set++;
      }
    }
    return set;
  }

  private void put(Application application, @Nullable UUID personId, Viewer by) {
    store.set(application.id(), personId, by.personId(), clock.instant());
    if (personId == null) journal.write(application, by, "casework.journal.nobody");
    else journal.write(application, by, "casework.journal.responsible", personId);
  }

  private static boolean isSame(Optional<Responsible> before, @Nullable UUID personId) {
    return before.map(Responsible::personId).equals(Optional.ofNullable(personId));
  }

  private void requireAdviser(UUID organisationId, @Nullable UUID personId) {
    if (personId == null) return;
    if (listAdvisers(organisationId).stream().noneMatch(a -> a.id().equals(personId)))
      throw new Refused("casework.refused.noAdviser");
  }
}
