package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
