package no.dugnad.platform.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.database.OncePerRequest;
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
    var names = new HashMap<UUID, String>();
    for (UUID person : people)
      OncePerRequest.<String>find(known(person)).ifPresent(name -> names.put(person, name));
    List<UUID> others = people.stream().filter(person -> !names.containsKey(person)).toList();
    if (others.isEmpty()) return names;
    for (Person person : persons.listPersons(others)) names.put(person.id(), person.name());
    return names;
  }

  static void know(Person person) {
    OncePerRequest.know(known(person.id()), person.name());
  }

  private static String known(UUID person) {
    return "people.name:" + person;
  }
}
