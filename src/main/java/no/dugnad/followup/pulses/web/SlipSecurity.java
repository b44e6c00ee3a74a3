package no.dugnad.followup.pulses.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import no.dugnad.platform.people.PublicRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way to the anonymous answers, beside the one that all else goes: it knows neither session nor
 * viewer, whatever the browser sends along, and lets nothing of it be kept.
 */
@Configuration
class SlipSecurity {
  private static final String PATH = "/slips";

  /** No script, no picture of others, no frame; its form leads nowhere else. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
          + " frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

  @Bean
  PublicRoutes openSlips() {
    List<String> open = List.of(PATH, PATH + "/*");
    return new PublicRoutes(open, open);
  }

  @Bean
  @Order(1)
  SecurityFilterChain slipSecurityChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(SlipSecurity::isForSlips)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        // The link is itself what nobody else can know, and there is nobody signed in to be
        // misused.
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(new NothingAlong(), SecurityContextHolderFilter.class)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /** Also when it is the page of an error that is drawn in its place. */
  private static boolean isForSlips(HttpServletRequest request) {
    Object path =
        request.getDispatcherType() == DispatcherType.ERROR
            ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)
            : request.getRequestURI();
    return PATH.equals(path) || (path instanceof String asked && asked.startsWith(PATH + "/"));
  }

  /**
   * Hides the session from all that ask for one on the way: it would be saved anew, and tell when
   * its owner was here. And no file is taken, nor read to see that.
   */
  private static final class NothingAlong extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String type = request.getContentType();
      if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
        response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
      else chain.doFilter(new WithoutSession(request), response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
      return false;
    }
  }

  private static final class WithoutSession extends HttpServletRequestWrapper {
    WithoutSession(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
      if (create) throw new IllegalStateException("nobody is known here");
      return null;
    }

    @Override
    public @Nullable HttpSession getSession() {
      return getSession(true);
    }

    @Override
    public @Nullable String getRequestedSessionId() {
      return null;
    }
  }
}
