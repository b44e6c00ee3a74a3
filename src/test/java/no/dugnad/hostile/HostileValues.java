package no.dugnad.hostile;

import java.util.List;
import java.util.Random;

/** What nobody types by accident, and somebody will type. */
final class HostileValues {
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "2147483648",
          "9223372036854775808",
          "99999999999999999999999999",
          "1e309",
          "NaN",
          "250 000,505",
          "−5",
          "31.2.2026",
          "2026-13-01",
          "99999-01-01",
          "24.00",
          "25:61",
          "null",
          "undefined",
          "true",
          "' or '1'='1",
          "'; drop table people.person; --",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "{{7*7}}${7*7}",
          "{0} {1,number} '",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "=HYPERLINK(\"http://example.org\")",
          "a\u0000b",
          "\ud800",
          "\u202etxet",
          "🧑🏽‍⚕️čđŋšŧž",
          "\r\nBcc: somebody@example.org",
          "//example.org/",
          "https://example.org/",
          "javascript:alert(1)",
          "00000000-0000-0000-0000-000000000000",
          "not-a-uuid",
          "x@y",
          "%00%ff",
          "ADMINISTRATOR",
          "x".repeat(300),
          "æ".repeat(70_000));

  private HostileValues() {}

  static String any(Random random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }
}
