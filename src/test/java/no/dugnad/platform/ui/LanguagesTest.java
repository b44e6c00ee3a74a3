package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "nb, nb",
    "nn, nn",
    "nn-NO, nn",
    "en-GB, en",
    "no, nb",
    "de, nb",
    "'', nb",
    "'../../etc', nb",
    "EN, en"
  })
  void aTagIsOneOfOurThreeLanguagesAndBokmalWhenItIsNone(String tag, String language) {
    assertThat(Languages.supported(tag).getLanguage()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "'nn-NO,nb;q=0.8', nn",
    "'en;q=0.5,nn;q=0.9', nn",
    "'de,en;q=0.5', en",
    "'no,en', nb",
    "'de,fr', nb",
    "'se,no;q=0.9,en;q=0.8', nb"
  })
  void theBrowsersFirstWishThatWeSpeakIsTheLanguage(String wishes, String language) {
    var request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", wishes);
    assertThat(Languages.preferred(request).getLanguage()).isEqualTo(language);
  }

  @Test
  void withoutAWishItIsBokmal() {
    assertThat(Languages.preferred(new MockHttpServletRequest())).isEqualTo(Languages.BOKMAL);
  }
}
