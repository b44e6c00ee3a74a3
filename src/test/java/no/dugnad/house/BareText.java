package no.dugnad.house;

import java.util.regex.Pattern;

/** Finds letters in a JTE template that a reader would see and no message key stands behind. */
final class BareText {
  private static final String NAME = "Dugnad";

  private BareText() {}

  static String in(String template) {
    StringBuilder seen = new StringBuilder();
    String text =
        template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param).*$", "");
    walk(withoutExpressions(text), seen);
    return seen.toString().replace(NAME, "").replaceAll("[^\\p{L}]+", " ").strip();
  }

  /** Without ${…}, !{…}, and what stands in the parentheses of @if, @for, @template … */
  private static String withoutExpressions(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith("${", i) || text.startsWith("!{", i) || text.startsWith("$unsafe{", i)) {
        i = end(text, text.indexOf('{', i), '{', '}');
      } else if (text.charAt(i) == '@' && isKeyword(text, i)) {
        int j = i + 1;
        while (j < text.length()
            && (Character.isLetterOrDigit(text.charAt(j))
                || text.charAt(j) == '.'
                || text.charAt(j) == '-'
                || text.charAt(j) == '_')) j++;
        boolean hasArguments = j < text.length() && text.charAt(j) == '(';
        if (hasArguments) {
          int close = end(text, j, '(', ')');
          // Content blocks among the arguments are shown, so they are read as well.
          out.append(contents(text.substring(j + 1, close - 1)));
          j = close;
        }
        i = j;
      } else {
        out.append(text.charAt(i++));
      }
    }
    return out.toString();
  }

  private static String contents(String arguments) {
    StringBuilder out = new StringBuilder();
    int open = arguments.indexOf("@`");
    while (open >= 0) {
      int close = arguments.lastIndexOf('`');
      if (close <= open + 1) break;
      out.append('>').append(withoutExpressions(arguments.substring(open + 2, close))).append('<');
      open = -1;
    }
    return out.toString();
  }

  private static boolean isKeyword(String text, int at) {
    for (String keyword :
        new String[] {
          "if", "elseif", "else", "endif", "for", "endfor", "template.", "raw", "endraw"
        }) {
      if (text.startsWith(keyword, at + 1)) return true;
    }
    return false;
  }

  /**
   * The index after the bracket that closes the one at {@code open}; strings and content blocks are
   * passed over.
   */
  private static int end(String text, int open, char opens, char closes) {
    int depth = 0;
    int i = open;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        i = text.indexOf('"', i + 1);
        while (i > 0 && text.charAt(i - 1) == '\\') i = text.indexOf('"', i + 1);
        if (i < 0) return text.length();
      } else if (text.startsWith("@`", i)) {
        i = endOfContent(text, i + 2);
        continue;
      } else if (c == opens) {
        depth++;
      } else if (c == closes && --depth == 0) {
        return i + 1;
      }
      i++;
    }
    return text.length();
  }

  private static int endOfContent(String text, int from) {
    int i = from;
    while (i < text.length()) {
      if (text.startsWith("@`", i)) i = endOfContent(text, i + 2);
      else if (text.charAt(i) == '`') return i + 1;
      else i++;
    }
    return text.length();
  }

  /** Keeps what stands between tags, and in attributes that are read aloud or shown. */
  private static void walk(String html, StringBuilder seen) {
    boolean inTag = false;
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (!inTag && c == '<') {
        inTag = true;
        tag.setLength(0);
      } else if (inTag && c == '>') {
        inTag = false;
        seen.append(' ').append(shownAttributes(tag.toString())).append(' ');
      } else if (inTag) {
        tag.append(c);
      } else {
        seen.append(c);
      }
    }
  }

  private static String shownAttributes(String tag) {
    StringBuilder shown = new StringBuilder();
    var matcher =
        Pattern.compile("(?:aria-label|title|alt|placeholder|summary)=\"([^\"]*)\"").matcher(tag);
    while (matcher.find()) shown.append(' ').append(matcher.group(1));
    return shown.toString();
  }
}
