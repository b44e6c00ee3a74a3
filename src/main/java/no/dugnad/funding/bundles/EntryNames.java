package no.dugnad.funding.bundles;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of folders and files that every system can unpack: Windows has the narrowest rules, and
 * takes 260 characters in all.
 */
public final class EntryNames {
  private static final int LONGEST_FOLDER = 70;
  private static final int LONGEST_FILE = 100;
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}");

  /** What Windows keeps for its machines, whatever stands after the point. */
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  /** Systems differ on whether "A" and "a" are one. */
  private final Set<String> taken = new HashSet<>();

  /** Of a folder, without slash. */
  public String folder(String wanted) {
    return free(safe(cut(wanted, LONGEST_FOLDER)), "");
  }

  /** Of a file, with the ending it has. */
  public String file(String wanted) {
    int dot = wanted.lastIndexOf('.');
    boolean ends = dot > 0 && ENDING.matcher(wanted.substring(dot)).matches();
    String ending = ends ? wanted.substring(dot) : "";
    return free(safe(cut(ends ? wanted.substring(0, dot) : wanted, LONGEST_FILE)), ending);
  }

  private String free(String stem, String ending) {
    String free = stem + ending;
    for (int next = 2; !taken.add(free.toLowerCase(Locale.ROOT)); next++)
      free = stem + " (" + next + ")" + ending;
    return free;
  }

  private static String safe(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}]+", " ")
            .replaceAll("[<>:\"/\\\\|?*]", "_")
            .strip()
            .replaceAll("[. ]+$", "");
    if (plain.isEmpty()) return "_";
    return RESERVED.matcher(plain).matches() ? "_" + plain : plain;
  }

  private static String cut(String name, int longest) {
    return name.substring(
        0, name.offsetByCodePoints(0, Math.min(longest, name.codePointCount(0, name.length()))));
  }
}
