package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nora@kommune.no",
        "nora.vik+prøve@innovasjon.kommune.no",
        "bjørn@kommune.no",
        "post@blåbærsyltetøy.no",
        "o'neil_1@a-b.example",
        "a@b.xn--p1ai"
      })
  void whatMayBeAnAddressIsTakenAndCanBeSentTo(String address) throws AddressException {
    assertThat(EmailAddress.isOne(address)).isTrue();
    assertThat(new InternetAddress(address, true).getAddress()).isEqualTo(address);
  }

  /** The one pattern took the first of these, the other the rest: none of them got a link. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nora@kommune",
        "nora(privat)@kommune.no",
        "nora:vik@kommune.no",
        "nora\\vik@kommune.no",
        "[nora]@kommune.no",
        "nora@kom_mune.no",
        "nora@kommune..no",
        "nora@.kommune.no",
        "nora@-kommune.no"
      })
  void anAddressThatGetsNoLinkIsNotInvitedEither(String address) {
    assertThat(EmailAddress.isOne(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nora",
        "@kommune.no",
        "nora@",
        "nora@kommune.n",
        "nora vik@kommune.no",
        "nora@kommune.no, ole@kommune.no",
        "Nora <nora@kommune.no>",
        "nora@vik@kommune.no",
        ".nora@kommune.no",
        "nora.@kommune.no",
        "nora..vik@kommune.no",
        "nora@kommune.no\nBcc: alle@kommune.no"
      })
  void whatNoMailCanBeSentToIsNone(String text) {
    assertThat(EmailAddress.isOne(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65})
  void theNameHasAtMostSixtyFourCharacters(int length) {
    assertThat(EmailAddress.isOne("a".repeat(length) + "@kommune.no")).isEqualTo(length == 64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ase@baerum.kommune.no", "a.b+c@x-y.no", "o'neil@x.ie"})
  void anAddressIsOne(String address) {
    assertThat(EmailAddress.isOne(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ase",
        "@x.no",
        "a@",
        "a@@x.no",
        "a b@x.no",
        "a@x .no",
        "a@x..no",
        "a@.no",
        "a@x.no\nBcc: b@x.no",
        "a@x.no,b@x.no",
        "<a@x.no>",
        "a@x.no\u0000"
      })
  void whatAMailServerWouldReadOtherwiseIsNone(String text) {
    assertThat(EmailAddress.isOne(text)).isFalse();
  }

  @Test
  void anAddressIsNoLongerThanMailAllows() {
    String local = "x".repeat(64);
    String domain = "a".repeat(62) + "." + "b".repeat(62) + "." + "c".repeat(60) + ".no";
    assertThat(local + "@" + domain).hasSize(254);
    assertThat(EmailAddress.isOne(local + "@" + domain)).isTrue();
    assertThat(EmailAddress.isOne(local + "@a" + domain)).isFalse();
    assertThat(EmailAddress.isOne("x".repeat(65) + "@x.no")).isFalse();
    assertThat(EmailAddress.isOne("x@" + "a.".repeat(8_000) + "no")).isFalse();
  }
}
