package no.dugnad.platform.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds a view's JTE template by its name and renders it with {@link Ui} as {@code ui}. */
@Component
class Templates implements ViewResolver, Ordered {
  private final TemplateEngine engine;
  private final UiFactory uis;

  Templates(UiFactory uis, @Value("${dugnad.templates:}") String sources) {
    this.uis = uis;
    this.engine = engine(sources);
  }

  /**
   * From a folder of sources the engine reloads a template when it is saved; otherwise all are
   * compiled in.
   */
  private static TemplateEngine engine(String sources) {
    if (sources.isEmpty()) return TemplateEngine.createPrecompiled(ContentType.Html);
    return TemplateEngine.create(
        new DirectoryCodeResolver(Path.of(sources)), Path.of("target/jte-dev"), ContentType.Html);
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.startsWith("redirect:") || name.startsWith("forward:")) return null;
    String template = name + ".jte";
    if (!engine.hasTemplate(template)) return null;
    return new View() {
      @Override
      public String getContentType() {
        return "text/html;charset=UTF-8";
      }

      @Override
      public void render(
          @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
          throws Exception {
        var params = new HashMap<String, Object>();
        if (model != null) {
          model.forEach(
              (key, value) -> {
                if (!key.startsWith(BindingResult.MODEL_KEY_PREFIX)) params.put(key, value);
              });
        }
        Ui ui = uis.of(request, new Parts(engine));
        params.put("ui", ui);
        var output = new Utf8ByteOutput();
        engine.render(template, params, new IsolatingOutput(output, ui::t));
        if (response.getContentType() == null) response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
      }
    };
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /** For what is rendered outside a request: mails and letters, in the reader's language. */
  String render(String name, Locale locale, Map<String, Object> model) {
    var params = new HashMap<>(model);
    Ui ui = ui(locale);
    params.put("ui", ui);
    var output = new Utf8ByteOutput();
    engine.render(name + ".jte", params, new IsolatingOutput(output, ui::t));
    return new String(output.toByteArray(), StandardCharsets.UTF_8);
  }

  Ui ui(Locale locale) {
    return uis.without(locale, new Parts(engine));
  }
}
