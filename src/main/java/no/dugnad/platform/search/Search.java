package no.dugnad.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.synonyms.Synonyms;
import no.dugnad.platform.ui.Pager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for the same words in all rooms. What is looked for is written down nowhere. */
@Service
public class Search {
  private static final int FEW = 5;
  private static final int PAGE = 20;

  /** With fewer, what has most of the words is shown too. */
  private static final int ENOUGH = 5;

  /** For all rooms together. */
  private static final int SECONDS = 2;

  private final List<Findable> rooms;
  private final Supplier<Terms> terms;
  private final Supplier<Synonyms> synonyms;

  Search(
      List<Findable> rooms, KindOrder order, Supplier<Terms> terms, Supplier<Synonyms> synonyms) {
    this.rooms = rooms.stream().sorted(order.order()).toList();
    this.terms = terms;
    this.synonyms = synonyms;
  }

  /**
   * What was found.
   *
   * @param sought what it was found by
   * @param instead what was looked for instead of what was written, when that was found nowhere
   * @param nearest whether nothing had all of it, and this has most
   */
  public record Answer(Sought sought, Optional<String> instead, boolean nearest, List<Kind> kinds) {
    public Answer {
      kinds = List.copyOf(kinds);
    }

    int total() {
      return kinds.stream().mapToInt(kind -> kind.pager().total()).sum();
    }
  }

  /**
   * What was found of a kind.
   *
   * @param pager of what is shown of it
   */
  public record Kind(String name, String label, Found found, Pager pager) {}

  /** The kinds there may be anything of, for the viewer. */
  public Answer unasked(Sought sought, Viewer viewer) {
    var none = new Found(0, List.of());
    return new Answer(
        sought,
        Optional.empty(),
        false,
        rooms.stream()
            .filter(room -> room.isFor(viewer))
            .map(room -> new Kind(room.kind(), room.label(), none, new Pager(1, FEW, 0)))
            .toList());
  }

  /**
   * The labels of the kinds that there is nothing of for the viewer, and there may be for others.
   */
  public List<String> listClosed(Viewer viewer) {
    return rooms.stream().filter(room -> !room.isFor(viewer)).map(Findable::label).toList();
  }

  /** What somebody has written, read as what it may mean. */
  @Transactional(readOnly = true)
  public Sought read(String text) {
    return Sought.of(text, Sought.words(text), terms.get(), synonyms.get());
  }

  /**
   * How a room's own list looks for words.
   *
   * @param sought what it is filtered by
   * @param instead what was taken for the words, when they were found nowhere
   * @param nearest whether nothing had all of it, and this has most
   */
  public record Meaning(Sought sought, Optional<String> instead, boolean nearest) {}

  /**
   * What words mean to a list of one kind: all of them; where that finds nothing there, what
   * somebody may have meant, or what has most of them.
   *
   * @param kind as {@link Findable#kind}
   * @param count how many the list has with it
   * @return empty where no word is looked for
   */
  @Transactional(readOnly = true, timeout = SECONDS)
  public Optional<Meaning> meaning(String text, String kind, ToIntFunction<Sought> count) {
    Sought all = read(text).part(kind, 0, 0);
    if (all.isEmpty()) return Optional.empty();
    Optional<Sought> meant = corrected(all).map(other -> other.part(kind, 0, 0));
    Optional<String> instead = meant.map(Sought::text);
    return Stream.of(
            Optional.of(new Meaning(all, Optional.empty(), false)),
            meant.map(other -> new Meaning(other, instead, false)),
            meant
                .filter(Sought::canBeWider)
                .map(other -> new Meaning(other.wider(), instead, true)),
            Optional.of(all)
                .filter(Sought::canBeWider)
                .map(other -> new Meaning(other.wider(), Optional.empty(), true)))
        .flatMap(Optional::stream)
        .filter(meaning -> count.applyAsInt(meaning.sought()) > 0)
        .findFirst()
        .or(() -> Optional.of(new Meaning(all, Optional.empty(), false)));
  }

