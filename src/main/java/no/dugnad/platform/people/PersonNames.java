package no.dugnad.platform.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.journal.Names;
import org.springframework.stereotype.Component;

/** The names that people have now, for what tells of them by id. */
@Component
class PersonNames implements Names {
  private final PersonStore persons;

  PersonNames(PersonStore persons) {
    this.persons = persons;
  }

  @Override
  public Map<UUID, String> of(Collection<UUID> people) {
    return persons.listPersons(people).stream().collect(Collectors.toMap(Person::id, Person::name));
  }
}
