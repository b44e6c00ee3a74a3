package no.dugnad.followup.pulses;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Service;

/**
 * What came of a pulse. Of an anonymous one nothing is known before its hour, and after it no more
 * than the numbers allow: there is no subgroup, no filter and no table of one question by another.
 */
@Service
public class Results {
  private final TallyStore tallies;
  private final SignedStore signed;
  private final ProjectRules rules;

  Results(TallyStore tallies, SignedStore signed, ProjectRules rules) {
    this.tallies = tallies;
    this.signed = signed;
    this.rules = rules;
  }

  /** What somebody wrote; of an anonymous pulse with nobody's name. */
  public record Text(UUID id, UUID questionId, String text) {}

  /**
   * How an anonymous question was answered.
   *
   * @param shares of each option, in their order; none of a question that is written in
   * @param passed of those who passed it over
   */
  public record Answered(PulseQuestion question, List<Share> shares, Share passed) {
    public Answered {
      shares = List.copyOf(shares);
    }
  }

  /** Of an anonymous pulse that is shown, in the order of its questions. */
  public List<Answered> listAnswered(Pulse pulse, int answers) {
    Map<UUID, Map<Integer, Integer>> votes =
        tallies.list(pulse.id()).stream()
            .collect(
                Collectors.groupingBy(
                    TallyStore.Tally::questionId,
                    Collectors.toMap(TallyStore.Tally::option, TallyStore.Tally::votes)));
    return pulse.questions().stream()
        .map(question -> answered(question, votes.getOrDefault(question.id(), Map.of()), answers))
        .toList();
  }

  private static Answered answered(
      PulseQuestion question, Map<Integer, Integer> votes, int answers) {
    return new Answered(
        question,
        IntStream.rangeClosed(1, question.choices())
            .mapToObj(option -> Share.of(votes.getOrDefault(option, 0), answers))
            .toList(),
        Share.of(votes.getOrDefault(TallyStore.PASSED, 0), answers));
  }

  /** By the alphabet, for advisers alone. */
  public List<Text> listTexts(Pulse pulse, Viewer viewer) {
    if (pulse.isAnonymous()) return tallies.listTexts(pulse.id());
    Set<UUID> written =
        pulse.questions().stream()
            .filter(PulseQuestion::isText)
            .map(PulseQuestion::id)
            .collect(Collectors.toSet());
    return listSigned(pulse, viewer).stream()
        .flatMap(one -> one.answers().values().stream())
        .filter(answer -> written.contains(answer.questionId()) && !answer.value().isEmpty())
        .map(answer -> new Text(answer.id(), answer.questionId(), answer.value()))
        .toList();
  }

  /** An answer with a name. */
  public record Answer(UUID id, UUID questionId, String value, Instant writtenAt) {}

  /**
   * Somebody who was asked by name, for one or more projects.
   *
   * @param answers by question; none while they have not answered
   */
  public record Signed(
      UUID personId, String name, List<String> projects, Map<UUID, Answer> answers) {
    public Signed {
      projects = List.copyOf(projects);
      answers = Map.copyOf(answers);
    }
  }

  /** Those who were asked, by name: none of a project that is sealed for the viewer alone. */
  public List<Signed> listSigned(Pulse pulse, Viewer viewer) {
    List<SignedStore.Asked> asked =
        rules.unsealed(
            viewer,
            signed.listAsked(pulse.id(), viewer.personId()),
            SignedStore.Asked::own,
            SignedStore.Asked::applicationId);
    Map<UUID, Map<UUID, Answer>> answers =
        signed.list(pulse.id()).stream()
            .collect(
                Collectors.groupingBy(
                    SignedStore.Given::personId,
                    Collectors.toMap(
                        given -> given.answer().questionId(), SignedStore.Given::answer)));
    return asked.stream()
        .collect(
            Collectors.groupingBy(
                SignedStore.Asked::personId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            theirs ->
                new Signed(
                    theirs.getFirst().personId(),
                    theirs.getFirst().name(),
                    theirs.stream().map(SignedStore.Asked::project).toList(),
                    answers.getOrDefault(theirs.getFirst().personId(), Map.of())))
        .toList();
  }
}
