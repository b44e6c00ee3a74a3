package no.dugnad.sharing.needs;

import java.util.Locale;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.sharing.needs.Need.Teller;
import org.springframework.stereotype.Component;

/** What whoever tells a need is told. Nothing that somebody typed stands in it. */
@Component
class NeedMail {
  private final Post post;

  NeedMail(Post post) {
    this.post = post;
  }

  /** Asks whoever has the address whether it was them. */
  void confirm(Teller teller, String organisation, String token) {
    Locale locale = teller.locale();
    post.send(
        Mail.to(teller.email(), locale)
            .subject("needs.mail.confirm.subject")
            .line("needs.mail.confirm.line", organisation)
            .line("needs.mail.confirm.not", Need.CONFIRMED_WITHIN.toHours())
            .link(path(token), "needs.mail.confirm.link")
            .secret());
  }

  /**
   * @param path to the answer
   */
  void ended(Need need, Teller teller, String path) {
    Mail mail =
        Mail.to(teller.email(), teller.locale())
            .subject("needs.mail.ended.subject", need.organisation())
            .line("needs.mail.ended.line", need.organisation())
            .link(path, "needs.mail.ended.link")
            .once("need:" + need.id());
    post.send(teller.personId() == null ? mail.secret() : mail);
  }

  static String path(String token) {
    return "/needs/told/" + token;
  }
}
