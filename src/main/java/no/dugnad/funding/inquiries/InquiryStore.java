package no.dugnad.funding.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InquiryStore {
  private static final String SELECT =
      """
      select i.*, p.name as asker
        from inquiries.inquiry i
        join people.person_name p on p.person_id = i.asker_id
      """;

  private final JdbcClient db;

  InquiryStore(JdbcClient db) {
    this.db = db;
  }

  void insert(UUID id, UUID callId, UUID askerId, String text, Instant at) {
    db.sql(
            """
            insert into inquiries.inquiry (id, call_id, asker_id, text, asked_at)
            values (:id, :call, :asker, :text, :at)
            """)
        .param("id", id)
        .param("call", callId)
        .param("asker", askerId)
        .param("text", text)
        .param("at", Instants.param(at))
        .update();
  }

  void answer(
      UUID id,
      String status,
      String answer,
      @Nullable String shownText,
      @Nullable UUID by,
      Instant at) {
    db.sql(
            """
            update inquiries.inquiry
               set status = :status, answer = :answer, shown_text = :shownText,
                   answered_by = :by, answered_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("status", status)
        .param("answer", answer)
        .param("shownText", shownText)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  /** Holds the inquiry until the transaction ends, so that it is answered once. */
  void lock(UUID id) {
    db.sql("select id from inquiries.inquiry where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  Optional<Inquiry> find(UUID id) {
    return db.sql(SELECT + " where i.id = :id")
        .param("id", id)
        .query((row, number) -> inquiry(row))
        .optional();
  }

  List<Inquiry> list(UUID callId) {
    return db.sql(SELECT + " where i.call_id = :call order by i.asked_at desc, i.id")
        .param("call", callId)
        .query((row, number) -> inquiry(row))
        .list();
  }

  int countOpen(UUID callId, UUID askerId) {
    return db.sql(
            """
            select count(*) from inquiries.inquiry
             where call_id = :call and asker_id = :asker and status = 'OPEN'
            """)
        .param("call", callId)
        .param("asker", askerId)
        .query(Integer.class)
        .single();
  }

  private static Inquiry inquiry(ResultSet row) throws SQLException {
    return new Inquiry(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        row.getObject("asker_id", UUID.class),
        row.getString("asker"),
        row.getString("text"),
        Instants.get(row, "asked_at"),
        status(row));
  }

  private static InquiryStatus status(ResultSet row) throws SQLException {
    String status = row.getString("status");
    if (status.equals("OPEN")) return new InquiryStatus.Open();
    Instant at = Instants.get(row, "answered_at");
    UUID by = row.getObject("answered_by", UUID.class);
    String answer = row.getString("answer");
    return status.equals("ANSWERED_TO_ALL")
        ? new InquiryStatus.AnsweredToAll(at, by, row.getString("shown_text"), answer)
        : new InquiryStatus.AnsweredPrivately(at, by, answer);
  }
}
