package no.dugnad.workshops.seats.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.dugnad.platform.people.PublicRoutes;
import no.dugnad.platform.people.Viewers;
import no.dugnad.workshops.seats.SeatCookie;
import no.dugnad.workshops.seats.Seats;
import no.dugnad.workshops.streams.Seat;
import no.dugnad.workshops.streams.Seat.Capacity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives every controller under {@code /w/{code}} the {@link Seat} as a parameter, which its rule is
 * asked about. {@code as=participant}, {@code facilitator} or {@code screen} says in which
 * capacity, where a browser holds several.
 */
@Configuration
class SeatSetup implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private final Seats seats;
  private final Viewers viewers;

  SeatSetup(Seats seats, Viewers viewers) {
    this.seats = seats;
    this.viewers = viewers;
  }

  /** Who takes part has no account: the rules ask for the seat instead of a sign-in. */
  @Bean
  static PublicRoutes workshopRoutes() {
    return new PublicRoutes(List.of("/w/**"));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Seat.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    return seats.find(
        code(request),
        viewers.of(request),
        SeatCookie.of(request).orElse(null),
        request.getParameter("key"),
        capacity(request.getParameter("as")));
  }

  private static String code(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("code") instanceof String code
        ? code
        : "";
  }

  private static @Nullable Capacity capacity(@Nullable String as) {
    return Arrays.stream(Capacity.values())
        .filter(capacity -> capacity.name().equalsIgnoreCase(as))
        .findFirst()
        .orElse(null);
  }
}
