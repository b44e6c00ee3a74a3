package no.dugnad.platform.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is looked after once a minute: by one node at a time, and each thing by itself. */
@ServerTest
class DutiesTest {
  private static final Instant NOW = Instant.parse("2027-03-01T07:00:00Z");

  @Autowired DataSource connections;
  @Autowired OneNode oneNode;
  @Autowired Turns turns;
  @Autowired JdbcClient db;

  @Test
  void whileOneNodeIsAtItAnotherDoesNothingAndAfterwardsItMay() {
    var other = new OneNode(connections);
    List<String> done = new ArrayList<>();
    oneNode.alone(
        () -> {
          done.add("one");
          other.alone(() -> done.add("other"));
        });
    assertThat(done).containsExactly("one");

    other.alone(() -> done.add("other"));
    assertThat(done).containsExactly("one", "other");
  }

  @Test
  void theLockIsLetGoWhenTheWorkFails() {
    assertThatThrownBy(
            () ->
                oneNode.alone(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    List<String> done = new ArrayList<>();
    oneNode.alone(() -> done.add("again"));
    assertThat(done).hasSize(1);
  }

  @Test
  void aDutyThatFailsKeepsNoOtherWaitingAndAllAreToldTheSameTime() {
    List<Instant> told = new ArrayList<>();
    duties(
            now -> {
              throw new IllegalStateException("a broken one");
            },
            told::add,
            told::add)
        .runAll();
    assertThat(told).containsExactly(NOW, NOW);
  }

  @Test
  void aThingThatFailsIsUndoneAndKeepsNoOtherWaiting() {
    List<UUID> people = Stream.generate(Ids::next).limit(3).toList();
    turns.each(
        people,
        id -> {
          insert(id);
          if (id.equals(people.get(1))) throw new IllegalStateException("a broken one");
        });
    assertThat(people).filteredOn(this::isThere).containsExactly(people.get(0), people.get(2));
  }

  private void insert(UUID id) {
    db.sql(
            """
            insert into people.person (id, email, name, created_at)
            values (:id, :email, 'Tur', now())
            """)
        .param("id", id)
        .param("email", id + "@dugnad.test")
        .update();
  }

  private boolean isThere(UUID id) {
    return db.sql("select exists (select from people.person where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private Duties duties(Duty... duties) {
    var beans = new StaticListableBeanFactory();
    for (int i = 0; i < duties.length; i++) beans.addBean("duty" + i, duties[i]);
    return new Duties(beans.getBeanProvider(Duty.class), oneNode, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
