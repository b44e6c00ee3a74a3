package no.dugnad.challenges;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /** Keeps what the places are that are known by these references, before the register is read. */
  void keepFormer(UUID registerId, UUID organisationId, Collection<String> references) {
    db.sql(
            """
            insert into challenges.former_place (register_id, place_id, former)
            select :register, p.id, to_jsonb(p) from challenges.place p
             where p.organisation_id = :organisation and p.reference = any(:references)
             order by p.id for update
            """)
        .param("register", registerId)
        .param("organisation", organisationId)
        .param("references", references.toArray(String[]::new))
        .update();
  }

  /** The rest of them was made by the register. */
  void keepMade(UUID registerId, UUID organisationId, Collection<String> references) {
    db.sql(
            """
            insert into challenges.former_place (register_id, place_id)
            select :register, p.id from challenges.place p
             where p.organisation_id = :organisation and p.reference = any(:references)
            on conflict do nothing
            """)
        .param("register", registerId)
        .param("organisation", organisationId)
        .param("references", references.toArray(String[]::new))
        .update();
  }

  /** Holds what the register made and changed until the transaction ends. */
  void lockOf(UUID registerId) {
    db.sql(
            """
            select p.id from challenges.place p
              join challenges.former_place f on f.place_id = p.id
             where f.register_id = :register order by p.id for update of p
            """)
        .param("register", registerId)
        .query(UUID.class)
        .list();
  }

  /** The name of a place that a later register has changed. */
  Optional<String> findChangedSince(UUID registerId) {
    return db.sql(
            """
            select p.name from challenges.former_place f
              join challenges.former_place later
                on later.place_id = f.place_id and later.register_id > f.register_id
              join challenges.place p on p.id = f.place_id
             where f.register_id = :register order by p.name, p.id limit 1
            """)
        .param("register", registerId)
        .query(String.class)
        .optional();
  }

  /** The name of a place that the register made and a challenge points at. */
  Optional<String> findPointedAt(UUID registerId) {
    return db.sql(
            """
            select p.name from challenges.former_place f
              join challenges.place p on p.id = f.place_id
             where f.register_id = :register and f.former is null
               and exists (select from challenges.challenge_place c where c.place_id = p.id)
             order by p.name, p.id limit 1
            """)
        .param("register", registerId)
        .query(String.class)
        .optional();
  }

  void takeBack(UUID registerId) {
    db.sql(
            """
            update challenges.place p
               set name = o.name, kind = o.kind, address = o.address, built = o.built,
                   area = o.area, remark = o.remark
              from challenges.former_place f,
                   jsonb_populate_record(null::challenges.place, f.former) o
             where f.register_id = :register and f.place_id = p.id and f.former is not null
            """)
        .param("register", registerId)
        .update();
    db.sql(
            """
            delete from challenges.place p using challenges.former_place f
             where f.register_id = :register and f.place_id = p.id and f.former is null
            """)
        .param("register", registerId)
        .update();
    db.sql("delete from challenges.former_place where register_id = :register")
        .param("register", registerId)
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
