package no.dugnad.sharing.stories;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import no.dugnad.sharing.stories.StoryStore.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The stories as everybody finds them. */
@Service
public class PublishedStories {
  private static final int ON_A_PAGE = 12;
  private static final String YEAR = "year";
  private static final String THEME = "theme";

  private final StoryStore store;

  PublishedStories(StoryStore store) {
    this.store = store;
  }

  /**
   * Some of them, the newest first.
   *
   * @param year null for all
   * @param theme null for all
   */
  public record Shown(
      List<Story> list, Pager pager, @Nullable Integer year, @Nullable String theme) {
    public Shown {
      list = List.copyOf(list);
    }

    public boolean isNarrowed() {
      return year != null || theme != null;
    }

    /** Of the list, with this in the place of what it is narrowed by; null for nothing. */
    public String with(String key, @Nullable String value) {
      Input input = narrowed();
      return (value == null ? input.with(key, "") : input.with(key, value))
          .address("/stories", YEAR, THEME);
    }

    /** What its address holds besides the page's number. */
    public String query() {
      return narrowed().query(YEAR, THEME);
    }

    private Input narrowed() {
      return Input.of(
          Map.of(
              YEAR, year == null ? "" : year.toString(),
              THEME, theme == null ? "" : theme));
    }
  }

  /**
   * By what they can be narrowed.
   *
   * @param years the latest first
   * @param themes of the year that is shown, or of all
   */
  public record Shelves(List<Integer> years, List<String> themes) {
    public Shelves {
      years = List.copyOf(years);
      themes = List.copyOf(themes);
    }
  }

  /**
   * @param page from 1
   */
  public Shown list(@Nullable Integer year, @Nullable String theme, int page) {
    var pager = new Pager(page, ON_A_PAGE, store.countOut(year, theme));
    return new Shown(store.listOut(year, theme, pager.offset(), ON_A_PAGE), pager, year, theme);
  }

  public List<Story> listLatest(int most) {
    return store.listOut(null, null, 0, most);
  }

  public Shelves shelves(@Nullable Integer year) {
    List<Shelf> all = store.listShelves();
    Stream<Shelf> shown = all.stream().filter(shelf -> year == null || shelf.year() == year);
    return new Shelves(
        all.stream().map(Shelf::year).distinct().toList(),
        shown.map(Shelf::theme).filter(theme -> !theme.isEmpty()).distinct().toList());
  }
}
