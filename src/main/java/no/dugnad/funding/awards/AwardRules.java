package no.dugnad.funding.awards;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with awards. What they are, everybody may see. */
@Component
public class AwardRules {
  private final AwardStore store;
  private final ApplicationRules applications;
  private final List<OwnAwards> own;
  private final List<PaidElsewhere> elsewhere;

  AwardRules(
      AwardStore store,
      ApplicationRules applications,
      List<OwnAwards> own,
      List<PaidElsewhere> elsewhere) {
    this.store = store;
    this.applications = applications;
    this.own = own;
    this.elsewhere = elsewhere;
  }

  /**
   * An adviser of the award's organisation moves its money: not of what is sealed for them, as what
   * they applied for is, nor of what they take part in.
   */
  public boolean keep(Viewer viewer, UUID id) {
    return viewer.has(Role.ADVISER)
        && store.find(id).filter(award -> !kept(viewer, List.of(award)).isEmpty()).isPresent();
  }

  /**
   * As {@link #keep}, of what is not {@link PaidElsewhere}: one money has one ledger to move in.
   */
  public boolean post(Viewer viewer, UUID id) {
    return keep(viewer, id) && pageElsewhere(id).isEmpty();
  }

  /** Where the award's money is moved, if that is not on its own page. */
  public Optional<String> pageElsewhere(UUID id) {
    return elsewhere.stream().flatMap(room -> room.pageOf(id).stream()).findFirst();
  }

  /** As {@link #keep}, of many. */
  public Set<UUID> kept(Viewer viewer, Collection<Award> awards) {
    List<Award> theirs =
        awards.stream().filter(a -> viewer.has(Role.ADVISER, a.organisationId())).toList();
    List<UUID> among =
        theirs.stream()
            .map(award -> award.origin().applicationId())
            .filter(Objects::nonNull)
            .toList();
    Set<UUID> sealed = applications.hiddenFrom(viewer, among);
    Set<UUID> kept =
        theirs.stream()
            .filter(award -> !isAmong(sealed, award))
            .map(Award::id)
            .collect(Collectors.toCollection(HashSet::new));
    for (OwnAwards room : own) kept.removeAll(room.ownAmong(viewer, Set.copyOf(kept)));
    return kept;
  }

  private static boolean isAmong(Set<UUID> sealed, Award award) {
    UUID application = award.origin().applicationId();
    return application != null && sealed.contains(application);
  }
}
