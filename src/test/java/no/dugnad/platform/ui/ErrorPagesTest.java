package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

@ServerTest
class ErrorPagesTest {
  private static final RedirectAttributes REDIRECT = new RedirectAttributesModelMap();

  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired DeedAddresses addresses;
  @Autowired ErrorPages pages;

  @Autowired
  @Qualifier("handlerExceptionResolver")
  HandlerExceptionResolver exceptions;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void whatIsNotThereAndWhatOneMayNotSeeAnswerAlike() {
    Visitor adviser = visitors.of(cast.adviser.id());
    Page none = adviser.get("/funds/" + UUID.randomUUID());
    Page noId = adviser.get("/funds/17");
    Page noPage = adviser.get("/no/such/page");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.text()).contains("Vi finner ikke siden").contains("Gå til forsiden");
    assertThat(noId.text()).isEqualTo(none.text());
    assertThat(noPage.status()).isEqualTo(404);
    assertThat(noPage.text()).contains("Vi finner ikke siden");
  }

  @Test
  void anAddressThatIsTooLongIsAnsweredByAPageOfOursInEachLanguage() {
    Page page = visitors.of(cast.adviser.id()).get("/search?q=" + "a".repeat(10_000));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.select("section[lang]").eachAttr("lang")).containsExactly("nb", "nn", "en");
    assertThat(page.text())
        .contains("Vi forsto ikke adressen", "Vi forstod ikkje adressa", "We did not understand")
        .doesNotContain("HTTP Status");
  }

  @Test
  void anErrorIsSaidInTheReadersLanguage() {
    Visitor reader = visitors.of(cast.adviser.id());
    reader.post("/language", Map.of("language", "en", "here", "/home"));
    assertThat(reader.get("/funds/17").text()).contains("We can't find the page");
  }

  @Test
  void whatTheRulesDoNotAllowIsSaidWithItsReason() {
    var page = pages.refused(new Refused("funds.refused.notPositive", 7));
    assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(page.getModel().get("key")).isEqualTo("ui.error.refused");
    assertThat(page.getModel().get("reason"))
        .isEqualTo(new Notice("funds.refused.notPositive", new Object[] {7}));
  }

  @Test
  void aFileThatIsTooLargeAndAFormThatCannotBeReadAreSaidSo() {
    var tooLarge = pages.tooLarge(new MaxUploadSizeExceededException(1));
    assertThat(tooLarge.getStatus()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    assertThat(tooLarge.getModel()).containsEntry("key", "ui.error.tooLarge");
    assertThat(pages.unreadable().getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(pages.unreadable().getModel()).containsEntry("key", "ui.error.unreadable");
    assertThat(pages.notFound(new MockHttpServletRequest(), REDIRECT).getStatus())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 400, ui.error.unreadable",
    "403, 403, ui.error.forbidden",
    "404, 404, ui.error.notFound",
    "405, 405, ui.error.unreadable",
    "413, 413, ui.error.tooLarge",
    "500, 500, ui.error.fault",
    "503, 500, ui.error.fault",
    "799, 500, ui.error.fault"
  })
  void whatNeverCameToAControllerIsSaidByItsStatus(int code, int status, String key) {
    var request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, code);
    var page = pages.error(request, new MockHttpServletResponse(), REDIRECT);
    assertThat(page.getStatus()).isNotNull();
    assertThat(page.getStatus().value()).isEqualTo(status);
    assertThat(page.getModel()).containsEntry("key", key);
    assertThat(page.getModel().containsKey("reference")).isEqualTo(status == 500);
  }

  @Test
  void theAddressOfADeedLeadsToThePageThatItBelongsTo() {
    assertThat(visitors.of(cast.adviser.id()).get("/me/signing-out").path()).isEqualTo("/me");
    assertThat(visitors.stranger().get("/sign-in/link").path()).isEqualTo("/sign-in");
    Set<String> deeds = new HashSet<>(patterns(RequestMethod.POST));
    deeds.removeAll(patterns(RequestMethod.GET));
    deeds =
        deeds.stream()
            .map(path -> path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
            .collect(Collectors.toSet());
    assertThat(deeds).hasSizeGreaterThan(50);
    assertThat(deeds)
        .filteredOn(path -> path.lastIndexOf('/') > 0)
        .allSatisfy(path -> assertThat(addresses.above(path)).isNotEqualTo("/"));
  }

  private Set<String> patterns(RequestMethod method) {
    return routes.getHandlerMethods().keySet().stream()
        .filter(route -> route.getMethodsCondition().getMethods().contains(method))
        .flatMap(route -> route.getPatternValues().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void theErrorPageAskedForByItsAddressIsNotThere() {
    var page = pages.error(new MockHttpServletRequest(), new MockHttpServletResponse(), REDIRECT);
    assertThat(page.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void eachFaultHasAReferenceOfItsOwn() {
    var request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"));
    var first = pages.error(request, new MockHttpServletResponse(), REDIRECT);
    var second = pages.error(request, new MockHttpServletResponse(), REDIRECT);
    assertThat(first.getModel().get("reference"))
        .isNotEqualTo(second.getModel().get("reference"))
        .asString()
        .doesNotContain("secret");
  }

  static Stream<Exception> whatPasses() {
    return Stream.of(
        new CannotGetJdbcConnectionException("no connection in 30 s"),
        new CannotCreateTransactionException("no connection in 30 s"),
        new DataAccessResourceFailureException("the connection is broken"),
        new CannotAcquireLockException("a deadlock"),
        new IllegalStateException(new QueryTimeoutException("cancelled")));
  }

  @ParameterizedTest
  @MethodSource("whatPasses")
  void whereTheDatabaseCannotBeAskedOneIsToTryAgain(Exception thrown) {
    var answer = new MockHttpServletResponse();
    var page = exceptions.resolveException(new MockHttpServletRequest(), answer, null, thrown);
    assertThat(page).isNotNull();
    assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(page.getModel())
        .containsEntry("key", "ui.error.busy")
        .doesNotContainKey("reference");
    assertThat(answer.getHeader("Retry-After")).isEqualTo("2");

    var request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new ServletException(thrown));
    assertThat(pages.error(request, new MockHttpServletResponse(), REDIRECT).getStatus())
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
  }

  @Test
  void aStatementThatIsWrongIsAFaultStill() {
    var thrown = new DataIntegrityViolationException("not null");
    var page = pages.database(thrown, new MockHttpServletResponse());
    assertThat(page.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(page.getModel()).containsKey("reference");
  }

  @Test
  void aStaleFormIsForbiddenAndSaysWhatToDo() {
    Page page =
        visitors
            .of(cast.adviser.id())
            .send(
                "POST",
                "/funds",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("name=x&_csrf=old"));
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("skjemaet var for gammelt");
  }
}
