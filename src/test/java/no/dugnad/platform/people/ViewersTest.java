package no.dugnad.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@ServerTest
class ViewersTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired People people;
  @Autowired MembershipStore store;
  @Autowired PeopleRules rules;
  @Autowired Viewers viewers;

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void withoutASignInSomebodyIsAStranger() {
    assertThat(viewers.of(request).isSignedIn()).isFalse();
    signIn(
        new AnonymousAuthenticationToken(
            "key", cast.adviser.id(), AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    assertThat(viewers.of(new MockHttpServletRequest()).isSignedIn()).isFalse();
    signIn(UsernamePasswordAuthenticationToken.unauthenticated(cast.adviser.id(), "x"));
    assertThat(viewers.of(new MockHttpServletRequest()).isSignedIn()).isFalse();
  }

  @Test
  void whoeverWasSignedInAndIsNoLongerThereIsAStranger() {
    signIn(UUID.randomUUID());
    assertThat(viewers.of(request).isSignedIn()).isFalse();
  }

  @Test
  void onlyWhoIsSignedInHasAHome() {
    assertThat(rules.signedIn(viewers.of(request))).isFalse();
    signIn(cast.outsider.id());
    assertThat(rules.signedIn(viewers.of(new MockHttpServletRequest()))).isTrue();
  }

  @Test
  void whoBelongsToTwoActsForTheFirstUntilTheyChooseTheOther() {
    Cast other = casts.getObject();
    people.addMembership(cast.adviser.id(), other.organisationId(), null, Set.of(Role.ASSESSOR));
    signIn(cast.adviser.id());

    Viewer first = viewers.of(request);
    assertThat(first.organisationId()).isEqualTo(cast.organisationId());
    assertThat(first.memberships()).hasSize(2);

    UUID chosen = first.memberships().getLast().id();
    Viewer second = viewers.of(acting(chosen));
    assertThat(second.organisationId()).isEqualTo(other.organisationId());
    assertThat(second.roles()).containsExactly(Role.ASSESSOR);
  }

  @Test
  void nobodyActsForAMembershipThatIsNotTheirs() {
    UUID administrators = cast.viewer(cast.administrator).membership().id();
    signIn(cast.applicant.id());
    Viewer viewer = viewers.of(acting(administrators));
    assertThat(viewer.membership().id()).isNotEqualTo(administrators);
    assertThat(viewer.has(Role.ADMINISTRATOR)).isFalse();
  }

  @Test
  void whoBelongsNowhereActsForNobodyWhateverTheyChose() {
    signIn(cast.outsider.id());
    assertThat(viewers.of(acting(UUID.randomUUID())).belongsSomewhere()).isFalse();
  }

  @Test
  void aRoleTakenAwayIsGoneAtTheNextRequestAndNotWithinOne() {
    signIn(cast.adviser.id());
    Viewer before = viewers.of(request);
    store.setRoles(before.membership().id(), Set.of());
    assertThat(viewers.of(request)).isSameAs(before);
    assertThat(viewers.of(new MockHttpServletRequest()).has(Role.ADVISER)).isFalse();
  }

  @Test
  void outsideARequestAPersonActsForTheOrganisationOnlyIfTheyBelongThere() {
    Viewer adviser = viewers.of(cast.adviser.id(), cast.organisationId());
    assertThat(adviser.has(Role.ADVISER, cast.organisationId())).isTrue();

    Viewer foreign = viewers.of(cast.adviser.id(), casts.getObject().organisationId());
    assertThat(foreign.isSignedIn()).isTrue();
    assertThat(foreign.belongsSomewhere()).isFalse();
    assertThat(foreign.memberships())
        .extracting(Membership::organisationId)
        .isEqualTo(List.of(cast.organisationId()));

    assertThatThrownBy(() -> viewers.of(UUID.randomUUID(), cast.organisationId()))
        .isInstanceOf(NotFound.class);
  }

  private static MockHttpServletRequest acting(UUID membershipId) {
    var request = new MockHttpServletRequest();
    request.getSession(true).setAttribute(Viewers.ACTING, membershipId);
    return request;
  }

  private static void signIn(UUID personId) {
    signIn(UsernamePasswordAuthenticationToken.authenticated(personId.toString(), null, List.of()));
  }

  private static void signIn(Authentication authentication) {
    SecurityContextHolder.getContext().setAuthentication(authentication);
  }
}
