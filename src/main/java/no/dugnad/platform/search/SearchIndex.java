package no.dugnad.platform.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    store.write(
        room.kind(),
        documents,
        documents.stream().map(document -> vector(room.kind(), document, known)).toList());
    Set<UUID> gone = new HashSet<>(changed);
    gone.removeAll(documents.stream().map(SearchDocument::id).collect(Collectors.toSet()));
    store.remove(gone);
  }

  private static String vector(String kind, SearchDocument document, Terms known) {
    return new WeightedWords(known)
        .of(kind)
        .add(document.title(), 'A')
        .add(document.text(), 'B')
        .add(document.about(), 'C')
        .vector();
  }
}
