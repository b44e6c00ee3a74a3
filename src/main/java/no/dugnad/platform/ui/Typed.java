package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What was typed and chosen in a form, to be compared, and to go along when a page asks before it
 * is sent. Fields whose names begin with an underscore are the page's own.
 *
 * @param fields by name
 */
public record Typed(Map<String, List<String>> fields, List<MultipartFile> files) {
  /** What tells which state of a thing a form was made from, and what opens a door. */
  private static final Pattern CARRIED =
      Pattern.compile("(revision|seen|page|r|token|key)(\\..*)?");

  /**
   * Constants, a form's own short words, the places of choices, ids and what begins with one,
   * paths. Small numbers are among them: without its field none says anything.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "[A-Z_]+|[a-z]{1,5}|[0-9]{1,2}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\S*|/\\S*");

  public static Typed of(HttpServletRequest request) {
    var fields = new LinkedHashMap<String, List<String>>();
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              if (!name.startsWith("_")) fields.put(name, List.of(values));
            });
    return new Typed(fields, files(request));
  }

  /** What was written, and neither chosen nor carried along unseen. */
  public List<String> texts() {
    return fields.entrySet().stream()
        .filter(field -> !CARRIED.matcher(field.getKey()).matches())
        .flatMap(field -> field.getValue().stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty() && !CODE.matcher(value).matches())
        .toList();
  }

  /** A browser sends a field that nothing was chosen in as a file without a name. */
  private static List<MultipartFile> files(HttpServletRequest request) {
    var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (multipart == null) return List.of();
    return new TreeMap<>(multipart.getMultiFileMap())
        .values().stream()
            .flatMap(List::stream)
            .filter(file -> !String.valueOf(file.getOriginalFilename()).isEmpty())
            .toList();
  }
}
