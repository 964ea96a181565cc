#include "domain/besluit.h"

const struct keuze besluitsoorten[] = {
    {BESLUITSOORT_VERSTREKKEN, "verstrekken", "Verstrekken"},
    {BESLUITSOORT_DEELS, "deels", "Gedeeltelijk verstrekken"},
    {BESLUITSOORT_TIJDELIJK, "tijdelijk", "Tijdelijk verstrekken, want het kan niet wachten"},
    {BESLUITSOORT_AFWIJZEN, "afwijzen", "Afwijzen"},
    {BESLUITSOORT_BUITEN_BEHANDELING, "buiten-behandeling", "Buiten behandeling stellen"},
    {BESLUITSOORT_INGETROKKEN, "ingetrokken", "De inwoner trekt de aanvraag in"},
    {BESLUITSOORT_DOORZENDEN, "doorzenden", "Doorzenden naar wie hierover gaat"},
    {BESLUITSOORT_WIJZIGEN, "wijzigen", "Wijzigen"},
    {BESLUITSOORT_VERLENGEN, "verlengen", "Verlengen"},
    {BESLUITSOORT_HERZIEN, "herzien", "Herzien"},
    {BESLUITSOORT_INTREKKEN, "intrekken", "Intrekken"},
    {BESLUITSOORT_BEEINDIGEN, "beeindigen", "Beëindigen"},
    {0, NULL, NULL},
};

const struct keuze besluitstanden[] = {
    {BESLUITSTAND_VOORSTEL, "voorstel", "Wordt voorbereid"},
    {BESLUITSTAND_TWEEDE, "tweede", "Wacht op de tweede handtekening"},
    {BESLUITSTAND_VERZOEK, "verzoek", "Ligt bij een andere organisatie"},
    {BESLUITSTAND_GENOMEN, "genomen", "Genomen"},
    {BESLUITSTAND_VERVALLEN, "vervallen", "Vervallen"},
    {0, NULL, NULL},
};

const struct keuze besluitvormen[] = {
    {BESLUITVORM_ZIN, "zin", "Zorg in natura"},
    {BESLUITVORM_PGB, "pgb", "Persoonsgebonden budget (pgb)"},
    {0, NULL, NULL},
};

const struct keuze weigergronden[] = {
    {WEIGER_EIGEN_KRACHT, "eigen-kracht", "De inwoner kan het zelf oplossen"},
    {WEIGER_GEBRUIKELIJKE_HULP, "gebruikelijke-hulp", "Het is gewone hulp van huisgenoten"},
    {WEIGER_NETWERK, "netwerk", "Mensen om de inwoner heen kunnen en willen het doen"},
    {WEIGER_ALGEMEEN, "algemeen", "Er is hulp die voor iedereen vrij toegankelijk is"},
    {WEIGER_ANDERE_WET, "andere-wet", "Een andere wet regelt dit"},
    {WEIGER_GEEN_NOODZAAK, "geen-noodzaak", "De voorziening is niet nodig"},
    {WEIGER_WOONPLAATS, "woonplaats", "De inwoner woont niet in deze gemeente"},
    {WEIGER_GOEDKOPER, "goedkoper", "Iets dat minder kost, helpt ook goed genoeg"},
    {WEIGER_ANDERS, "anders", "Iets anders"},
    {0, NULL, NULL},
};

const struct keuze bekendmakingen[] = {
    {BEKEND_POST, "post", "Met de post"},
    {BEKEND_UITGEREIKT, "uitgereikt", "Ik geef de brief zelf"},
    {0, NULL, NULL},
};

const struct keuze verzoek_standen[] = {
    {VERZOEK_VERSTUURD, "verstuurd", "Verstuurd"},
    {VERZOEK_VRAAG, "vraag", "Er is een vraag terug"},
    {VERZOEK_BESLOTEN, "besloten", "Er is besloten"},
    {VERZOEK_TERUG, "terug", "Teruggekomen zonder besluit"},
    {0, NULL, NULL},
};

bool verzoek_wacht_op_ons(const struct besluitverzoek *verzoek, dag_t vandaag) {
  return verzoek->stand == VERZOEK_VRAAG ||
         (verzoek->stand == VERZOEK_VERSTUURD && verzoek->verwacht_op != DAG_GEEN && verzoek->verwacht_op < vandaag);
}

bool besluit_kent_toe(enum besluit_soort soort) {
  return soort == BESLUITSOORT_VERSTREKKEN || soort == BESLUITSOORT_DEELS || soort == BESLUITSOORT_TIJDELIJK ||
         soort == BESLUITSOORT_WIJZIGEN || soort == BESLUITSOORT_VERLENGEN || soort == BESLUITSOORT_HERZIEN;
}

bool besluit_weigert(enum besluit_soort soort) {
  return soort == BESLUITSOORT_DEELS || soort == BESLUITSOORT_AFWIJZEN;
}

bool besluit_eindigt(enum besluit_soort soort) {
  return soort == BESLUITSOORT_INTREKKEN || soort == BESLUITSOORT_BEEINDIGEN;
}

bool besluit_op_eerder(enum besluit_soort soort) {
  return soort >= BESLUITSOORT_WIJZIGEN;
}

bool besluit_is_beschikking(enum besluit_soort soort) {
  return soort != BESLUITSOORT_INGETROKKEN && soort != BESLUITSOORT_DOORZENDEN;
}

enum handeling_besluit besluit_handeling(enum besluit_soort soort) {
  switch (soort) {
  case BESLUITSOORT_AFWIJZEN:
  case BESLUITSOORT_BUITEN_BEHANDELING:
    return BESLUIT_WEIGEREN;
  case BESLUITSOORT_WIJZIGEN:
  case BESLUITSOORT_HERZIEN:
    return BESLUIT_WIJZIGEN;
  case BESLUITSOORT_VERLENGEN:
    return BESLUIT_VERLENGEN;
  case BESLUITSOORT_INTREKKEN:
  case BESLUITSOORT_BEEINDIGEN:
    return BESLUIT_BEEINDIGEN;
  default:
    return BESLUIT_STARTEN;
  }
}

struct str besluit_nummer(struct arena *arena, dag_t genomen_op, int64_t id) {
  return str_format(arena, "B%d-%06lld", datum_van(genomen_op).jaar, (long long)id);
}

bool besluit_loopt(const struct besluit *besluit, dag_t dag) {
  return besluit->stand == BESLUITSTAND_GENOMEN && besluit_kent_toe(besluit->soort) && besluit->vanaf <= dag &&
         besluit->eindigt_op >= dag;
}

dag_t besluit_eindigt_op(const struct besluit *besluit, enum besluit_soort later, dag_t later_vanaf, dag_t later_tot) {
  dag_t laatste = besluit_eindigt(later) ? later_tot : later == BESLUITSOORT_VERLENGEN ? DAG_OPEN : later_vanaf - 1;
  return laatste < besluit->eindigt_op ? laatste : besluit->eindigt_op;
}

struct str besluit_periode(struct arena *arena, dag_t vanaf, dag_t tot) {
  struct str eerste = dag_lang(arena, vanaf);
  if (tot == DAG_OPEN) return str_format(arena, "vanaf %.*s", STR_ARG(eerste));
  return str_format(arena, "van %.*s tot en met %.*s", STR_ARG(eerste), STR_ARG(dag_lang(arena, tot)));
}
