package no.dugnad.sharing.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Search;
import no.dugnad.platform.search.Search.Meaning;
import no.dugnad.platform.search.Sought;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Option;
import no.dugnad.platform.ui.Pager;
import no.dugnad.sharing.catalogue.CatalogueEntry.Adopted;
import no.dugnad.sharing.catalogue.CatalogueEntry.Became;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The projects of all years, as each reader may find them. */
@Service
public class Catalogue {
  static final int PAGE = 25;

  /** So many stand on paper; of more the spreadsheet is of use. */
  static final int PRINTED = 200;

  /** With the words and what is taken for them. */
  private static final int SECONDS = 3;

  private final CatalogueStore store;
  private final Search search;

  Catalogue(CatalogueStore store, Search search) {
    this.store = store;
    this.search = search;
  }

  /**
   * A page of the entries that a filter lets through.
   *
   * @param printed what of them paper shows: all, where they are not too many, else the page
   * @param counts how many of all of them became what, those there are none of left out
   * @param meaning what was looked for, when words were
   */
  public record Listed(
      List<CatalogueEntry> entries,
      List<CatalogueEntry> printed,
      Map<Became, Integer> counts,
      Pager pager,
      Optional<Meaning> meaning) {
    public Listed {
      entries = List.copyOf(entries);
      printed = List.copyOf(printed);
    }

    public boolean isPrintedWhole() {
      return printed.size() == pager.total();
    }
  }

  public CatalogueEntry get(UUID projectId, Viewer viewer) {
    return find(projectId, viewer).orElseThrow(() -> new NotFound("entry", projectId));
  }

  public Optional<CatalogueEntry> find(UUID projectId, Viewer viewer) {
    return store.find(projectId, viewer);
  }

  @Transactional(readOnly = true, timeout = SECONDS)
  public Listed list(EntryFilter filter, int page, Viewer viewer) {
    return list(filter, page, PAGE, PRINTED, viewer);
  }

  Listed list(EntryFilter filter, int page, int size, int most, Viewer viewer) {
    Optional<Meaning> meaning = meaning(filter, viewer);
    Optional<Sought> sought = meaning.map(Meaning::sought);
    Map<Became, Integer> counts = store.count(filter, sought, viewer);
    var pager = new Pager(page, size, total(counts));
    if (pager.total() > most) {
      List<CatalogueEntry> shown = store.list(filter, sought, viewer, size, pager.offset());
      return new Listed(shown, shown, counts, pager, meaning);
    }
    List<CatalogueEntry> all = store.list(filter, sought, viewer, most, 0);
    return new Listed(all.subList(pager.offset(), pager.last()), all, counts, pager, meaning);
  }

  /** All of them, in the order of the pages, for an export. */
  @Transactional(readOnly = true, timeout = SECONDS)
  public List<CatalogueEntry> listAll(EntryFilter filter, Viewer viewer) {
    return store.list(
        filter, meaning(filter, viewer).map(Meaning::sought), viewer, Integer.MAX_VALUE, 0);
  }

  /** How many others want to use it and do: a room above tells it, under the project's lock. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellAdopted(UUID projectId, Adopted adopted) {
    store.setAdopted(projectId, adopted);
  }

  private Optional<Meaning> meaning(EntryFilter filter, Viewer viewer) {
    return search.meaning(
        filter.words(),
        EntryDocuments.KIND,
        sought -> total(store.count(filter, Optional.of(sought), viewer)));
  }

  private static int total(Map<Became, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whose there are, to choose from: none where there is only one. */
  public List<Option> listOrganisations() {
    var options = new ArrayList<Option>();
    for (CatalogueStore.Whose whose : store.listOrganisations())
      options.add(new Option(whose.id().toString(), whose.name()));
    return options.size() > 1 ? options : List.of();
  }
}
