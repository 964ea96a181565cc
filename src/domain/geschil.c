#include "domain/geschil.h"

const struct keuze geschilsoorten[] = {
    {GESCHIL_BEZWAAR, "bezwaar", "Bezwaar"},
    {GESCHIL_BEROEP, "beroep", "Beroep"},
    {GESCHIL_KLACHT, "klacht", "Klacht"},
    {GESCHIL_GEBREKE, "ingebrekestelling", "Ingebrekestelling"},
    {0, NULL, NULL},
};

const struct keuze geschil_hoes[] = {
    {GESCHIL_BRIEF, "brief", "Met een brief"},
    {GESCHIL_DIGITAAL, "digitaal", "Digitaal"},
    {GESCHIL_GEZEGD, "gezegd", "Gezegd of gebeld"},
    {0, NULL, NULL},
};

const struct keuze geschilstappen[] = {
    {GESCHILSTAP_HOREN, "horen", "Hoorzitting"},
    {GESCHILSTAP_ADVIES, "advies", "Advies"},
    {GESCHILSTAP_BESLISSING, "beslissing", "Beslissing"},
    {GESCHILSTAP_GEVOLG, "gevolg", "Gevolg voor het besluit"},
    {GESCHILSTAP_EINDE, "einde", "Zonder beslissing afgerond"},
    {0, NULL, NULL},
};

const struct keuze geschil_uitkomsten[] = {
    {UITKOMST_GEHOUDEN, "gehouden", "Gehouden"},
    {UITKOMST_AFGEZIEN, "afgezien", "Niet gehouden"},
    {UITKOMST_GEGROND, "gegrond", "Gegrond"},
    {UITKOMST_DEELS, "deels", "Voor een deel gegrond"},
    {UITKOMST_ONGEGROND, "ongegrond", "Ongegrond"},
    {UITKOMST_NIET_ONTVANKELIJK, "niet-ontvankelijk", "Niet-ontvankelijk"},
    {UITKOMST_BLIJFT, "blijft", "Het besluit blijft zoals het was"},
    {UITKOMST_GEWIJZIGD, "gewijzigd", "Het besluit wordt gewijzigd"},
    {UITKOMST_HERROEPEN, "herroepen", "Het besluit wordt herroepen"},
    {UITKOMST_INGETROKKEN, "ingetrokken", "Ingetrokken"},
    {UITKOMST_OPGELOST, "opgelost", "Samen opgelost"},
    {UITKOMST_BESLOTEN, "besloten", "Het besluit is verstuurd"},
    {UITKOMST_ONTERECHT, "onterecht", "De gemeente was niet te laat"},
    {0, NULL, NULL},
};

#define S1(soort) (1U << GESCHIL_##soort)
#define U(uitkomst) (1U << UITKOMST_##uitkomst)
#define OORDEEL (U(GEGROND) | U(DEELS) | U(ONGEGROND) | U(NIET_ONTVANKELIJK))

/* Which steps which kind has, and how they can come out. */
static const struct {
  enum geschilstap_soort stap;
  unsigned soorten, uitkomsten;
} vormen[] = {
    {GESCHILSTAP_HOREN, S1(BEZWAAR) | S1(KLACHT), U(GEHOUDEN) | U(AFGEZIEN)},
    {GESCHILSTAP_HOREN, S1(BEROEP), U(GEHOUDEN)},
    {GESCHILSTAP_ADVIES, S1(BEZWAAR) | S1(KLACHT), OORDEEL},
    {GESCHILSTAP_BESLISSING, S1(BEZWAAR) | S1(BEROEP), OORDEEL},
    {GESCHILSTAP_BESLISSING, S1(KLACHT), U(GEGROND) | U(DEELS) | U(ONGEGROND)},
    {GESCHILSTAP_BESLISSING, S1(GEBREKE), U(BESLOTEN) | U(ONTERECHT)},
    {GESCHILSTAP_GEVOLG, S1(BEZWAAR) | S1(BEROEP), U(BLIJFT) | U(GEWIJZIGD) | U(HERROEPEN)},
    {GESCHILSTAP_EINDE, S1(BEZWAAR) | S1(BEROEP) | S1(GEBREKE), U(INGETROKKEN)},
    {GESCHILSTAP_EINDE, S1(KLACHT), U(INGETROKKEN) | U(OPGELOST)},
};

