package no.dugnad.followup.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.followup.gatherings.Guest.Answer;
import no.dugnad.followup.gatherings.Guest.Reply;
import no.dugnad.followup.gatherings.Guest.Source;
import no.dugnad.followup.gatherings.GuestStore.Row;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to a gathering, what they answer, and who came. */
@Service
public class Guests {
  private final GuestStore store;
  private final GatheringStore gatherings;
  private final Gatherings deeds;
  private final GatheringMail mail;
  private final Projects projects;
  private final Clock clock;

  Guests(
      GuestStore store,
      GatheringStore gatherings,
      Gatherings deeds,
      GatheringMail mail,
      Projects projects,
      Clock clock) {
    this.store = store;
    this.gatherings = gatherings;
    this.deeds = deeds;
    this.mail = mail;
    this.projects = projects;
    this.clock = clock;
  }

  /**
   * By name: those with a project among these, and those who came and have left their project since
   * where the reader may know of all that it can have been.
   *
   * @param known the projects that the reader may know of
   */
  public List<Guest> list(Gathering gathering, List<Project> known) {
    Map<UUID, Project> byId =
        known.stream().collect(Collectors.toMap(Project::id, Function.identity()));
    Map<UUID, List<Row>> rows =
        store.list(gathering.id()).stream()
            .collect(Collectors.groupingBy(Row::personId, LinkedHashMap::new, Collectors.toList()));
    var guests = new ArrayList<Guest>();
    rows.forEach(
        (person, own) -> {
          List<Project> theirs =
              own.stream().map(row -> byId.get(row.projectId())).filter(Objects::nonNull).toList();
          Row first = own.getFirst();
          boolean leftSince = first.came() && first.projectId() == null;
          if (!theirs.isEmpty() || (leftSince && knowsAll(gathering, known)))
            guests.add(new Guest(person, first.name(), theirs, first.reply(), first.came()));
        });
    return guests;
  }

  private boolean knowsAll(Gathering gathering, List<Project> known) {
    return projects.listProjects(gathering.cohortId()).size() == known.size();
  }

  /** Which of them came, for a form that says so. */
  public static Revision revision(List<Guest> guests) {
    return Revision.of(guests.stream().filter(Guest::came).map(Guest::personId).toList());
  }

  /** What the person has said; empty when they are not asked. */
  public Optional<Reply> findReply(UUID gatheringId, UUID personId) {
    return store.findReply(gatheringId, personId);
  }

  /** Those that the person is asked to and that were not cancelled, by when they are. */
  public List<Gathering> listGatherings(UUID personId) {
    return gatherings.listOf(personId);
  }

  /**
   * @param sequence the change of the gathering that they had before them: what answers to an
   *     earlier time is kept as that, and they are asked again
   */
  @Transactional
  public void answer(UUID id, Answer answer, int sequence, Source source, Viewer viewer) {
    Gathering gathering = gatherings.lock(id);
    Instant now = clock.instant();
    if (!gathering.takesAnswers(now)) throw new Refused("gatherings.refused.over");
    Reply before =
        store
            .findReply(id, viewer.personId())
            .orElseThrow(() -> new NotFound("guest", viewer.personId()));
    int answered = Math.clamp(sequence, 0, gathering.told().sequence());
    // What came late on its way does not take the place of what was said of a later time.
    if (before.sequence() != null && before.sequence() > answered) return;
    store.setReply(id, viewer.personId(), new Reply(answer, now, answered, source));
  }

  /**
   * Says who came.
   *
   * @param asked those whom the form was about
   */
  @Transactional
  public void attend(
      UUID id, List<Guest> asked, Collection<UUID> came, Revision seen, Viewer viewer) {
    Gathering gathering = gatherings.lock(id);
    if (gathering.isDraft() || gathering.isCancelled())
      throw new Refused("gatherings.refused.closed");
    if (!gathering.hasBegun(clock.instant())) throw new Refused("gatherings.refused.notBegun");
    seen.requireSame(revision(asked));
    store.setCame(id, asked.stream().map(Guest::personId).toList(), came);
  }

  /** Says who came with it, as {@link #attend} does. */
  @Transactional
  public void hold(
      UUID id, List<Guest> asked, Collection<UUID> came, Revision seen, Viewer viewer) {
    attend(id, asked, came, seen, viewer);
    deeds.hold(id, viewer);
  }

  /**
   * Asks who has come into a team since, and takes it from whose projects have no part in it. Who
   * has answered, and comes back when their project does, is told that the answer stands.
   */
  void bringInStep(UUID id, Instant now) {
    Gathering gathering = gatherings.lock(id);
    if (!gathering.takesAnswers(now) || gathering.hasBegun(now)) return;
    Cohort cohort = projects.getCohort(gathering.cohortId());
    for (Person gone : store.listLeft(id)) {
      gatherings.setSequence(id, gatherings.lock(id).told().sequence() + 1);
      store.uninvite(id, gone.id(), now);
      mail.uninvite(gatherings.lock(id), cohort, gone, isInCohort(gone, cohort));
    }
    Gathering today = gatherings.lock(id);
    for (Person newcomer : store.listUninvited(id)) {
      store.invite(id, newcomer.id());
      Reply before = store.findReply(id, newcomer.id()).orElseThrow();
      if (before.isTo(today)) mail.inviteAgain(today, cohort, newcomer, before.answer());
      else mail.invite(today, cohort, newcomer);
    }
  }

  private boolean isInCohort(Person person, Cohort cohort) {
    return projects.listOf(person.id()).stream()
        .map(Project::cohort)
        .filter(Objects::nonNull)
        .anyMatch(of -> of.id().equals(cohort.id()));
  }
}
