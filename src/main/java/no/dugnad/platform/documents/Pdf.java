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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** A page as PDF. */
final class Pdf {
  /** The standards ask for every font and the colour space to be in the file. */
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final byte[] regular = Typeface.plain(Documents.resource("/fonts/Inter_400Regular.ttf"));
  private final byte[] bold = Typeface.plain(Documents.resource("/fonts/Inter_700Bold.ttf"));
  private final byte[] italic =
      Typeface.plain(Documents.resource("/fonts/Inter_400Regular_Italic.ttf"));
  private final Page page =
      new Page(
          new String(Documents.resource("/documents/print.css"), StandardCharsets.UTF_8),
          Glyphs.of(regular));

  Pdf() {
    // It tells of every font it reads.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  byte[] of(String xhtml) throws IOException {
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
            .useUnicodeLineBreaker(new LineEnds())
            .addDOMMutator(page)
            .withHtmlContent(Page.withoutForbidden(xhtml), null)
            .toStream(out);
    // The renderer measures with "serif" what no style reaches, and it must be embedded as well.
    for (String family : new String[] {"Inter", "serif"}) {
      builder.useFont(() -> stream(regular), family, 400, FontStyle.NORMAL, true);
      builder.useFont(() -> stream(bold), family, 700, FontStyle.NORMAL, true);
      builder.useFont(() -> stream(italic), family, 400, FontStyle.ITALIC, true);
    }
    builder.run();
    return out.toByteArray();
  }

  static byte[] joined(List<byte[]> pdfs) throws IOException {
    var out = new ByteArrayOutputStream();
    var merger = new PDFMergerUtility();
    for (byte[] pdf : pdfs) merger.addSource(new RandomAccessReadBuffer(pdf));
    merger.setDestinationStream(out);
    merger.mergeDocuments(null);
    return out.toByteArray();
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
