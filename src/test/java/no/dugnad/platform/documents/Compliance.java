package no.dugnad.platform.documents;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF says of a PDF, against PDF/A-2a and PDF/UA-1. */
public final class Compliance {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Compliance() {}

  public static List<String> faults(byte[] pdf) throws Exception {
    List<String> faults = new ArrayList<>();
    for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
          Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
        var result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
        result.getTestAssertions().stream()
            .map(fault -> flavour + ": " + fault.getRuleId().getClause() + " " + fault.getMessage())
            .forEach(faults::add);
        if (!result.isCompliant() && faults.isEmpty()) faults.add(flavour + ": not compliant");
      }
    }
    return faults;
  }
}
