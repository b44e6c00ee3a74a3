package no.dugnad.funding.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Blåbærsyltetøy.pdf      | Blåbærsyltetøy.pdf
          ../../etc/passwd        | .._.._etc_passwd
          C:\\plan.pdf            | C__plan.pdf
          hva? «nå» <b>.txt       | hva_ «nå» _b_.txt
          CON.txt                 | _CON.txt
          com1                    | _com1
          Aux.tar.gz              | _Aux.tar.gz
          console.txt             | console.txt
          '  '                    | _
          '...'                   | _
          'punktum. . .'          | punktum
          """)
  void aNameIsOneThatEverySystemTakes(String wanted, String name) {
    assertThat(new EntryNames().file(wanted)).isEqualTo(name);
  }

  @Test
  void whatCannotBeSeenIsLeftOutAndLettersAreOfOnePiece() {
    assertThat(new EntryNames().file("a\u202etxt\u0000.pdf")).isEqualTo("a txt.pdf");
    assertThat(new EntryNames().file("Ma\u030al.pdf")).isEqualTo("M\u00e5l.pdf");
  }

  @Test
  void aLongNameIsCutAndKeepsItsEnding() {
    assertThat(new EntryNames().file("ø".repeat(200) + ".docx"))
        .isEqualTo("ø".repeat(100) + ".docx");
    assertThat(new EntryNames().folder("x".repeat(200))).hasSize(70);
  }

  @Test
  void twoOfOneNameAreToldApartAlsoWhereLargeAndSmallLettersAreOne() {
    var names = new EntryNames();
    assertThat(names.file("Plan.pdf")).isEqualTo("Plan.pdf");
    assertThat(names.file("plan.PDF")).isEqualTo("plan (2).PDF");
    assertThat(names.file("plan.pdf")).isEqualTo("plan (3).pdf");
    assertThat(names.file("plan (2).pdf")).isEqualTo("plan (2) (2).pdf");
  }
}
