package no.dugnad.platform.once;

import java.util.List;
import java.util.Map;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Workshop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What a workshop found out. */
@ServerTest
class WorkshopTwiceTest extends TwiceWalk {
  @Autowired Cast cast;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Visitors visitors;

  @Test
  @Sends({
    "/workshops/{id}/result/draft",
    "/workshops/{id}/result/redrawing",
    "/workshops/{id}/result/sorting"
  })
  void whatARoomFoundOutIsDrawnOnce() {
    Halls halls = beans.createBean(Halls.class);
    Workshop workshop = halls.open(cast);
    halls.facilitate(
        workshop, cast, new Deed.Write(Ids.next(), "causes", "Taket", null, null, List.of()));
    halls.facilitate(workshop, cast, new Deed.End());
    Visitor adviser = visitors.of(cast.adviser.id());
    String result = "/workshops/" + workshop.id() + "/result";
    sendTwice("/workshops/{id}/result/draft", adviser.get(result));
    sendTwice("/workshops/{id}/result/redrawing", adviser.get(result + "/text"));
    sendTwice(
        "/workshops/{id}/result/sorting",
        adviser.get(result + "/text"),
        "button[form=sorting]",
        Map.of());
  }
}
