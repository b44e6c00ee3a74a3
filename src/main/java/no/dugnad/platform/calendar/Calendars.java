package no.dugnad.platform.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.ui.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes what calendars read. The product itself is the organizer, for as long as the event lives:
 * only who has asked people to something may move it, and advisers come and go.
 */
@Component
public class Calendars {
  private final Pages pages;
  private final Clock clock;
  private final String address;
  private final String organizer;

  Calendars(
      Pages pages,
      Clock clock,
      @Value("${dugnad.address}") String address,
      @Value("${dugnad.mail.from}") String organizer) {
    this.pages = pages;
    this.clock = clock;
    this.address = address;
    this.organizer = organizer;
  }

  /** Somebody who is asked; nobody else's address stands in what they get. */
  public record Guest(String name, String email, Locale locale) {}

  /** Asks them to come, or tells them of what is new about it. */
  public String request(CalendarEvent event, Guest guest) {
    return invitation(event, guest, ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED);
  }

  /** Takes it out of their calendar. */
  public String cancel(CalendarEvent event, Guest guest) {
    return invitation(event, guest, ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED);
  }

  /** For a calendar that one puts it into oneself. */
  public String publish(List<CalendarEvent> events, Locale locale) {
    return ICalendar.text(
        ImmutableMethod.PUBLISH,
        events.stream()
            .map(event -> told(event, locale, ImmutableStatus.VEVENT_CONFIRMED))
            .toList());
  }

  private String invitation(CalendarEvent event, Guest guest, Method method, Status status) {
    VEvent told = told(event, guest.locale(), status);
    put(told, attendee(guest));
    return ICalendar.text(method, List.of(told));
  }

  private VEvent told(CalendarEvent event, Locale locale, Status status) {
    var told = new VEvent(false);
    put(told, new Uid(event.id().toString()));
    put(told, new Sequence(event.sequence()));
    put(told, new DtStamp(clock.instant()));
    if (event.wholeDay()) {
      LocalDate day = Oslo.date(event.starts());
      put(told, new DtStart<>(day));
      put(told, new DtEnd<>(day.plusDays(1)));
    } else {
      put(told, new DtStart<>(event.starts()));
      if (event.isBusy()) put(told, new DtEnd<>(event.ends()));
    }
    put(told, new Summary(Written.line(event.summary())));
    if (!event.place().isBlank()) put(told, new Location(Written.line(event.place())));
    put(told, new Url(ICalendar.uri(address + pages.link(event.path(), locale))));
    put(told, event.isBusy() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
    put(told, status);
    var from = new Organizer(ICalendar.mailto(organizer));
    from.add(new Cn("Dugnad"));
    put(told, from);
    return told;
  }

  private static Attendee attendee(Guest guest) {
    var attendee = new Attendee(ICalendar.mailto(guest.email()));
    attendee.add(new Cn(Written.line(guest.name())));
    attendee.add(Role.REQ_PARTICIPANT);
    attendee.add(PartStat.NEEDS_ACTION);
    attendee.add(Rsvp.FALSE);
    return attendee;
  }

  private static void put(VEvent event, Property property) {
    event.add(property);
  }
}
