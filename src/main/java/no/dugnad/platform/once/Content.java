package no.dugnad.platform.once;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.dugnad.platform.ui.Ui;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What was typed and chosen in a form, apart from what its page put there to be known by. */
final class Content {
  private static final Set<String> OF_THE_PAGE = Set.of("_csrf", Ui.FORM_KEY);

  private Content() {}

  static Map<String, List<String>> typed(HttpServletRequest request) {
    var typed = new LinkedHashMap<String, List<String>>();
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              if (!OF_THE_PAGE.contains(name)) typed.put(name, List.of(values));
            });
    return typed;
  }

  /** The names of the files that were chosen, by their fields. */
  static Map<String, String> fileNames(HttpServletRequest request) {
    var names = new LinkedHashMap<String, String>();
    files(request).forEach(file -> names.put(file.getName(), file.getOriginalFilename()));
    return names;
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

  static String hash(HttpServletRequest request) {
    MessageDigest digest = sha256();
    typed(request)
        .forEach(
            (name, values) -> {
              add(digest, name);
              values.forEach(value -> add(digest, "=" + value));
            });
    for (MultipartFile file : files(request)) {
      add(digest, file.getName() + "=" + file.getOriginalFilename());
      add(digest, file);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length, so that no text passes for the end of one and the beginning of another. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static void add(MessageDigest digest, MultipartFile file) {
    try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
