package no.dugnad.sharing.needs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.LinkToken;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Sha256;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.ui.Pager;
import no.dugnad.sharing.needs.Need.Teller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people tell an organisation that they need, and what its advisers answer. Who does that is
 * asked of {@link NeedRules} beforehand; who holds the link of their mail says what is theirs.
 */
@Service
public class Needs {
  static final int PAGE = 50;

  /** From all who are not signed in, within an hour: no stranger fills the mailboxes of others. */
  static final int MOST_AN_HOUR = 300;

  private final NeedStore store;
  private final NeedMail mail;
  private final Challenges challenges;
  private final Journal journal;
  private final Clock clock;

  Needs(NeedStore store, NeedMail mail, Challenges challenges, Journal journal, Clock clock) {
    this.store = store;
    this.mail = mail;
    this.challenges = challenges;
    this.journal = journal;
    this.clock = clock;
  }

  /** The organisations whose advisers answer, by name. */
  public List<Organisation> listReceivers() {
    return store.listReceivers();
  }

  private Organisation receiver(UUID organisationId) {
    return store.listReceivers().stream()
        .filter(one -> one.id().equals(organisationId))
        .findFirst()
        .orElseThrow(() -> new NotFound("receiver", organisationId));
  }

  /** Tells it to the organisation's advisers, as who one is signed in as. */
  @Transactional
  @Transition(to = NeedStatus.Told.class)
  public UUID tell(UUID organisationId, String text, Viewer viewer) {
    Person person = viewer.person();
    receiver(organisationId);
    store.lockTelling(person.id().toString());
    requireFew(store.countOpen(person.id()));
    var teller = new Teller(person.id(), person.name(), person.email(), person.language());
    UUID id = Ids.next();
    store.insert(id, organisationId, text, teller, clock.instant());
    write(id, organisationId, Actor.PRODUCT, "told");
    return id;
  }

  /** Writes it, and asks whoever has the address whether it was them. Nobody reads it before. */
  @Transactional
  @Transition(to = NeedStatus.Unconfirmed.class)
  public void write(UUID organisationId, String text, String name, String email, Locale language) {
    Instant now = clock.instant();
    Organisation organisation = receiver(organisationId);
    store.lockTelling("strangers");
    requireFew(store.countOpen(email));
    if (store.countWrittenSince(now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR)
      throw new Refused("needs.refused.busy");
    var teller = new Teller(null, name, email, language.getLanguage());
    UUID id = Ids.next();
    store.insert(id, organisationId, text, teller, now);
    mail.confirm(teller, organisation.name(), link(id));
  }

  private static void requireFew(int open) {
    if (open >= Need.MOST_OPEN) throw new Refused("needs.refused.tooMany", Need.MOST_OPEN);
  }

  private String link(UUID id) {
    String token = LinkToken.make();
    store.insertLink(id, Sha256.hexOf(token));
    return token;
  }

  /** Nothing where the link is unknown, or leads nowhere any more. */
  public Optional<Need> find(String token) {
    return store.findByToken(Sha256.hexOf(token), clock.instant().minus(Need.CONFIRMED_WITHIN));
  }

  /** Whoever holds the link says that it was them; a second time changes nothing. */
  @Transactional
  @Transition(from = NeedStatus.Unconfirmed.class, to = NeedStatus.Told.class)
  public void confirm(String token) {
    Optional<Need> found = find(token);
    if (found.isEmpty() || !store.lock(found.get().id()).isUnconfirmed()) return;
    Need need = found.get();
    store.setTold(need.id(), clock.instant());
    write(need.id(), need.organisationId(), Actor.PRODUCT, "told");
  }

  public Need get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("need", id));
  }

  /** A page of what was told to the organisation. */
  public record Received(List<Need> needs, Pager pager) {
    public Received {
      needs = List.copyOf(needs);
    }
  }

  /** What waits first, the oldest of it first; then what came to an end last. */
  public Received listReceived(UUID organisationId, int page) {
    var pager = new Pager(page, PAGE, store.count(organisationId));
    return new Received(store.list(organisationId, pager.offset(), PAGE), pager);
  }

  /** What the person has told, the newest first. */
  public List<Need> listOf(UUID personId) {
    return store.listOf(personId);
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  /** Of what waits, the oldest; how many wait. */
  public record Awaited(String text, Instant since, int waiting) {
    public String title() {
      String title = Need.title(text);
      return waiting == 1 ? title : title + " (" + waiting + ")";
    }
  }

  /** The select of {@link Awaited}. */
  public String selectAwaited() {
    return NeedStore.AWAITED;
  }

  /** Answers whoever told it. */
  @Transactional
  @Transition(from = NeedStatus.Told.class, to = NeedStatus.Answered.class)
  public void answer(UUID id, String words, Viewer by) {
    Need need = lockTold(id);
    end(need, new NeedStatus.Answered(clock.instant(), by.personId(), words), "answered", by);
  }

  /** Begins a challenge with it, as a draft, and answers whoever told it. */
  @Transactional
  @Transition(from = NeedStatus.Told.class, to = NeedStatus.TakenUp.class)
  public UUID takeUp(UUID id, String title, String words, Viewer by) {
    Need need = lockTold(id);
    var text = new ChallengeText(title, "", need.text(), "", "", need.language());
    UUID challenge = challenges.add(need.organisationId(), text, by.actor());
    write(challenge, need.organisationId(), by.actor(), "challenge");
    end(
        need,
        new NeedStatus.TakenUp(clock.instant(), by.personId(), words, challenge),
        "takenUp",
        by);
    return challenge;
  }

  /** Says why nothing is done about it. */
  @Transactional
  @Transition(from = NeedStatus.Told.class, to = NeedStatus.Closed.class)
  public void close(UUID id, String words, Viewer by) {
    Need need = lockTold(id);
    end(need, new NeedStatus.Closed(clock.instant(), by.personId(), words), "closed", by);
  }

  private Need lockTold(UUID id) {
    Need need = store.lock(id);
    if (!need.isTold()) throw new Refused("needs.refused.ended");
    return need;
  }

  private void end(Need need, NeedStatus.Ended how, String event, Viewer by) {
    store.end(need.id(), how);
    write(need.id(), need.organisationId(), by.actor(), event);
    Function<Teller, String> path =
        teller ->
            teller.personId() == null ? NeedMail.path(link(need.id())) : "/needs/mine#" + need.id();
    need.teller().ifPresent(teller -> mail.ended(need, teller, path.apply(teller)));
  }

  /** Who told it is not written there, where it could not be forgotten. */
  private void write(UUID id, UUID organisationId, Actor by, String event) {
    journal.write(
        JournalEntry.of(clock.instant(), by, organisationId, id, "needs.journal." + event)
            .forStaff());
  }
}
