package no.dugnad.platform.files;

import no.dugnad.platform.shared.Written;

/** The name of a file as others may safely see it and save it under. */
final class FileName {
  private static final int LONGEST = 120;

  private FileName() {}

  /** Without path, control characters and characters that some file systems refuse. */
  static String clean(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain =
        Written.line(last)
            .replaceAll("\\p{Co}", "")
            .replaceAll("[<>:\"|?*]", "_")
            .strip()
            .replaceAll("^\\.+", "")
            .replaceAll(" +(\\.[^. ]+)$", "$1");
    String shown = plain.isEmpty() ? "file" : plain;
    return shown.codePointCount(0, shown.length()) <= LONGEST ? shown : shortened(shown);
  }

  /** Keeps the ending, which says what the file is. */
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    int end = name.offsetByCodePoints(0, LONGEST - ending.length());
    return name.substring(0, end).stripTrailing() + ending;
  }
}
