package no.dugnad.followup.gatherings;

import java.util.stream.Stream;
import no.dugnad.followup.gatherings.Guest.Answer;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.platform.calendar.Calendars;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/** What guests are told, with what their calendars are told. */
@Component
class GatheringMail {
  private final Calendars calendars;
  private final Pages pages;
  private final Post post;

  GatheringMail(Calendars calendars, Pages pages, Post post) {
    this.calendars = calendars;
    this.pages = pages;
    this.post = post;
  }

  void invite(Gathering gathering, Cohort cohort, Person guest) {
    ask(gathering, cohort, guest, "invited", "answer");
  }

  /** To who was asked before, and had answered. */
  void inviteAgain(Gathering gathering, Cohort cohort, Person guest, Answer answer) {
    String said = pages.ui(guest.locale()).t("gatherings", answer);
    ask(gathering, cohort, guest, "again", "see", said);
  }

  /**
   * Asks for another answer where the time is another. It says that they are invited as well: the
   * mail that told them so may still wait to be sent, and is not when this one is.
   */
  void changed(Gathering gathering, Gathering before, Cohort cohort, Person guest) {
    Object was = Oslo.zoned(before.plan().starts());
    if (gathering.plan().isAtTheTimeOf(before.plan()))
      ask(gathering, cohort, guest, "changed", "see", was);
    else ask(gathering, cohort, guest, "moved", "answer", was);
  }

  /**
   * @param more what the line says besides when and where it is
   */
  private void ask(
      Gathering gathering, Cohort cohort, Person guest, String key, String link, Object... more) {
    Ui ui = pages.ui(guest.locale());
    Stream<Object> line =
        Stream.of(
            gathering.name(ui),
            cohort.title(),
            Oslo.zoned(gathering.plan().starts()),
            Mail.withLinks(gathering.plan().place()),
            ui.time(gathering.plan().ends()));
    post.send(
        told(gathering, cohort, guest, key)
            .line(
                "gatherings.mail." + key + ".line", Stream.concat(line, Stream.of(more)).toArray())
            .link(gathering.path() + "?from=mail", "gatherings.mail." + link)
            .calendar(calendars.request(gathering.event(cohort.title(), ui), asked(guest))));
  }

  void cancel(Gathering gathering, String why, Cohort cohort, Person guest) {
    Ui ui = pages.ui(guest.locale());
    post.send(
        told(gathering, cohort, guest, "cancelled")
            .line(
                "gatherings.mail.cancelled.line",
                gathering.name(ui),
                cohort.title(),
                Oslo.zoned(gathering.plan().starts()),
                why)
            .link(gathering.path(), "gatherings.mail.see")
            .calendar(calendars.cancel(gathering.event(cohort.title(), ui), asked(guest))));
  }

  /**
   * To who has no project any more that comes to it.
   *
   * @param inCohort whether they have one that has ended; else they may not look it up
   */
  void uninvite(Gathering gathering, Cohort cohort, Person guest, boolean inCohort) {
    Ui ui = pages.ui(guest.locale());
    String key = inCohort ? "ended" : "left";
    post.send(
        told(gathering, cohort, guest, key)
            .line(
                "gatherings.mail." + key + ".line",
                gathering.name(ui),
                cohort.title(),
                Oslo.zoned(gathering.plan().starts()))
            .calendar(calendars.cancel(gathering.event(cohort.title(), ui), asked(guest))));
  }

  private Mail told(Gathering gathering, Cohort cohort, Person guest, String key) {
    String topic = "gathering:" + gathering.id();
    return Mail.to(guest.email(), guest.locale())
        .subject(
            "gatherings.mail." + key + ".subject",
            gathering.name(pages.ui(guest.locale())),
            cohort.title(),
            Oslo.zoned(gathering.plan().starts()))
        .about(topic)
        .once(topic + ":" + gathering.told().sequence() + ":" + key + ":" + guest.id());
  }

  private static Calendars.Guest asked(Person guest) {
    return new Calendars.Guest(guest.name(), guest.email(), guest.locale());
  }
}
