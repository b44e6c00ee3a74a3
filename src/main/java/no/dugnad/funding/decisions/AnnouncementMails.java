package no.dugnad.funding.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  /** One mail to each person, however many applications they are in. */
  void send(Call call, Map<UUID, List<Person>> applicants) {
    var own = new LinkedHashMap<Person, List<String>>();
    applicants.forEach(
        (application, persons) ->
            persons.forEach(
                person ->
                    own.computeIfAbsent(person, _ -> new ArrayList<>())
                        .add("/applications/" + application)));
    own.forEach(
        (person, paths) ->
            post.send(
                Mail.to(person.email(), person.locale())
                    .subject("decisions.mail.subject", call.title())
                    .line("decisions.mail.line", call.title())
                    .line("decisions.mail.appeal")
                    .link(
                        paths.size() == 1 ? paths.getFirst() : "/applications",
                        "decisions.mail.link")
                    .once("announcement:" + call.id() + ":" + person.id())));
  }
}
