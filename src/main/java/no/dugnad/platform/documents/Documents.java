package no.dugnad.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.ui.Pages;
import org.springframework.stereotype.Component;

/**
 * Makes PDFs that an archive can keep (PDF/A-2a) and a screen reader can read (PDF/UA-1), and Word
 * files of the same pages. A page brings its language, a title and well-formed XHTML;
 * platform/documents/print.jte sees to that. The model has all that the template shows: it is drawn
 * where nothing is looked up.
 */
@Component
public class Documents {
  private final Pages pages;
  private final HeavyWork heavy;
  private final Pdf pdf = new Pdf();

  Documents(Pages pages, HeavyWork heavy) {
    this.pages = pages;
    this.heavy = heavy;
  }

  /** The template's page in the given language, as PDF. */
  public byte[] pdf(String template, Locale language, Map<String, Object> model) {
    return heavy.done(() -> pdf.of(pages.render(template, language, model)));
  }

  /** The template's page in the given language, as a Word file to write on in. */
  public byte[] docx(String template, Locale language, Map<String, Object> model) {
    return heavy.done(() -> Word.of(pages.render(template, language, model)));
  }

  /** Several PDFs that we made, one after the other in one. */
  public byte[] joined(List<byte[]> pdfs) {
    return heavy.done(() -> Pdf.joined(pdfs));
  }

  /** As {@link #pdf}, of what anybody may read: it is made once for all. */
  public byte[] sharedPdf(String template, Locale language, Map<String, Object> model) {
    return heavy.shared(
        new Shared("pdf", template, language, model),
        () -> pdf.of(pages.render(template, language, model)));
  }

  /** As {@link #docx}, of what anybody may read: it is made once for all. */
  public byte[] sharedDocx(String template, Locale language, Map<String, Object> model) {
    return heavy.shared(
        new Shared("docx", template, language, model),
        () -> Word.of(pages.render(template, language, model)));
  }

  /** All that such a file is made from. */
  private record Shared(String kind, String template, Locale language, Map<String, Object> model) {}

  static byte[] resource(String path) {
    try (InputStream in = Documents.class.getResourceAsStream(path)) {
      if (in == null) throw new IllegalStateException("missing: " + path);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
