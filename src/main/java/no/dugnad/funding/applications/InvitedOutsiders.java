package no.dugnad.funding.applications;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.administration.Outsiders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who write an organisation's applications: anybody with an address can be invited. */
@Component
class InvitedOutsiders implements Outsiders {
  private final JdbcClient db;

  InvitedOutsiders(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Set<String> known(UUID organisationId, Collection<String> addresses) {
    return db.sql(
            """
            select distinct lower(p.email) from people.contact p
              join applications.co_applicant c on c.person_id = p.person_id
              join applications.application a on a.id = c.application_id
             where a.organisation_id = :organisation and lower(p.email) = any(:addresses)
            """)
        .param("organisation", organisationId)
        .param(
            "addresses",
            addresses.stream().map(a -> a.toLowerCase(Locale.ROOT)).toArray(String[]::new))
        .query((row, number) -> row.getString(1))
        .set();
  }

  @Override
  public Set<UUID> organisations(UUID personId) {
    return db.sql(
            """
            select a.organisation_id from applications.application a where a.owner_id = :person
            union
            select a.organisation_id from applications.co_applicant c
              join applications.application a on a.id = c.application_id
             where c.person_id = :person
            """)
        .param("person", personId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .set();
  }
}
