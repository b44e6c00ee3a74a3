package no.dugnad.followup.albums.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.albums.Album;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.GatheringPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The pictures on a gathering's page, and the way to put more there. */
@Component
class AlbumPart implements GatheringPart {
  private final Album album;

  AlbumPart(Album album) {
    this.album = album;
  }

  @Override
  public List<Part> parts(Gathering gathering, List<Project> known, Viewer viewer) {
    return album.isOpen(gathering)
        ? List.of(
            new Part(
                "followup/albums/of-gathering",
                Map.of("gathering", gathering, "pictures", album.list(gathering.id(), known))))
        : List.of();
  }
}
