package no.dugnad.platform.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.dugnad.platform.ui.TakesFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Stands before the filter that reads the form for its CSRF token, and with it all files to disk:
 * files come only from people who have signed in, and only to where they belong.
 */
final class FilesFromKnown extends OncePerRequestFilter {
  private final ObjectProvider<RequestMappingHandlerMapping> routes;
  private final AuthenticationEntryPoint askToSignIn;

  FilesFromKnown(
      ObjectProvider<RequestMappingHandlerMapping> routes, AuthenticationEntryPoint askToSignIn) {
    this.routes = routes;
    this.askToSignIn = askToSignIn;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !RequestKind.sendsFiles(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null || !person.isAuthenticated()) {
      askToSignIn.commence(
          request, response, new InsufficientAuthenticationException("nobody is signed in"));
    } else if (takesFiles(handler(request))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    }
  }

  private static boolean takesFiles(@Nullable HandlerExecutionChain found) {
    return found != null
        && found.getHandler() instanceof HandlerMethod method
        && method.hasMethodAnnotation(TakesFiles.class);
  }

  private @Nullable HandlerExecutionChain handler(HttpServletRequest request)
      throws ServletException {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      return routes.getObject().getHandler(request);
    } catch (ServletException e) {
      // No route for this method, or for a form: none that takes files.
      return null;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
