package no.dugnad.sharing.stories;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.LinkToken;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Sha256;
import no.dugnad.platform.shared.Transition;
import no.dugnad.sharing.stories.Consent.Subject;
import no.dugnad.sharing.stories.ConsentStatus.How;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say to being seen in a picture. Who notes it is asked of {@link StoryRules}
 * beforehand; who holds the link that they were sent answers for themselves.
 */
@Service
public class Consents {
  private final StoryStore stories;
  private final PictureStore pictures;
  private final StoryPictures taken;
  private final ConsentStore store;
  private final StoryMail mail;
  private final Journal journal;
  private final Clock clock;

  Consents(
      StoryStore stories,
      PictureStore pictures,
      StoryPictures taken,
      ConsentStore store,
      StoryMail mail,
      Journal journal,
      Clock clock) {
    this.stories = stories;
    this.pictures = pictures;
    this.taken = taken;
    this.store = store;
    this.mail = mail;
    this.journal = journal;
    this.clock = clock;
  }

  /** Of the story's pictures, by these; also of those that are taken away. */
  public Map<UUID, List<Consent>> list(UUID storyId) {
    return store.list(storyId).stream().collect(Collectors.groupingBy(Consent::pictureId));
  }

  /** Of the picture that it is about. */
  public UUID getPictureId(UUID id) {
    return get(id).pictureId();
  }

  /** Asks somebody by a mail with a link. */
  @Transactional
  @Transition(to = ConsentStatus.Asked.class)
  public void ask(UUID pictureId, Subject subject, String scope, String email, Viewer by) {
    add(pictureId, subject, scope, null, email, by);
  }

  /**
   * Keeps what somebody has said.
   *
   * @param email where they get a link by which they can think better of it; null for none
   */
  @Transactional
  @Transition(to = ConsentStatus.Given.class)
  public void note(
      UUID pictureId, Subject subject, String scope, How how, @Nullable String email, Viewer by) {
    add(pictureId, subject, scope, how, email, by);
  }

  private void add(
      UUID pictureId,
      Subject subject,
      String scope,
      @Nullable How how,
      @Nullable String email,
      Viewer by) {
    StoryPicture picture = getPicture(pictureId);
    Story story = lock(picture.storyId());
    if (story.isPublished()) throw new Refused("stories.refused.out");
    if (getPicture(pictureId).gone()) throw new Refused("stories.refused.pictureGone");
    List<Consent> said =
        store.list(story.id()).stream().filter(c -> c.pictureId().equals(pictureId)).toList();
    if (said.stream().anyMatch(consent -> consent.subject().isSame(subject)))
      throw new Refused("stories.refused.named", subject.name());
    if (said.size() >= Consent.MOST) throw new Refused("stories.refused.tooMany", Consent.MOST);
    UUID id = Ids.next();
    String token = LinkToken.make();
    store.insert(
        id,
        pictureId,
        subject,
        scope,
        how,
        new ConsentStore.Asking(by.personId(), clock.instant(), email),
        email == null ? null : Sha256.hexOf(token));
    pictures.setPeople(pictureId, InIt.NAMED, null);
    write(story, by.actor(), how == null ? "consentAsked" : "consentNoted");
    if (email != null) mail.ask(story, email, token, how == null, by.person());
  }

  /** A new link, as when the first went astray; the one from before leads nowhere. */
  @Transactional
  public void askAgain(UUID id, Viewer by) {
    Story story = lock(get(id).storyId());
    if (!get(id).isAsked()) throw new Refused("stories.refused.answered");
    String token = LinkToken.make();
    store.setToken(id, Sha256.hexOf(token));
    write(story, by.actor(), "consentAsked");
    mail.ask(story, store.findEmail(id).orElseThrow(), token, true, by.person());
  }

  /** What was typed wrong; what was answered is not. */
  @Transactional
  public void remove(UUID id, Viewer by) {
    Optional<Consent> found = store.find(id);
    if (found.isEmpty()) return;
    Story story = lock(found.get().storyId());
    if (story.isPublished()) throw new Refused("stories.refused.out");
    Consent consent = get(id);
    if (!consent.isAsked() && !consent.isGiven()) throw new Refused("stories.refused.answered");
    store.delete(id);
    write(story, by.actor(), "consentRemoved");
  }

