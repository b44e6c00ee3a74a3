package no.dugnad.followup.advisers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.funding.casework.Responsible;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees to what is asked. It is the adviser who sees to the application that a project comes of,
 * for as long as they may answer.
 */
@Service
public class Advisers {
  private final Responsibles responsibles;
  private final ProjectRules rules;
  private final ReserveMail reserve;
  private final People people;
  private final Viewers viewers;

  Advisers(
      Responsibles responsibles,
      ProjectRules rules,
      ReserveMail reserve,
      People people,
      Viewers viewers) {
    this.responsibles = responsibles;
    this.rules = rules;
    this.reserve = reserve;
    this.people = people;
    this.viewers = viewers;
  }

  /** Something that somebody waits to have answered. */
  public record Asked(UUID organisationId, UUID applicationId, String title, String about) {}

  /**
   * Whoever sees to it; where nobody does, all who may answer. Where none may, the administrators
   * are told that somebody else is to.
   *
   * @param answers whether one may answer it
   */
  public List<Person> listTold(Asked asked, Predicate<Viewer> answers) {
    List<Person> able =
        people.listPersons(asked.organisationId(), Role.ADVISER).stream()
            .filter(person -> answers.test(viewers.of(person.id(), asked.organisationId())))
            .toList();
    if (able.isEmpty()) reserve.tell(asked);
    List<Person> responsible =
        responsibles.find(asked.applicationId()).filter(Responsible::acting).stream()
            .flatMap(one -> able.stream().filter(person -> person.id().equals(one.personId())))
            .toList();
    return responsible.isEmpty() ? able : responsible;
  }

  /** Who sees to a project. */
  public Optional<Responsible> find(Project project) {
    UUID application = project.applicationId();
    return application == null ? Optional.empty() : responsibles.find(application);
  }

  /**
   * Has one of those who may follow a project see to it, or all of them.
   *
   * @param seen of who did, as the viewer had it before them
   */
  @Transactional
  public void assign(Project project, @Nullable UUID personId, Revision seen, Viewer by) {
    UUID application = project.applicationId();
    if (application == null) throw new NotFound("project that is followed", project.id());
    if (personId != null
        && rules.listFollowers(project.id()).stream().noneMatch(one -> one.id().equals(personId)))
      throw new Refused("advisers.refused.cannot");
    responsibles.set(application, personId, seen, by);
  }
}
