package no.dugnad.funding.schedules;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.platform.calendar.CalendarEvent;
import no.dugnad.platform.calendar.Calendars;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Pages;
import org.springframework.stereotype.Component;

/** What members are told of their dates, with what their calendars are told. */
@Component
class ScheduleMail {
  static final String CALLED_OFF = "calledOff";
  static final String LEFT = "left";

  private final Calendars calendars;
  private final People people;
  private final Pages pages;
  private final Post post;
  private final Clock clock;

  ScheduleMail(Calendars calendars, People people, Pages pages, Post post, Clock clock) {
    this.calendars = calendars;
    this.people = people;
    this.pages = pages;
    this.post = post;
    this.clock = clock;
  }

  void set(PanelDate date, Call call, UUID member) {
    Person person = people.getPerson(member);
    post.send(
        told(date, call, person, "set")
            .line(
                key(date, "set.line"),
                call.title(),
                Oslo.zoned(date.starts()),
                Mail.withLinks(date.place()))
            .calendar(request(date, "set", call, person)));
  }

  void moved(PanelDate date, Instant before, Call call, UUID member) {
    Person person = people.getPerson(member);
    post.send(
        told(date, call, person, "moved")
            .line(
                key(date, "moved.line"),
                call.title(),
                Oslo.zoned(date.starts()),
                Mail.withLinks(date.place()),
                Oslo.zoned(before))
            .calendar(request(date, "moved", call, person)));
  }

  /**
   * @param key why it goes out of their calendar: it is called off, or they have left the panel
   */
  void cancel(PanelDate date, String key, Call call, UUID member) {
    Person person = people.getPerson(member);
    post.send(
        told(date, call, person, key)
            .line(key(date, key + ".line"), call.title(), Oslo.zoned(date.starts()))
            .calendar(calendars.cancel(event(date, key, call, person), guest(person))));
  }

  private Mail told(PanelDate date, Call call, Person person, String key) {
    return Mail.to(person.email(), person.locale())
        .subject(key(date, key + ".subject"), call.title(), Oslo.zoned(date.starts()))
        .link(path(date, key, call), "schedules.mail.link")
        .about(topic(date))
        .once(topic(date) + ":" + date.sequence() + ":" + key + ":" + person.id());
  }

  /** Before the call is closed, and from outside the panel, there are no assessments to go to. */
  private String path(PanelDate date, String key, Call call) {
    boolean open = call.isPastDeadline(clock.instant()) && !key.equals(LEFT);
    return open ? date.assessments() : "/assessments";
  }

  private String request(PanelDate date, String key, Call call, Person person) {
    return calendars.request(event(date, key, call, person), guest(person));
  }

  private static Calendars.Guest guest(Person person) {
    return new Calendars.Guest(person.name(), person.email(), person.locale());
  }

  private CalendarEvent event(PanelDate date, String key, Call call, Person person) {
    return date.event(call.title(), path(date, key, call), pages.ui(person.locale()));
  }

  void remind(PanelDate deadline, Reminder reminder, Call call, PanelProgress.Member member) {
    Person person = people.getPerson(member.personId());
    String key = "schedules.mail." + reminder;
    int left = member.unanswered() + member.open() - member.handedIn();
    post.send(
        Mail.to(person.email(), person.locale())
            .subject(key + ".subject", call.title(), Oslo.zoned(deadline.starts()))
            .line(key + ".line", call.title(), Oslo.zoned(deadline.starts()), left)
            .link(deadline.assessments(), "schedules.mail.link")
            .about(reminderTopic(deadline))
            .once(
                String.join(
                    ":",
                    reminderTopic(deadline),
                    deadline.starts().toString(),
                    reminder.name(),
                    person.id().toString())));
  }

  /** Nobody is reminded of what has become another date. */
  void withdrawReminders(PanelDate date) {
    post.withdraw(reminderTopic(date));
  }

  private static String key(PanelDate date, String of) {
    return "schedules.mail." + date.kind() + "." + of;
  }

  private static String topic(PanelDate date) {
    return "panel-date:" + date.id();
  }

  private static String reminderTopic(PanelDate date) {
    return "panel-date-reminder:" + date.id();
  }
}
