package no.dugnad.followup.pulses;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ways in to anonymous pulses: random links that work once. Which was sent to whom is kept
 * nowhere, and a link that was used is as one that never was.
 */
@Service
public class Slips {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private final AnonymousStore store;
  private final PulseStore pulses;
  private final Post post;
  private final People people;
  private final Clock clock;

  Slips(AnonymousStore store, PulseStore pulses, Post post, People people, Clock clock) {
    this.store = store;
    this.pulses = pulses;
    this.post = post;
    this.people = people;
    this.clock = clock;
  }

  /** A new link for everybody; those that were before lead nowhere. */
  void deal(Pulse pulse, List<UUID> invited, boolean again) {
    var hashes = new ArrayList<String>();
    for (Person person : people.listPersons(invited).values()) {
      String token = token();
      hashes.add(Sha256.hexOf(token));
      post.send(mail(pulse, person, token, again));
    }
    store.deal(pulse.id(), hashes);
  }

  /** Its text is blanked when it is sent. */
  private static Mail mail(Pulse pulse, Person person, String token, boolean again) {
    return Mail.to(person.email(), person.locale())
        .subject("pulses.mail.subject", pulse.title())
        .line(again ? "pulses.mail.again" : "pulses.mail.line", pulse.closesAt())
        .line("pulses.mail.anonymous")
        .link("/slips/" + token, "pulses.mail.link")
        .secret();
  }

  private static String token() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What the link asks; nothing when it is used, unknown, or too late. */
  @Transactional(readOnly = true)
  public Optional<Pulse> find(String token) {
    return store
        .findPulse(Sha256.hexOf(token))
        .flatMap(pulses::find)
        .filter(pulse -> pulse.takesAnswers(clock.instant()));
  }

  /**
   * Takes the answers and uses up the link.
   *
   * @param answers to each question, as {@link SignedAnswers#answer}
   * @return whether they were taken
   */
  @Transactional
  public boolean answer(String token, Map<UUID, String> answers) {
    String hash = Sha256.hexOf(token);
    // The pulse first: whoever closes it holds it, and then takes the links.
    Optional<Pulse> open =
        store
            .findPulse(hash)
            .flatMap(pulses::share)
            .filter(pulse -> pulse.takesAnswers(clock.instant()));
    if (open.isEmpty() || !store.use(hash)) return false;
    store.tear(answers);
    return true;
  }
}
