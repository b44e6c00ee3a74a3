package no.dugnad.funding.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** Tells people by mail that there is an answer. It says nothing of how it went. */
@Component
class AnnouncementMails {
  private final Post post;

  AnnouncementMails(Post post) {
    this.post = post;
  }

  /** One mail to each person, however many applications they are in; it names them all. */
  void send(Call call, Map<Application, List<Person>> applicants) {
    var own = new LinkedHashMap<Person, List<Application>>();
    applicants.forEach(
        (application, persons) ->
            persons.forEach(
                person -> own.computeIfAbsent(person, _ -> new ArrayList<>()).add(application)));
    own.forEach((person, applications) -> post.send(mail(call, person, applications)));
  }

  private static Mail mail(Call call, Person person, List<Application> own) {
    Optional<Application> one = own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    Mail mail =
        Mail.to(person.email(), person.locale())
            .subject("decisions.mail.subject", one.map(Application::title).orElseGet(call::title));
    for (Application application : own) {
      mail.line("decisions.mail.line", application.title(), call.title());
    }
    return mail.line("decisions.mail.appeal")
        .link(
            one.map(application -> "/applications/" + application.id()).orElse("/applications"),
            "decisions.mail.link")
        .once("announcement:" + call.id() + ":" + person.id());
  }
}
