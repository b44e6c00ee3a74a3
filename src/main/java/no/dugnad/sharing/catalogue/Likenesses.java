package no.dugnad.sharing.catalogue;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Alike;
import no.dugnad.platform.search.Resemblance;
import no.dugnad.platform.search.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;

/**
 * What a draft is like: projects of the writer's own organisation, those that others have told all
 * of, and the writer's own earlier applications. Never others' drafts, nor what got no money.
 */
@Service
public class Likenesses {
  private final Search search;
  private final LikenessStore store;

  Likenesses(Search search, LikenessStore store) {
    this.search = search;
    this.store = store;
  }

  /** Of projects alone, to whoever writes the text; as {@link #list(String, UUID, Viewer)}. */
  public List<Alike<Earlier>> list(String text, Viewer writer) {
    return find(text, null, writer);
  }

  /** At most three, the likest first; none when it takes too long to find them. */
  public List<Alike<Earlier>> list(String text, UUID applicationId, Viewer writer) {
    return find(text, applicationId, writer);
  }

  private List<Alike<Earlier>> find(String text, @Nullable UUID applicationId, Viewer writer) {
    Resemblance resemblance = search.resemblance(text);
    if (resemblance.isEmpty()) return List.of();
    try {
      return resemblance.enough(store.listLikest(resemblance, applicationId, writer));
    } catch (QueryTimeoutException _) {
      return List.of();
    }
  }
}
