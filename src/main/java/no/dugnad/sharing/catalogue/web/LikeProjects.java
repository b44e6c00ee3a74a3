package no.dugnad.sharing.catalogue.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.DraftAside;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Alike;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.catalogue.Earlier;
import no.dugnad.sharing.catalogue.Likenesses;
import org.springframework.stereotype.Component;

/** Beside a draft: what was tried before and is like it; nothing when nothing is. */
@Component
class LikeProjects implements DraftAside {
  private final Likenesses likenesses;

  LikeProjects(Likenesses likenesses) {
    this.likenesses = likenesses;
  }

  @Override
  public List<Part> parts(Application application, String text, Viewer viewer) {
    List<Alike<Earlier>> alike = likenesses.list(text, application.id(), viewer);
    return alike.isEmpty()
        ? List.of()
        : List.of(new Part("sharing/catalogue/like", Map.of("alike", alike)));
  }
}
