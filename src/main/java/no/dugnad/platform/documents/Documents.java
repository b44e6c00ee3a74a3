package no.dugnad.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import no.dugnad.platform.ui.Pages;
import org.springframework.stereotype.Component;

/**
 * Makes PDFs that an archive can keep (PDF/A-2a) and a screen reader can read (PDF/UA-1), and Word
 * files of the same pages. A page brings its language, a title and well-formed XHTML;
 * platform/documents/print.jte sees to that.
 */
@Component
public class Documents {
  /** The standards ask for every font and the colour space to be in the file. */
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final Pages pages;
  private final byte[] regular = resource("/fonts/Inter_400Regular.ttf");
  private final byte[] bold = resource("/fonts/Inter_700Bold.ttf");
  private final byte[] italic = resource("/fonts/Inter_400Regular_Italic.ttf");
  private final Page page =
      new Page(new String(resource("/documents/print.css"), StandardCharsets.UTF_8));

  Documents(Pages pages) {
    this.pages = pages;
    // It tells of every font it reads.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  /** The template's page in the given language, as PDF. */
  public byte[] pdf(String template, Locale language, Map<String, Object> model) {
    return pdf(pages.render(template, language, model));
  }

  public byte[] pdf(String xhtml) {
    var out = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .useColorProfile(COLOURS)
            .withProducer("Dugnad")
            // What people wrote is in the page: nothing in it may make the server fetch anything.
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .useReplacementText("?")
            .addDOMMutator(page)
            .withHtmlContent(Page.withoutForbidden(xhtml), null)
            .toStream(out);
    // The renderer measures with "serif" what no style reaches, and it must be embedded as well.
    for (String family : new String[] {"Inter", "serif"}) {
      builder.useFont(() -> stream(regular), family, 400, FontStyle.NORMAL, true);
      builder.useFont(() -> stream(bold), family, 700, FontStyle.NORMAL, true);
      builder.useFont(() -> stream(italic), family, 400, FontStyle.ITALIC, true);
    }
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The template's page in the given language, as a Word file to write on in. */
  public byte[] docx(String template, Locale language, Map<String, Object> model) {
    return Word.of(pages.render(template, language, model));
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static byte[] resource(String path) {
    try (InputStream in = Documents.class.getResourceAsStream(path)) {
      if (in == null) throw new IllegalStateException("missing: " + path);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
