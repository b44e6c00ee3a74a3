package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.dugnad.sharing.stories.StoryPicture.InIt;
import no.dugnad.sharing.stories.TestStories;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms of a story's pictures, and of those who are asked about them. */
@ServerTest
class StoryTwiceTest extends TwiceWalk {
  private static final String EMAIL = "i-bildet@eksempel.no";

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;

  @Test
  @Sends({
    "/our-stories/{id}/pictures/{picture}",
    "/our-stories/{id}/pictures/{picture}/front",
    "/our-stories/{id}/pictures/{picture}/consents",
    "/our-stories/{id}/consents/{consent}/removal",
    "/our-stories/{id}/consents/{consent}/withdrawal",
    "/consents/{token}",
    "/consents/{token}/withdrawal"
  })
  void whatIsSaidOfAPictureTwiceAtOnceIsDoneOnce() {
    var told = new TestStories(beans, cast);
    UUID id = told.draft();
    told.picture(id, "Et kart", InIt.NOBODY);
    UUID picture = told.picture(id, "To ved en tavle", InIt.NAMED);
    Visitor writer = visitors.of(cast.applicant.id());
    String path = "/our-stories/" + id + "/pictures/" + picture;
    sendTwice(
        "/our-stories/{id}/pictures/{picture}",
        writer.get(path),
        "form[action$=/pictures/" + picture + "]",
        Map.of("alt", "To som ler ved en tavle"));
    sendTwice("/our-stories/{id}/pictures/{picture}/front", writer.get(path));
    assertThat(ask(writer.get(path), "En Kollega", Map.of("how", "ORAL")))
        .containsEntry("stories.consent", 1);
    sendTwice(
        "/our-stories/{id}/consents/{consent}/removal",
        writer.get(path),
        "form[action*=/consents/][action$=/removal]",
        Map.of());
    assertThat(ask(writer.get(path), "En Annen", Map.of("how", "MAIL", "email", EMAIL)))
        .containsEntry("post.mail", 1);
    String link = outbox.last(EMAIL).path().replaceFirst("\\?.*", "");
    Visitor asked = visitors.stranger();
    sendTwice("/consents/{token}", asked.get(link), "form.answers button[value=yes]", Map.of());
    sendTwice("/consents/{token}/withdrawal", asked.get(link));

    UUID other = told.picture(id, "En i døra", InIt.NAMED);
    String another = "/our-stories/" + id + "/pictures/" + other;
    ask(writer.get(another), "En Tredje", Map.of("how", "ORAL"));
    sendTwice("/our-stories/{id}/consents/{consent}/withdrawal", writer.get(another));
  }

  private Map<String, Integer> ask(Page page, String name, Map<String, String> how) {
    var fields = new HashMap<>(how);
    fields.put("name", name);
    return sendTwice("/our-stories/{id}/pictures/{picture}/consents", page, fields);
  }

  @Test
  @Sends("/our-stories/{id}/projects/{project}/removal")
  void aProjectTakenOutOfAStoryTwiceAtOnceIsOutOnce() {
    var told = new TestStories(beans, cast);
    Visitor adviser = visitors.of(cast.adviser.id());
    Page desk =
        adviser.get("/our-stories").submit("form.stack", Map.of("title", "Fem år med midler"));
    String path = "/our-stories/" + desk.path().split("/")[2];
    adviser
        .get(path)
        .submit("form[action$=/projects]", Map.of("project", told.project().id().toString()));
    sendTwice(
        "/our-stories/{id}/projects/{project}/removal",
        adviser.get(path),
        "form[action*=/projects/][action$=/removal], button[formaction*=/projects/]",
        Map.of());
  }
}
