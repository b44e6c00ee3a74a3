package no.dugnad.followup.albums;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfAlbums implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(Holding.nameless("albums.data.pictures", "albums.picture.added_by"));
  }
}
