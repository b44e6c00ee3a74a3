package no.dugnad.workshops.deeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import no.dugnad.platform.shared.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Deeds as docs/live.md shows them. */
class DeedJsonTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ID = "018f0000-0000-7000-8000-000000000001";
  private static final String OTHER = "018f0000-0000-7000-8000-000000000002";

  /** With no more than what is required. */
  private static final List<String> LEAST =
      List.of(
          "'do':'write','note':ID,'step':'needs','text':'Kaldt'",
          "'do':'edit','note':ID,'text':'Kaldt'",
          "'do':'remove','note':ID,'on':true",
          "'do':'link','note':ID,'parent':OTHER,'on':true",
          "'do':'dot','step':'dots','note':ID,'dots':2",
          "'do':'judge','step':'pairs','first':ID,'second':OTHER",
          "'do':'estimate','step':'estimates','note':ID",
          "'do':'evaluate','step':'evaluation','score':5",
          "'do':'introduce','introduction':{'name':'Kari','organisation':'','named':false}",
          "'do':'undo','of':ID",
          "'do':'hide','note':ID,'on':true",
          "'do':'merge','into':ID,'notes':[OTHER]",
          "'do':'split','note':ID",
          "'do':'keepApart','note':ID,'others':[OTHER]",
          "'do':'start','step':'needs'",
          "'do':'pause'",
          "'do':'resume'",
          "'do':'prolong','minutes':5",
          "'do':'end'",
          "'do':'reveal','step':'needs','on':true",
          "'do':'show','step':'dots','on':true",
          "'do':'say','text':''",
          "'do':'mix','tables':4",
          "'do':'place','participant':ID,'table':2",
          "'do':'dismiss','participant':ID,'on':true",
          "'do':'dismissIdle','participants':[ID]",
          "'do':'door','door':'SHUT'",
          "'do':'arrange','steps':[{'id':'a','kind':'BREAK','title':'Pause','instruction':'',"
              + "'minutes':5,'labels':[],'privateFirst':false,'dots':0,'started':true,"
              + "'revealed':false,'shown':false}]",
          "'do':'rename','title':'Nytt'");

  @Test
  void everyDeedIsReadFromWhatTheContractRequires() {
    assertThat(LEAST.stream().map(DeedJsonTest::read).map(Object::getClass).distinct())
        .hasSize(Deed.class.getAnnotation(JsonSubTypes.class).value().length);
  }

  @Test
  void nobodyJoinsByADeed() {
    assertThat(
            Arrays.stream(Deed.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::value))
        .isNotEmpty()
        .doesNotContain(Deed.Join.class);
    assertThatThrownBy(() -> read("'do':'join','participant':ID,'tokenHash':'x'"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatIsNoDeedIsRefusedAndNothingWorse() {
    for (String wrong :
        List.of(
            "'do':'write'",
            "'do':'write','note':'x','step':'needs','text':'a'",
            "'do':'edit','note':ID,'text':null",
            "'do':'dot','step':'dots','note':ID,'dots':'many'",
            "'do':'merge','into':ID,'notes':[null]",
            "'do':'dismissIdle','participants':[null]",
            "'do':'door','door':'AJAR'",
            "'do':'arrange','steps':[{'id':'../a'}]",
            "'do':7",
            "'what':'closed','on':true")) {
      assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(Refused.class);
    }
  }

  private static Deed read(String fields) {
    String json =
        "{" + fields.replace("ID", '"' + ID + '"').replace("OTHER", '"' + OTHER + '"') + "}";
    return DeedJson.deed(JSON.readTree(json.replace('\'', '"')));
  }
}
