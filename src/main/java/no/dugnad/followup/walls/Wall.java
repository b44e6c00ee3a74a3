package no.dugnad.followup.walls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.walls.Contribution.Content;
import no.dugnad.followup.walls.Contribution.Picture;
import no.dugnad.followup.walls.Contribution.Sort;
import no.dugnad.followup.walls.Contribution.Writer;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.ui.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The walls of cohorts. Who may do it is asked of {@link WallRules} beforehand. */
@Service
public class Wall {
  private static final int ON_A_PAGE = 24;
  private static final String SLOT = "picture";

  private final WallStore store;
  private final ReaderStore readers;
  private final WallMail mail;
  private final Projects projects;
  private final Files files;
  private final Journal journal;
  private final Clock clock;

  Wall(
      WallStore store,
      ReaderStore readers,
      WallMail mail,
      Projects projects,
      Files files,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.readers = readers;
    this.mail = mail;
    this.projects = projects;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What was said first, and what answers it.
   *
   * @param hands of those who can help
   */
  public record Talk(Contribution first, List<Contribution> answers, List<Contribution> hands) {
    public Talk {
      answers = List.copyOf(answers);
      hands = List.copyOf(hands);
    }

    public boolean hasHandOf(UUID personId) {
      return hands.stream().anyMatch(hand -> hand.isBy(personId));
    }
  }

  /** Some of the talks, that in which something was said last first. */
  public record Talks(List<Talk> list, Pager pager) {
    public Talks {
      list = List.copyOf(list);
    }
  }

  public Contribution get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("contribution", id));
  }

  /**
   * @param page from 1
   */
  public Talks list(UUID cohortId, int page, Viewer viewer) {
    Set<UUID> known = known(cohortId, viewer);
    var pager = new Pager(page, ON_A_PAGE, store.count(cohortId, known));
    return new Talks(talks(store.list(cohortId, known, pager.offset(), ON_A_PAGE), known), pager);
  }

  /** The few that still stand and in which something was said last. */
  public List<Talk> listLatest(UUID cohortId, int most, Viewer viewer) {
    Set<UUID> known = known(cohortId, viewer);
    List<Contribution> standing =
        store.list(cohortId, known, 0, ON_A_PAGE).stream()
            .filter(Contribution::isShown)
            .limit(most)
            .toList();
    return talks(standing, known);
  }

  /** The whole talk that it begins. */
  public Talk talk(Contribution first, Viewer viewer) {
    return talks(List.of(first), known(first.cohortId(), viewer)).getFirst();
  }

  private List<Talk> talks(List<Contribution> firsts, Set<UUID> known) {
    if (firsts.isEmpty()) return List.of();
    Map<UUID, List<Contribution>> answers =
        store.listAnswers(firsts.stream().map(Contribution::id).toList(), known).stream()
            .collect(Collectors.groupingBy(answer -> Objects.requireNonNull(answer.parentId())));
    return firsts.stream().map(first -> talk(first, answers.get(first.id()))).toList();
  }

  private static Talk talk(Contribution first, @Nullable List<Contribution> answers) {
    if (answers == null) return new Talk(first, List.of(), List.of());
    Map<Boolean, List<Contribution>> byHand =
        answers.stream().collect(Collectors.partitioningBy(a -> a.sort() == Sort.HAND));
    return new Talk(
        first, Objects.requireNonNull(byHand.get(false)), Objects.requireNonNull(byHand.get(true)));
  }

  private Set<UUID> known(UUID cohortId, Viewer viewer) {
    return projects.listProjects(cohortId, viewer).stream()
        .map(Project::id)
        .collect(Collectors.toSet());
  }

  /** The picture of one that is shown. */
  public StoredFile getPicture(UUID id) {
    return Optional.ofNullable(get(id).content().picture())
        .flatMap(picture -> files.find(picture.fileId()))
        .orElseThrow(() -> new NotFound("picture", id));
  }

  /**
   * Begins a talk, with a picture or without.
   *
   * @param alt what the picture shows
   */
  @Transactional
  @Transition(to = ContributionStatus.Shown.class)
  public UUID write(
      UUID cohortId, Sort sort, String text, @Nullable Upload upload, String alt, Viewer by) {
    Contribution said = add(projects.getCohort(cohortId), null, sort, text, by);
    if (upload != null) {
      StoredFile file = files.store(said.id(), SLOT, upload, by.actor());
      store.insertPicture(said.id(), new Picture(file.id(), alt));
    }
    return said.id();
  }

  @Transactional
  @Transition(to = ContributionStatus.Shown.class)
  public void answer(UUID id, String text, Viewer by) {
    Contribution first = lockShown(id);
    if (first.isAnswer()) throw new NotFound("talk", id);
    add(projects.getCohort(first.cohortId()), id, Sort.ANSWER, text, by);
  }

  /** Says that one can help; a second click says it no louder. */
  @Transactional
  @Transition(to = ContributionStatus.Shown.class)
  public void offerHelp(UUID id, Viewer by) {
    Contribution first = lockShown(id);
    if (!first.asksForHelp()) throw new NotFound("call for help", id);
    if (first.isBy(by.personId())) throw new Refused("walls.refused.own");
    if (store.findHand(id, by.personId()).isPresent()) return;
    add(projects.getCohort(first.cohortId()), id, Sort.HAND, "", by);
  }

  @Transactional
  @Transition(from = ContributionStatus.Shown.class, to = ContributionStatus.TakenBack.class)
  public void withdrawHelp(UUID id, Viewer by) {
    Contribution first = store.lock(id).orElseThrow(() -> new NotFound("contribution", id));
    store.findHand(id, by.personId()).ifPresent(hand -> takeBack(get(hand), first, by));
  }

  private Contribution add(
      Cohort cohort, @Nullable UUID parent, Sort sort, String text, Viewer by) {
    Instant now = clock.instant();
    if (store.countOf(by.personId(), now.minus(Duration.ofDays(1))) >= Contribution.MOST_A_DAY)
      throw new Refused("walls.refused.tooMany", Contribution.MOST_A_DAY);
    var said =
        new Contribution(
            Ids.next(),
            cohort.id(),
            parent,
            sort,
            writer(cohort.id(), by),
            new Content(text, null, now, null),
            new ContributionStatus.Shown());
    store.insert(said);
    readers.join(cohort.id(), by.personId(), now);
    journal(said, cohort.organisationId(), by, "walls.journal.written");
    return said;
  }

  /** Whoever is in a team speaks for its project, an adviser for themselves. */
  private Writer writer(UUID cohortId, Viewer by) {
    Optional<Project> own =
        projects.listOf(by.personId()).stream()
            .filter(project -> isOf(project, cohortId))
            .findFirst();
    return new Writer(
        by.personId(),
        by.person().name(),
        own.map(Project::id).orElse(null),
        own.map(Project::title).orElse(null));
  }

  private static boolean isOf(Project project, UUID cohortId) {
    Cohort cohort = project.cohort();
    return cohort != null && cohort.id().equals(cohortId);
  }

  /** Mends one's own. */
  @Transactional
  public void mend(UUID id, String text, String alt, Revision seen, Viewer by) {
    Contribution said = lockShown(id);
    Picture picture = said.content().picture();
    boolean same =
        said.content().text().equals(text) && (picture == null || picture.alt().equals(alt));
    if (same) return;
    seen.requireSame(said.revision());
    store.change(id, text, clock.instant());
    if (picture != null) store.changeAlt(id, alt);
    journal(said, by, "walls.journal.mended");
  }

  /** Takes away one's own. */
  @Transactional
  @Transition(from = ContributionStatus.Shown.class, to = ContributionStatus.TakenBack.class)
  public void takeBack(UUID id, Viewer by) {
    Contribution said = store.lock(id).orElseThrow(() -> new NotFound("contribution", id));
    if (said.isShown()) takeBack(said, said, by);
  }

  private void takeBack(Contribution said, Contribution of, Viewer by) {
    store.takeAway(said.id(), "TAKEN_BACK", clock.instant(), null, null);
    removePicture(said);
    journal(of, by, "walls.journal.takenBack");
  }

  /** Takes away another's, and tells them why. */
  @Transactional
  @Transition(from = ContributionStatus.Shown.class, to = ContributionStatus.TakenDown.class)
  public void takeDown(UUID id, String reason, Viewer by) {
    Contribution said = lockShown(id);
    store.takeAway(id, "TAKEN_DOWN", clock.instant(), by.personId(), reason);
    removePicture(said);
    journal(said, by, "walls.journal.takenDown");
    mail.takenDown(said, projects.getCohort(said.cohortId()));
  }

  private void removePicture(Contribution said) {
    Picture picture = said.content().picture();
    if (picture != null) files.remove(picture.fileId());
  }

  private Contribution lockShown(UUID id) {
    return store
        .lock(id)
        .filter(Contribution::isShown)
        .orElseThrow(() -> new Refused("walls.refused.gone"));
  }

  private void journal(Contribution said, Viewer by, String event) {
    journal(said, projects.getCohort(said.cohortId()).organisationId(), by, event);
  }

  private void journal(Contribution said, UUID organisationId, Viewer by, String event) {
    journal.write(
        JournalEntry.of(clock.instant(), by.actor(), organisationId, said.id(), event).forStaff());
  }
}
