package no.dugnad.platform.search;

import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TermStore {
  /** The rarest of more than these are slips and names. */
  private static final int MOST = 200_000;

  private final JdbcClient db;

  TermStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Counts anew when something has changed.
   *
   * @return whether it has
   */
  boolean count() {
    if (db.sql("delete from search.uncounted").update() == 0) return false;
    db.sql(
            """
            merge into search.term t
            using (select a.word, coalesce(w.ndoc, 0) as texts, a.ndoc as anywhere
                     from ts_stat('select vector from search.document where public') a
                     left join ts_stat('select vector from search.document where public', 'abc') w
                       on w.word = a.word) s
               on t.lexeme = s.word
             when matched and (t.texts, t.anywhere) <> (s.texts, s.anywhere)
                  then update set texts = s.texts, anywhere = s.anywhere
             when not matched
                  then insert (lexeme, texts, anywhere) values (s.word, s.texts, s.anywhere)
             when not matched by source then delete
            """)
        .update();
    db.sql(
            """
            update search.counting
               set number = number + 1, documents = d.documents, usual_length = d.usual_length
              from (select count(*) as documents, coalesce(avg(length(vector)), 0) as usual_length
                      from search.document
                     where public) d
            """)
        .update();
    return true;
  }

  /** Which counting is the last. */
  long number() {
    return db.sql("select number from search.counting").query(Long.class).single();
  }

  Terms read() {
    var texts = new HashMap<String, Integer>();
    var anywhere = new HashMap<String, Integer>();
    db.sql(
            """
            select lexeme, texts, anywhere from search.term
             order by texts desc, anywhere desc, lexeme limit :most
            """)
        .param("most", MOST)
        .query(
            row -> {
              if (row.getInt("texts") > 0) texts.put(row.getString("lexeme"), row.getInt("texts"));
              anywhere.put(row.getString("lexeme"), row.getInt("anywhere"));
            });
    return db.sql("select documents, usual_length from search.counting")
        .query(
            (row, _) ->
                new Terms(row.getInt("documents"), row.getDouble("usual_length"), texts, anywhere))
        .single();
  }
}
