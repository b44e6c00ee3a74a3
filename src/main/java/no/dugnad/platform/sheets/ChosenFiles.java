package no.dugnad.platform.sheets;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.forms.Question;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The files that were chosen on a page, by the question that each is for. */
public final class ChosenFiles {
  static final ChosenFiles NONE = new ChosenFiles(Map.of());
  private static final String FIELD = "file.";

  private final Map<String, MultipartFile> files;

  private ChosenFiles(Map<String, MultipartFile> files) {
    this.files = files;
  }

  public static ChosenFiles of(HttpServletRequest request) {
    var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return multipart == null ? NONE : new ChosenFiles(multipart.getFileMap());
  }

  /** The name of the field in which a file is chosen for the question. */
  public static String field(Question question) {
    return FIELD + question.id();
  }

  Optional<ChosenFile> find(Question question) {
    return Optional.ofNullable(files.get(field(question)))
        .filter(Uploads::isChosen)
        .map(file -> new ChosenFile(question, file));
  }
}
