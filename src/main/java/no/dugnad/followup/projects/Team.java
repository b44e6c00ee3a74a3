package no.dugnad.followup.projects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.Person;
import org.jspecify.annotations.Nullable;

/** Those who do a project, the owner first; and who did. */
public record Team(List<Member> members) {
  /** More than that no project has; it keeps a slip from mailing the whole house. */
  public static final int MOST = 20;

  public Team {
    members = List.copyOf(members);
  }

  /**
   * @param leftAt null for as long as they are in it
   */
  public record Member(Person person, boolean owner, Instant joinedAt, @Nullable Instant leftAt) {
    public boolean isIn() {
      return leftAt == null;
    }
  }

  /** Those who are in it now. */
  public List<Person> people() {
    return members.stream().filter(Member::isIn).map(Member::person).toList();
  }

  /** Those who were in it, and are no more. */
  public List<Person> left() {
    return members.stream().filter(member -> !member.isIn()).map(Member::person).toList();
  }

  /** Of those beside the owner. */
  public List<String> names() {
    return members.stream()
        .filter(member -> member.isIn() && !member.owner())
        .map(member -> member.person().name())
        .toList();
  }

  public boolean has(UUID personId) {
    return people().stream().anyMatch(person -> person.id().equals(personId));
  }
}
