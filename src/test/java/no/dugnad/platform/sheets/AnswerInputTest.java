package no.dugnad.platform.sheets;

import static no.dugnad.platform.forms.RandomForms.forManySeeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.RandomForms;
import no.dugnad.platform.ui.Input;
import org.junit.jupiter.api.Test;

class AnswerInputTest {
  @Test
  void anAnswerComesBackFromThePageItWasShownIn() {
    forManySeeds(
        seed -> {
          var random = new RandomForms(seed);
          FormDefinition form = random.form();
          for (Question question : form.questions()) {
            if (!(question.type() instanceof AnswerType.Written type)) continue;
            var fields = new HashMap<String, List<String>>();
            List<String> typed = random.answer(question);
            AnswerInput.write(question.field(), type, typed, fields);
            Input page = Input.ofMany(fields);
            var read = AnswerInput.read(question.field(), type, page);
            assertThat(read.stream().filter(t -> !t.isEmpty()).distinct().toList())
                .isEqualTo(typed.stream().filter(t -> !t.isEmpty()).distinct().toList());
          }
        });
  }
}
