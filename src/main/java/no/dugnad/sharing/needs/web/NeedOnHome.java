package no.dugnad.sharing.needs.web;

import java.util.List;
import java.util.Map;
import no.dugnad.platform.home.HomePart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * On home: the way to say what one needs, and to what one has said. Who has another part here than
 * to apply finds it at the foot.
 */
@Component
class NeedOnHome implements HomePart {
  @Override
  public List<Part> parts(Viewer viewer) {
    return viewer.roles().isEmpty()
        ? List.of(new Part("sharing/needs/on-home", Map.of()))
        : List.of();
  }
}
