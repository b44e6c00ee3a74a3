package no.dugnad.followup.pulses;

import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** The mail that brings the link of an anonymous pulse, which is blanked when it is sent. */
@Component
class PulseMail {
  private final Post post;

  PulseMail(Post post) {
    this.post = post;
  }

  void ask(Pulse pulse, Person person, String token, boolean again) {
    post.send(
        Mail.to(person.email(), person.locale())
            .subject("pulses.mail.subject", pulse.title())
            .line(again ? "pulses.mail.again" : "pulses.mail.line", pulse.closesAt())
            .line("pulses.mail.anonymous")
            .link("/slips/" + token, "pulses.mail.link")
            .secret());
  }
}
