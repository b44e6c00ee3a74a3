package no.dugnad.platform.areas;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.platform.areas.Entrance.Stand;

/** The ways that are open to one reader, in the order of the areas. */
public record Entrances(List<Entrance> all) {
  public static final Entrances NONE = new Entrances(List.of());

  public Entrances {
    all = all.stream().sorted(comparing(Entrance::area)).toList();
  }

  public List<Entrance> at(Stand stand) {
    return all.stream().filter(entrance -> entrance.stand() == stand).toList();
  }

  /** What is found on the area's own page. */
  public List<Entrance> within(Area area) {
    return all.stream().filter(e -> e.area().within().filter(area::equals).isPresent()).toList();
  }

  public Optional<Entrance> to(Area area) {
    return all.stream().filter(entrance -> entrance.area() == area).findFirst();
  }

  /** What is marked while one is on the page: one entrance, or none where it lies outside. */
  public Optional<Entrance> marked(Trail trail) {
    return in(trail).flatMap(own -> own.area().within().isEmpty() ? Optional.of(own) : above(own));
  }

  /** What one may go back to before the trail's own crumbs, from the outside in. */
  public List<Entrance> back(Trail trail) {
    return in(trail).stream()
        .flatMap(
            own ->
                Stream.concat(
                    above(own).stream(), trail.isEntrance() ? Stream.of() : Stream.of(own)))
        .toList();
  }

  /** The first of the trail's areas that this reader has a way into. */
  private Optional<Entrance> in(Trail trail) {
    return trail.areas().stream().flatMap(area -> to(area).stream()).findFirst();
  }

  private Optional<Entrance> above(Entrance own) {
    return own.area().within().flatMap(this::to);
  }
}
