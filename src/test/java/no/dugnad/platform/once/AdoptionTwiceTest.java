package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.sharing.adoptions.TestAdoptions;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms of those who adopt, and of those whose project it is. */
@ServerTest
class AdoptionTwiceTest extends TwiceWalk {
  private static final Map<String, String> USE = Map.of("since", "2026-11-20", "place", "Skolen");

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;

  @Test
  @Sends({
    "/catalogue/{projectId}/adoption",
    "/adoptions/{token}",
    "/adoptions/{token}/answer",
    "/adoptions/{token}/use",
    "/adoptions/{token}/use/removal",
    "/adoptions/{token}/ending",
    "/projects/{id}/adoptions/{adoption}/use",
    "/projects/{id}/adoptions/{adoption}/confirmation",
    "/projects/{id}/adoptions/{adoption}/confirmation/removal",
    "/projects/{id}/adoptions/{adoption}/rejection",
    "/projects/{id}/adoptions/{adoption}/ending"
  })
  void whatIsSaidOfAnAdoptionTwiceAtOnceIsSaidOnce() {
    Project project = new TestCohort(beans, cast, 1).announce().project(0);
    var adoptions = new TestAdoptions(beans, outbox);
    String email = UUID.randomUUID() + "@eksempel.no";
    Visitor stranger = visitors.stranger();
    assertThat(
            sendTwice(
                "/catalogue/{projectId}/adoption",
                stranger.get("/catalogue/" + project.id() + "/adoption"),
                Map.of("name", "En Utenfra", "organisation", "Nabo", "email", email)))
        .containsEntry("adoptions.adoption", 1)
        .containsEntry("post.mail", 1);
    String token = adoptions.token(email);
    String link = "/adoptions/" + token;
    assertThat(sendTwice("/adoptions/{token}", stranger.get(link), "form.deed", Map.of()))
        .containsEntry("post.mail", 2);
    sendTwice("/adoptions/{token}/answer", stranger.get(link));
    assertThat(sendTwice("/adoptions/{token}/use", stranger.get(link), USE))
        .containsEntry("post.mail", 1);

    Visitor owner = visitors.of(cast.applicant.id());
    String path = adoptions.get(token).path();
    String route = "/projects/{id}/adoptions/{adoption}";
    sendTwice(route + "/confirmation", owner.get(path));
    sendTwice(route + "/confirmation/removal", owner.get(path));
    assertThat(sendTwice(route + "/rejection", owner.get(path), Map.of("why", "Det stemmer ikke.")))
        .containsEntry("post.mail", 1);
    assertThat(sendTwice(route + "/use", owner.get(path), USE)).containsEntry("post.mail", 1);
    sendTwice("/adoptions/{token}/use/removal", stranger.get(link));
    sendTwice("/adoptions/{token}/ending", stranger.get(link + "/ending"));

    String other = adoptions.confirmed(project, "Nabo", "to." + email);
    assertThat(
            sendTwice(
                route + "/ending",
                owner.get(adoptions.get(other).path() + "/ending"),
                Map.of("why", "Nei.")))
        .containsEntry("post.mail", 1);
  }
}
