package no.dugnad.bench;

import java.util.UUID;

/** Deeds as JSON: docs/live.md. */
final class Notes {
  private Notes() {}

  /**
   * @param fields the rest of the deed
   */
  static String deed(String what, String fields, Object... args) {
    return "{\"id\":\"%s\",\"do\":\"%s\",%s}"
        .formatted(UUID.randomUUID(), what, fields.formatted(args));
  }

  static String write(UUID note, String step, String text) {
    return deed("write", "\"note\":\"%s\",\"step\":\"%s\",\"text\":\"%s\"", note, step, text);
  }

  /** One that hangs on another. */
  static String write(UUID note, String step, String text, UUID parent) {
    return deed(
        "write",
        "\"note\":\"%s\",\"step\":\"%s\",\"text\":\"%s\",\"parents\":[\"%s\"]",
        note,
        step,
        text,
        parent);
  }

  /** What the product shows of a note, for the peer to pass on. */
  static String face(String step, String text) {
    return """
    {"id":"%s","text":"%s","step":"%s","kind":"NEED","horizon":null,"label":null,"table":0,\
    "parents":[],"merged":[],"covered":false,"hidden":false}\
    """
        .formatted(UUID.randomUUID(), text, step);
  }
}
