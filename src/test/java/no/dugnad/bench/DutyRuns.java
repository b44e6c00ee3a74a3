package no.dugnad.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.walls.Contribution.Sort;
import no.dugnad.followup.walls.Frequency;
import no.dugnad.followup.walls.Wall;
import no.dugnad.followup.walls.WallReaders;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/**
 * A minute's run of all duties over many organisations with many projects: when nothing is due, and
 * when something is for everybody. Then a plain loop writes the mails of the last such run to
 * tables like theirs in the same PostgreSQL, one commit for each.
 */
final class DutyRuns {
  /** A Wednesday at eight in Oslo, the morning after the announcement. */
  private static final Instant PLANS = Instant.parse("2026-12-02T07:00:00Z");

  /** Two working days before the project descriptions are due. */
  private static final Instant REMINDERS = Instant.parse("2027-01-08T07:00:00Z");

  /**
   * How large it is.
   *
   * @param projects in each cohort
   * @param data how often all of it is copied; null for not at all
   */
  record Size(int cohorts, int projects, int idleRuns, Hundredfold.@Nullable Size data) {
    static final Size WHOLE = new Size(10, 10, 100, new Hundredfold.Size(30, 300, 3_300, 1, true));
    static final Size SMALLEST = new Size(1, 2, 2, null);
  }

  private final Ground ground;
  private final Size size;
  private final Figures figures;

  private DutyRuns(Ground ground, Size size, Figures figures) {
    this.ground = ground;
    this.size = size;
    this.figures = figures;
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    new DutyRuns(ground, size, figures).run();
  }

  private void run() throws Exception {
    ground.make(this::announce);
    if (size.data() != null) Hundredfold.make(ground, size.data());
    for (String table : List.of("people.organisation", "projects.cohort", "projects.project"))
      figures.add(table, count(table));
    ground.make(this::measure);
  }

  /** All cohorts of one organisation, with news on each wall that each owner wants to hear of. */
  private Void announce(BeanFactory beans) {
    Cast cast = beans.getBean(Cast.class);
    for (int i = 0; i < size.cohorts(); i++) {
      TestCohort cohort = new TestCohort(beans, cast, size.projects()).announce();
      for (Person owner : cohort.owners)
        beans.getBean(WallReaders.class).choose(cohort.id(), owner.id(), Frequency.AT_ONCE);
      beans.getBean(TestClock.class).advance(Duration.ofSeconds(1));
      beans
          .getBean(Wall.class)
          .write(cohort.id(), Sort.NEWS, "Velkommen!", null, "", cohort.adviser());
    }
    return null;
  }

  private Void measure(BeanFactory beans) throws Exception {
    TestClock clock = beans.getBean(TestClock.class);
    Duties duties = beans.getBean(Duties.class);
    clock.set(TestCohort.ANNOUNCED);
    for (int i = 0; i < size.idleRuns(); i++) duties.runAll();
    busy("news of the walls", TestCohort.ANNOUNCED.plus(Duration.ofMinutes(5)), clock, duties);
    busy("plans", PLANS, clock, duties);
    idle("nothing is due", duties);
    double mails = busy("steps opened and reminders", REMINDERS, clock, duties);
    idle("everything is told", duties);
    double plain = plainPerSecond();
    figures.add("plain loop, mails per second", Math.round(plain));
    figures.add("reminders against the plain loop", Math.round(100 * mails / plain) + " %");
    return null;
  }

  /** Mails a second. */
  private double busy(String what, Instant at, TestClock clock, Duties duties) {
    clock.set(at);
    int before = count("post.mail");
    long start = System.nanoTime();
    duties.runAll();
    double seconds = (System.nanoTime() - start) / 1e9;
    int mails = count("post.mail") - before;
    figures.add(what + ", mails", mails);
    figures.add(what + ", the run (s)", Math.round(seconds * 100) / 100.0);
    return mails / seconds;
  }

  private void idle(String what, Duties duties) throws Exception {
    var latencies = new Latencies();
    for (int i = 0; i < size.idleRuns(); i++) {
      latencies.time(
          () -> {
            duties.runAll();
            return null;
          });
    }
    figures.add(what + ", the run p50 (ms)", latencies.percentile(50));
    figures.add(what + ", the run p99 (ms)", latencies.percentile(99));
  }

  private int count(String table) {
    return ground.client().sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** The reminders, with what is kept as told, written again by JDBC alone. */
  private double plainPerSecond() throws SQLException {
    var db = ground.client();
    db.sql("drop schema if exists plain cascade").update();
    db.sql("create schema plain").update();
    db.sql("create table plain.mail (like post.mail including indexes)").update();
    db.sql("create table plain.told (like reminders.told including indexes)").update();
    List<UUID> mails =
        db.sql("select id from post.mail where created_at >= :at order by id")
            .param("at", Instants.param(REMINDERS))
            .query(UUID.class)
            .list();
    if (mails.isEmpty()) throw new IllegalStateException("There is nothing to write again.");
    long start = System.nanoTime();
    write(mails);
    return mails.size() / ((System.nanoTime() - start) / 1e9);
  }

  private void write(List<UUID> mails) throws SQLException {
    try (Connection connection = ground.connect();
        PreparedStatement mail =
            connection.prepareStatement(
                "insert into plain.mail select * from post.mail where id = ?");
        PreparedStatement told =
            connection.prepareStatement(
                """
                insert into plain.told
                  select t.* from reminders.told t
                    join people.person p on p.id = t.person_id
                    join post.mail m on m.recipient = p.email
                   where m.id = ? and t.day = m.created_at::date
                """)) {
      connection.setAutoCommit(false);
      for (UUID id : mails) {
        mail.setObject(1, id);
        mail.executeUpdate();
        told.setObject(1, id);
        told.executeUpdate();
        connection.commit();
      }
    }
  }
}
