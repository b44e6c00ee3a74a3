package no.dugnad.platform.once;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.testing.Upload;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * What somebody could write in a form that they know nothing of: something in each field that is
 * empty, the first of each choice. No two fillings are the same.
 */
record Filling(FormElement form, int number) {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("amount", "100"),
          Map.entry("manager", ""),
          Map.entry("weight", "1"),
          Map.entry("max", "100"),
          Map.entry("tableSize", "4"),
          Map.entry("number", "974 761 076"),
          Map.entry("applications", "3"),
          Map.entry("statedTotal", ""),
          Map.entry("least", ""),
          Map.entry("most", ""),
          Map.entry("owner", ""),
          Map.entry("answerBy", "31.12.2098"),
          Map.entry("until", LocalDate.now(Oslo.ZONE).plusYears(5).toString()));

  Map<String, Object> fields() {
    var fields = new HashMap<String, Object>();
    for (Element field : form.select("input, textarea, select")) {
      String name = field.attr("name");
      if (name.isEmpty() || field.hasAttr("disabled") || fields.containsKey(name)) continue;
      switch (field.normalName() + " " + field.attr("type")) {
        case "input hidden", "input submit", "input file" -> {}
        case "input radio", "input checkbox" -> choose(name, field, fields);
        case "select " -> select(name, field, fields);
        case "textarea " -> fields.put(name, (field.val() + " Tekst " + number).strip());
        default -> {
          if (field.val().isBlank() || name.startsWith("deadline.")) {
            fields.put(name, written(name, field));
          }
        }
      }
    }
    return fields;
  }

  private void choose(String name, Element field, Map<String, Object> fields) {
    List<Element> group =
        form.select("input[type=" + field.attr("type") + "]").stream()
            .filter(other -> other.attr("name").equals(name))
            .toList();
    boolean none = group.stream().noneMatch(other -> other.hasAttr("checked"));
    boolean oneOfMany =
        field.attr("type").equals("radio") || List.of("person", "place").contains(name);
    if (none && oneOfMany) fields.put(name, group.getFirst().val());
  }

  private static void select(String name, Element field, Map<String, Object> fields) {
    if (!field.select("option[selected]").isEmpty()) return;
    field.select("option").stream()
        .map(Element::val)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .ifPresent(value -> fields.put(name, value));
  }

  private String written(String name, Element field) {
    if (name.equals("opens.date")) return "1.1.2027";
    if (name.endsWith(".date")) return "31.12." + (2040 + number % 50);
    if (name.endsWith(".time")) return "12.00";
    String address = "person" + number + "@dugnad.test";
    if (field.attr("inputmode").equals("email") || name.equals("email")) {
      return BY_NAME.getOrDefault(name, address);
    }
    boolean decimal = field.attr("inputmode").equals("decimal");
    // Two numbers of a form are not the same.
    return BY_NAME.getOrDefault(
        name, decimal ? Integer.toString(number + name.length()) : "Tekst " + number);
  }

  Map<String, Upload> files() {
    return form.select("input[type=file]").stream()
        .collect(Collectors.toMap(field -> field.attr("name"), _ -> file(), (one, _) -> one));
  }

  private Upload file() {
    if (form.attr("action").equals("/imports")) {
      String rows = "Navn;E-post;Sted\nPer " + number + ";per" + number + "@dugnad.test;Her\n";
      return new Upload("liste.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }
    if (form.attr("action").endsWith("/pictures")) {
      return new Upload("bilde" + number + ".png", "image/png", picture());
    }
    byte[] text = ("Notat " + number).getBytes(StandardCharsets.UTF_8);
    return new Upload("notat.txt", "text/plain", text);
  }

  private byte[] picture() {
    try (var out = new ByteArrayOutputStream()) {
      var picture = new BufferedImage(20 + number, 20, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
