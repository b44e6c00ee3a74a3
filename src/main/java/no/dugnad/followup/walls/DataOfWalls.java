package no.dugnad.followup.walls;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.stereotype.Component;

@Component
class DataOfWalls implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.nameless("walls.data.posts", "walls.contribution.writer_id"),
        Holding.restricted("walls.data.taken", "walls.contribution.gone_by"),
        Holding.erased("walls.data.reading", "walls.reader.person_id"));
  }
}
