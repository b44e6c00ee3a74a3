package no.dugnad.platform.search;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Pager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for the same words in all rooms. What is looked for is written down nowhere. */
@Service
public class Search {
  private static final int FEW = 5;
  private static final int PAGE = 20;

  /** For all rooms together. */
  private static final int SECONDS = 2;

  private final List<Findable> rooms;

  Search(List<Findable> rooms, KindOrder order) {
    this.rooms = rooms.stream().sorted(order.order()).toList();
  }

  /**
   * What was found of a kind.
   *
   * @param pager of what is shown of it
   */
  public record Kind(String name, String label, Found found, Pager pager) {}

  /** The kinds there may be anything of, for the viewer. */
  public List<Kind> kinds(Viewer viewer) {
    var none = new Found(0, List.of());
    return rooms.stream()
        .filter(room -> room.isFor(viewer))
        .map(room -> new Kind(room.kind(), room.label(), none, new Pager(1, FEW, 0)))
        .toList();
  }

  /**
   * A few of each kind, or a page of one.
   *
   * @param chosen the kind; empty for all
   * @param page of the one that is chosen, from 1
   */
  @Transactional(readOnly = true, timeout = SECONDS)
  public List<Kind> find(Sought sought, String chosen, int page, Viewer viewer) {
    var kinds = new ArrayList<Kind>();
    for (Findable room : rooms) {
      if (!room.isFor(viewer)) continue;
      boolean whole = room.kind().equals(chosen);
      kinds.add(whole ? page(room, sought, page, viewer) : few(room, sought, viewer));
    }
    return kinds;
  }

  private static Kind few(Findable room, Sought sought, Viewer viewer) {
    Found found = room.find(sought.part(0, FEW), viewer);
    return new Kind(room.kind(), room.label(), found, new Pager(1, FEW, found.total()));
  }

  /** One there is none of becomes the last there is. */
  private static Kind page(Findable room, Sought sought, int page, Viewer viewer) {
    Found found = room.find(sought.part((page - 1) * PAGE, PAGE), viewer);
    int total = found.total();
    if (total == 0 && page > 1) total = room.find(sought.part(0, 1), viewer).total();
    var pager = new Pager(page, PAGE, total);
    if (pager.page() != page) found = room.find(sought.part(pager.offset(), PAGE), viewer);
    return new Kind(room.kind(), room.label(), found, pager);
  }
}
