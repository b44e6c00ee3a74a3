package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who asks for the address of a deed, as by opening the answer of a refused one anew, comes to the
 * page that it belongs to: the nearest one above it.
 */
@Component
class DeedAddresses implements HandlerExceptionResolver, Ordered {
  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  DeedAddresses(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception fault) {
    return fault instanceof HttpRequestMethodNotSupportedException
            && Set.of("GET", "HEAD").contains(request.getMethod())
        ? new ModelAndView("redirect:" + above(request.getRequestURI()))
        : null;
  }

  String above(String deed) {
    String path = deed;
    do path = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    while (!path.isEmpty() && !isPage(path));
    return path.isEmpty() ? "/" : path;
  }

  private boolean isPage(String path) {
    var container = PathContainer.parsePath(path);
    return routes.getObject().getHandlerMethods().entrySet().stream()
        .filter(route -> isPage(route.getValue()))
        .map(route -> route.getKey())
        .filter(DeedAddresses::isShown)
        .map(RequestMappingInfo::getPathPatternsCondition)
        .filter(Objects::nonNull)
        .flatMap(condition -> condition.getPatterns().stream())
        .anyMatch(pattern -> pattern.matches(container));
  }

  /** A file and what a script asks for are none. */
  private static boolean isPage(HandlerMethod method) {
    Class<?> answer = method.getMethod().getReturnType();
    return answer == String.class || answer == ModelAndView.class;
  }

  private static boolean isShown(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }

  /** Before those that only say that it is not allowed. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 1;
  }
}
