package no.dugnad.followup.feeds;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.calendar.CalendarEvent;
import no.dugnad.platform.calendar.Calendars;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of people's own calendars, and what programs find there. */
@Service
public class Feeds {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final FeedStore store;
  private final DatesOf dates;
  private final People people;
  private final Calendars calendars;
  private final Pages pages;
  private final Clock clock;

  Feeds(
      FeedStore store,
      DatesOf dates,
      People people,
      Calendars calendars,
      Pages pages,
      Clock clock) {
    this.store = store;
    this.dates = dates;
    this.people = people;
    this.calendars = calendars;
    this.pages = pages;
    this.clock = clock;
  }

  /** The path of the viewer's own; empty until they have made one. */
  public Optional<String> findPath(Viewer viewer) {
    return store.findToken(viewer.personId()).map(Feeds::path);
  }

  private static String path(String token) {
    return "/calendar/" + token + ".ics";
  }

  /** Makes the viewer's address; one that they had leads nowhere from now on. */
  @Transactional
  public void renew(Viewer viewer) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    store.put(
        viewer.personId(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
        clock.instant());
  }

  @Transactional
  public void remove(Viewer viewer) {
    store.remove(viewer.personId());
  }

  /** All dates of whoever has the token, in their language; empty where nobody has it. */
  public Optional<String> find(String token) {
    return store.find(token).map(this::calendar);
  }

  private String calendar(FeedStore.Feed feed) {
    Person person = people.getPerson(feed.personId());
    Ui ui = pages.ui(person.locale());
    List<CalendarEvent> all = dates.list(person.id(), ui);
    return calendars.publish(all.isEmpty() ? List.of(nothingYet(feed, ui)) : all, person.locale());
  }

  /** A calendar must hold something, and its owner sees by it that it has come. */
  private static CalendarEvent nothingYet(FeedStore.Feed feed, Ui ui) {
    return new CalendarEvent(
        feed.personId(),
        0,
        ui.t("feeds.nothingYet"),
        "",
        feed.madeAt(),
        feed.madeAt(),
        "/own-calendar");
  }
}
