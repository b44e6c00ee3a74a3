package no.dugnad.sharing.needs.web;

import java.util.List;
import java.util.Map;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.needs.Needs;
import org.springframework.stereotype.Component;

/** On home: the way to say what one needs, and to what one has said. */
@Component
class NeedOnHome implements HomePart {
  private final Needs needs;

  NeedOnHome(Needs needs) {
    this.needs = needs;
  }

  /** Who has another part here than to apply is told of what they have said alone. */
  @Override
  public List<Part> parts(Viewer viewer) {
    int told = needs.countOf(viewer.personId());
    return told == 0 && !viewer.roles().isEmpty()
        ? List.of()
        : List.of(new Part("sharing/needs/on-home", Map.of("told", told)));
  }
}
