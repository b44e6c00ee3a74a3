package no.dugnad.sharing.catalogue;

import java.time.LocalDate;
import java.util.UUID;

/** Something from before that a draft is like, and that its writer may read. */
public sealed interface Earlier {
  record Project(CatalogueEntry entry) implements Earlier {}

  /** Their own. */
  record Own(UUID applicationId, String title, String call, LocalDate on) implements Earlier {}
}
