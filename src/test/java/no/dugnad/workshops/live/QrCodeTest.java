package no.dugnad.workshops.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int QUIET_ZONE = 4;

  @ParameterizedTest
  @ValueSource(strings = {"https://dugnad.example/w/ABC234", "http://192.168.1.20:8080/w/ZZ9999"})
  void aPhoneReadsTheAddressFromWhatIsDrawn(String address) throws Exception {
    assertThat(read(QrCode.of(address))).isEqualTo(address);
  }

  @Test
  void itIsWhiteAllRoundSoThatACameraFindsItsEdge() {
    QrCode qr = QrCode.of("https://dugnad.example/w/ABC234");
    assertThat(MODULE.matcher(qr.path()).results())
        .isNotEmpty()
        .allSatisfy(
            module -> {
              assertThat(Integer.parseInt(module.group(1)))
                  .isBetween(QUIET_ZONE, qr.size() - QUIET_ZONE - 1);
              assertThat(Integer.parseInt(module.group(2)))
                  .isBetween(QUIET_ZONE, qr.size() - QUIET_ZONE - 1);
            });
  }

  private static String read(QrCode qr) throws Exception {
    var dark = new BitMatrix(qr.size() - 2 * QUIET_ZONE);
    MODULE
        .matcher(qr.path())
        .results()
        .forEach(
            module ->
                dark.set(
                    Integer.parseInt(module.group(1)) - QUIET_ZONE,
                    Integer.parseInt(module.group(2)) - QUIET_ZONE));
    return new Decoder().decode(dark).getText();
  }
}
