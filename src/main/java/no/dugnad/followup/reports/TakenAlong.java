package no.dugnad.followup.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;

/**
 * What of an application is taken along into a report, as a start to be mended.
 *
 * @param application the answers that the money was given for
 * @param origins the questions of the application that a question begins from, by its id; one that
 *     is not there begins from the question of the same id
 */
record TakenAlong(AnswerSheet application, Map<String, List<String>> origins) {

  /** Empty where nothing of it fits. */
  List<String> answer(Question question) {
    List<String> from =
        origins.getOrDefault(question.id(), List.of(question.id())).stream()
            .filter(id -> application.definition().findQuestion(id).isPresent())
            .filter(application::isAnswered)
            .toList();
    return switch (question.type()) {
      case AnswerType.LongText _ -> texts(from);
      case AnswerType.Attachments _ -> List.of();
      case AnswerType.Choosing choosing ->
          same(question, from).stream().filter(id -> choosing.find(id).isPresent()).toList();
      case AnswerType.Written _ -> same(question, from);
    };
  }

  private List<String> texts(List<String> from) {
    String all =
        from.stream()
            .filter(id -> isText(application.definition().getQuestion(id).type()))
            .map(application::text)
            .collect(Collectors.joining("\n\n"));
    return all.isEmpty() ? List.of() : List.of(all);
  }

  private static boolean isText(AnswerType type) {
    return type instanceof AnswerType.LongText || type instanceof AnswerType.ShortText;
  }

  private List<String> same(Question question, List<String> from) {
    return from.stream()
        .filter(id -> sameKind(question.type(), application.definition().getQuestion(id).type()))
        .findFirst()
        .map(application::typed)
        .orElse(List.of());
  }

  private static boolean sameKind(AnswerType one, AnswerType other) {
    return one.getClass().equals(other.getClass());
  }
}
