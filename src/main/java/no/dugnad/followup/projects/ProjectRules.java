package no.dugnad.followup.projects;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import no.dugnad.followup.projects.TeamStore.Tie;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.awards.OwnAwards;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a project, and with a cohort. Whoever may have nothing to do with the
 * application that it comes of may have nothing to do with the project either.
 */
@Component
public class ProjectRules implements OwnAwards {
  /** What is between a project and those who follow it: its money, and what is said of it. */
  public static final Audience INSIDE = new Audience("projectRules.readInside");

  private final TeamStore teams;
  private final CohortStore cohorts;
  private final ApplicationRules applications;

  ProjectRules(TeamStore teams, CohortStore cohorts, ApplicationRules applications) {
    this.teams = teams;
    this.cohorts = cohorts;
    this.applications = applications;
  }

  /** Everybody who is signed in has a list of their own projects, and of those of their unit. */
  public boolean listOwn(Viewer viewer) {
    return viewer.isSignedIn();
  }

  /** Whether there is anything in that list: of their own, or of a unit that they lead. */
  public boolean hasOwn(Viewer viewer) {
    return viewer.isSignedIn() && teams.findOwn(viewer.personId()).any();
  }

  /** Whether the viewer is in a team. */
  public boolean isInTeam(Viewer viewer) {
    return viewer.isSignedIn() && teams.findOwn(viewer.personId()).member();
  }

  /**
   * An adviser follows the cohorts of the organisation they act for; an administrator sees them, to
   * see that somebody does.
   */
  public boolean listCohorts(Viewer viewer) {
    return viewer.has(Role.ADVISER) || viewer.has(Role.ADMINISTRATOR);
  }

  /** Those who read it, and the organisation's administrators. */
  public boolean seeCohort(Viewer viewer, UUID cohortId) {
    return readCohort(viewer, cohortId)
        || cohorts
            .find(cohortId)
            .filter(cohort -> viewer.has(Role.ADMINISTRATOR, cohort.organisationId()))
            .isPresent();
  }

  /** The cohort is followed by the advisers of the call's organisation. */
  public boolean followCohort(Viewer viewer, UUID cohortId) {
    return cohorts.find(cohortId).filter(cohort -> follows(viewer, cohort)).isPresent();
  }

  /** As {@link #followCohort}, of a cohort at hand. */
  public boolean follows(Viewer viewer, Cohort cohort) {
    return viewer.has(Role.ADVISER, cohort.organisationId());
  }

  /** Those who follow it, and its fellows. */
  public boolean readCohort(Viewer viewer, UUID cohortId) {
    return viewer.isSignedIn()
        && (followCohort(viewer, cohortId) || cohorts.isOf(cohortId, viewer.personId()));
  }

  /**
   * The team, their fellows in the cohort, the unit's manager, and the advisers who follow it. Its
   * organisation's administrators read what fellows read.
   */
  public boolean read(Viewer viewer, UUID id) {
    return ties(viewer, id, tie -> reads(viewer, tie));
  }

  /** As {@link #read}; who was in the team and is no more is told that alone. */
  public boolean look(Viewer viewer, UUID id) {
    return ties(viewer, id, tie -> tie.gone() || reads(viewer, tie));
  }

  /** The project that came of the application, when the viewer may {@link #read} it. */
  public Optional<Project> findReadable(UUID applicationId, Viewer viewer) {
    if (!viewer.isSignedIn()) return Optional.empty();
    return teams
        .findTieOfApplication(applicationId, viewer.personId())
        .filter(tie -> reads(viewer, tie))
        .map(Tie::project);
  }

  /** The project that came of the application, for rules of other rooms to ask about. */
  public Optional<Project> findOfApplication(UUID applicationId, Viewer viewer) {
    return viewer.isSignedIn()
        ? teams.findTieOfApplication(applicationId, viewer.personId()).map(Tie::project)
        : Optional.empty();
  }

  private boolean reads(Viewer viewer, Tie tie) {
    return isInside(viewer, tie)
        || ((tie.fellow() || oversees(viewer, tie)) && !isSealed(viewer, tie.project()));
  }

  /** All of those but the fellows and the administrators. */
  public boolean readInside(Viewer viewer, UUID id) {
    return ties(viewer, id, tie -> isInside(viewer, tie));
  }

  /** Those who do it. */
  public boolean takePart(Viewer viewer, UUID id) {
    return ties(viewer, id, Tie::member);
  }

  /** Those who wrote the application that it comes of, also when they are in it no more. */
  public boolean applied(Viewer viewer, UUID id) {
    return ties(viewer, id, Tie::applicant);
  }

