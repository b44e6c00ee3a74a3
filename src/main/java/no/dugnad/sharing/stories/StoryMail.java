package no.dugnad.sharing.stories;

import java.util.Locale;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** What people are told of a story. Who is in its pictures stands in no mail. */
@Component
class StoryMail {
  private final People people;
  private final Post post;

  StoryMail(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  void returned(Story story, Person by) {
    tellWriters(story, by, "returned", story.desk());
  }

  void published(Story story, Person by) {
    tellWriters(story, by, "published", story.path());
  }

  void unpublished(Story story, Person by) {
    tellWriters(story, by, "unpublished", story.desk());
  }

  private void tellWriters(Story story, Person by, String what, String path) {
    for (Person writer : people.listPersons(story.writers()).values())
      if (!writer.id().equals(by.id()))
        post.send(
            Mail.to(writer.email(), writer.locale())
                .subject("stories.mail." + what + ".subject", story.title())
                .line("stories.mail." + what + ".line", by.name(), story.title())
                .link(path, "stories.mail." + what + ".link"));
  }

  /** A picture is out of it, as somebody has said no. */
  void takenAway(Story story) {
    for (Person writer : people.listPersons(story.writers()).values())
      post.send(
          Mail.to(writer.email(), writer.locale())
              .subject("stories.mail.takenAway.subject", story.title())
              .line("stories.mail.takenAway.line", story.title())
              .link(story.desk() + "/pictures", "stories.mail.takenAway.link"));
  }

  /**
   * To somebody who is seen in a picture, in the story's language: nobody knows theirs.
   *
   * @param asks whether they are to answer; else they are told what was noted
   */
  void ask(Story story, String email, String token, boolean asks, Person by) {
    String key = "stories.mail." + (asks ? "asked" : "noted");
    post.send(
        Mail.to(email, Locale.of(story.language()))
            .subject(key + ".subject", story.organisation())
            .line(key + ".line", by.name(), story.organisation(), story.title())
            .line("stories.mail.consent.free")
            .link("/consents/" + token, key + ".link")
            .by(by.id())
            .secret());
  }
}
