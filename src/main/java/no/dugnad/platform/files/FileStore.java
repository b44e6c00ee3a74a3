package no.dugnad.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files in chunks: no more than one of them is in memory at a time, in or out. */
@Repository
class FileStore {
  private static final int CHUNK = 256 * 1024;

  private final JdbcClient db;

  FileStore(JdbcClient db) {
    this.db = db;
  }

  /** Makes those who attach to the same case at once do it one after the other. */
  void lock(UUID owner) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:owner, 0))::text")
        .param("owner", owner.toString())
        .query(String.class)
        .single();
  }

  int count(UUID owner) {
    return db.sql("select count(*) from files.file where owner = :owner")
        .param("owner", owner)
        .query(Integer.class)
        .single();
  }

  /** In bytes. */
  long sumSizes(UUID owner) {
    return db.sql("select coalesce(sum(size), 0)::bigint from files.file where owner = :owner")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  void insert(StoredFile file, Actor by, InputStream in) throws IOException {
    db.sql(
            """
            insert into files.file
              (id, owner, slot, name, type, size, sha256, stored_at, stored_by, bare)
            values (:id, :owner, :slot, :name, :type, :size, :sha256, :at, :by, true)
            """)
        .param("id", file.id())
        .param("owner", file.owner())
        .param("slot", file.slot())
        .param("name", file.name())
        .param("type", file.type())
        .param("size", file.size())
        .param("sha256", file.sha256())
        .param("at", Instants.param(file.storedAt()))
        .param("by", by.personId())
        .update();
    insertChunks(file.id(), in);
  }

  void move(UUID from, UUID to) {
    db.sql("update files.file set owner = :to where owner = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  private void insertChunks(UUID file, InputStream in) throws IOException {
    byte[] chunk = in.readNBytes(CHUNK);
    for (int number = 0; chunk.length > 0; number++) {
      db.sql("insert into files.chunk (file_id, number, bytes) values (:file, :number, :bytes)")
          .param("file", file)
          .param("number", number)
          .param("bytes", chunk)
          .update();
      chunk = in.readNBytes(CHUNK);
    }
  }

  /** Pictures from before what they tell beside themselves was left out. */
  List<UUID> listTelling() {
    return db.sql("select id from files.file where not bare and type like 'image/%' order by id")
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Whether it is still one of them; nobody else replaces it before this transaction ends. */
  boolean lockTelling(UUID id) {
    return db.sql("select id from files.file where id = :id and not bare for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void replace(UUID id, InputStream in, long size, String sha256) throws IOException {
    db.sql("delete from files.chunk where file_id = :id").param("id", id).update();
    insertChunks(id, in);
    db.sql("update files.file set size = :size, sha256 = :sha256, bare = true where id = :id")
        .param("id", id)
        .param("size", size)
        .param("sha256", sha256)
        .update();
  }

  /** One query per chunk, so that a slow reader holds no connection while they read. */
  Optional<byte[]> findChunk(UUID file, int number) {
    return db.sql("select bytes from files.chunk where file_id = :file and number = :number")
        .param("file", file)
        .param("number", number)
        .query(byte[].class)
        .optional();
  }

  Optional<StoredFile> find(UUID id) {
    return db.sql(
            """
            select id, owner, slot, name, type, size, sha256, stored_at
              from files.file where id = :id
            """)
        .param("id", id)
        .query(Rows.to(StoredFile.class))
        .optional();
  }

  Optional<StoredFile> findSame(UUID owner, String slot, String name, String sha256) {
    return db.sql(
            """
            select id, owner, slot, name, type, size, sha256, stored_at
              from files.file
             where owner = :owner and slot = :slot and name = :name and sha256 = :sha256
             order by stored_at, id
             limit 1
            """)
        .param("owner", owner)
        .param("slot", slot)
        .param("name", name)
        .param("sha256", sha256)
        .query(Rows.to(StoredFile.class))
        .optional();
  }

  List<StoredFile> list(UUID[] owners) {
    return db.sql(
            """
            select id, owner, slot, name, type, size, sha256, stored_at
              from files.file where owner = any(:owners) order by stored_at, id
            """)
        .param("owners", owners)
        .query(Rows.to(StoredFile.class))
        .list();
  }

  void delete(UUID id) {
    db.sql("delete from files.file where id = :id").param("id", id).update();
  }
}
