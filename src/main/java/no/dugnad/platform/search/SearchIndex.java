package no.dugnad.platform.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words of what is found by them. */
@Service
public class SearchIndex {
  private final DocumentStore store;
  private final Supplier<Terms> terms;

  SearchIndex(DocumentStore store, Supplier<Terms> terms) {
    this.store = store;
    this.terms = terms;
  }

  /** Reads anew what a deed has changed, in its transaction. */
  public void refresh(Documented room, UUID... changed) {
    refresh(room, List.of(changed));
  }

  /** Reads anew what a deed has changed, in its transaction. */
  @Transactional(propagation = Propagation.REQUIRED)
  public void refresh(Documented room, Collection<UUID> changed) {
    List<SearchDocument> documents = room.listDocuments(changed);
    Terms known = terms.get();
    List<double[]> subjects = documents.stream().map(SearchIndex::subjects).toList();
    store.write(
        room.kind(),
        documents,
        IntStream.range(0, documents.size())
            .mapToObj(i -> vector(room.kind(), documents.get(i), subjects.get(i), known))
            .toList(),
        subjects.stream().map(SearchIndex::bytes).toList());
    Set<UUID> gone = new HashSet<>(changed);
    gone.removeAll(documents.stream().map(SearchDocument::id).collect(Collectors.toSet()));
    store.remove(gone);
  }

  private static double[] subjects(SearchDocument document) {
    return Subjects.LISTED.in(
        String.join(" ", document.title(), document.text(), document.about()));
  }

  /** Strengths from -1 to 1 as 1 to 255. */
  private static byte[] bytes(double[] subjects) {
    var bytes = new byte[subjects.length];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (128 + Math.round(127 * subjects[i]));
    return bytes;
  }

  private static String vector(
      String kind, SearchDocument document, double[] subjects, Terms known) {
    var words = new WeightedWords(known).of(kind);
    Subjects.main(subjects).forEach(words::about);
    return words
        .add(document.title(), 'A')
        .add(document.text(), 'B')
        .add(document.about(), 'C')
        .vector();
  }
}
