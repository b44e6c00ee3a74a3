package no.dugnad.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import org.junit.jupiter.api.Test;

class ViewerTest {
  private static final UUID OURS = UUID.randomUUID();
  private static final UUID THEIRS = UUID.randomUUID();
  private final Person person = new Person(UUID.randomUUID(), "ase@x.no", "Åse", "nn");
  private final Membership here = membership(OURS, Role.ADVISER);
  private final Membership there = membership(THEIRS, Role.ADMINISTRATOR);
  private final Viewer viewer = Viewer.of(person, here, List.of(here, there));

  @Test
  void aRoleCountsInTheOrganisationOneActsForAlone() {
    assertThat(viewer.has(Role.ADVISER)).isTrue();
    assertThat(viewer.has(Role.ADMINISTRATOR)).isFalse();
    assertThat(viewer.has(Role.ADVISER, OURS)).isTrue();
    assertThat(viewer.has(Role.ADVISER, THEIRS)).isFalse();
    assertThat(viewer.has(Role.ADMINISTRATOR, THEIRS)).isFalse();
    assertThat(viewer.has(Role.ADMINISTRATOR, OURS)).isFalse();
    assertThat(viewer.roles()).containsExactly(Role.ADVISER);
    assertThat(viewer.actsFor(OURS)).isTrue();
    assertThat(viewer.actsFor(THEIRS)).isFalse();
  }

  @Test
  void whoIsSignedInIsThemselvesAndNobodyElse() {
    assertThat(viewer.isSignedIn()).isTrue();
    assertThat(viewer.is(person.id())).isTrue();
    assertThat(viewer.is(UUID.randomUUID())).isFalse();
    assertThat(viewer.person()).isEqualTo(person);
    assertThat(viewer.personId()).isEqualTo(person.id());
    assertThat(viewer.actor()).isEqualTo(new Actor(person.id(), "Åse"));
    assertThat(viewer.language()).isEqualTo(Locale.of("nn"));
  }

  @Test
  void whoBelongsSomewhereHasAPlaceThere() {
    assertThat(viewer.belongsSomewhere()).isTrue();
    assertThat(viewer.membership()).isEqualTo(here);
    assertThat(viewer.organisationId()).isEqualTo(OURS);
    assertThat(viewer.memberships()).containsExactly(here, there);
  }

  @Test
  void aPersonWhoBelongsNowhereIsSignedInAndHasNoRoles() {
    Viewer alone = Viewer.of(person, null, List.of());
    assertThat(alone.isSignedIn()).isTrue();
    assertThat(alone.belongsSomewhere()).isFalse();
    assertThat(alone.roles()).isEmpty();
    assertThat(alone.has(Role.ADVISER)).isFalse();
    assertThat(alone.has(Role.ADVISER, OURS)).isFalse();
    assertThat(alone.actsFor(OURS)).isFalse();
    assertThatThrownBy(alone::membership).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(alone::organisationId).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStrangerIsNobodyAndMayNothing() {
    Viewer stranger = Viewer.anonymous();
    assertThat(stranger.isSignedIn()).isFalse();
    assertThat(stranger.is(person.id())).isFalse();
    assertThat(stranger.belongsSomewhere()).isFalse();
    assertThat(stranger.memberships()).isEmpty();
    for (Role role : Role.values()) assertThat(stranger.has(role)).isFalse();
    assertThatThrownBy(stranger::person).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(stranger::actor).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatAMembershipWasMadeOfCannotBeChangedAfterwards() {
    Set<Role> roles = EnumSet.of(Role.ASSESSOR);
    var membership = new Membership(UUID.randomUUID(), OURS, "Kommune", null, roles);
    var memberships = new ArrayList<>(List.of(membership));
    Viewer before = Viewer.of(person, membership, memberships);
    roles.add(Role.ADMINISTRATOR);
    memberships.clear();
    assertThat(before.has(Role.ADMINISTRATOR)).isFalse();
    assertThat(before.memberships()).hasSize(1);
  }

  private static Membership membership(UUID organisation, Role... roles) {
    return new Membership(UUID.randomUUID(), organisation, "Kommune", null, Set.of(roles));
  }
}
