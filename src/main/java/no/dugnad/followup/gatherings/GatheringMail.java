package no.dugnad.followup.gatherings;

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
    Ui ui = pages.ui(guest.locale());
    post.send(
        told(gathering, cohort, guest, "invited")
            .line(
                "gatherings.mail.invited.line",
                gathering.name(ui),
                cohort.title(),
                Oslo.zoned(gathering.plan().starts()),
                Mail.withLinks(gathering.plan().place()))
            .link(gathering.path() + "?from=mail", "gatherings.mail.answer")
            .calendar(request(gathering, cohort, guest)));
  }

  /** To who was asked before, and had answered. */
  void inviteAgain(Gathering gathering, Cohort cohort, Person guest, Answer answer) {
    Ui ui = pages.ui(guest.locale());
    post.send(
        told(gathering, cohort, guest, "again")
            .line(
                "gatherings.mail.again.line",
                gathering.name(ui),
                cohort.title(),
                Oslo.zoned(gathering.plan().starts()),
                Mail.withLinks(gathering.plan().place()),
                ui.t("gatherings", answer))
            .link(gathering.path() + "?from=mail", "gatherings.mail.see")
            .calendar(request(gathering, cohort, guest)));
  }

  /** Asks for another answer where the time is another. */
  void changed(Gathering gathering, Gathering before, Cohort cohort, Person guest) {
    Ui ui = pages.ui(guest.locale());
    String key = gathering.plan().isAtTheTimeOf(before.plan()) ? "changed" : "moved";
    post.send(
        told(gathering, cohort, guest, key)
            .line(
                "gatherings.mail." + key + ".line",
                gathering.name(ui),
                cohort.title(),
                Oslo.zoned(gathering.plan().starts()),
                Mail.withLinks(gathering.plan().place()),
                Oslo.zoned(before.plan().starts()))
            .link(
                gathering.path() + "?from=mail",
                key.equals("moved") ? "gatherings.mail.answer" : "gatherings.mail.see")
            .calendar(request(gathering, cohort, guest)));
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

  private String request(Gathering gathering, Cohort cohort, Person guest) {
    return calendars.request(
        gathering.event(cohort.title(), pages.ui(guest.locale())), asked(guest));
  }

  private static Calendars.Guest asked(Person guest) {
    return new Calendars.Guest(guest.name(), guest.email(), guest.locale());
  }
}
