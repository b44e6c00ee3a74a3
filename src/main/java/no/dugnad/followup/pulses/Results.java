package no.dugnad.followup.pulses;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
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
  private final AnonymousStore anonymous;
  private final SignedStore signed;
  private final ProjectRules rules;

  Results(AnonymousStore anonymous, SignedStore signed, ProjectRules rules) {
    this.anonymous = anonymous;
    this.signed = signed;
    this.rules = rules;
  }

  /**
   * How many of those who answered chose something, as exactly as it may be told: in fifths with
   * fewer than twenty answers, where the outer ones take the edge, so that of five nobody can tell
   * one from none, or all from all but one. From twenty up exactly.
   *
   * @param least in whole per cent
   * @param most in whole per cent; the same where it is exact
   * @param votes how many; −1 where it may not be told
   */
  public record Share(int least, int most, int votes) {
    /** From so many answers up it is told exactly. */
    public static final int EXACT_FROM = 20;

    /** From so many up it is told that it is ten or more. */
    public static final int TEN = 10;

    private static final int UNTOLD = -1;
    private static final int ALL = 100;
    private static final int FIFTH = 20;

    /** Of answers with a name. */
    static Share exactly(int votes, int answers) {
      int share = answers == 0 ? 0 : (int) Math.round((double) ALL * votes / answers);
      return new Share(share, share, votes);
    }

    static Share of(int votes, int answers) {
      if (answers >= EXACT_FROM) return exactly(votes, answers);
      // Of five answers two and three are in the middle, and one and four in the outer fifths.
      int least = 0;
      if (5 * votes > answers) least = FIFTH;
      if (5 * votes >= 2 * answers) least = 2 * FIFTH;
      if (5 * votes > 3 * answers) least = 3 * FIFTH;
      if (5 * votes >= 4 * answers) least = 4 * FIFTH;
      return new Share(least, least + FIFTH, UNTOLD);
    }

    public boolean isExact() {
      return votes != UNTOLD;
    }
  }

  /** What somebody wrote; of an anonymous pulse with nobody's name. */
  public record Text(UUID id, UUID questionId, String text) {}

  /**
   * How a question was answered.
   *
   * @param shares of each option, in their order; none of a question that is written in
   * @param passed of those who passed it over
   */
  public record Answered(PulseQuestion question, List<Share> shares, Share passed) {
    public Answered {
      shares = List.copyOf(shares);
    }
  }

  /** Of a pulse that is shown, in the order of its questions. */
  public List<Answered> listAnswered(Pulse pulse, int answers) {
    Map<UUID, Map<Integer, Integer>> votes =
        anonymous.list(pulse.id()).stream()
            .collect(
                Collectors.groupingBy(
                    AnonymousStore.Tally::questionId,
                    Collectors.toMap(AnonymousStore.Tally::option, AnonymousStore.Tally::votes)));
    return pulse.questions().stream()
        .map(
            question ->
                answered(
                    question,
                    option ->
                        Share.of(
                            votes.getOrDefault(question.id(), Map.of()).getOrDefault(option, 0),
                            answers)))
        .toList();
  }

  /** Of one with names, as far as these have answered. */
  public static List<Answered> count(Pulse pulse, List<Signed> asked) {
    List<Map<UUID, Answer>> given =
        asked.stream().map(Signed::answers).filter(answers -> !answers.isEmpty()).toList();
    return pulse.questions().stream()
        .map(
            question ->
                answered(
                    question,
                    option -> Share.exactly(count(given, question, option), given.size())))
        .toList();
  }

  private static int count(List<Map<UUID, Answer>> given, PulseQuestion question, int option) {
    String value = option == AnonymousStore.PASSED ? "" : Integer.toString(option);
    return (int)
        given.stream()
            .map(answers -> answers.get(question.id()))
            .filter(answer -> answer != null && answer.value().equals(value))
            .count();
  }

  private static Answered answered(PulseQuestion question, IntFunction<Share> share) {
    return new Answered(
        question,
        IntStream.rangeClosed(1, question.choices()).mapToObj(share).toList(),
        share.apply(AnonymousStore.PASSED));
  }

  /** By the alphabet, for advisers alone. */
  public List<Text> listTexts(Pulse pulse, Viewer viewer) {
    return pulse.isAnonymous()
        ? anonymous.listTexts(pulse.id())
        : listTexts(pulse, listSigned(pulse, viewer));
  }

  /** Those with a name that these wrote. */
  public static List<Text> listTexts(Pulse pulse, List<Signed> asked) {
    Set<UUID> written =
        pulse.questions().stream()
            .filter(PulseQuestion::isText)
            .map(PulseQuestion::id)
            .collect(Collectors.toSet());
    return asked.stream()
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

    /** As it was answered, by question; empty where it was passed over. */
    public Map<UUID, String> values() {
      return answers.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().value()));
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
