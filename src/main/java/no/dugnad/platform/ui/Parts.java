package no.dugnad.platform.ui;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.HashMap;
import java.util.Map;

/** Renders a template inside another that does not know it. */
final class Parts {
  private final TemplateEngine engine;

  Parts(TemplateEngine engine) {
    this.engine = engine;
  }

  Content render(String template, Map<String, Object> model, Ui ui) {
    return new Content() {
      @Override
      public void writeTo(TemplateOutput output) {
        var params = new HashMap<>(model);
        params.put("ui", ui);
        engine.render(template + ".jte", params, output);
      }
    };
  }
}
