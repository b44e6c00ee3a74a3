package no.dugnad.sharing.stories;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.pictures.DrawnPicture;
import no.dugnad.platform.pictures.Middle;
import no.dugnad.platform.pictures.PictureKind;
import no.dugnad.platform.pictures.PictureSize;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The pictures of stories. Who may is asked of {@link StoryRules} beforehand. */
@Service
public class StoryPictures {
  /** In one story: more is an album. */
  public static final int MOST = 12;

  private final StoryStore stories;
  private final PictureStore store;
  private final ConsentStore consents;
  private final Files files;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StoryPictures(
      StoryStore stories,
      PictureStore store,
      ConsentStore consents,
      Files files,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.stories = stories;
    this.store = store;
    this.consents = consents;
    this.files = files;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  public StoryPicture get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("picture", id));
  }

  /** Those that are still there, in the order that they came in. */
  public List<StoryPicture> list(UUID storyId) {
    return store.list(storyId);
  }

  /** Those that stand first, by their stories. */
  public Map<UUID, StoryPicture> listFronts(Collection<Story> of) {
    return store.listFronts(of.stream().map(Story::id).toList()).stream()
        .collect(Collectors.toMap(StoryPicture::storyId, Function.identity()));
  }

  /**
   * The file of a picture in one of its sizes, or of its preview.
   *
   * @return empty where the picture is taken away, or has no such size
   */
  public Optional<StoredFile> findFile(UUID pictureId, String slot) {
    return files.list(pictureId).stream().filter(file -> file.slot().equals(slot)).findFirst();
  }

  /**
   * Takes a picture in. What is drawn of it reckons for long, and is done before it is kept.
   *
   * @param alt what it shows
   */
  public UUID add(UUID storyId, Upload upload, String alt, Viewer by) {
    requireOpen(stories.find(storyId).orElseThrow(() -> new NotFound("story", storyId)));
    DrawnPicture drawn = files.draw(upload, Middle.CENTRE);
    UUID id = Ids.next();
    transaction.executeWithoutResult(
        _ -> {
          Story story = lock(storyId);
          requireOpen(story);
          if (store.list(storyId).size() >= MOST)
            throw new Refused("stories.refused.tooManyPictures", MOST);
          store.insert(id, storyId, alt, drawn.width(), drawn.height(), clock.instant());
          files.store(id, PictureSize.LARGE.name(), upload, by.actor());
          drawn
              .smaller()
              .forEach((size, of) -> keep(id, size.name(), drawn.kind(), of, by.actor()));
          keep(id, StoryPicture.PREVIEW, drawn.kind(), drawn.preview(), by.actor());
          changed(story, by);
          write(story, by.actor(), "pictureAdded");
        });
    return id;
  }

  private void keep(UUID id, String slot, PictureKind kind, byte[] bytes, Actor by) {
    files.store(id, slot, name(slot, kind), bytes, by);
  }

  private static String name(String slot, PictureKind kind) {
    return slot + (kind == PictureKind.PNG ? ".png" : ".jpg");
  }

  /** Says what it shows, and what of it is to be seen where there is no room for all. */
  public void change(UUID id, String alt, Middle middle, Revision seen, Viewer by) {
    StoryPicture before = getThere(id);
    Optional<DrawnPicture> drawn =
        middle.equals(before.middle())
            ? Optional.empty()
            : findFile(id, PictureSize.LARGE.name()).map(file -> files.draw(file, middle));
    transaction.executeWithoutResult(
        _ -> {
          Story story = lock(before.storyId());
          requireOpen(story);
          StoryPicture now = getThere(id);
          if (now.alt().equals(alt) && now.middle().equals(middle)) return;
          seen.requireSame(revision(now));
          store.change(id, alt, middle);
          drawn.ifPresent(
              picture -> {
                findFile(id, StoryPicture.PREVIEW).ifPresent(file -> files.remove(file.id()));
                keep(id, StoryPicture.PREVIEW, picture.kind(), picture.preview(), by.actor());
              });
          changed(story, by);
          write(story, by.actor(), "pictureChanged");
        });
  }

  /** Of what {@link #change} changes. */
  public static Revision revision(StoryPicture picture) {
    return Revision.of(picture.alt(), picture.middle());
  }

  /** It stands first, in the place of the one that did. */
  @Transactional
  public void setFront(UUID id, Viewer by) {
    StoryPicture picture = getThere(id);
    Story story = lock(picture.storyId());
    requireOpen(story);
    if (getThere(id).front()) return;
    store.setFront(story.id(), id);
    changed(story, by);
    write(story, by.actor(), "pictureFirst");
  }

  /**
   * Says who can be recognised in it. Where that is nobody, nobody is asked any more.
   *
   * @param grounds why the situation is the matter; null where it is not
   */
  @Transactional
  public void setPeople(UUID id, InIt people, @Nullable String grounds, Viewer by) {
    StoryPicture picture = getThere(id);
    Story story = lock(picture.storyId());
    if (story.isPublished()) throw new Refused("stories.refused.out");
    StoryPicture now = getThere(id);
    if (now.people() == people && Objects.equals(now.grounds(), grounds)) return;
    store.setPeople(id, people, grounds);
    if (people != InIt.NAMED) consents.deleteIdle(id);
    write(story, by.actor(), "peopleSaid");
  }

  /** Takes it out of the story, in whatever state that is; one that is gone stays so. */
  @Transactional
  public void remove(UUID id, Viewer by) {
    StoryPicture picture = get(id);
    Story story = lock(picture.storyId());
    if (get(id).gone()) return;
    takeAway(picture);
    write(story, by.actor(), "pictureRemoved");
  }

  /**
   * With each size of it, its preview, and its place in lists and feed. The text stays as it is
   * written; where it names the picture nothing is shown.
   */
  void takeAway(StoryPicture picture) {
    removeFiles(picture);
    Instant now = clock.instant();
    store.setGone(picture.id(), now);
    consents.deleteIdle(picture.id());
    stories.touch(picture.storyId(), now);
  }

  void removeFiles(StoryPicture picture) {
    files.list(picture.id()).forEach(file -> files.remove(file.id()));
  }

  private StoryPicture getThere(UUID id) {
    StoryPicture picture = get(id);
    if (picture.gone()) throw new Refused("stories.refused.pictureGone");
    return picture;
  }

  private Story lock(UUID storyId) {
    return stories.lock(storyId).orElseThrow(() -> new NotFound("story", storyId));
  }

  private static void requireOpen(Story story) {
    if (!story.isOpen())
      throw new Refused(story.isInReview() ? "stories.refused.inReview" : "stories.refused.out");
  }

  private void changed(Story story, Viewer by) {
    stories.addWriter(story.id(), by.personId());
    stories.touch(story.id(), clock.instant());
  }

  private void write(Story story, Actor by, String deed) {
    journal.write(
        JournalEntry.of(
                clock.instant(), by, story.organisationId(), story.id(), "stories.journal." + deed)
            .forStaff());
  }
}
