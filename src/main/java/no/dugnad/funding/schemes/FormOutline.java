package no.dugnad.funding.schemes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Condition;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scheme's form without its words, and how it becomes a form in a language.
 *
 * @param words the text of a key, empty when there is none
 */
record FormOutline(List<Theme> themes, UnaryOperator<String> words) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Theme(String id, List<Item> questions) {}

  /**
   * @param required null for yes
   * @param from the questions whose answers it begins from; null for none but its own
   * @param type as a form stores it, but that options are their ids alone
   */
  record Item(
      String id,
      boolean reserved,
      @Nullable Boolean required,
      @Nullable Condition shownIf,
      @Nullable List<String> from,
      ObjectNode type) {}

  FormDefinition whole() {
    return new FormDefinition(themes.stream().map(this::section).toList());
  }

  /** Only the questions that the round itself reads. */
  FormDefinition blank() {
    return new FormDefinition(
        themes.stream()
            .map(
                theme ->
                    new Theme(
                        theme.id(), theme.questions().stream().filter(Item::reserved).toList()))
            .filter(theme -> !theme.questions().isEmpty())
            .map(this::section)
            .toList());
  }

  /** The questions that a question's answer begins from, by its id. */
  Map<String, List<String>> origins() {
    return themes.stream()
        .flatMap(theme -> theme.questions().stream())
        .filter(item -> item.from() != null)
        .collect(Collectors.toMap(Item::id, Item::from));
  }

  private Section section(Theme theme) {
    String key = "section." + theme.id();
    return new Section(
        theme.id(),
        words.apply(key),
        words.apply(key + ".intro"),
        theme.questions().stream().map(this::question).toList());
  }

  private Question question(Item item) {
    String key = "question." + item.id();
    return new Question(
        item.id(),
        words.apply(key),
        words.apply(key + ".help"),
        item.required() == null || item.required(),
        Optional.ofNullable(item.shownIf()),
        item.reserved(),
        type(item));
  }

  private AnswerType type(Item item) {
    ObjectNode type = item.type().deepCopy();
    if (type.get("options") instanceof ArrayNode ids) {
      ArrayNode options = type.putArray("options");
      for (JsonNode id : ids) {
        String option = id.asString();
        options
            .addObject()
            .put("id", option)
            .put("text", words.apply("option." + item.id() + "." + option));
      }
    }
    return JSON.treeToValue(type, AnswerType.class);
  }
}
