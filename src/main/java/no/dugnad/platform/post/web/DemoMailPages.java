package no.dugnad.platform.post.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.dugnad.platform.post.Outbox;
import no.dugnad.platform.post.WrittenMail;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Demo;
import no.dugnad.platform.ui.Input;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Everybody's mail, for those who try the demo on this machine and want to follow a link in it.
 * Anywhere else the pages do not exist.
 */
@Controller
class DemoMailPages {
  private static final int PAGE = 50;

  /** The product's own stands in a line by itself. */
  private static final Pattern LINK = Pattern.compile("(?m)^https?://[^/\\s]+(/\\S*)$");

  private final Outbox outbox;
  private final Demo demo;

  DemoMailPages(Outbox outbox, Demo demo) {
    this.outbox = outbox;
    this.demo = demo;
  }

  @GetMapping("/demo/mail")
  String list(Input input, HttpServletRequest request, Model model) {
    requireDemo(request);
    String before = input.raw("before");
    List<WrittenMail> mails =
        outbox.list(
            before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE, PAGE + 1);
    boolean more = mails.size() > PAGE;
    model.addAttribute("mails", more ? mails.subList(0, PAGE) : mails);
    model.addAttribute("more", more);
    return "platform/post/demo-list";
  }

  @GetMapping("/demo/mail/{id}")
  String mail(@PathVariable UUID id, HttpServletRequest request, Model model) {
    requireDemo(request);
    WrittenMail mail = outbox.get(id);
    var link = LINK.matcher(mail.textBody());
    boolean hasLink = link.find();
    model.addAttribute("mail", mail);
    model.addAttribute("before", hasLink ? mail.textBody().substring(0, link.start()) : "");
    model.addAttribute("href", hasLink ? link.group() : "");
    model.addAttribute("path", hasLink ? link.group(1) : "");
    model.addAttribute("after", hasLink ? mail.textBody().substring(link.end()) : mail.textBody());
    return "platform/post/demo-mail";
  }

  private void requireDemo(HttpServletRequest request) {
    if (!demo.isOpenTo(request)) throw new NotFound("page", "/demo/mail");
  }
}
