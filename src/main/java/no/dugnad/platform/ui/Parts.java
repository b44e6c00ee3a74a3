package no.dugnad.platform.ui;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.HashMap;

/** Renders a template inside another that does not know it. */
final class Parts {
  private final TemplateEngine engine;

  Parts(TemplateEngine engine) {
    this.engine = engine;
  }

  Content render(Part part, Ui ui) {
    return new Content() {
      @Override
      public void writeTo(TemplateOutput output) {
        var params = new HashMap<>(part.model());
        params.put("ui", ui);
        engine.render(part.template() + ".jte", params, output);
      }
    };
  }
}