  /**
   * An adviser of its organisation, who is not of the team and to whom its application is not
   * sealed: they answer, approve and thank.
   */
  public boolean follow(Viewer viewer, UUID id) {
    return ties(viewer, id, tie -> follows(viewer, tie));
  }

  /** Of its money decides who follows it, and has never taken part in it (fvl § 6). */
  public boolean decide(Viewer viewer, UUID id) {
    return ties(viewer, id, tie -> follows(viewer, tie) && !tie.gone() && !tie.applicant());
  }

  /** The owner, or an adviser who follows it, says how it goes and what became of it. */
  public boolean keep(Viewer viewer, UUID id) {
    return ties(viewer, id, tie -> isOwner(viewer, tie) || follows(viewer, tie));
  }

  /** The owner, the unit's manager or an adviser who follows it gives it to another owner. */
  public boolean handOver(Viewer viewer, UUID id) {
    return ties(viewer, id, tie -> isOwner(viewer, tie) || tie.manager() || follows(viewer, tie));
  }

  /** The owner, the unit's manager or an adviser who follows it says who is in the team no more. */
  public boolean takeOut(Viewer viewer, UUID id, UUID personId) {
    return (viewer.is(personId) && takePart(viewer, id)) || handOver(viewer, id);
  }

  /** An adviser who follows it, or an administrator, says which adviser sees to it. */
  public boolean assign(Viewer viewer, UUID id) {
    return ties(
        viewer,
        id,
        tie ->
            tie.project().cohort() != null
                && (follows(viewer, tie)
                    || (oversees(viewer, tie)
                        && !tie.member()
                        && !isSealed(viewer, tie.project()))));
  }

  /** The name of the adviser who sees to it, when one does; found with what the rules ask for. */
  public Optional<String> findResponsible(Viewer viewer, UUID id) {
    return teams.findTie(id, viewer.personId()).map(Tie::responsible);
  }

  /** The advisers of its organisation who may {@link #follow} it. */
  public List<Person> listFollowers(UUID id) {
    return teams.listFollowers(id);
  }

  /** Those that became projects that the viewer takes part in, or has. */
  @Override
  public Set<UUID> ownAmong(Viewer viewer, Collection<UUID> awards) {
    return awards.isEmpty() ? Set.of() : teams.listOwnAwards(viewer.personId(), awards);
  }

  /** What a list may hold for one who follows the cohort, or is a fellow in it. */
  public List<Project> unsealed(Viewer viewer, List<Project> projects) {
    Set<UUID> hidden = hidden(viewer, projects, Project::applicationId);
    Set<UUID> own = hidden.isEmpty() ? Set.of() : Set.copyOf(teams.listOwnIds(viewer.personId()));
    return projects.stream()
        .filter(p -> own.contains(p.id()) || !hidden.contains(p.applicationId()))
        .toList();
  }

  /** As {@link #unsealed}, of what other rooms know of projects; of their own nothing is sealed. */
  public <T> List<T> unsealed(
      Viewer viewer, List<T> found, Predicate<T> own, Function<T, @Nullable UUID> application) {
    Set<UUID> hidden = hidden(viewer, found.stream().filter(own.negate()).toList(), application);
    return found.stream()
        .filter(one -> own.test(one) || !hidden.contains(application.apply(one)))
        .toList();
  }

  private boolean isInside(Viewer viewer, Tie tie) {
    return tie.member() || tie.manager() || follows(viewer, tie);
  }

  private boolean follows(Viewer viewer, Tie tie) {
    return viewer.has(Role.ADVISER, tie.project().organisationId())
        && !tie.member()
        && !isSealed(viewer, tie.project());
  }

  private static boolean oversees(Viewer viewer, Tie tie) {
    Project project = tie.project();
    return project.cohort() != null && viewer.has(Role.ADMINISTRATOR, project.organisationId());
  }

  private boolean isSealed(Viewer viewer, Project project) {
    UUID application = project.applicationId();
    return application != null && !applications.hiddenFrom(viewer, List.of(application)).isEmpty();
  }

  private <T> Set<UUID> hidden(
      Viewer viewer, List<T> those, Function<T, @Nullable UUID> application) {
    return applications.hiddenFrom(
        viewer, those.stream().map(application).filter(Objects::nonNull).toList());
  }

  /** Who answers for it. */
  private static boolean isOwner(Viewer viewer, Tie tie) {
    return tie.project().ownerId().filter(viewer::is).isPresent();
  }

  private boolean ties(Viewer viewer, UUID id, Predicate<Tie> predicate) {
    return viewer.isSignedIn()
        && teams.findTie(id, viewer.personId()).filter(predicate).isPresent();
  }
}