struct str geschil_woord(enum geschil_soort soort) {
  const struct keuze *keuze = keuze_van(geschilsoorten, (int)soort);
  return keuze ? str_of(keuze->code) : (struct str){0};
}

static unsigned outcomes(enum geschil_soort soort, enum geschilstap_soort stap) {
  for (size_t i = 0; i < sizeof vormen / sizeof *vormen; i++)
    if (vormen[i].stap == stap && vormen[i].soorten >> soort & 1) return vormen[i].uitkomsten;
  return 0;
}

bool uitkomst_past(enum geschil_soort soort, enum geschilstap_soort stap, enum geschil_uitkomst uitkomst) {
  return keuze_van(geschil_uitkomsten, (int)uitkomst) && outcomes(soort, stap) >> uitkomst & 1;
}

const struct keuze *uitkomsten_van(struct arena *arena, enum geschil_soort soort, enum geschilstap_soort stap) {
  struct keuze *list = NEW_ARRAY(arena, struct keuze, sizeof geschil_uitkomsten / sizeof *geschil_uitkomsten);
  size_t count = 0;
  for (const struct keuze *k = geschil_uitkomsten; k->label; k++)
    if (uitkomst_past(soort, stap, (enum geschil_uitkomst)k->waarde)) list[count++] = *k;
  return list;
}

struct str geschilstap_naam(enum geschil_soort soort, enum geschilstap_soort stap) {
  if (stap == GESCHILSTAP_HOREN && soort == GESCHIL_BEROEP) return S("Zitting bij de rechter");
  if (stap == GESCHILSTAP_HOREN && soort == GESCHIL_KLACHT) return S("Gesprek over de klacht");
  if (stap != GESCHILSTAP_BESLISSING) return keuze_label(geschilstappen, (int)stap);
  switch (soort) {
  case GESCHIL_BEROEP:
    return S("Uitspraak");
  case GESCHIL_KLACHT:
    return S("Oordeel over de klacht");
  case GESCHIL_GEBREKE:
    return S("Hoe het afliep");
  default:
    return S("Beslissing op bezwaar");
  }
}

static void forbid(struct fault *fault, const char *rule, struct str bericht) {
  fault_add(fault, "behandelaar", bericht);
  fault->rule = rule;
}

static void check_handler(const struct geschil *g, const int64_t *besliste, size_t aantal, struct fault *fault) {
  if (g->behandelaar.id == 0) return;
  if (g->soort == GESCHIL_KLACHT && g->behandelaar.id == g->over.id)
    forbid(fault, "Awb 9:7", S("Deze klacht gaat over deze collega. Kies iemand anders (Awb artikel 9:7)."));
  for (size_t i = 0; i < aantal && g->soort == GESCHIL_BEZWAAR; i++)
    if (besliste[i] == g->behandelaar.id)
      forbid(fault, "Awb 10:3", S("Deze collega nam het besluit. Kies iemand anders (Awb artikel 10:3)."));
}

static void check_days(const struct geschil *g, dag_t vandaag, struct fault *fault) {
  if (g->ontvangen > vandaag) fault_add(fault, "ontvangen", S("Deze dag is nog niet geweest."));
  if (g->gepost_op != DAG_GEEN && g->gepost_op > g->ontvangen)
    fault_add(fault, "gepost_op", S("Deze dag ligt na de dag waarop het is ontvangen."));
  if (g->bekend_op != DAG_GEEN && g->bekend_op > g->ontvangen)
    fault_add(fault, "bekend_op", S("Deze dag ligt na de dag waarop het is ontvangen."));
}

