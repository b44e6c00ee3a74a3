package no.dugnad.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/** A form's fields and files, written as a browser writes them. */
record FormData(Map<String, List<String>> fields, Map<String, Upload> files) {
  private static final String BOUNDARY = "----dugnad-test-boundary";

  static FormData of(Map<String, ?> values) {
    var fields = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> fields.put(name, texts(value)));
    return new FormData(fields, Map.of());
  }

  /** What the form holds before anybody types. */
  static Map<String, List<String>> shown(FormElement form) {
    return form.formData().stream()
        .collect(
            Collectors.groupingBy(
                field -> field.key(),
                LinkedHashMap::new,
                Collectors.mapping(field -> field.value(), Collectors.toList())));
  }

  FormData with(String name, String value) {
    var more = new LinkedHashMap<>(fields);
    more.putIfAbsent(name, List.of(value));
    return new FormData(more, files);
  }

  FormData with(Map<String, Upload> more) {
    var all = new HashMap<>(files);
    all.putAll(more);
    return new FormData(fields, all);
  }

  String contentType() {
    return files.isEmpty()
        ? "application/x-www-form-urlencoded"
        : "multipart/form-data; boundary=" + BOUNDARY;
  }

  BodyPublisher body() {
    return files.isEmpty()
        ? BodyPublishers.ofString(urlEncoded())
        : BodyPublishers.ofByteArray(multipart());
  }

  String urlEncoded() {
    var pairs = new ArrayList<String>();
    fields.forEach(
        (name, values) -> values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
    return String.join("&", pairs);
  }

  private byte[] multipart() {
    var out = new ByteArrayOutputStream();
    fields.forEach(
        (name, values) ->
            values.forEach(
                value -> {
                  write(out, part(name) + "\r\n\r\n" + value + "\r\n");
                }));
    files.forEach(
        (name, file) -> {
          write(out, part(name) + "; filename=\"" + file.filename() + "\"\r\n");
          write(out, "Content-Type: " + file.type() + "\r\n\r\n");
          out.writeBytes(file.content());
          write(out, "\r\n");
        });
    write(out, "--" + BOUNDARY + "--\r\n");
    return out.toByteArray();
  }

  private static String part(String name) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> texts(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(Object::toString).toList()
        : List.of(value.toString());
  }
}
