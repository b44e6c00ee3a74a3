package no.dugnad.platform.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;

/**
 * What a form asks. A condition may only refer to a question that stands before, so that nobody is
 * asked to go back, and no circle can arise.
 */
public record FormDefinition(List<Section> sections) {
  public FormDefinition {
    sections = List.copyOf(sections);
    checkSections(sections);
    checkQuestions(sections.stream().flatMap(section -> section.questions().stream()).toList());
  }

  @JsonIgnore
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  public Optional<Question> findQuestion(String id) {
    return stream().filter(question -> question.id().equals(id)).findFirst();
  }

  public Question getQuestion(String id) {
    return findQuestion(id).orElseThrow(() -> new NotFound("question", id));
  }

  public Optional<Section> findSection(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  public Section getSection(String id) {
    return findSection(id).orElseThrow(() -> new NotFound("section", id));
  }

  /** The section that the question stands in. */
  public Section sectionOf(String questionId) {
    return sections.stream()
        .filter(section -> section.questions().stream().anyMatch(q -> q.id().equals(questionId)))
        .findFirst()
        .orElseThrow(() -> new NotFound("question", questionId));
  }

  public Optional<Section> previous(Section section) {
    return sections.stream().limit(sections.indexOf(section)).reduce((_, last) -> last);
  }

  public Optional<Section> next(Section section) {
    return sections.stream().skip(sections.indexOf(section) + 1L).findFirst();
  }

  /** Those that stand before the question. */
  public List<Question> before(String questionId) {
    return stream().takeWhile(question -> !question.id().equals(questionId)).toList();
  }

  /** Those of the section and of all before it. */
  public List<Question> upTo(Section section) {
    return sections.subList(0, sections.indexOf(section) + 1).stream()
        .flatMap(s -> s.questions().stream())
        .toList();
  }

  /** Those that are shown or hidden by the answer to this one. */
  public List<Question> dependingOn(String questionId) {
    return stream()
        .filter(q -> q.shownIf().filter(c -> c.on().equals(questionId)).isPresent())
        .toList();
  }

  /** Those of its section that the answer shows or hides, by themselves or through others. */
  public List<Question> following(String questionId) {
    var decided = new HashSet<String>(Set.of(questionId));
    return sectionOf(questionId).questions().stream()
        .filter(q -> q.shownIf().filter(c -> decided.contains(c.on())).isPresent())
        .filter(q -> decided.add(q.id()))
        .toList();
  }

  private Stream<Question> stream() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  private static void checkSections(List<Section> sections) {
    if (sections.isEmpty()) throw new Refused("forms.refused.noSection");
    if (sections.stream().map(Section::id).distinct().count() < sections.size())
      throw new IllegalArgumentException("two sections with one id");
  }

  private static void checkQuestions(List<Question> questions) {
    Map<String, String> labels =
        questions.stream()
            .collect(Collectors.toMap(Question::id, Question::label, (first, second) -> first));
    if (labels.size() < questions.size())
      throw new IllegalArgumentException("two questions with one id");
    var before = new HashMap<String, Question>();
    for (Question question : questions) {
      question.shownIf().ifPresent(condition -> check(question, condition, before, labels));
      before.put(question.id(), question);
    }
  }

  private static void check(
      Question question,
      Condition condition,
      Map<String, Question> before,
      Map<String, String> labels) {
    Question on = before.get(condition.on());
    if (on == null) {
      String label = labels.get(condition.on());
      throw label == null
          ? new Refused("forms.refused.unknownQuestion", question.label())
          : new Refused("forms.refused.laterQuestion", question.label(), label);
    }
    if (!condition.fits(on.type()))
      throw new Refused("forms.refused.condition", question.label(), on.label());
  }
}
