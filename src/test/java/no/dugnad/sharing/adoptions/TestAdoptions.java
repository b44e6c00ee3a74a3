package no.dugnad.sharing.adoptions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.sharing.adoptions.Adoption.Adopter;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import no.dugnad.testing.Outbox;
import org.springframework.beans.factory.BeanFactory;

/** Those who want to use what a project made. */
public final class TestAdoptions {
  static final LocalDate SINCE = LocalDate.of(2026, 11, 2);

  private final BeanFactory beans;
  private final Outbox outbox;

  public TestAdoptions(BeanFactory beans, Outbox outbox) {
    this.beans = beans;
    this.outbox = outbox;
  }

  Adoptions adoptions() {
    return beans.getBean(Adoptions.class);
  }

  ProjectAdoptions ofProject() {
    return beans.getBean(ProjectAdoptions.class);
  }

  void claim(Project project, String organisation, String email) {
    adoptions()
        .claim(
            project.id(),
            organisation,
            new Adopter("En Utenfra", email, "Til ansatte", "nb"),
            Viewer.anonymous());
  }

  /**
   * @return the token of their link
   */
  public String confirmed(Project project, String organisation, String email) {
    claim(project, organisation, email);
    String token = token(email);
    adoptions().confirm(token);
    return token;
  }

  public String stated(Project project, String organisation, String email) {
    String token = confirmed(project, organisation, email);
    adoptions().state(token, new Use(SINCE, "Hjemmetjenesten"), get(token).revision());
    return token;
  }

  public String inUse(Project project, String organisation, String email, Viewer owner) {
    String token = stated(project, organisation, email);
    vouch(token, owner);
    return token;
  }

  public void vouch(String token, Viewer owner) {
    ofProject().vouch(get(token).id(), get(token).revision(), owner);
  }

  public void end(String token) {
    adoptions().end(token, "");
  }

  public Adoption get(String token) {
    return adoptions().find(token).orElseThrow();
  }

  public String token(String email) {
    return link(email).replaceFirst("^/adoptions/", "");
  }

  String link(String email) {
    return outbox.last(email).path().replaceFirst("\\?.*", "");
  }

  /** The latest that is confirmed. */
  UUID latest(Project project) {
    return ofProject().list(project.id()).stream()
        .max(Comparator.comparing(Adoption::id))
        .orElseThrow()
        .id();
  }
}
