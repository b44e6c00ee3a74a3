package no.dugnad.platform.answers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of texts as bytes that no other list has: each with its length in front (a netstring). */
final class Canonical {
  private Canonical() {}

  static byte[] bytes(List<String> texts) {
    var out = new ByteArrayOutputStream();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(bytes);
      out.write(',');
    }
    return out.toByteArray();
  }
}
