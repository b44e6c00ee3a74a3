package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.Map;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The door of a workshop on the front page, for everybody who has a code. */
@Component
class FrontDoor implements FrontPart {
  @Override
  public List<Part> parts() {
    return List.of(new Part("workshops/live/front", Map.of()));
  }
}