bool geschil_toetsen(const struct geschil *g, const int64_t *besliste, size_t aantal, dag_t vandaag,
                     struct fault *fault) {
  if (!keuze_van(geschilsoorten, (int)g->soort)) fault_add(fault, "soort", S("Kies wat er is ontvangen."));
  if (g->van.len == 0) fault_add(fault, "van", S("Vul in wie dit instuurt."));
  if (g->soort != GESCHIL_KLACHT && g->hoe == GESCHIL_GEZEGD)
    fault_add(fault, "hoe",
              S("Dit kan alleen schriftelijk. Help de inwoner om het op te schrijven (Awb artikel 6:4)."));
  if (g->soort == GESCHIL_GEBREKE && g->tegen.aanvraag == 0)
    fault_add(fault, "tegen", S("Kies de aanvraag waarover het besluit uitblijft (Awb artikel 4:17)."));
  if (g->soort == GESCHIL_BEZWAAR && g->bekend_op == DAG_GEEN)
    fault_add(fault, "bekend_op", S("Kies het besluit, of vul in op welke dag het besluit is verstuurd."));
  if (g->waartegen.len == 0 && (g->soort == GESCHIL_KLACHT || g->tegen.publiek.len == 0))
    fault_add(fault, "waartegen", S("Schrijf op waar het over gaat."));
  check_days(g, vandaag, fault);
  check_handler(g, besliste, aantal, fault);
  return fault->field_count == 0;
}

enum { WEEK = 7 };

bool bezwaar_op_tijd(const struct geschil *g) {
  if (g->bezwaar_tot == DAG_GEEN || g->ontvangen <= g->bezwaar_tot) return true;
  return g->gepost_op != DAG_GEEN && g->gepost_op <= g->bezwaar_tot && g->ontvangen <= g->bezwaar_tot + WEEK;
}

bool gebreke_te_vroeg(const struct geschil *g) {
  return g->soort == GESCHIL_GEBREKE && g->tegen.besluit_voor != DAG_GEEN && g->ontvangen <= g->tegen.besluit_voor;
}

struct str geschil_termijn(const struct geschil *g, dag_t *ret_gebeurtenis) {
  *ret_gebeurtenis = g->ontvangen;
  switch (g->soort) {
  case GESCHIL_BEZWAAR:
    *ret_gebeurtenis = g->bezwaar_tot;
    if (g->bezwaar_tot == DAG_GEEN) return S("");
    return g->commissie ? S("bezwaar-besluit-commissie") : S("bezwaar-besluit");
  case GESCHIL_KLACHT:
    return S("klacht");
  case GESCHIL_GEBREKE:
    return gebreke_te_vroeg(g) ? S("") : S("ingebrekestelling");
  default:
    return S("");
  }
}

const struct geschilstap *geschilstap_laatste(const struct geschil *g, enum geschilstap_soort soort) {
  for (size_t i = g->stap_aantal; i-- > 0;)
    if (g->stappen[i].soort == soort) return &g->stappen[i];
  return NULL;
}

bool geschilstap_sluit(enum geschilstap_soort soort) {
  return soort == GESCHILSTAP_BESLISSING || soort == GESCHILSTAP_EINDE;
}

bool geschilstap_laatst(enum geschil_soort soort, enum geschilstap_soort stap) {
  return geschilstap_sluit(stap) ? stap == GESCHILSTAP_EINDE || !outcomes(soort, GESCHILSTAP_GEVOLG)
                                 : stap == GESCHILSTAP_GEVOLG;
}

