package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

class DownloadTest {

  @ParameterizedTest
  @CsvSource({
    "CSV, text/csv;charset=utf-8, awards.csv",
    "XLSX, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, awards.xlsx",
    "DOCX, application/vnd.openxmlformats-officedocument.wordprocessingml.document, awards.docx",
    "PDF, application/pdf, awards.pdf",
    "JSON, application/json, awards.json",
    "TXT, application/octet-stream, awards.txt"
  })
  void eachKindIsSavedUnderItsOwnEndingAsWhatItIs(Download kind, String type, String file) {
    HttpHeaders headers = kind.of("awards", "").getHeaders();
    assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo(type);
    assertThat(headers.getContentDisposition().getFilename()).isEqualTo(file);
    assertThat(headers.getContentDisposition().isAttachment()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Søknader – Innovasjonsmidler 2026, Søknader – Innovasjonsmidler 2026.pdf",
    "'Kvittering – Hva/hvem: \"nå\"?', Kvittering – Hva_hvem_ _nå__.pdf",
    "'a\r\nb\u202ec', a b c.pdf"
  })
  void aNameSaysWhatItIsAndHoldsNothingThatAFileSystemRefuses(String name, String file) {
    HttpHeaders headers = Download.PDF.of(name, "").getHeaders();
    assertThat(headers.getContentDisposition().getFilename()).isEqualTo(file);
    assertThat(Download.PDF.of("æ".repeat(300), "").getHeaders().getContentDisposition())
        .extracting(ContentDisposition::getFilename)
        .isEqualTo("æ".repeat(80) + ".pdf");
  }
}