  /** Somebody has said to who keeps the story that they think better of it. */
  @Transactional
  @Transition(from = ConsentStatus.Given.class, to = ConsentStatus.Withdrawn.class)
  public void withdraw(UUID id, Viewer by) {
    Story story = lock(get(id).storyId());
    Consent consent = get(id);
    if (consent.isGiven()) withdraw(consent, story, by.actor());
  }

  /**
   * What a link is about.
   *
   * @param picture gone where it is taken away
   */
  public record Asked(Consent consent, Story story, StoryPicture picture) {}

  /** Nothing where the link is unknown, or leads nowhere any more. */
  @Transactional(readOnly = true)
  public Optional<Asked> find(String token) {
    return store
        .findByToken(Sha256.hexOf(token))
        .map(
            consent ->
                new Asked(
                    consent,
                    stories.find(consent.storyId()).orElseThrow(),
                    getPicture(consent.pictureId())));
  }

  /**
   * Whoever holds the link answers, once. With a no the picture is taken away.
   *
   * @return whether it was still to be answered
   */
  @Transactional
  @Transition(from = ConsentStatus.Asked.class, to = ConsentStatus.Given.class)
  @Transition(from = ConsentStatus.Asked.class, to = ConsentStatus.Refused.class)
  public boolean answer(String token, boolean yes) {
    Optional<Asked> asked = lock(token).filter(one -> one.consent().isAsked());
    asked.ifPresent(one -> answer(one, yes));
    return asked.isPresent();
  }

  private void answer(Asked asked, boolean yes) {
    Consent consent = asked.consent();
    if (yes) {
      store.setGiven(consent.id(), clock.instant());
      write(asked.story(), Actor.PRODUCT, "consentGiven");
    } else {
      store.setRefused(consent.id(), clock.instant());
      taken.takeAway(asked.picture());
      write(asked.story(), Actor.PRODUCT, "consentRefused");
      mail.takenAway(asked.story());
    }
  }

  /** Whoever holds the link thinks better of it; a second time changes nothing. */
  @Transactional
  @Transition(from = ConsentStatus.Given.class, to = ConsentStatus.Withdrawn.class)
  public void withdraw(String token) {
    lock(token)
        .filter(one -> one.consent().isGiven())
        .ifPresent(one -> withdraw(one.consent(), one.story(), Actor.PRODUCT));
  }

  private void withdraw(Consent consent, Story story, Actor by) {
    store.setWithdrawn(consent.id(), clock.instant());
    taken.takeAway(getPicture(consent.pictureId()));
    write(story, by, "consentWithdrawn");
    mail.takenAway(story);
  }

  /** Of somebody who is forgotten: a yes is taken back, and nothing of what they said is kept. */
  @Transactional
  @Transition(from = ConsentStatus.Given.class, to = ConsentStatus.Withdrawn.class)
  void forget(UUID id) {
    Story story = lock(get(id).storyId());
    Consent consent = get(id);
    if (consent.isGiven()) withdraw(consent, story, Actor.PRODUCT);
    store.delete(id);
  }

  /** As it is once nobody else changes it. */
  private Optional<Asked> lock(String token) {
    Optional<Consent> found = store.findByToken(Sha256.hexOf(token));
    found.ifPresent(consent -> lock(consent.storyId()));
    return found.flatMap(_ -> find(token));
  }

  private Story lock(UUID storyId) {
    return stories.lock(storyId).orElseThrow(() -> new NotFound("story", storyId));
  }

  private Consent get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("consent", id));
  }

  private StoryPicture getPicture(UUID id) {
    return pictures.find(id).orElseThrow(() -> new NotFound("picture", id));
  }

  /** Without a name: what is written there can't be erased. */
  private void write(Story story, Actor by, String deed) {
    journal.write(
        JournalEntry.of(
                clock.instant(), by, story.organisationId(), story.id(), "stories.journal." + deed)
            .forStaff());
  }
}