unsigned geschilstappen_nu(const struct geschil *g) {
  unsigned nu = 0;
  for (const struct keuze *k = geschilstappen; k->label; k++) {
    bool after = k->waarde == GESCHILSTAP_GEVOLG;
    bool open = after ? geschilstap_laatste(g, GESCHILSTAP_BESLISSING) != NULL : g->gesloten_op == DAG_GEEN;
    if (open && outcomes(g->soort, (enum geschilstap_soort)k->waarde)) nu |= 1U << k->waarde;
  }
  return nu;
}

/* Awb art. 7:2 and 9:10; a bezwaar that is plainly inadmissible needs no hearing (7:3). */
static bool must_be_heard(const struct geschil *g, const struct geschilstap *stap) {
  return stap->soort == GESCHILSTAP_BESLISSING && (g->soort == GESCHIL_BEZWAAR || g->soort == GESCHIL_KLACHT) &&
         stap->uitkomst != UITKOMST_NIET_ONTVANKELIJK && !geschilstap_laatste(g, GESCHILSTAP_HOREN);
}

bool geschilstap_toetsen(const struct geschil *g, const struct geschilstap *stap, dag_t vandaag, struct fault *fault) {
  if (!(geschilstappen_nu(g) >> stap->soort & 1))
    return fault_set(fault, FAULT_STALE, S("Dit kan nu niet meer. Kijk eerst wat er nu staat."), "no such step now");
  if (!uitkomst_past(g->soort, stap->soort, stap->uitkomst)) fault_add(fault, "uitkomst", S("Kies een uitkomst."));
  if (stap->dag > vandaag) fault_add(fault, "dag", S("Deze dag is nog niet geweest."));
  if (stap->dag < g->ontvangen) fault_add(fault, "dag", S("Deze dag ligt voor de dag waarop het is ontvangen."));
  if (stap->tekst.len == 0 && (stap->uitkomst == UITKOMST_AFGEZIEN || stap->uitkomst == UITKOMST_ONTERECHT))
    fault_add(fault, "tekst", S("Schrijf op waarom."));
  if (must_be_heard(g, stap)) {
    fault_add(fault, "uitkomst",
              g->soort == GESCHIL_KLACHT
                  ? S("Schrijf eerst het gesprek over de klacht op, of waarom dat er niet was (Awb artikel 9:10).")
                  : S("Schrijf eerst de hoorzitting op, of waarom die er niet was (Awb artikel 7:2 en 7:3)."));
    fault->rule = "Awb 7:2";
  }
  return fault->field_count == 0;
}

struct str geschil_stand(struct arena *arena, const struct geschil *g) {
  if (g->gesloten_op != DAG_GEEN && g->stap_aantal) {
    const struct geschilstap *end = geschilstap_laatste(g, GESCHILSTAP_EINDE);
    if (!end) end = geschilstap_laatste(g, GESCHILSTAP_BESLISSING);
    if (end)
      return str_format(arena, "%.*s op %.*s", STR_ARG(keuze_label(geschil_uitkomsten, (int)end->uitkomst)),
                        STR_ARG(dag_lang(arena, end->dag)));
  }
  if (g->behandelaar.id == 0) return S("Nog bij niemand");
  if (gebreke_te_vroeg(g)) return S("Te vroeg: de termijn liep nog");
  if (g->soort == GESCHIL_BEROEP) return S("Ligt bij de rechter");
  if (g->soort == GESCHIL_GEBREKE) return S("Wacht op het besluit");
  if (!geschilstap_laatste(g, GESCHILSTAP_HOREN))
    return g->soort == GESCHIL_KLACHT ? S("Wacht op het gesprek") : S("Wacht op de hoorzitting");
  return S("Wacht op de beslissing");
}

struct str geschil_nummer(struct arena *arena, int64_t id) {
  return str_format(arena, "G-%06lld", (long long)id);
}

struct str geschil_stand_inwoner(struct arena *arena, const struct geschil *geschil) {
  if (geschil->gesloten_op == DAG_GEEN && geschil->behandelaar.id == 0) return S("Wij kijken wie dit behandelt");
  return geschil_stand(arena, geschil);
}
