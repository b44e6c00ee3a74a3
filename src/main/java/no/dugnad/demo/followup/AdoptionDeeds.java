package no.dugnad.demo.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Outbox;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.sharing.adoptions.Adoption;
import no.dugnad.sharing.adoptions.Adoption.Adopter;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import no.dugnad.sharing.adoptions.Adoptions;
import no.dugnad.sharing.adoptions.ProjectAdoptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who uses what the projects made. */
@Component
class AdoptionDeeds {
  private static final Pattern LINK = Pattern.compile("/adoptions/([\\w-]+)");

  private final Adoptions adoptions;
  private final ProjectAdoptions ofProject;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AdoptionDeeds(
      Adoptions adoptions,
      ProjectAdoptions ofProject,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.adoptions = adoptions;
    this.ofProject = ofProject;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** An organisation, what for, and the address that it is confirmed from. */
  void want(CohortDeed deed, Scene scene) {
    var adopter = new Adopter("Rådgiveren der", deed.last(), deed.more(), "nb");
    // Nobody sends the mail, and blanks it, before its link is read.
    transaction.executeWithoutResult(
        _ -> {
          adoptions.claim(scene.project(deed.of()).id(), deed.said(), adopter, Viewer.anonymous());
          adoptions.confirm(token(deed));
        });
  }

  private String token(CohortDeed deed) {
    Matcher link = LINK.matcher(outbox.list(Long.MAX_VALUE, 1).getFirst().textBody());
    if (!link.find()) throw new NotFound("link", deed.last());
    return link.group(1);
  }

  /** Where, and since how many days before. */
  void takeIntoUse(CohortDeed deed, Scene scene, Viewer by) {
    Adoption adoption = of(deed, scene);
    LocalDate since = Oslo.date(clock.instant()).minusDays(Integer.parseInt(deed.last()));
    ofProject.sayForThem(adoption.id(), new Use(since, deed.more()), adoption.revision(), by);
  }

  void useNoMore(CohortDeed deed, Scene scene, Viewer by) {
    Adoption adoption = of(deed, scene);
    ofProject.end(adoption.id(), deed.more(), adoption.revision(), by);
  }

  private Adoption of(CohortDeed deed, Scene scene) {
    Project project = scene.project(deed.of());
    return ofProject.list(project.id()).stream()
        .filter(one -> one.organisation().equals(deed.said()))
        .findFirst()
        .orElseThrow(() -> new NotFound("adoption", deed.said()));
  }
}
