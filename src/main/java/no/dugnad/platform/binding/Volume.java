package no.dugnad.platform.binding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.binding.Bindery.Leaves;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** Documents bound into one, whose contents lie on disk and not in memory while it is made. */
final class Volume {
  /** As the browser's address of a page; the host stands for the volume itself. */
  private static final String LINK = "https://page/";

  private final PDDocument volume;
  private final PDFMergerUtility merger = new PDFMergerUtility();

  private Volume(PDDocument volume) {
    this.volume = volume;
  }

  static void bind(
      String title, String language, List<Path> documents, List<Leaves> leaves, Path to)
      throws IOException {
    try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      var volume = new Volume(document);
      volume.order(volume.append(documents), leaves);
      volume.linkPages(leaves.getFirst());
      volume.describe(title, language);
      document.save(to.toFile(), CompressParameters.NO_COMPRESSION);
    }
  }

  /**
   * @return the pages of each document
   */
  private List<List<PDPage>> append(List<Path> documents) throws IOException {
    var pages = new ArrayList<List<PDPage>>();
    for (Path path : documents) {
      int before = volume.getNumberOfPages();
      try (PDDocument document =
          Loader.loadPDF(path.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
        document.getDocumentCatalog().setDocumentOutline(null);
        merger.appendDocument(volume, document);
      }
      var own = new ArrayList<PDPage>();
      for (int i = before; i < volume.getNumberOfPages(); i++) own.add(volume.getPage(i));
      pages.add(own);
    }
    return pages;
  }

  private void order(List<List<PDPage>> pages, List<Leaves> leaves) {
    for (int i = volume.getNumberOfPages() - 1; i >= 0; i--) volume.removePage(i);
    var outline = new PDDocumentOutline();
    PDOutlineItem last = null;
    for (Leaves each : leaves) {
      List<PDPage> own = pages.get(each.document()).subList(each.from(), each.to());
      own.forEach(volume::addPage);
      if (!each.bookmark().isEmpty()) last = mark(each, own.getFirst(), outline, last);
    }
    volume.getDocumentCatalog().setDocumentOutline(outline);
    volume.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
  }

  /**
   * @return the bookmark that those within belong to
   */
  private static PDOutlineItem mark(
      Leaves leaves, PDPage page, PDDocumentOutline outline, @Nullable PDOutlineItem above) {
    var bookmark = new PDOutlineItem();
    bookmark.setTitle(leaves.bookmark());
    bookmark.setDestination(page);
    if (leaves.within() && above != null) {
      above.addLast(bookmark);
      return above;
    }
    outline.addLast(bookmark);
    return bookmark;
  }

  private void linkPages(Leaves contents) throws IOException {
    for (int i = contents.from(); i < contents.to(); i++)
      for (PDAnnotation annotation : volume.getPage(i).getAnnotations())
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI address
            && address.getURI().startsWith(LINK)) lead(link, address.getURI());
  }

  private void lead(PDAnnotationLink link, String address) {
    int number = Integer.parseInt(address.substring(LINK.length()));
    var there = new PDPageFitDestination();
    there.setPage(volume.getPage(number - 1));
    link.setAction(null);
    link.setDestination(there);
  }

  private void describe(String title, String language) {
    var catalog = volume.getDocumentCatalog();
    // That of the first document says that all is for the archive, which others' pages are not.
    catalog.setMetadata(null);
    catalog.setLanguage(language);
    volume.getDocumentInformation().setTitle(title);
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }
}
