package no.dugnad.platform.binding;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * The pages of somebody's PDF as they are seen, and nothing else of it. What was filled in and
 * noted on them is kept as it is drawn; nothing in it runs, opens or fetches anything.
 */
final class CleanPdf {
  private static final int PRINTED = 4;

  private final PDDocument clean;
  private final Copies copies;

  private CleanPdf(PDDocument clean) {
    this.clean = clean;
    this.copies = new Copies(clean);
  }

  private static final class Copies extends PDFCloneUtility {
    Copies(PDDocument to) {
      super(to);
    }
  }

  /**
   * @return how many pages it has; with too many, nothing is written
   */
  static int write(Path from, Path to) throws IOException {
    var cache = IOUtils.createTempFileOnlyStreamCache();
    try (PDDocument source = Loader.loadPDF(from.toFile(), cache);
        PDDocument clean = new PDDocument(cache)) {
      int pages = source.getNumberOfPages();
      if (pages == 0) throw new IOException("no pages");
      if (pages > Bindery.MOST_PAGES) return pages;
      var cleaner = new CleanPdf(clean);
      for (PDPage page : source.getPages()) cleaner.add(page);
      clean.save(to.toFile(), CompressParameters.NO_COMPRESSION);
      return pages;
    }
  }

  private void add(PDPage page) throws IOException {
    var copy = new PDPage(page.getMediaBox());
    copy.setCropBox(page.getCropBox());
    copy.setRotation(page.getRotation());
    PDResources resources = page.getResources();
    if (resources != null)
      copy.setResources(new PDResources(copies.cloneForNewDocument(resources.getCOSObject())));
    for (COSName drawn : new COSName[] {COSName.CONTENTS, COSName.GROUP, COSName.USER_UNIT}) {
      COSBase value = page.getCOSObject().getDictionaryObject(drawn);
      if (value != null)
        copy.getCOSObject().setItem(drawn, copies.<COSBase>cloneForNewDocument(value));
    }
    var notes = new COSArray();
    for (PDAnnotation annotation : page.getAnnotations()) addAsDrawn(annotation, notes);
    if (notes.size() > 0) copy.getCOSObject().setItem(COSName.ANNOTS, notes);
    clean.addPage(copy);
  }

  private void addAsDrawn(PDAnnotation annotation, COSArray notes) throws IOException {
    boolean unseen = annotation.isHidden() || annotation.isNoView();
    if (unseen || annotation instanceof PDAnnotationPopup) return;
    PDAppearanceStream look = annotation.getNormalAppearanceStream();
    if (look == null || annotation.getRectangle() == null) return;
    var stamp = new COSDictionary();
    stamp.setItem(COSName.TYPE, COSName.ANNOT);
    stamp.setName(COSName.SUBTYPE, "Stamp");
    stamp.setItem(COSName.RECT, annotation.getRectangle());
    stamp.setInt(COSName.F, PRINTED);
    var looks = new COSDictionary();
    looks.setItem(COSName.N, copies.<COSBase>cloneForNewDocument(look.getCOSObject()));
    stamp.setItem(COSName.AP, looks);
    notes.add(stamp);
  }
}
