package no.dugnad.funding.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.intake.SavedView.Look;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ways to see the list that somebody wants again; each one's own, and those that others share. */
@Service
public class SavedViews {
  private final SavedViewStore store;

  SavedViews(SavedViewStore store) {
    this.store = store;
  }

  /** One's own first. */
  public List<SavedView> list(UUID organisationId, Viewer viewer) {
    return store.list(organisationId, viewer.personId());
  }

  public SavedView get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("saved view", id));
  }

  Optional<SavedView> find(UUID id) {
    return store.find(id);
  }

  @Transactional
  public UUID save(UUID organisationId, String name, boolean shared, Look look, Viewer by) {
    store.lock(organisationId, by.personId());
    List<SavedView> own = listOwn(organisationId, by.personId());
    if (own.size() >= SavedView.MOST) throw new Refused("intake.refused.manyViews", SavedView.MOST);
    requireFree(own, name);
    requireBounded(look);
    UUID id = Ids.next();
    store.insert(
        new SavedView(id, organisationId, by.personId(), by.person().name(), name, look, shared));
    return id;
  }

  /** Gives it another name, and says whether others see it. */
  @Transactional
  public void rename(UUID id, String name, boolean shared, Revision seen) {
    SavedView view = getLocked(id);
    seen.requireSame(view.revision());
    List<SavedView> others =
        listOwn(view.organisationId(), view.ownerId()).stream()
            .filter(other -> !other.id().equals(id))
            .toList();
    requireFree(others, name);
    store.setName(id, name, shared);
  }

  /** From now on it shows what its owner has before them. */
  @Transactional
  public void change(UUID id, Look look, Revision seen) {
    seen.requireSame(getLocked(id).revision());
    requireBounded(look);
    store.setLook(id, look);
  }

  /** One that is gone already is no fault. */
  @Transactional
  public void delete(UUID id) {
    store.delete(id);
  }

  private SavedView getLocked(UUID id) {
    SavedView view = get(id);
    store.lock(view.organisationId(), view.ownerId());
    return get(id);
  }

  private List<SavedView> listOwn(UUID organisationId, UUID personId) {
    return store.list(organisationId, personId).stream()
        .filter(view -> view.ownerId().equals(personId))
        .toList();
  }

  private static void requireFree(List<SavedView> others, String name) {
    if (others.stream().anyMatch(view -> Written.key(view.name()).equals(Written.key(name))))
      throw new Refused("intake.refused.sameName", name);
  }

  private static void requireBounded(Look look) {
    if (look.state().length() > Look.MAX_STATE || look.columns().size() > Look.MOST_COLUMNS)
      throw new Refused("intake.refused.longView");
  }
}
