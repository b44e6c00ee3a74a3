package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.dugnad.platform.connections.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Texts, languages and {@link Input} for every controller. */
@Configuration
class UiSetup implements WebMvcConfigurer {

  /** One bundle per room, found by its bokmål file. */
  @Bean
  MessageSource messageSource(Demo demo, @Value("${spring.mail.host:}") String mailServer)
      throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*_nb.properties");
    // The demo's mail is read in the demo.
    var source = new Texts(!mailServer.isBlank() || demo.isOn());
    source.setBasenames(
        Arrays.stream(files)
            .map(Resource::getFilename)
            .map(name -> "classpath:messages/" + name.replace("_nb.properties", ""))
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding(StandardCharsets.UTF_8.name());
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Languages.BOKMAL);
    // Or an apostrophe would be written twice in texts with arguments and once in those without.
    source.setAlwaysUseMessageFormat(true);
    return source;
  }

  /** Known to Spring by this name. */
  @Bean
  FlashMapManager flashMapManager(MessageSource messages, PublicAddress address) {
    return new CarriedNotices(messages, address);
  }

  @Bean
  LocaleResolver localeResolver(PublicAddress address) {
    var resolver =
        new CookieLocaleResolver(address.cookieName("language")) {
          @Override
          protected Locale parseLocaleValue(String value) {
            return Languages.supported(value);
          }
        };
    resolver.setDefaultLocaleFunction(Languages::preferred);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSecure(address.isSecure());
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  /** Before anybody is asked to sign in. */
  @Bean
  FilterRegistrationBean<LanguageOfLink> languageOfLink(LocaleResolver locales) {
    var registration = new FilterRegistrationBean<>(new LanguageOfLink(locales));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new InputResolver());
  }

  /**
   * Without a mail server no text may promise a mail: what it says then is a text beside it. All
   * bundles are read together, so that a text is not looked for in each of them in turn.
   */
  private static final class Texts extends ReloadableResourceBundleMessageSource {
    private static final String WITHOUT_MAIL = ".withoutMail";

    private final boolean hasMail;

    Texts(boolean hasMail) {
      this.hasMail = hasMail;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
      MessageFormat instead = hasMail ? null : super.resolveCode(code + WITHOUT_MAIL, locale);
      return instead == null ? super.resolveCode(code, locale) : instead;
    }
  }

  private static final class InputResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Input.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return Input.from(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
  }
}
