package no.dugnad.platform.imports;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.platform.spreadsheets.FileReading;
import no.dugnad.platform.spreadsheets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {
  private static final Column UNIT = Column.required("unit", "x", "Enhet", "Eining", "Unit");
  private static final Column AMOUNT = Column.amount("amount", "x", "Innvilget beløp", "Amount");
  private static final List<Column> COLUMNS = List.of(UNIT, AMOUNT);

  @Test
  void recognisesAHeaderHoweverItIsWritten() {
    assertThat(recognise(" ENHET", "Innvilget_belop")).containsExactly("unit", "amount");
    assertThat(recognise("amount", "x", "eining")).containsExactly("amount", "", "unit");
    assertThat(recognise("Enhet (avdeling)", "Innvilget beløp i kr"))
        .containsExactly("unit", "amount");
  }

  @Test
  void whatIsCalledAsOneColumnIsNoOtherThatIsExplained() {
    var name = Column.required("name", "x", "Etternavn, fornavn");
    var last = Column.optional("last", "x", "Etternavn");
    assertThat(Headers.recognise(table("Etternavn, fornavn"), List.of(name, last)))
        .containsExactly("name");
    assertThat(Headers.recognise(table("Etternavn (fødenavn)"), List.of(name, last)))
        .containsExactly("last");
  }

  @Test
  void takesNoneOfTwoThatMayBeTheSame() {
    assertThat(recognise("Enhet", "Unit")).containsExactly("", "");
    assertThat(Headers.rivals(table("Enhet", "Unit"), COLUMNS))
        .containsOnly(entry(UNIT, List.of(0, 1)));
  }

  @ParameterizedTest
  @CsvSource({"Søkt beløp", "Omsøkt", "Applied for", "Søknadssum"})
  void takesWhatSaysThatItWasAwardedAndAsksWhereNothingDoes(String appliedFor) {
    for (String awarded : List.of("Innvilget beløp", "Tildelt beløp", "Bevilget", "Granted"))
      assertThat(recognise("Enhet", appliedFor, awarded)).containsExactly("unit", "", "amount");
    assertThat(recognise("Enhet", appliedFor, "Beløp")).containsExactly("unit", "", "");
    assertThat(recognise("Enhet", appliedFor, "Innvilget", "Tildelt")).doesNotContain("amount");
    assertThat(recognise("Enhet", appliedFor)).containsExactly("unit", "");
  }

  @ParameterizedTest
  @CsvSource({
    "Innvilget beløp, KRONER",
    "Innvilget beløp (i tusen kr), THOUSANDS",
    "Beløp i 1000 kr, THOUSANDS",
    "Beløp tkr, THOUSANDS",
    "Beløp (mill. kr), MILLIONS"
  })
  void readsWhatTheAmountsCount(String header, Import.Unit unit) {
    assertThat(Headers.unit(header)).isEqualTo(unit);
  }

  private static List<String> recognise(String... headers) {
    return Headers.recognise(table(headers), COLUMNS);
  }

  private static Table table(String... headers) {
    List<String> cells = Stream.of(headers).map(_ -> "1000").toList();
    var reading =
        new FileReading(
            FileReading.Choice.FIND,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Table(List.of(headers), List.of(new Table.Row(2, cells)), reading);
  }
}
