package no.dugnad.insight.web;

import java.util.List;
import no.dugnad.funding.awards.AwardFilter;
import no.dugnad.funding.awards.RegisterLink;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** From the register on to the year that it is narrowed to. */
@Component
class YearOfRegister implements RegisterLink {
  @Override
  public List<Link> links(AwardFilter filter) {
    String path = filter.year() == null ? "/year" : "/year/" + filter.year();
    return List.of(new Link(path, "insight.link"));
  }
}
