package no.dugnad.funding.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.search.SearchIndex;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class CallStore {

  private final JdbcClient db;
  private final SearchIndex index;
  private final CallDocuments documents;

  CallStore(JdbcClient db, SearchIndex index, CallDocuments documents) {
    this.db = db;
    this.index = index;
    this.documents = documents;
  }

  void insert(UUID id, UUID organisationId, CallTerms terms, UUID formId, Instant at) {
    withTerms(
            db.sql(
                """
                insert into calls.call
                  (id, organisation_id, envelope_id, challenge_id, title, purpose, eligibility,
                   supports, rarely_supports, kinds, least, most, opens_at, deadline, answer_by,
                   scale_max, language, form_id, created_at, updated_at)
                values
                  (:id, :organisation, :envelope, :challenge, :title, :purpose, :eligibility,
                   :supports, :rarelySupports, :kinds, :least, :most, :opensAt, :deadline,
                   :answerBy, :scaleMax, :language, :form, :at, :at)
                """),
            terms)
        .param("id", id)
        .param("organisation", organisationId)
        .param("form", formId)
        .param("at", Instants.param(at))
        .update();
    replaceFollowUp(id, terms.frame().followUp());
    index.refresh(documents, id);
  }

  private static StatementSpec withTerms(StatementSpec statement, CallTerms terms) {
    CallTexts texts = terms.texts();
    CallFrame frame = terms.frame();
    return statement
        .param("envelope", frame.envelopeId())
        .param("challenge", frame.challengeId())
        .param("title", texts.title())
        .param("purpose", texts.purpose())
        .param("eligibility", texts.eligibility())
        .param("supports", texts.supports())
        .param("rarelySupports", texts.rarelySupports())
        .param("kinds", texts.kinds().stream().map(Kind::name).toArray(String[]::new))
        .param("least", ore(frame.least()))
        .param("most", ore(frame.most()))
        .param("opensAt", Instants.param(frame.dates().opensAt()))
        .param("deadline", Instants.param(frame.dates().deadline()))
        .param("answerBy", frame.dates().answerBy())
        .param("scaleMax", frame.scaleMax())
        .param("language", texts.language());
  }

  void replaceCriteria(UUID callId, List<Criterion> criteria) {
    db.sql("delete from calls.criterion where call_id = :call").param("call", callId).update();
    for (int position = 0; position < criteria.size(); position++) {
      Criterion criterion = criteria.get(position);
      db.sql(
              """
              insert into calls.criterion (id, call_id, position, name, explanation, weight)
              values (:id, :call, :position, :name, :explanation, :weight)
              """)
          .param("id", criterion.id())
          .param("call", callId)
          .param("position", position)
          .param("name", criterion.name())
          .param("explanation", criterion.explanation())
          .param("weight", criterion.weight())
          .update();
    }
  }

  private void replaceFollowUp(UUID callId, List<FollowUp> followUp) {
    db.sql("delete from calls.follow_up where call_id = :call").param("call", callId).update();
    for (FollowUp step : followUp) {
      db.sql("insert into calls.follow_up (call_id, step, months) values (:call, :step, :months)")
          .param("call", callId)
          .param("step", step.step().name())
          .param("months", step.months())
          .update();
    }
  }

  Optional<Call> find(UUID id) {
    return OncePerRequest.ask("calls.call:" + id, () -> read(id));
  }

  private Optional<Call> read(UUID id) {
    return db.sql(CallRow.select(" where c.id = :id"))
        .param("id", id)
        .query(CallRow::read)
        .optional();
  }

  /** The call, held until the transaction ends: its transitions come one after the other. */
  Call lock(UUID id) {
    db.sql("select id from calls.call where id = :id for update").param("id", id).query().rowSet();
    return find(id).orElseThrow(() -> new NotFound("call", id));
  }

  /** Weaker: what points at the call may still be written. */
  void hold(UUID id) {
    db.sql("select id from calls.call where id = :id for no key update")
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  void update(UUID id, CallTerms terms, Instant at) {
    withTerms(
            db.sql(
                """
                update calls.call
                   set envelope_id = :envelope, challenge_id = :challenge, title = :title,
                       purpose = :purpose, eligibility = :eligibility, supports = :supports,
                       rarely_supports = :rarelySupports, kinds = :kinds, least = :least,
                       most = :most, opens_at = :opensAt, deadline = :deadline,
                       answer_by = :answerBy, scale_max = :scaleMax, language = :language,
                       updated_at = :at
                 where id = :id
                """),
            terms)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
    replaceFollowUp(id, terms.frame().followUp());
    index.refresh(documents, id);
  }

  void remove(UUID id) {
    db.sql("delete from calls.call where id = :id").param("id", id).update();
    index.refresh(documents, id);
  }

  boolean usesForm(UUID formId) {
    return db.sql("select exists (select from calls.call where form_id = :form)")
        .param("form", formId)
        .query(Boolean.class)
        .single();
  }

  /** It opens at the hour that is set, and never before it was there. */
  void publish(UUID id, UUID formVersionId, Instant at, UUID by) {
    db.sql(
            """
            update calls.call
               set status = 'PUBLISHED', form_version_id = :version, published_at = :at,
                   published_by = :by, updated_at = :at, opens_at = greatest(opens_at, :at)
             where id = :id
            """)
        .param("id", id)
        .param("version", formVersionId)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
    index.refresh(documents, id);
  }

  void extend(UUID id, Instant deadline, LocalDate answerBy, Instant at) {
    db.sql(
            """
            update calls.call set deadline = :deadline, answer_by = :answerBy, updated_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("answerBy", answerBy)
        .param("deadline", Instants.param(deadline))
        .param("at", Instants.param(at))
        .update();
  }

  void close(UUID id, Instant at, UUID by, String why) {
    db.sql(
            """
            update calls.call
               set status = 'CLOSED', closed_at = :at, closed_by = :by, closed_why = :why,
                   updated_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .param("by", by)
        .param("why", why)
        .update();
  }

  private static @Nullable Long ore(@Nullable Money money) {
    return money == null ? null : money.ore();
  }
}
