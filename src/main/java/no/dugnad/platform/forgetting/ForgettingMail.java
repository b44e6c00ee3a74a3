package no.dugnad.platform.forgetting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.forgetting.Held.Treatment;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.ui.Word;
import org.springframework.stereotype.Component;

/** What is mailed of a request to be forgotten, and the letter that tells what was done. */
@Component
class ForgettingMail {
  private final People people;
  private final Post post;

  ForgettingMail(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  void asked(ForgettingRequest request, Person person, Collection<UUID> others) {
    post.send(
        Mail.to(person.email(), person.locale())
            .subject("forgetting.mail.asked.subject")
            .line("forgetting.mail.asked.line", request.organisation(), request.answerBy())
            .line("forgetting.mail.asked.takeBack")
            .line("forgetting.mail.asked.notYou")
            .link("/me/forgetting", "forgetting.mail.asked.link"));
    for (Person administrator : administrators(request))
      post.send(
          Mail.to(administrator.email(), administrator.locale())
              .subject("forgetting.mail.answer.subject", request.answerBy())
              .line("forgetting.mail.answer.line", person.name(), request.answerBy())
              .link(request.path(), "forgetting.mail.answer.link"));
    for (UUID other : others)
      for (Person administrator : people.listPersons(other, Role.ADMINISTRATOR))
        post.send(
            Mail.to(administrator.email(), administrator.locale())
                .subject("forgetting.mail.other.subject")
                .line(
                    "forgetting.mail.other.line",
                    person.name(),
                    request.organisation(),
                    request.answerBy()));
  }

  /** Once for each time that it is told. */
  void remind(ForgettingRequest request, String time) {
    for (Person administrator : administrators(request))
      post.send(
          Mail.to(administrator.email(), administrator.locale())
              .subject("forgetting.mail.answer.subject", request.answerBy())
              .line("forgetting.mail.remind." + time, request.name(), request.answerBy())
              .link(request.path(), "forgetting.mail.answer.link")
              .once("forgetting:" + time + ":" + request.id() + ":" + administrator.id()));
  }

  void refused(ForgettingRequest request, Person person, String why) {
    post.send(
        Mail.to(person.email(), person.locale())
            .subject("forgetting.mail.refused.subject")
            .line("forgetting.mail.refused.line", request.organisation())
            .line("forgetting.mail.refused.why", why)
            .line("forgetting.letter.complain")
            .once("forgetting:refused:" + request.id()));
  }

  /** The last that they are sent: what was kept, restricted and erased, word for word. */
  void letter(ForgettingRequest request, Person person, List<Held> told, String instead) {
    Mail mail =
        Mail.to(person.email(), person.locale())
            .subject("forgetting.letter.title")
            .line("forgetting.letter.opening", request.askedAt(), request.organisation());
    for (Treatment treatment : Treatment.values()) {
      List<Held> some = Held.of(told, treatment);
      if (some.isEmpty()) continue;
      mail.line("forgetting.did." + treatment);
      for (Optional<Law> law : Held.laws(some)) {
        for (Held one : Held.of(some, law))
          mail.line("forgetting.letter.line", new Word(one.what()), one.number());
        law.ifPresent(why -> mail.line("forgetting.law." + why));
      }
    }
    mail.line("forgetting.letter.texts")
        .line("forgetting.letter.after")
        .line("forgetting.letter.complain")
        .once("forgetting:letter:" + request.id());
    post.sendLast(mail, person.id(), person.name(), instead);
  }

  private List<Person> administrators(ForgettingRequest request) {
    return people.listPersons(request.organisationId(), Role.ADMINISTRATOR);
  }
}
