package no.dugnad.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells of what somebody who is signed in has taken out to keep: whatever is answered as a file to
 * save, wherever in the product it is made. What anybody may fetch is no news.
 */
@Component
class Exports implements WebMvcConfigurer, HandlerInterceptor {
  private final ApplicationEventPublisher events;

  Exports(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception thrown) {
    String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    if (disposition == null || response.getStatus() != HttpServletResponse.SC_OK) return;
    if (Circumstances.findPerson().isEmpty()) return;
    ContentDisposition file = ContentDisposition.parse(disposition);
    String kind = StringUtils.getFilenameExtension(file.getFilename());
    if (file.isAttachment() && kind != null)
      events.publishEvent(
          SecurityEvent.of(SecurityEvent.What.EXPORTED).with("file.extension", kind));
  }
}
