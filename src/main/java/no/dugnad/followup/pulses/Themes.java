package no.dugnad.followup.pulses;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What texts are about: an adviser names it, and texts that are alike are proposed together. */
@Service
public class Themes {
  private static final int MOST_SHOWN = 200;

  private final ThemeStore store;
  private final PulseStore pulses;
  private final Results results;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Themes(
      ThemeStore store,
      PulseStore pulses,
      Results results,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.pulses = pulses;
    this.results = results;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** A theme is about to be taken away: a room that has built on it refuses. */
  public record Removing(Theme theme) {}

  public Theme getTheme(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("theme", id));
  }

  Optional<Theme> find(UUID id) {
    return store.find(id);
  }

  /** Those of a pulse, with the most texts first. */
  public List<Theme> list(UUID pulseId) {
    return store.list(pulseId);
  }

  /** Those of an organisation, the latest first. */
  public List<Theme> listOf(UUID organisationId) {
    return store.listOf(organisationId, MOST_SHOWN);
  }

  /** The ids of the texts behind each theme of a pulse, while there are any. */
  public Map<UUID, Set<UUID>> listBehind(UUID pulseId) {
    return store.listBehind(pulseId).stream()
        .collect(
            Collectors.groupingBy(
                ThemeStore.Behind::themeId,
                Collectors.mapping(ThemeStore.Behind::textId, Collectors.toSet())));
  }

  /**
   * @param chosen the ids of the texts that it is about; what is none of them is passed over
   */
  @Transactional
  public void name(UUID pulseId, String name, Set<String> chosen, Viewer viewer) {
    Pulse pulse = pulses.lock(pulseId);
    if (!pulse.isShown()) throw new Refused("pulses.refused.notShown");
    Set<UUID> known =
        results.listTexts(pulse, viewer).stream()
            .map(Results.Text::id)
            .filter(id -> chosen.contains(id.toString()))
            .collect(Collectors.toSet());
    if (known.size() < Theme.LEAST_TEXTS)
      throw new Refused("pulses.refused.fewTexts", Theme.LEAST_TEXTS);
    store.insert(Ids.next(), pulseId, name, known, viewer.personId(), clock.instant());
    write(pulse, viewer, "pulses.journal.named");
  }

  /** A second click finds it gone. */
  @Transactional
  public void remove(UUID id, Viewer viewer) {
    Theme theme = getTheme(id);
    Pulse pulse = pulses.lock(theme.pulseId());
    events.publishEvent(new Removing(theme));
    store.delete(id);
    write(pulse, viewer, "pulses.journal.unnamed");
  }

  private void write(Pulse pulse, Viewer viewer, String event) {
    journal.write(
        JournalEntry.of(clock.instant(), viewer.actor(), pulse.organisationId(), pulse.id(), event)
            .forStaff());
  }
}
