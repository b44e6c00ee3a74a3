package no.dugnad.challenges;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each organisation's register of places, and which of them a challenge points at. */
@Service
public class Places {
  private final PlaceStore store;
  private final Challenges challenges;

  Places(PlaceStore store, Challenges challenges) {
    this.store = store;
    this.challenges = challenges;
  }

  /** By name, page by page from 0. */
  public List<Place> list(UUID organisationId, Place.Filter filter, int page, int size) {
    return store.list(organisationId, filter, (long) page * size, size);
  }

  public long count(UUID organisationId, Place.Filter filter) {
    return store.count(organisationId, filter);
  }

  public List<String> listKinds(UUID organisationId) {
    return store.listKinds(organisationId);
  }

  /** By which the places are known in their organisation's own register. */
  public Set<String> listReferences(UUID organisationId) {
    return store.listReferences(organisationId);
  }

  /**
   * Takes the places in. One whose reference is known changes the place that has it.
   *
   * @return by which it can be taken back
   */
  @Transactional
  public UUID register(UUID organisationId, List<Place> places) {
    UUID id = Ids.next();
    List<String> references = places.stream().map(Place::reference).toList();
    store.keepFormer(id, organisationId, references);
    places.forEach(place -> store.put(organisationId, place));
    store.keepMade(id, organisationId, references);
    return id;
  }

  /**
   * Makes the places what they were before the register came in, and takes out those that came with
   * it. A later register and a challenge that points at them stand in the way.
   */
  @Transactional
  public void takeBack(UUID registerId) {
    store.lockOf(registerId);
    store
        .findChangedSince(registerId)
        .ifPresent(
            name -> {
              throw new Refused("challenges.refused.changedSince", name);
            });
    store
        .findPointedAt(registerId)
        .ifPresent(
            name -> {
              throw new Refused("challenges.refused.pointedAt", name);
            });
    store.takeBack(registerId);
  }

  /** Those that the challenge points at, by name, at most so many. */
  public List<Place> listOf(UUID challengeId, int most) {
    return store.listOf(challengeId, most);
  }

  /** All that the challenge points at, counted by kind, the largest group first. */
  public List<Place.Group> groupsOf(UUID challengeId) {
    return store.groupsOf(challengeId);
  }

  @Transactional
  public void point(UUID challengeId, Collection<UUID> places, Actor actor) {
    Challenge challenge = challenges.getChallenge(challengeId);
    written(challenge, store.point(challenge, places), actor);
  }

  @Transactional
  public void pointAll(UUID challengeId, Place.Filter filter, Actor actor) {
    Challenge challenge = challenges.getChallenge(challengeId);
    written(challenge, store.pointAll(challenge, filter), actor);
  }

  private void written(Challenge challenge, int places, Actor actor) {
    if (places > 0) challenges.write(challenge, actor, "challenges.journal.pointed", places);
  }

  @Transactional
  public void unpoint(UUID challengeId, UUID placeId, Actor actor) {
    Challenge challenge = challenges.getChallenge(challengeId);
    if (store.unpoint(challengeId, placeId) == 0) throw new NotFound("place", placeId);
    challenges.write(challenge, actor, "challenges.journal.unpointed");
  }
}
