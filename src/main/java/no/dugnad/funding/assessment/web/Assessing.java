package no.dugnad.funding.assessment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.assessment.Assessment;
import no.dugnad.funding.assessment.Ending;
import no.dugnad.funding.assessment.OwnAssessment;
import no.dugnad.funding.calls.Call;

/**
 * A member before one of the applications that they assess.
 *
 * @param all every application they assess in the call, in order
 * @param ending until when they score
 * @param handedIn what is handed in for this one, as far as it is open to them
 */
public record Assessing(
    Call call, List<OwnAssessment> all, UUID id, Ending ending, List<Assessment> handedIn) {

  public Assessing {
    all = List.copyOf(all);
    handedIn = List.copyOf(handedIn);
  }

  public boolean closed() {
    return ending.closed();
  }

  /** Where in the row it stands, from 1. */
  public int place() {
    int place = 1;
    while (!all.get(place - 1).id().equals(id)) place++;
    return place;
  }

  private OwnAssessment own() {
    return all.get(place() - 1);
  }

  /** One of those they assess, as {@code id} names it. */
  Optional<OwnAssessment> find(UUID other) {
    return all.stream().filter(own -> own.id().equals(other)).findFirst();
  }

  public Application application() {
    return own().application();
  }

  public Assessment assessment() {
    return own().assessment();
  }

  public boolean isWritable() {
    return !closed() && !assessment().isHandedIn();
  }

  public Optional<Application> previous() {
    return place() == 1 ? Optional.empty() : Optional.of(all.get(place() - 2).application());
  }

  /** The next one that they have yet to score; else their neighbour. */
  public Optional<Application> next() {
    return nextUndone()
        .or(() -> all.stream().skip(place()).findFirst().map(OwnAssessment::application));
  }

  /** Whether the next one stands before this one: they have been through to the end. */
  public boolean isNextBefore() {
    return next()
        .filter(one -> all.stream().limit(place()).anyMatch(o -> o.id().equals(one.id())))
        .isPresent();
  }

  /** The next one that they have yet to score, after this or before it. */
  public Optional<Application> nextUndone() {
    if (closed()) return Optional.empty();
    return Stream.concat(all.stream().skip(place()), all.stream().limit(place() - 1L))
        .filter(this::isUndone)
        .findFirst()
        .map(OwnAssessment::application);
  }

  /** How many others of theirs are not handed in. */
  public long left() {
    return all.stream()
        .filter(own -> !own.id().equals(application().id()) && !own.assessment().isHandedIn())
        .count();
  }

  private boolean isUndone(OwnAssessment own) {
    return !own.assessment().isHandedIn() && own.assessment().scored() < call.criteria().size();
  }

  public List<Assessment> others() {
    return handedIn.stream()
        .filter(other -> !other.assessorId().equals(assessment().assessorId()))
        .toList();
  }

  public String path() {
    return "/applications/" + id + "/assessment";
  }
}