  /** What a text is compared with others by. Nothing of it is kept. */
  @Transactional(readOnly = true)
  public Resemblance resemblance(String text) {
    return Resemblance.of(text, terms.get(), synonyms.get(), Subjects.LISTED);
  }

  /**
   * A few of each kind, or a page of one. What all of it is found in comes first; where that is
   * nothing, what somebody may have meant; where that is little, what has most of it. Nothing here
   * depends on what the viewer may not see.
   *
   * @param chosen the kind; empty for all
   * @param page of the one that is chosen, from 1
   */
  @Transactional(readOnly = true, timeout = SECONDS)
  public Answer find(Sought sought, String chosen, int page, Viewer viewer) {
    var all = new Answer(sought, Optional.empty(), false, kinds(sought, chosen, page, viewer));
    if (all.total() >= ENOUGH) return all;
    if (all.total() > 0) return more(all, wider(all, chosen, page, viewer));
    Optional<Answer> meant = meant(sought, chosen, page, viewer);
    return meant.orElseGet(() -> more(all, wider(all, chosen, page, viewer)));
  }

  private static Answer more(Answer one, Answer other) {
    return other.total() > one.total() ? other : one;
  }

  private Answer wider(Answer narrow, String chosen, int page, Viewer viewer) {
    Sought sought = narrow.sought();
    if (!sought.canBeWider()) return narrow;
    Sought wide = sought.wider();
    List<Kind> kinds = kinds(wide, chosen, page, viewer);
    return new Answer(wide, narrow.instead(), narrow.total() == 0, kinds);
  }

  /** What is found with the words that are written nowhere taken as slips. */
  private Optional<Answer> meant(Sought sought, String chosen, int page, Viewer viewer) {
    return corrected(sought)
        .map(
            meant ->
                new Answer(
                    meant, Optional.of(meant.text()), false, kinds(meant, chosen, page, viewer)))
        .map(found -> found.total() > 0 ? found : wider(found, chosen, page, viewer))
        .filter(answer -> answer.total() > 0);
  }

  /** With each word that is written nowhere as it was probably meant; empty when that is none. */
  private Optional<Sought> corrected(Sought sought) {
    Terms known = terms.get();
    List<String> words =
        sought.asked().stream()
            .map(
                word ->
                    word.known()
                        ? word.word()
                        : Misspellings.meant(word.word(), known).stream()
                            .findFirst()
                            .orElse(word.word()))
            .toList();
    if (words.equals(sought.words())) return Optional.empty();
    return Optional.of(Sought.of(String.join(" ", words), words, known, synonyms.get()));
  }

  private List<Kind> kinds(Sought sought, String chosen, int page, Viewer viewer) {
    var kinds = new ArrayList<Kind>();
    for (Findable room : rooms) {
      if (!room.isFor(viewer)) continue;
      boolean whole = room.kind().equals(chosen);
      kinds.add(whole ? page(room, sought, page, viewer) : few(room, sought, viewer));
    }
    return kinds;
  }

  private static Kind few(Findable room, Sought sought, Viewer viewer) {
    Found found = room.find(sought.part(room.kind(), 0, FEW), viewer);
    return new Kind(room.kind(), room.label(), found, new Pager(1, FEW, found.total()));
  }

  /** One there is none of becomes the last there is. */
  private static Kind page(Findable room, Sought sought, int page, Viewer viewer) {
    Found found = room.find(sought.part(room.kind(), (page - 1) * PAGE, PAGE), viewer);
    int total = found.total();
    if (total == 0 && page > 1) total = room.find(sought.part(room.kind(), 0, 1), viewer).total();
    var pager = new Pager(page, PAGE, total);
    if (pager.page() != page)
      found = room.find(sought.part(room.kind(), pager.offset(), PAGE), viewer);
    return new Kind(room.kind(), room.label(), found, pager);
  }
}
