package no.dugnad.followup.payees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {
  @ParameterizedTest
  @ValueSource(strings = {"12345678903", "1234.56.78903", "1234 56 78903", " 1234\u00a056 78903 "})
  void itIsReadAsPeopleWriteIt(String typed) {
    assertThat(BankAccount.parse(typed).map(BankAccount::spaced)).contains("1234 56 78903");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345678904", "21345678903", "1234567890", "123456789031", "", "1234567890x"})
  void aSlipOfTypingIsNoAccount(String typed) {
    assertThat(BankAccount.parse(typed)).isEmpty();
  }
}
