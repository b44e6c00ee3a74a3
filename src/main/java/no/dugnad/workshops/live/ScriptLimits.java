package no.dugnad.workshops.live;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Rating;
import no.dugnad.workshops.deeds.Deed;
import tools.jackson.databind.json.JsonMapper;

/** Hands the limits of what is written and chosen to the pages' scripts, under these names. */
final class ScriptLimits {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, Integer> LIMITS =
      new TreeMap<>(
          Map.ofEntries(
              entry("noteText", Note.MAX_TEXT),
              entry("scale", Rating.MOST),
              entry("name", Introduction.MAX_NAME),
              entry("message", Deed.Say.MAX_TEXT),
              entry("tables", Deed.Mix.MAX_TABLES),
              entry("deedsAtOnce", Deed.MAX_AT_ONCE),
              entry("stepTitle", Step.MAX_TITLE),
              entry("instruction", Step.MAX_INSTRUCTION),
              entry("minutes", Step.MAX_MINUTES),
              entry("labels", Step.MAX_LABELS),
              entry("label", Step.MAX_LABEL),
              entry("leastDots", Step.MIN_DOTS),
              entry("dots", Step.MAX_DOTS)));

  private ScriptLimits() {}

  /** As a JSON object. */
  static String json() {
    return JSON.writeValueAsString(LIMITS);
  }
}
