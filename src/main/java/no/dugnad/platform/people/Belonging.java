package no.dugnad.platform.people;

import java.util.List;

/** A person with the memberships that have not ended, the oldest first. */
record Belonging(Person person, List<Membership> memberships) {
  Belonging {
    memberships = List.copyOf(memberships);
  }
}
