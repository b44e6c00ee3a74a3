package no.dugnad.platform.documents;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** A page as PDF. */
final class Pdf {
  /** The standards ask for every font and the colour space to be in the file. */
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final Fonts fonts = new Fonts();
  private final Page page =
      new Page(
          new String(Documents.resource("/documents/print.css"), StandardCharsets.UTF_8), fonts);

  Pdf() {
    // Else all jars are searched for another one at each PDF, which takes as long as many a page.
    System.setProperty(
        TransformerFactory.class.getName(),
        TransformerFactory.newDefaultInstance().getClass().getName());
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
            .useUnicodeLineBreaker(LineEnds.ofWords())
            .useUnicodeCharacterBreaker(LineEnds.ofLetters())
            .addDOMMutator(page)
            .withHtmlContent(Page.withoutForbidden(xhtml), null)
            .toStream(out);
    fonts.use(builder);
    if (!fonts.draws(xhtml)) Fonts.useOthers(builder);
    if (Directions.areTwo(xhtml))
      builder.useUnicodeBidiSplitter(Directions::new).useUnicodeBidiReorderer(Directions.LINES);
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
}
