package no.dugnad.followup.feeds;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfFeeds implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.erased("feeds.data.feeds", "feeds.feed.person_id"));
  }
}
