package no.dugnad.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A page as it comes out of the printer.
 *
 * @param texts of each sheet
 * @param cutOff what is wider than the paper between its margins
 * @param controls buttons, and ticks that choose what a button is pressed for
 */
record PrintedPage(List<String> texts, List<String> cutOff, List<String> controls) {
  /** Between the margins of 12 mm, at 96 dots an inch. */
  private static final int UPRIGHT = (210 - 24) * 96 * 10 / 254;

  private static final int ACROSS = (297 - 24) * 96 * 10 / 254;
  private static final int HEIGHT = 900;

  static PrintedPage of(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    try {
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      keep(page, pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        float width = document.getPage(document.getNumberOfPages() - 1).getMediaBox().getWidth();
        float height = document.getPage(document.getNumberOfPages() - 1).getMediaBox().getHeight();
        return new PrintedPage(
            texts(document), cutOff(page, width > height ? ACROSS : UPRIGHT), controls(page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
  }

  private static List<String> texts(PDDocument document) throws IOException {
    var texts = new ArrayList<String>();
    var stripper = new PDFTextStripper();
    for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
      stripper.setStartPage(sheet);
      stripper.setEndPage(sheet);
      texts.add(stripper.getText(document).strip());
    }
    return texts;
  }

  @SuppressWarnings("unchecked")
  private static List<String> controls(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('main :is(.ds-button, [data-all], table:has([data-all]) [type=checkbox])')]
              .filter(e => e.checkVisibility())
              .map(e => e.outerHTML)
            """);
  }

  private static List<String> cutOff(Page page, int width) {
    ViewportSize before = page.viewportSize();
    page.setViewportSize(width, HEIGHT);
    List<String> cut = Screens.tooWide(page);
    page.setViewportSize(before.width, before.height);
    return cut;
  }

  /** For whoever wants to look. */
  private static void keep(Page page, byte[] pdf) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/screens"));
    // A machine without a locale has no letters but these for its files.
    String name = page.title().replaceAll("[^a-zA-Z0-9]+", "-");
    Files.write(folder.resolve("printed-" + name + ".pdf"), pdf);
  }
}
