package no.dugnad.funding.funds;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FundStore {
  private final JdbcClient db;

  FundStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Fund fund, Instant at) {
    db.sql(
            """
            insert into funds.fund (id, organisation_id, name, purpose, created_at)
            values (:id, :organisation, :name, :purpose, :at)
            """)
        .param("id", fund.id())
        .param("organisation", fund.organisationId())
        .param("name", fund.name())
        .param("purpose", fund.purpose())
        .param("at", Instants.param(at))
        .update();
  }

  void insert(Envelope envelope, Instant at) {
    db.sql(
            """
            insert into funds.envelope (id, fund_id, organisation_id, year, name, created_at)
            values (:id, :fund, :organisation, :year, :name, :at)
            """)
        .param("id", envelope.id())
        .param("fund", envelope.fundId())
        .param("organisation", envelope.organisationId())
        .param("year", envelope.year())
        .param("name", envelope.name())
        .param("at", Instants.param(at))
        .update();
  }

  Optional<Fund> findFund(UUID id) {
    return db.sql("select id, organisation_id, name, purpose from funds.fund where id = :id")
        .param("id", id)
        .query(Rows.to(Fund.class))
        .optional();
  }

  List<Fund> listFunds(UUID organisationId, int offset, int most) {
    return db.sql(
            """
            select id, organisation_id, name, purpose from funds.fund
             where organisation_id = :organisation order by name, id limit :most offset :offset
            """)
        .param("organisation", organisationId)
        .param("offset", offset)
        .param("most", most)
        .query(Rows.to(Fund.class))
        .list();
  }

  int countFunds(UUID organisationId) {
    return db.sql("select count(*) from funds.fund where organisation_id = :organisation")
        .param("organisation", organisationId)
        .query(Integer.class)
        .single();
  }

  Optional<Envelope> findEnvelope(UUID id) {
    return db.sql(
            """
            select e.id, e.fund_id, e.organisation_id, f.name as fund, e.year, e.name
              from funds.envelope e join funds.fund f on f.id = e.fund_id
             where e.id = :id
            """)
        .param("id", id)
        .query(Rows.to(Envelope.class))
        .optional();
  }

  List<Envelope> listEnvelopes(UUID organisationId) {
    return db.sql(
            """
            select e.id, e.fund_id, e.organisation_id, f.name as fund, e.year, e.name
              from funds.envelope e join funds.fund f on f.id = e.fund_id
             where e.organisation_id = :organisation
             order by e.year desc, f.name, e.name, e.id
            """)
        .param("organisation", organisationId)
        .query(Rows.to(Envelope.class))
        .list();
  }

  List<Envelope> listEnvelopesOf(Collection<UUID> funds) {
    return db.sql(
            """
            select e.id, e.fund_id, e.organisation_id, f.name as fund, e.year, e.name
              from funds.envelope e join funds.fund f on f.id = e.fund_id
             where e.fund_id = any(:funds)
             order by e.year desc, f.name, e.name, e.id
            """)
        .param("funds", funds.toArray(UUID[]::new))
        .query(Rows.to(Envelope.class))
        .list();
  }
}
