package no.dugnad.workshops.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vi trenger en app",
        "App for rombestilling",
        "Innføre et felles bookingsystem",
        "Kjøp nye stoler",
        "Sensorer i alle rom",
        "Bruke AI til å fordele rom",
        "KI",
        "Vi bør ta i bruk Teams",
        "Burde hatt et system for nøkler",
        "Vi mangler et felles system",
        "Ønsker oss en bedre portal",
        "Hva om vi fikk en digital tvilling? Vi burde ha en digital tvilling",
        "Me treng ein app",
        "Vi foreslår å ansette en koordinator",
        "La oss lage en felles kalender",
        "Få på plass en chatbot",
        "Kamera på parkeringsplassen",
        "We need a booking system",
        "Install sensors in every room",
        "Digitalisere arkivet"
      })
  void whatToGetSoundsLikeASolution(String text) {
    assertThat(Solutions.soundsLikeSolution(text)).as(text).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vet ikke hvilket rom som er ledig",
        "Appen krasjer hele tiden",
        "Systemet er tregt",
        "Systemer som ikke snakker sammen",
        "For mange systemer å logge inn i",
        "Vi må lage egne lister i Excel",
        "Det tar lang tid å kjøpe inn utstyr",
        "Innkjøp er tungvint",
        "Kjøpe inn småting tar altfor lang tid",
        "Vanskelig å ta i bruk nytt utstyr",
        "Sensorene viser feil temperatur",
        "Redd for at AI tar over jobben",
        "Vi trenger ro til å arbeide",
        "Vi trenger ikke flere systemer",
        "Mangler oversikt over nøklene",
        "Ingen bruker appen",
        "Bygget er kaldt",
        "Bygge- og anleggsstøy hele dagen",
        "Kameraet på parkeringen virker ikke",
        "Me veit ikkje kven som har ansvaret",
        "Elevene får ikke lage mat",
        "The system is slow",
        "Nobody knows which room is free",
        "Lag når mange er på nett",
        "Ungdom ønsker et sted å være",
        "Vi har et gammelt system fra 1998"
      })
  void whatHurtsIsANeed(String text) {
    assertThat(Solutions.soundsLikeSolution(text)).as(text).isEmpty();
  }

  @Test
  void theWordThatMadeItSoIsTold() {
    assertThat(Solutions.soundsLikeSolution("Innføre ny rutine")).hasValue("innføre");
    assertThat(Solutions.soundsLikeSolution("Vi trenger et nytt Bookingsystem!"))
        .hasValue("bookingsystem");
    assertThat(Solutions.soundsLikeSolution("")).isEmpty();
  }
}
