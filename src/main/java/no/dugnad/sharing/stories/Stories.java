package no.dugnad.sharing.stories;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.SearchIndex;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.shared.Written;
import no.dugnad.sharing.stories.Story.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stories as they are written and read. Who may is asked of {@link StoryRules} beforehand. */
@Service
public class Stories {
  private final StoryStore store;
  private final PictureStore pictures;
  private final StoryPictures files;
  private final Missing missing;
  private final StoryRules rules;
  private final StoryMail mail;
  private final StoryDocuments documents;
  private final SearchIndex index;
  private final Journal journal;
  private final Clock clock;

  Stories(
      StoryStore store,
      PictureStore pictures,
      StoryPictures files,
      Missing missing,
      StoryRules rules,
      StoryMail mail,
      StoryDocuments documents,
      SearchIndex index,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.pictures = pictures;
    this.files = files;
    this.missing = missing;
    this.rules = rules;
    this.mail = mail;
    this.documents = documents;
    this.index = index;
    this.journal = journal;
    this.clock = clock;
  }

  public Story getStory(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("story", id));
  }

  /** Of what is shown in its pages: text, what it is about, pictures. */
  public Revision revision(Story story) {
    return Revision.of(story.text(), sorted(story), pictures.list(story.id()), story.status());
  }

  private static List<UUID> sorted(Story story) {
    return story.projects().stream().sorted().toList();
  }

  /** Of what its form holds. */
  public static Revision revision(Text text) {
    return Revision.of(text);
  }

  public List<StoryFacts> listFacts(UUID id) {
    return store.listFacts(id);
  }

  /** The organisation's, those that the viewer keeps. */
  public List<Story> listKept(Viewer viewer) {
    return store.list(viewer.organisationId()).stream()
        .filter(story -> rules.keeps(viewer, story))
        .toList();
  }

  /** Of a project, those that are out, and for who keeps them all; the newest first. */
  public List<Story> listOfProject(UUID projectId, Viewer viewer) {
    return store.listOfProject(projectId).stream()
        .filter(story -> story.isPublished() || rules.keeps(viewer, story))
        .toList();
  }

  /** The themes that the organisation uses, the most used first. */
  public List<String> listThemes(UUID organisationId) {
    return store.listThemes(organisationId);
  }

  /** What else the story may be about. */
  public List<Tellable> listTellable(Story story, Viewer viewer) {
    return rules.listTellable(viewer, story);
  }

  /** What there is to do before everybody may read it; empty when there is nothing. */
  public List<Refused> listMissing(Story story) {
    return missing.list(story);
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  /** A select of what waits for {@code :person}, as a writer or an adviser. */
  public String selectAwaited() {
    return StoryStore.AWAITED;
  }

  public record Awaited(What what, UUID storyId, String title, Instant since) {}

  public enum What {
    REVIEW,
    RETURNED
  }

  /** Begins one of a project, which it may tell more than one of. */
  @Transactional
  @Transition(to = StoryStatus.Draft.class)
  public UUID begin(UUID projectId, UUID organisationId, Text text, Viewer by) {
    UUID id = begin(organisationId, text, by);
    store.addProject(id, projectId);
    return id;
  }

  /** Begins one of something that is no project's, or of several. */
  @Transactional
  @Transition(to = StoryStatus.Draft.class)
  public UUID begin(UUID organisationId, Text text, Viewer by) {
    UUID id = Ids.next();
    store.insert(id, organisationId, text, clock.instant());
    store.addWriter(id, by.personId());
    write(store.lock(id).orElseThrow(), by, "begun");
    return id;
  }

  /** Writes in it. Who does can't be the one who says that it may be out. */
  @Transactional
  public void write(UUID id, Text text, Revision seen, Viewer by) {
    Story story = lockOpen(id);
    Text spelled = withKnownTheme(story, text);
    if (spelled.equals(story.text())) return;
    seen.requireSame(revision(story.text()));
    store.update(id, spelled);
    wrote(story, by);
    write(story, by, "written");
  }

  /** What differs in capitals alone is the theme that is there already. */
  private Text withKnownTheme(Story story, Text text) {
    String theme =
        store.listThemes(story.organisationId()).stream()
            .filter(known -> Written.key(known).equals(Written.key(text.theme())))
            .findFirst()
            .orElse(text.theme());
    return new Text(text.title(), text.lead(), text.body(), theme, text.language());
  }

  private void wrote(Story story, Viewer by) {
    store.addWriter(story.id(), by.personId());
    store.touch(story.id(), clock.instant());
  }

  /** Has it be about one more project; a second click finds that it is. */
  @Transactional
  public void addProject(UUID id, UUID projectId, Viewer by) {
    Story story = lockOpen(id);
    if (story.projects().contains(projectId)) return;
    if (rules.listTellable(by, story).stream().noneMatch(one -> one.projectId().equals(projectId)))
      throw new Refused("stories.refused.project");
    if (story.projects().size() >= Story.MOST_PROJECTS)
      throw new Refused("stories.refused.tooManyProjects", Story.MOST_PROJECTS);
    store.addProject(id, projectId);
    wrote(story, by);
    write(story, by, "projectAdded");
  }

  /** Whoever would keep it no more leaves it as it is. */
  @Transactional
  public void removeProject(UUID id, UUID projectId, Viewer by) {
    Story story = lockOpen(id);
    if (!story.projects().contains(projectId)) return;
    store.removeProject(id, projectId);
    if (!rules.keeps(by, store.lock(id).orElseThrow()))
      throw new Refused("stories.refused.lastProject");
    wrote(story, by);
    write(story, by, "projectRemoved");
  }

  /** A draft that nobody wants; one that is gone already stays so. */
  @Transactional
  public void delete(UUID id, Viewer by) {
    Optional<Story> found = store.lock(id);
    if (found.isEmpty()) return;
    if (!found.get().isDraft()) throw new Refused("stories.refused.notDraft");
    pictures.list(id).forEach(files::removeFiles);
    write(found.get(), by, "deleted");
    store.delete(id);
  }

  /** Gives it to another to read. */
  @Transactional
  @Transition(from = StoryStatus.Draft.class, to = StoryStatus.InReview.class)
  public void send(UUID id, Revision seen, Viewer by) {
    Story story = lock(id);
    if (story.isInReview()) return;
    if (!story.isDraft()) throw new Refused("stories.refused.out");
    seen.requireSame(revision(story));
    missing.ofText(story).stream()
        .findFirst()
        .ifPresent(
            refused -> {
              throw refused;
            });
    store.setInReview(id, by.personId(), clock.instant());
    write(story, by, "sent");
  }

  /** Those who wrote it have more to write. */
  @Transactional
  @Transition(from = StoryStatus.InReview.class, to = StoryStatus.Draft.class)
  public void takeBack(UUID id, Viewer by) {
    Story story = lock(id);
    if (story.isDraft()) return;
    if (!story.isInReview()) throw new Refused("stories.refused.out");
    store.setDraft(id, null, null);
    write(story, by, "takenBack");
  }

  /** Whoever read it has something to say first. */
  @Transactional
  @Transition(from = StoryStatus.InReview.class, to = StoryStatus.Draft.class)
  public void giveBack(UUID id, String remarks, Viewer by) {
    Story story = lock(id);
    if (!story.isInReview()) throw new Refused("stories.refused.notInReview");
    store.setDraft(id, remarks, clock.instant());
    write(story, by, "returned");
    mail.returned(story, by.person());
  }

  /**
   * Everybody may read it, from now on or again.
   *
   * @param seen of what the viewer has read
   */
  @Transactional
  @Transition(
      from = {StoryStatus.InReview.class, StoryStatus.Unpublished.class},
      to = StoryStatus.Published.class)
  public void publish(UUID id, Revision seen, Viewer by) {
    Story story = lock(id);
    if (story.isPublished()) return;
    if (story.isDraft()) throw new Refused("stories.refused.notInReview");
    if (!rules.reviews(by, story)) throw new Refused("stories.refused.ownText");
    seen.requireSame(revision(story));
    missing.list(story).stream()
        .findFirst()
        .ifPresent(
            refused -> {
              throw refused;
            });
    store.setPublished(id, by.personId(), clock.instant());
    index.refresh(documents, id);
    write(story, by, story.isUnpublished() ? "publishedAgain" : "published");
    mail.published(story, by.person());
  }

  /**
   * Nobody may read it any more.
   *
   * @param why for those who keep it
   */
  @Transactional
  @Transition(from = StoryStatus.Published.class, to = StoryStatus.Unpublished.class)
  public void unpublish(UUID id, String why, Viewer by) {
    Story story = lock(id);
    if (story.isUnpublished()) return;
    if (!story.isPublished()) throw new Refused("stories.refused.notOut");
    store.setUnpublished(id, why, clock.instant());
    index.refresh(documents, id);
    write(story, by, "unpublished");
    mail.unpublished(story, by.person());
  }

  private Story lockOpen(UUID id) {
    Story story = lock(id);
    if (!story.isOpen())
      throw new Refused(story.isInReview() ? "stories.refused.inReview" : "stories.refused.out");
    return story;
  }

  private Story lock(UUID id) {
    return store.lock(id).orElseThrow(() -> new NotFound("story", id));
  }

  private void write(Story story, Viewer by, String deed) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                story.organisationId(),
                story.id(),
                "stories.journal." + deed)
            .forStaff());
  }
}
