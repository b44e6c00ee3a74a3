package no.dugnad.followup.offers;

import no.dugnad.platform.calendar.Calendars;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Pages;
import org.springframework.stereotype.Component;

/** What those who have signed up are told, with what their calendars are told. */
@Component
class CourseMail {
  private final Calendars calendars;
  private final Pages pages;
  private final Post post;

  CourseMail(Calendars calendars, Pages pages, Post post) {
    this.calendars = calendars;
    this.pages = pages;
    this.post = post;
  }

  /** They have a seat. */
  void seat(Offer offer, Person person) {
    post.send(told(offer, person, "seat").calendar(request(offer, person)));
  }

  /** Somebody gave a seat back, or there are more of them. */
  void moveUp(Offer offer, Person person) {
    post.send(told(offer, person, "movedUp").calendar(request(offer, person)));
  }

  /**
   * Time, place or name is another. It says whether they have a seat as well: the mail that told
   * them so may still wait to be sent, and is not when this one is. Who waits for a seat has
   * nothing in their calendar.
   */
  void change(Offer before, Offer offer, CourseSeat seat) {
    Person person = seat.person();
    Mail mail = told(offer, person, seat.waiting() ? "changedInLine" : "changed");
    Course was = before.scheduled();
    Course course = offer.scheduled();
    if (!before.title().equals(offer.title())) mail.line("offers.mail.wasTitle", before.title());
    if (!was.isAtTheTimeOf(course))
      mail.line(
          "offers.mail.wasTime",
          Oslo.zoned(was.starts()),
          pages.ui(person.locale()).time(was.ends()));
    if (!was.place().equals(course.place()))
      mail.line("offers.mail.wasPlace", Mail.withLinks(was.place()));
    post.send(seat.waiting() ? mail : mail.calendar(request(offer, person)));
  }

  void withdraw(Offer offer, Person person) {
    post.send(told(offer, person, "withdrawn").calendar(cancel(offer, person)));
  }

  void callOff(Offer offer, String why, CourseSeat seat) {
    Person person = seat.person();
    Mail mail = told(offer, person, "calledOff", why);
    post.send(seat.waiting() ? mail : mail.calendar(cancel(offer, person)));
  }

  private Mail told(Offer offer, Person person, String key) {
    return told(offer, person, key, pages.ui(person.locale()).time(offer.scheduled().ends()));
  }

  /**
   * @param last when it ends, or why it does not begin
   */
  private static Mail told(Offer offer, Person person, String key, String last) {
    Course course = offer.scheduled();
    String topic = "course:" + offer.id();
    return Mail.to(person.email(), person.locale())
        .subject("offers.mail." + key + ".subject", offer.title(), Oslo.zoned(course.starts()))
        .line(
            "offers.mail." + key + ".line",
            offer.title(),
            Oslo.zoned(course.starts()),
            Mail.withLinks(course.place()),
            last)
        .link(offer.path(), "offers.mail.see")
        .about(topic)
        .once(topic + ":" + offer.sequence() + ":" + key + ":" + person.id());
  }

  private String request(Offer offer, Person person) {
    return calendars.request(offer.event(), guest(person));
  }

  private String cancel(Offer offer, Person person) {
    return calendars.cancel(offer.event(), guest(person));
  }

  private static Calendars.Guest guest(Person person) {
    return new Calendars.Guest(person.name(), person.email(), person.locale());
  }
}
