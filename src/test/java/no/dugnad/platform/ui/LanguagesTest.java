package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

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

  @ParameterizedTest
  @CsvSource({
    "/applications, /applications?lang=nn",
    "/sign-in/token?token=x, /sign-in/token?lang=nn&token=x",
    "/calls/1#inquiries, /calls/1?lang=nn#inquiries"
  })
  void aLinkInAMailSaysWhichLanguageTheMailIsIn(String path, String link) {
    assertThat(LanguageOfLink.in(Languages.NYNORSK, path)).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource({
    "/calls, lang=nn, /calls",
    "/calls, a=1&lang=nn&b=2, /calls?a=1&b=2",
    "/, lang=nn, /",
    "/calls, lang=de,",
    "/calls, language=nn,",
    "//another.example/, lang=nn,",
    "/\\another.example/, lang=nn,"
  })
  void aPageIsAskedForAgainWithoutTheLanguageAndNeverElsewhere(
      String path, String query, String location) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setQueryString(query);
    var response = new MockHttpServletResponse();

    new LanguageOfLink(new CookieLocaleResolver("language"))
        .doFilter(request, response, new MockFilterChain());

    assertThat(response.getRedirectedUrl()).isEqualTo(location);
    assertThat(response.getCookie("language") == null).isEqualTo(location == null);
  }
}
