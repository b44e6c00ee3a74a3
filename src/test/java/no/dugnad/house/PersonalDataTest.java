package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.ui.Languages;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the database holds of persons, some room has said what becomes of it when one of them is
 * forgotten; and the letter is made of the same list. Who makes a table with a person in it says so
 * too.
 */
@ServerTest
class PersonalDataTest {
  /** Columns that are called as if they held a person, and hold something else. */
  private static final Set<String> NOT_OF_PERSONS =
      Set.of(
          "appeals.body.name",
          "calls.criterion.name",
          "files.file.name",
          "files.file.owner",
          "funds.envelope.name",
          "funds.fund.name",
          "imports.import.file_name",
          "intake.saved_view.name",
          "payees.account_fields.names",
          "people.organisation.name",
          "people.unit.name",
          "pulses.theme.name",
          "signin.session_attributes.attribute_name",
          // Which kind of part it was, a hash, and who was wherever it was.
          "signin.one_time_link.used_by",
          "streams.event.by_part",
          "challenges.challenge.owner");

  @Autowired List<PersonalData> rooms;
  @Autowired JdbcClient db;
  @Autowired MessageSource messages;

  @Test
  void everyPlaceThatHoldsAPersonIsNamedByARoom() {
    var places = new TreeSet<>(pointers());
    places.addAll(namesAndAddresses());
    places.removeAll(NOT_OF_PERSONS);
    assertThat(pointers()).as("foreign keys to a person").hasSizeGreaterThan(100);
    places.removeAll(named());
    assertThat(places)
        .as(
            """
            These columns point at a person, or can hold a name or an address, and no room says what \
            becomes of them when somebody is forgotten. Name them in the room's own implementation \
            of people.PersonalData: kept, restricted, nameless or erased\
            """)
        .isEmpty();
  }

  @Test
  void whatARoomNamesIsThereOnceAndItsOwn() {
    var faults = new ArrayList<String>();
    for (PersonalData room : rooms) {
      String name = room.getClass().getPackageName();
      for (Holding holding : room.holdings())
        for (String column : holding.named())
          if (!name.endsWith("." + column.replaceFirst("[.].*", ""))
              && !SPOKEN_FOR.contains(column.replaceFirst("[.].*", "")))
            faults.add(name + " names " + column);
    }
    assertThat(faults).isEmpty();
    assertThat(columns()).containsAll(named());
  }

  /** Rooms below people know of none. */
  private static final Set<String> SPOKEN_FOR = Set.of("journal", "post", "files", "streams");

  @Test
  void eachOfThemIsToldInThreeLanguages() {
    for (PersonalData room : rooms)
      for (Holding holding : room.holdings())
        if (!holding.columns().isEmpty())
          for (var language : Languages.ALL)
            assertThat(messages.getMessage(holding.key(), null, language)).isNotBlank();
  }

  private Set<String> named() {
    return rooms.stream()
        .flatMap(room -> room.holdings().stream())
        .flatMap(holding -> holding.named().stream())
        .collect(Collectors.toSet());
  }

  private List<String> pointers() {
    return db.sql(
            """
            select n.nspname || '.' || t.relname || '.' || a.attname
              from pg_constraint c
              join pg_class t on t.oid = c.conrelid
              join pg_namespace n on n.oid = t.relnamespace
              join pg_attribute a on a.attrelid = t.oid and a.attnum = any(c.conkey)
             where c.contype = 'f' and c.confrelid = 'people.person'::regclass
            """)
        .query(String.class)
        .list();
  }

  /** By what they are called: of texts names and addresses, of ids those that no key holds. */
  private List<String> namesAndAddresses() {
    return db.sql(
            """
            select n.nspname || '.' || t.relname || '.' || a.attname
              from pg_attribute a
              join pg_class t on t.oid = a.attrelid and t.relkind in ('r', 'p')
              join pg_namespace n on n.oid = t.relnamespace
             where n.nspname not in ('pg_catalog', 'information_schema', 'public')
               and a.attnum > 0 and not a.attisdropped
               and (format_type(a.atttypid, null) in
                      ('text', 'text[]', 'character varying', 'character')
                    and a.attname ~ '(^|_)(name|names|mail|email|recipient|contact|contacts|guardian|address|people|person|paid_to|by|author|identity)$'
                    or format_type(a.atttypid, null) in ('uuid', 'uuid[]')
                    and a.attname ~ '(^|_)(by|by_id|actor_id|sender_id|person_id|participant_id|owner_id|asker_id|author_id|owner|writer_id)$')
            """)
        .query(String.class)
        .list();
  }

  private List<String> columns() {
    return db.sql(
            """
            select table_schema || '.' || table_name || '.' || column_name
              from information_schema.columns
            """)
        .query(String.class)
        .list();
  }
}
