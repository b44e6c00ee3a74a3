package no.dugnad.platform.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which addresses there are. Told by their shape alone, never by what is stored behind them. */
@Component
public class KnownAddresses {
  private final SingletonSupplier<List<PathPattern>> patterns;

  KnownAddresses(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.patterns = SingletonSupplier.of(() -> patterns(routes.getObject()));
  }

  private static List<PathPattern> patterns(RequestMappingHandlerMapping routes) {
    return routes.getHandlerMethods().keySet().stream()
        .map(RequestMappingInfo::getPathPatternsCondition)
        .flatMap(Stream::ofNullable)
        .map(PathPatternsRequestCondition::getPatterns)
        .flatMap(Set::stream)
        .toList();
  }

  /** Whether anything is answered at the address of the request, whatever is asked of it there. */
  public boolean holds(HttpServletRequest request) {
    PathContainer path =
        RequestPath.parse(request.getRequestURI(), request.getContextPath())
            .pathWithinApplication();
    return patterns.obtain().stream().anyMatch(pattern -> pattern.matches(path));
  }
}
