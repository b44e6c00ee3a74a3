package no.dugnad.workshops.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All notes and how they hang together. Notes that were merged count as one, their root: the graph
 * of needs, causes and effects is one of roots, and it has no circle.
 */
public final class Notes {
  private final Map<UUID, Note> notes = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> children = new HashMap<>();
  private final Map<UUID, Set<UUID>> merged = new HashMap<>();

  /** How many lie on the board, by step and table, and by who wrote them. */
  private final Map<String, SortedMap<Integer, Integer>> byTable = new HashMap<>();

  private final Map<Author, Integer> byAuthor = new HashMap<>();

  /** How many each has ever written. */
  private final Map<Author, Integer> writers = new HashMap<>();

  void put(Note note) {
    Note former = notes.put(note.id(), note);
    if (former != null) {
      former.parents().forEach(parent -> index(children, parent).remove(note.id()));
      if (former.mergedInto() != null) index(merged, former.mergedInto()).remove(note.id());
      if (!former.removed()) count(former, -1);
    } else {
      writers.merge(note.by(), 1, Integer::sum);
    }
    if (!note.removed()) count(note, 1);
    note.parents().forEach(parent -> index(children, parent).add(note.id()));
    if (note.mergedInto() != null) index(merged, note.mergedInto()).add(note.id());
  }

  private void count(Note note, int more) {
    byAuthor.merge(note.by(), more, Integer::sum);
    Map<Integer, Integer> tables = byTable.computeIfAbsent(note.step(), _ -> new TreeMap<>());
    if (tables.merge(note.table(), more, Integer::sum) == 0) tables.remove(note.table());
  }

  /** How many notes of a step lie on the board, by the table they were written at. */
  public SortedMap<Integer, Integer> count(String step) {
    return new TreeMap<>(byTable.getOrDefault(step, new TreeMap<>()));
  }

  /** How many of theirs lie on the board. */
  public int count(Author by) {
    return byAuthor.getOrDefault(by, 0);
  }

  /** How many they have written, those taken away again counted. */
  public int written(Author by) {
    return writers.getOrDefault(by, 0);
  }

  Map<Author, Integer> writers() {
    return writers;
  }

  private static Set<UUID> index(Map<UUID, Set<UUID>> index, UUID id) {
    return index.computeIfAbsent(id, _ -> new LinkedHashSet<>());
  }

  @Nullable Note find(UUID id) {
    return notes.get(id);
  }

  Note get(UUID id) {
    Note note = notes.get(id);
    if (note == null) throw new IllegalStateException("no note " + id);
    return note;
  }

  Collection<Note> all() {
    return Collections.unmodifiableCollection(notes.values());
  }

  /** The note that speaks for this one, mostly itself. */
  Note root(UUID id) {
    Note note = get(id);
    return note.mergedInto() == null ? note : root(note.mergedInto());
  }

  /** The root itself, then those that were merged into it, at whatever remove. */
  List<Note> members(UUID root) {
    var members = new ArrayList<Note>();
    members.add(get(root));
    merged.getOrDefault(root, Set.of()).forEach(id -> members.addAll(members(id)));
    return members;
  }

  /** Whether it speaks for others. */
  public boolean hasMerged(UUID id) {
    return !merged.getOrDefault(id, Set.of()).isEmpty();
  }

  /** The roots that the note and all merged into it hang on, and who says so of each. */
  Map<UUID, Set<UUID>> links(UUID root) {
    var links = new LinkedHashMap<UUID, Set<UUID>>();
    for (Note member : members(root)) {
      if (member.removed()) continue;
      member
          .links()
          .forEach(
              (parent, by) ->
                  links.computeIfAbsent(root(parent).id(), _ -> new HashSet<>()).add(by.person()));
    }
    links.remove(root);
    return links;
  }

  /** The roots that hang on the note or on any merged into it. */
  public Set<UUID> children(UUID root) {
    var roots = new LinkedHashSet<UUID>();
    for (Note member : members(root)) {
      children.getOrDefault(member.id(), Set.of()).forEach(child -> roots.add(root(child).id()));
    }
    return roots;
  }

  /** Whether one comes from one to the other by going from what hangs to what it hangs on. */
  public boolean reaches(UUID from, UUID to) {
    UUID goal = root(to).id();
    Set<UUID> seen = new HashSet<>();
    var ahead = new ArrayDeque<UUID>(everyParent(root(from).id()));
    while (!ahead.isEmpty()) {
      UUID id = ahead.remove();
      if (id.equals(goal)) return true;
      if (seen.add(id)) ahead.addAll(everyParent(id));
    }
    return false;
  }

  /** Those of removed notes too: they may be put back. */
  private Set<UUID> everyParent(UUID root) {
    var parents = new LinkedHashSet<UUID>();
    for (Note member : members(root)) {
      member.parents().forEach(parent -> parents.add(root(parent).id()));
    }
    return parents;
  }
}
