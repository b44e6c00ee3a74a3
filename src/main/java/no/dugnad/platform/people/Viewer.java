package no.dugnad.platform.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The one who looks at a page or does a deed: a person acting for one organisation, or nobody we
 * know.
 */
public final class Viewer {
  private static final Viewer ANONYMOUS = new Viewer(null, null, List.of());

  private final @Nullable Person person;
  private final @Nullable Membership acting;
  private final List<Membership> memberships;

  private Viewer(
      @Nullable Person person, @Nullable Membership acting, List<Membership> memberships) {
    this.person = person;
    this.acting = acting;
    this.memberships = List.copyOf(memberships);
  }

  public static Viewer anonymous() {
    return ANONYMOUS;
  }

  /**
   * A person who belongs nowhere may sign in, and sees only what is theirs: a co-applicant from
   * outside.
   */
  static Viewer of(Person person, @Nullable Membership acting, List<Membership> memberships) {
    return new Viewer(person, acting, memberships);
  }

  public boolean isSignedIn() {
    return person != null;
  }

  /** Whether they have the role in the organisation they act for. */
  public boolean has(Role role) {
    return acting != null && acting.roles().contains(role);
  }

  /** Whether they have the role, and act for the organisation that owns the case. */
  public boolean has(Role role, UUID organisationId) {
    return has(role) && actsFor(organisationId);
  }

  public boolean actsFor(UUID organisationId) {
    return acting != null && acting.organisationId().equals(organisationId);
  }

  public boolean is(UUID personId) {
    return person != null && person.id().equals(personId);
  }

  public Person person() {
    if (person == null) throw new IllegalStateException("nobody is signed in");
    return person;
  }

  public UUID personId() {
    return person().id();
  }

  public boolean belongsSomewhere() {
    return acting != null;
  }

  public Membership membership() {
    if (acting == null) throw new IllegalStateException("acts for no organisation");
    return acting;
  }

  public UUID organisationId() {
    return membership().organisationId();
  }

  public Set<Role> roles() {
    return acting == null ? Set.of() : acting.roles();
  }

  public List<Membership> memberships() {
    return memberships;
  }

  public Actor actor() {
    return new Actor(personId(), person().name());
  }

  public Locale language() {
    return person().locale();
  }
}
