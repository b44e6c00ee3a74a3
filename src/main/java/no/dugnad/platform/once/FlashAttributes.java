package no.dugnad.platform.once;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What an answer gives along for the page that it leads to, kept as a session keeps it. */
final class FlashAttributes {
  private FlashAttributes() {}

  static byte[] of(HttpServletRequest request) {
    try {
      return new DefaultSerializer()
          .serializeToByteArray(new HashMap<>(RequestContextUtils.getOutputFlashMap(request)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static void give(byte[] kept, HttpServletRequest request) {
    try {
      var flash = RequestContextUtils.getOutputFlashMap(request);
      flash.clear();
      flash.putAll((Map<String, Object>) new DefaultDeserializer().deserializeFromByteArray(kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
