package no.dugnad.followup.reminders;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.reminders.ProgrammeReminders.Line;
import no.dugnad.followup.reminders.ProgrammeReminders.Morning;
import no.dugnad.followup.reminders.ReminderStore.Again;
import no.dugnad.followup.reminders.ReminderStore.Part;
import no.dugnad.followup.reminders.ReminderStore.Welcome;
import no.dugnad.followup.reminders.ToldBesides.Besides;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/** The one mail of a morning. */
@Component
class ReminderMail {
  private final Programmes programmes;
  private final People people;
  private final Pages pages;
  private final Post post;

  ReminderMail(Programmes programmes, People people, Pages pages, Post post) {
    this.programmes = programmes;
    this.people = people;
    this.pages = pages;
    this.post = post;
  }

  /**
   * @param plans of the projects that are new to the person, by their ids
   */
  void send(Morning morning, Map<UUID, Programme> plans, LocalDate today) {
    Person person = people.getPerson(morning.personId());
    Ui ui = pages.ui(person.locale());
    Mail mail = Mail.to(person.email(), person.locale());
    subject(mail, morning, ui);
    for (Welcome welcome : morning.welcomes()) plan(mail, welcome, plans, ui);
    for (Line line : morning.lines())
      mail.line(
          "reminders.mail.line." + line.rung(),
          line.of().title(),
          line.step().name(ui),
          line.of().dueOn());
    for (Again again : morning.again()) mail.line("reminders.mail.again", again.title());
    for (Besides one : morning.besides()) mail.line(one.key(), one.args().toArray());
    findPlace(morning)
        .ifPresentOrElse(
            place -> mail.link(place, "reminders.mail.do"),
            () -> mail.link(path(morning), "reminders.mail.link"));
    // What falls due later that day has a mail of its own.
    String about = morning.isBesidesAlone() ? "besides:" : "dues:";
    post.send(mail.once(about + person.id() + ":" + today));
  }

  private static void subject(Mail mail, Morning morning, Ui ui) {
    if (!morning.lines().isEmpty()) {
      Line first = morning.lines().getFirst();
      mail.subject("reminders.mail.subject", first.step().name(ui), first.of().title());
    } else if (!morning.welcomes().isEmpty()) {
      mail.subject("reminders.mail.plan.subject", morning.welcomes().getFirst().title());
    } else if (!morning.again().isEmpty()) {
      mail.subject("reminders.mail.again.subject", morning.again().getFirst().title());
    } else {
      mail.subject("reminders.mail.besides.subject");
    }
  }

  private static void plan(Mail mail, Welcome welcome, Map<UUID, Programme> plans, Ui ui) {
    mail.line("reminders.mail.plan", welcome.title());
    Programme plan = plans.get(welcome.projectId());
    if (plan == null) return;
    for (Occurrence one : plan.of(welcome.projectId()))
      if (one.isPending())
        mail.line("reminders.mail.plan.step", plan.step(one).name(ui), one.due().day());
  }

  /** Where the one thing is done that they are told of. */
  private Optional<String> findPlace(Morning morning) {
    if (morning.isBesidesAlone() && morning.besides().size() == 1)
      return Optional.of(morning.besides().getFirst().path());
    if (!morning.welcomes().isEmpty() || !morning.again().isEmpty()) return Optional.empty();
    if (!morning.besides().isEmpty()) return Optional.empty();
    if (morning.lines().size() != 1) return Optional.empty();
    Line line = morning.lines().getFirst();
    if (line.of().part() == Part.MANAGER) return Optional.empty();
    Occurrence one = line.of().occurrence();
    return Optional.ofNullable(programmes.places(Map.of(one, line.step()), true).get(one.id()));
  }

  private static String path(Morning morning) {
    Set<UUID> projects =
        Stream.of(
                morning.welcomes().stream().map(Welcome::projectId),
                morning.lines().stream().map(line -> line.of().projectId()),
                morning.again().stream().map(Again::projectId))
            .flatMap(Function.identity())
            .collect(Collectors.toSet());
    if (!morning.besides().isEmpty()) return "/home";
    return projects.size() == 1 ? "/projects/" + projects.iterator().next() : "/projects";
  }
}
