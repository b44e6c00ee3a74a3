package no.dugnad.funding.bundles;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bundles, and the content of those that are made, in chunks. */
@Repository
class BundleStore {
  private static final int CHUNK = 256 * 1024;
  private static final String SELECT =
      """
      select id, call_id, person_id, organisation_id, asked_at, status, done, steps, applications,
             ready_at, size, pages
        from bundles.bundle
      """;

  private final JdbcClient db;

  BundleStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Bundle> find(UUID callId, UUID personId) {
    return db.sql(SELECT + " where call_id = :call and person_id = :person")
        .param("call", callId)
        .param("person", personId)
        .query(BundleStore::bundle)
        .optional();
  }

  /** Whether it was entered: a second one of the same person and call is not. */
  boolean insert(Bundle bundle) {
    return db.sql(
                """
                insert into bundles.bundle
                  (id, call_id, person_id, organisation_id, asked_at, applications)
                values (:id, :call, :person, :organisation, :at, :applications)
                on conflict (call_id, person_id) do nothing
                """)
            .param("id", bundle.id())
            .param("call", bundle.callId())
            .param("person", bundle.personId())
            .param("organisation", bundle.organisationId())
            .param("at", Instants.param(bundle.askedAt()))
            .param("applications", bundle.applications().toArray(UUID[]::new))
            .update()
        > 0;
  }

  void remove(UUID id) {
    db.sql("delete from bundles.bundle where id = :id").param("id", id).update();
  }

  void removeOlder(Instant readyBefore) {
    db.sql("delete from bundles.bundle where ready_at < :before")
        .param("before", Instants.param(readyBefore))
        .update();
  }

  /** Those whose node is heard of no more. */
  void breakUnseen(Instant since) {
    db.sql(
            """
            update bundles.bundle
               set status = 'BROKEN', node = null, seen_at = null
             where status = 'WORKING' and seen_at < :since
            """)
        .param("since", Instants.param(since))
        .update();
  }

  /** The one that has waited longest, for this node alone. */
  Optional<Bundle> take(UUID node, Instant now) {
    return db.sql(
            """
            update bundles.bundle
               set status = 'WORKING', node = :node, seen_at = :now
             where id = (select id from bundles.bundle
                          where status = 'WAITING'
                          order by asked_at, id
                          limit 1
                            for update skip locked)
            returning id, call_id, person_id, organisation_id, asked_at, status, done, steps,
                      applications, ready_at, size, pages
            """)
        .param("node", node)
        .param("now", Instants.param(now))
        .query(BundleStore::bundle)
        .optional();
  }

  /**
   * @param applications those that it holds by now
   * @throws CalledOff when the node does not make it any more
   */
  void advance(
      UUID id, UUID node, BundleStatus.Working working, List<UUID> applications, Instant now) {
    int still =
        db.sql(
                """
                update bundles.bundle
                   set done = :done, steps = :steps, applications = :applications, seen_at = :now
                 where id = :id and node = :node
                """)
            .param("done", working.done())
            .param("steps", working.steps())
            .param("applications", applications.toArray(UUID[]::new))
            .param("now", Instants.param(now))
            .param("id", id)
            .param("node", node)
            .update();
    if (still == 0) throw new CalledOff();
  }

  /**
   * The next chunk, by itself: nobody waits for all of them.
   *
   * @return whether there was one
   * @throws CalledOff as {@link #advance}
   */
  boolean insertChunk(UUID id, UUID node, int number, InputStream in, Instant now)
      throws IOException {
    byte[] bytes = in.readNBytes(CHUNK);
    if (bytes.length == 0) return false;
    int added =
        db.sql(
                """
                with its as (update bundles.bundle set seen_at = :now
                              where id = :id and node = :node
                          returning id)
                insert into bundles.chunk (bundle_id, number, bytes)
                select id, :number, :bytes from its
                """)
            .param("id", id)
            .param("node", node)
            .param("number", number)
            .param("bytes", bytes)
            .param("now", Instants.param(now))
            .update();
    if (added == 0) throw new CalledOff();
    return true;
  }

  void finish(UUID id, UUID node, BundleStatus.Ready ready) {
    int still =
        db.sql(
                """
                update bundles.bundle
                   set status = 'READY', node = null, seen_at = null, ready_at = :at, size = :size,
                       pages = :pages
                 where id = :id and node = :node
                """)
            .param("at", Instants.param(ready.at()))
            .param("size", ready.size())
            .param("pages", ready.pages())
            .param("id", id)
            .param("node", node)
            .update();
    if (still == 0) throw new CalledOff();
  }

  /** What was kept of it goes. */
  void setBroken(UUID id, UUID node) {
    db.sql(
            """
            with emptied as (delete from bundles.chunk where bundle_id = :id)
            update bundles.bundle set status = 'BROKEN', node = null, seen_at = null
             where id = :id and node = :node
            """)
        .param("id", id)
        .param("node", node)
        .update();
  }

  /** One query per chunk, so that a slow reader holds no connection while they read. */
  Optional<byte[]> findChunk(UUID id, int number) {
    return db.sql("select bytes from bundles.chunk where bundle_id = :id and number = :number")
        .param("id", id)
        .param("number", number)
        .query(byte[].class)
        .optional();
  }

  /** What the node had begun, when it stops. */
  void breakAllOf(UUID node) {
    db.sql(
            """
            update bundles.bundle set status = 'BROKEN', node = null, seen_at = null
             where node = :node
            """)
        .param("node", node)
        .update();
  }

  /** The bundle that is being made is no longer wanted. */
  static final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static Bundle bundle(ResultSet row, int number) throws SQLException {
    return new Bundle(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        Instants.get(row, "asked_at"),
        List.copyOf(Arrays.asList((UUID[]) row.getArray("applications").getArray())),
        status(row));
  }

  private static BundleStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "WAITING" -> new BundleStatus.Waiting();
      case "WORKING" -> new BundleStatus.Working(row.getInt("done"), row.getInt("steps"));
      case "READY" ->
          new BundleStatus.Ready(
              Instants.get(row, "ready_at"), row.getLong("size"), row.getInt("pages"));
      case "BROKEN" -> new BundleStatus.Broken();
      default -> throw new IllegalStateException(row.getString("status"));
    };
  }
}
