package no.dugnad.sharing.adoptions.web;

import java.util.List;
import java.util.Map;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.adoptions.Adoption;
import no.dugnad.sharing.adoptions.ProjectAdoptions;
import no.dugnad.sharing.catalogue.CatalogueEntry;
import no.dugnad.sharing.catalogue.EntryPart;
import org.springframework.stereotype.Component;

/** Who uses what a project made, how many want to, and the way to say so. */
@Component
class AdoptionOfEntry implements EntryPart {
  private final ProjectAdoptions adoptions;

  AdoptionOfEntry(ProjectAdoptions adoptions) {
    this.adoptions = adoptions;
  }

  @Override
  public List<Part> parts(CatalogueEntry entry, Viewer viewer) {
    List<Adoption> inUse =
        entry.adopted().inUse() > 0 ? adoptions.listInUse(entry.projectId()) : List.of();
    return List.of(new Part("sharing/adoptions/of-entry", Map.of("entry", entry, "inUse", inUse)));
  }
}
