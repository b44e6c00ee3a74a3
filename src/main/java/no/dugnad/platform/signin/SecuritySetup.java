package no.dugnad.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.connections.PublicAddress;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.PublicRoutes;
import no.dugnad.platform.routes.KnownAddresses;
import no.dugnad.platform.security.SecurityWatch;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.ui.Ui;
import no.dugnad.platform.ui.UnsentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Closed unless opened: signed in for every path that is not on the short public list, and a rule
 * for each route.
 */
@Configuration
@EnableMethodSecurity
class SecuritySetup {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self';"
          + " base-uri 'self'; object-src 'none'";

  /** What no page of ours asks for, and no script that got in may. */
  private static final String PERMISSIONS_POLICY =
      "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

  @Bean
  PublicRoutes openToAll() {
    return new PublicRoutes(
        List.of(
            "/",
            "/static/**",
            "/error",
            "/sign-in",
            "/sign-in/**",
            "/language",
            "/demo/mail",
            "/demo/mail/*",
            "/.well-known/security.txt",
            "/actuator/health"));
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      List<PublicRoutes> open,
      SignInMail signInMail,
      SignedInByMail byMail,
      OneTimeLinks links,
      SecurityWatch watch,
      AskedPage saved,
      CsrfTokenRepository csrf,
      KnownAddresses addresses,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers)
      throws Exception {
    String[] patterns =
        open.stream().flatMap(routes -> routes.patterns().stream()).toArray(String[]::new);
    String[] sentByPrograms =
        open.stream().flatMap(routes -> routes.sentByPrograms().stream()).toArray(String[]::new);
    var linkFailed = new SimpleUrlAuthenticationFailureHandler("/sign-in?problem=link");
    linkFailed.setAllowSessionCreation(false);
    AuthenticationFailureHandler failed =
        (request, response, why) -> {
          if (byMail.isPressedAgain(request)) {
            response.sendRedirect("/home");
            return;
          }
          watch.failed(why);
          linkFailed.onAuthenticationFailure(request, response, why);
        };
    AccessDeniedHandler refused =
        (request, response, why) -> {
          if (why instanceof CsrfException && byMail.isPressedAgain(request)) {
            response.sendRedirect("/home");
            return;
          }
          watch.refused(why);
          deny(request, response, why);
        };
    var afterSignIn = new SavedRequestAwareAuthenticationSuccessHandler();
    afterSignIn.setRequestCache(saved);
    afterSignIn.setDefaultTargetUrl("/home");
    http.authorizeHttpRequests(
            requests -> requests.requestMatchers(patterns).permitAll().anyRequest().authenticated())
        // The first administrator's link is itself what nobody else can know; and its form, gone
        // back to after the sign-in, holds a token from before.
        .csrf(
            c ->
                c.csrfTokenRepository(csrf)
                    .ignoringRequestMatchers("/sign-in/first")
                    .ignoringRequestMatchers(sentByPrograms)
                    .ignoringRequestMatchers(UnsentForm::isSentBy))
        // A session is as old as its sign-in.
        .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()))
        .addFilterBefore(new FilesFromKnown(handlers, SecuritySetup::askToSignIn), CsrfFilter.class)
        .requestCache(cache -> cache.requestCache(saved))
        .oneTimeTokenLogin(
            login ->
                login
                    .tokenService(links)
                    .loginPage("/sign-in")
                    .tokenGeneratingUrl("/sign-in/link")
                    .tokenGenerationSuccessHandler(signInMail)
                    .loginProcessingUrl(OneTimeLinks.PATH)
                    .authenticationConverter(request -> link(request, csrf))
                    .showDefaultSubmitPage(false)
                    .successHandler(
                        (request, response, signedIn) -> {
                          byMail.note(request, signedIn);
                          afterSignIn.onAuthenticationSuccess(request, response, signedIn);
                        })
                    .failureHandler(failed))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                    // Whole within our own pages, else a form would say that it comes from nowhere.
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    // The municipality's other hosts are not ours to speak for.
                    .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)))
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, why) -> turnAway(addresses, request, response, why))
                    .accessDeniedHandler(refused));
    return http.build();
  }

  /** The link's token, and what the browser that brings it is known by. */
  private static @Nullable Authentication link(
      HttpServletRequest request, CsrfTokenRepository csrf) {
    String token = request.getParameter("token");
    CsrfToken browser = csrf.loadToken(request);
    if (Blanks.isBlank(token == null ? "" : token) || browser == null) return null;
    var link = new OneTimeTokenAuthenticationToken(token);
    link.setDetails(browser.getToken());
    return link;
  }

  /** In a cookie: in the session, as is usual, it would make a row for every passer-by. */
  @Bean
  CsrfTokenRepository csrfTokens(PublicAddress address) {
    var csrf = new CookieCsrfTokenRepository();
    csrf.setCookieName(address.cookieName("XSRF-TOKEN"));
    csrf.setCookiePath("/");
    csrf.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).sameSite("Lax").secure(address.isSecure()));
    return csrf;
  }

  /** Persons have no password: who holds the link is the person. */
  @Bean
  UserDetailsService persons(People people) {
    return id ->
        people
            .findPerson(UUID.fromString(id))
            .map(person -> User.withUsername(id).password("").build())
            .orElseThrow(() -> new UsernameNotFoundException(id));
  }

  /** Nobody signs in for an address that leads nowhere. */
  private static void turnAway(
      KnownAddresses addresses,
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException e)
      throws IOException {
    if (addresses.holds(request)) askToSignIn(request, response, e);
    else response.sendError(HttpStatus.NOT_FOUND.value());
  }

  /**
   * A script that lost its sign-in is told so; a redirect would put the sign-in page inside the
   * page, or where it can read nothing of it. A form would lose what was typed.
   */
  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (RequestKind.answersScripts(request)) {
      deny(request, response, new AccessDeniedException("nobody is signed in"));
    } else if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      response.setHeader("HX-Redirect", "/sign-in");
    } else if (!RequestKind.sendsFiles(request) && Ui.formKey(request).isPresent()) {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect("/sign-in");
    }
  }

  /**
   * A case one may not see answers as one that does not exist; a place one may not enter says so.
   */
  private static void deny(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
    boolean namesCase =
        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && !variables.isEmpty();
    boolean hidden = namesCase && !(denied instanceof CsrfException);
    response.sendError(hidden ? HttpStatus.NOT_FOUND.value() : HttpStatus.FORBIDDEN.value());
  }
}
