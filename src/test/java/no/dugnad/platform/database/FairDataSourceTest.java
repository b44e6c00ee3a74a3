package no.dugnad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class FairDataSourceTest {
  @Autowired DataSource connections;
  @Autowired JdbcClient db;

  @Test
  void hundredsGetAConnectionInTurn() throws Exception {
    List<Future<Integer>> asked = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++)
        asked.add(threads.submit(() -> db.sql("select 1").query(Integer.class).single()));
      for (Future<Integer> answer : asked) assertThat(answer.get()).isEqualTo(1);
    }
  }

  @Test
  void aConnectionThatIsClosedTwiceLetsOnlyOneIn() throws Exception {
    for (int i = 0; i < 20; i++) {
      var connection = connections.getConnection();
      connection.close();
      connection.close();
    }
    hundredsGetAConnectionInTurn();
  }
}
