package no.dugnad.platform.synonyms;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.language.Words;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words that advisers add. Everybody's search takes them into account: here at once, on other
 * nodes within a minute.
 */
@Service
public class SynonymGroups {
  /** Of one organisation: each group is tried against each word that is looked for. */
  static final int MOST = 200;

  /** A longer phrase is a sentence, which nobody else writes alike. */
  private static final int MOST_IN_PHRASE = 3;

  private final SynonymStore store;
  private final KnownSynonyms known;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SynonymGroups(
      SynonymStore store,
      KnownSynonyms known,
      Journal journal,
      Clock clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.known = known;
    this.journal = journal;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Those of all organisations, in the order they came. */
  public List<SynonymGroup> list() {
    return store.list();
  }

  public SynonymGroup get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("synonym group", id));
  }

  /**
   * @param words or phrases, of at least {@link SynonymGroup#FEWEST_WORDS}
   * @throws Refused if they say nothing, are the same word, or mean the same already
   */
  public void add(List<String> words, Viewer by) {
    check(words);
    transaction.executeWithoutResult(
        _ -> {
          store.lock();
          long own = store.list().stream().filter(g -> by.actsFor(g.organisationId())).count();
          if (own >= MOST) throw new Refused("synonyms.refused.most", MOST);
          if (known.read().areSame(words)) throw new Refused("synonyms.refused.known");
          UUID id = Ids.next();
          store.insert(id, by.organisationId(), words, clock.instant(), by.personId());
          write(id, words, by, "synonyms.journal.added");
        });
    known.read();
  }

  private static void check(List<String> words) {
    if (words.size() < SynonymGroup.FEWEST_WORDS) throw new Refused("synonyms.refused.few");
    if (words.size() > SynonymGroup.MOST_WORDS)
      throw new Refused("synonyms.refused.many", SynonymGroup.MOST_WORDS);
    var stems = new HashSet<List<String>>();
    for (String word : words) {
      List<String> parts = Words.of(word);
      if (parts.isEmpty() || Words.areCommon(parts))
        throw new Refused("synonyms.refused.common", word);
      if (parts.size() > MOST_IN_PHRASE)
        throw new Refused("synonyms.refused.phrase", word, MOST_IN_PHRASE);
      if (!stems.add(Synonyms.stems(word))) throw new Refused("synonyms.refused.same", word);
    }
  }

  public void remove(UUID id, Viewer by) {
    transaction.executeWithoutResult(
        _ -> {
          SynonymGroup group = get(id);
          if (store.delete(id)) write(id, group.words(), by, "synonyms.journal.removed");
        });
    known.read();
  }

  private void write(UUID id, List<String> words, Viewer by, String event) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                by.organisationId(),
                id,
                event,
                String.join(", ", words))
            .forStaff());
  }
}
