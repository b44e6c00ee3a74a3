package no.dugnad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.dugnad.testing.Owner;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each bench runs to its end at its smallest size, so that a new table or route cannot break it
 * unseen. What it measures here is worth nothing and is thrown away. All stand on one start of the
 * product inside the suite, with a database of its own: it is made large. The room in socket.io is
 * left out, since it knows nothing of the product, and its packages are only there when the bench
 * has fetched them.
 */
@ServerTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // Nobody takes the mail with the links in it out of the outbox.
    properties = {"dugnad.demo=true", "spring.mail.host=", "dugnad.data=target/bench-data"})
@DirtiesContext
class BenchTest {
  @TempDir Path folder;
  @Autowired ApplicationContext context;
  @Autowired Owner owner;
  @Autowired Visitors visitors;
  @LocalServerPort int port;

  @Test
  void theRushRunsToItsEnd() throws Exception {
    var figures = new Figures(folder);

    Rush.run(new Suite(), Rush.Size.SMALLEST, figures);

    assertThat(written(figures).path("flat out, saves").asInt()).isEqualTo(4 * 2 * 6);
  }

  @Test
  void everyPageIsMeasuredSmallAndLargeWhateverTablesThereAre() throws Exception {
    var figures = new Figures(folder);
    plantATableLikeNoOther();
    int calls = count("calls.call");
    int applications = count("applications.application");

    Pages.run(new Suite(), Pages.Size.SMALLEST, figures);

    assertThat(written(figures).path("adviser /home").path("queries")).hasSize(2);
    assertThat(count("calls.call")).isEqualTo(3 * calls);
    assertThat(count("applications.application")).isEqualTo((1 + 2 * 2) * applications);
    assertThat(count("planted.thing where application_id is null")).isEqualTo(1 + 2);
    assertThat(count("planted.thing where application_id is not null")).isEqualTo(1 + 2 * 2);
    assertThat(count("planted.part")).isEqualTo(1 + 2 + 1 + 2 * 2);
    assertThat(count("planted.part where thing_id::text = document ->> 'of'"))
        .as("an id within a document follows its row")
        .isEqualTo(1 + 2 + 1 + 2 * 2);
  }

  @Test
  void othersAreMeasuredBesideHeavyAndHalfSentRequests() throws Exception {
    var figures = new Figures(folder);

    Heavy.run(new Suite(), Heavy.Size.SMALLEST, figures);

    JsonNode written = written(figures);
    for (String part : List.of("nothing half sent", "40 half sent from one address", "afterwards"))
      assertThat(written.path(part + ", others answered").asInt()).as(part).isEqualTo(10);
    assertThat(written.path("heavy requests answered").asInt()).isPositive();
  }

  @Test
  void everyOwnerGetsTheirMailWhileTheDutiesAreMeasured() throws Exception {
    var figures = new Figures(folder);

    DutyRuns.run(new Suite(), DutyRuns.Size.SMALLEST, figures);

    JsonNode written = written(figures);
    for (String run : List.of("news of the walls", "plans", "steps opened and reminders"))
      assertThat(written.path(run + ", mails").asInt()).as(run).isGreaterThanOrEqualTo(2);
  }

  @Test
  void whatIsSoughtIsFoundAmongManyTexts() throws Exception {
    var figures = new Figures(folder);

    Searches.run(new Suite(), Searches.Size.SMALLEST, figures);

    assertThat(written(figures).path("queries").asInt()).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource
  void eachRoomRunsToItsEndWithEveryNoteOnEveryScreen(Live.Part part) throws Exception {
    var figures = new Figures(folder);

    Live.run(part, new Suite(), Live.Size.SMALLEST, Cores.together(), figures);

    JsonNode missing = written(figures).path("12 in the room, missing on a screen");
    assertThat(missing.asInt(-1)).isZero();
  }

  private JsonNode written(Figures figures) throws IOException {
    figures.write("smallest");
    try (Stream<Path> files = Files.list(folder)) {
      return JsonMapper.shared().readTree(Files.readString(files.findFirst().orElseThrow()));
    }
  }

  /** With what a table to come may have: keys of each kind, and names that stand elsewhere too. */
  private void plantATableLikeNoOther() {
    owner
        .db()
        .sql(
            """
            create schema planted;
            create table planted.thing (
              id uuid primary key,
              organisation_id uuid not null references people.organisation,
              application_id uuid references applications.application,
              code char(6) not null unique check (code ~ '^[A-Z]{3}[0-9]{3}$'),
              year int not null check (year between 2000 and 2199),
              found text not null,
              found_plainly text generated always as (lower(found)) stored unique,
              copy int not null default 1 unique,
              original boolean,
              "order" bigint generated always as identity unique,
              unique (organisation_id, year)
            );
            create unique index on planted.thing (lower(found));
            create table planted.part (
              thing_id uuid references planted.thing,
              code char(6) references planted.thing (code),
              document jsonb not null
            );
            insert into planted.thing (id, organisation_id, application_id, code, year, found, copy)
              select gen_random_uuid(), organisation_id, null, 'ABC123', 2026, 'Hers', 1
                from calls.call limit 1;
            insert into planted.thing (id, organisation_id, application_id, code, year, found, copy)
              select gen_random_uuid(), c.organisation_id, a.id, 'ABC124', 2027, 'Theirs', 2
                from calls.call c join applications.application a on a.call_id = c.id limit 1;
            insert into planted.part
              select id, code, jsonb_build_object('of', id) from planted.thing;
            """)
        .update();
  }

  private int count(String table) {
    return owner.db().sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** The one start of the product, which is there before the bench and after. */
  private final class Suite implements Ground {
    @Override
    public JdbcClient client() {
      return owner.db();
    }

    @Override
    public Connection connect() throws SQLException {
      return owner.source().getConnection();
    }

    @Override
    public Duration processorTime() {
      return Duration.ZERO;
    }

    @Override
    public <T> T make(Making<T> making) throws Exception {
      return making.with(context);
    }

    @Override
    public Server serve(boolean demo) {
      return new Server() {
        @Override
        public URI address() {
          return URI.create("http://localhost:" + port);
        }

        @Override
        public Visitor visitor() {
          return visitors.stranger();
        }

        @Override
        public Duration processorTime() {
          return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        @Override
        public int peakMemory() {
          return 0;
        }

        @Override
        public void close() {
          // The suite stops it.
        }
      };
    }
  }
}
