package no.dugnad.challenges;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {
  private static final String FOUND =
      """
       from challenges.place p
      where p.organisation_id = :organisation
        and (:kind = '' or p.kind = :kind)
        and position(lower(:text) in lower(p.name || ' ' || p.reference || ' ' || p.address)) > 0
      """;

  private final JdbcClient db;

  PlaceStore(JdbcClient db) {
    this.db = db;
  }

  /** Takes the place in, or changes the one that has its reference. */
  void put(UUID organisationId, Place place) {
    db.sql(
            """
            insert into challenges.place
              (id, organisation_id, reference, name, kind, address, built, area, remark)
            values
              (:id, :organisation, :reference, :name, :kind, :address, :built, :area, :remark)
            on conflict (organisation_id, reference) do update
               set name = excluded.name, kind = excluded.kind, address = excluded.address,
                   built = excluded.built, area = excluded.area, remark = excluded.remark
            """)
        .param("id", place.id())
        .param("organisation", organisationId)
        .param("reference", place.reference())
        .param("name", place.name())
        .param("kind", place.kind())
        .param("address", place.address())
        .param("built", place.built())
        .param("area", place.area())
        .param("remark", place.remark())
        .update();
  }

  Set<String> listReferences(UUID organisationId) {
    return db.sql("select reference from challenges.place where organisation_id = :organisation")
        .param("organisation", organisationId)
        .query((row, number) -> row.getString("reference"))
        .set();
  }

  List<Place> list(UUID organisationId, Place.Filter filter, long offset, int most) {
    return filtered(
            "select p.*" + FOUND + " order by p.name, p.id limit :most offset :offset",
            organisationId,
            filter)
        .param("most", most)
        .param("offset", offset)
        .query(Rows.to(Place.class))
        .list();
  }

  long count(UUID organisationId, Place.Filter filter) {
    return filtered("select count(*)" + FOUND, organisationId, filter).query(Long.class).single();
  }

  List<String> listKinds(UUID organisationId) {
    return db.sql(
            """
            select distinct kind from challenges.place
             where organisation_id = :organisation and kind <> '' order by kind
            """)
        .param("organisation", organisationId)
        .query((row, number) -> row.getString("kind"))
        .list();
  }

  private StatementSpec filtered(String sql, UUID organisationId, Place.Filter filter) {
    return db.sql(sql)
        .param("organisation", organisationId)
        .param("kind", filter.kind())
        .param("text", filter.text());
  }

  /** Points at these of the organisation's own; what is pointed at already stays. */
  int point(Challenge challenge, Collection<UUID> places) {
    return db.sql(
            """
            insert into challenges.challenge_place (organisation_id, challenge_id, place_id)
            select organisation_id, :challenge, id from challenges.place
             where organisation_id = :organisation and id = any(:places)
            on conflict do nothing
            """)
        .param("challenge", challenge.id())
        .param("organisation", challenge.organisationId())
        .param("places", places.toArray(UUID[]::new))
        .update();
  }

  int pointAll(Challenge challenge, Place.Filter filter) {
    return filtered(
            """
            insert into challenges.challenge_place (organisation_id, challenge_id, place_id)
            select p.organisation_id, :challenge, p.id
            """
                + FOUND
                + " on conflict do nothing",
            challenge.organisationId(),
            filter)
        .param("challenge", challenge.id())
        .update();
  }

  int unpoint(UUID challengeId, UUID placeId) {
    return db.sql(
            """
            delete from challenges.challenge_place
             where challenge_id = :challenge and place_id = :place
            """)
        .param("challenge", challengeId)
        .param("place", placeId)
        .update();
  }

  List<Place> listOf(UUID challengeId, int most) {
    return db.sql(
            """
            select p.* from challenges.challenge_place c
              join challenges.place p on p.id = c.place_id
             where c.challenge_id = :challenge
             order by p.name, p.id limit :most
            """)
        .param("challenge", challengeId)
        .param("most", most)
        .query(Rows.to(Place.class))
        .list();
  }

  List<Place.Group> groupsOf(UUID challengeId) {
    return db.sql(
            """
            select p.kind, count(*) as places, coalesce(sum(p.area), 0) as area
              from challenges.challenge_place c
              join challenges.place p on p.id = c.place_id
             where c.challenge_id = :challenge
             group by p.kind order by count(*) desc, p.kind
            """)
        .param("challenge", challengeId)
        .query(Rows.to(Place.Group.class))
        .list();
  }
}
