package no.dugnad.platform.language;

import java.util.Set;

/** Words that stand in almost any text in bokmål, nynorsk or English, and tell it from none. */
final class CommonWords {
  static final Set<String> ALL =
      Set.of(
          """
          alle and are as at av be blei ble bli da de dei deg dem den denne der det dette di din
          du då eg ei ein eit en er et ett for fra frå from ha har he her hva hvem hvor hvordan i
          ikke ikkje in is jeg kan kva kven korleis man me med meg men mer mi min mot må no not
          nå og oss of om on opp or over på sa seg si sin ska skal slik so som så that the their
          this til to under upp ut var ved vi vil vår was we were what when with you å
          """
              .split("\\s+"));

  private CommonWords() {}
}
