#include "domain/titel.h"

const struct keuze titels[] = {
    {TITEL_BESLUIT, "besluit", "Besluit van de gemeente"},
    {TITEL_VERWIJZING, "verwijzing", "Verwijzing door huisarts, jeugdarts of medisch specialist"},
    {TITEL_GI, "gi", "Bepaling van een gecertificeerde instelling"},
    {TITEL_RECHTER, "rechter", "Rechter, officier van justitie of justitiële jeugdinrichting"},
    {TITEL_BESLUITVRIJ, "besluitvrij", "Zonder besluit: vrij toegankelijk bij deze aanbieder"},
    {TITEL_TAAKGERICHT, "taakgericht", "Taakgericht: de aanbieder krijgt een vast budget"},
    {TITEL_ANDER, "ander", "Besluit van een ander orgaan"},
    {0, NULL, NULL},
};

/* What each asks for. Articles from memory are nog te toetsen. */
static const struct {
  bool jeugd;                 /* only for products of the Jeugdwet */
  bool wie, agb, op, kenmerk; /* has to be there */
  const char *wie_ontbreekt;
  const char *bron;
} eisen[TITEL_EINDE] = {
    [TITEL_BESLUIT] = {.op = true, .kenmerk = true, .bron = "Awb art. 1:3, nog te toetsen"},
    [TITEL_VERWIJZING] = {true, .wie = true, .agb = true, .op = true,
                          .wie_ontbreekt = "Vul in wie verwees: de naam van de arts of de praktijk.",
                          .bron = "Jeugdwet art. 2.6 lid 1 onder e"},
    [TITEL_GI] = {true, .wie = true, .op = true,
                  .wie_ontbreekt = "Vul in welke gecertificeerde instelling dit bepaalde.",
                  .bron = "Jeugdwet art. 3.5 lid 1, nog te toetsen"},
    [TITEL_RECHTER] = {true, .wie = true, .op = true, .kenmerk = true,
                       .wie_ontbreekt = "Vul in welke rechtbank, officier of inrichting dit besliste.",
                       .bron = "Jeugdwet art. 2.4 lid 2, nog te toetsen"},
    [TITEL_BESLUITVRIJ] = {.bron = NULL},
    [TITEL_TAAKGERICHT] = {.bron = NULL},
    [TITEL_ANDER] = {.wie = true, .op = true, .wie_ontbreekt = "Vul in welk orgaan besliste."},
};

enum { AGB_CIJFERS = 8 };

bool agb_geldig(struct str agb) {
  for (size_t i = 0; i < agb.len; i++)
    if (agb.ptr[i] < '0' || agb.ptr[i] > '9') return false;
  return agb.len == AGB_CIJFERS;
}

/* The paper: who, which number, of which day. */
static void check_paper(const struct titel *t, dag_t vanaf, dag_t vandaag, struct fault *fault) {
  int soort = t->soort;
  if (eisen[soort].wie && t->wie.len == 0) fault_add(fault, "titel_wie", str_of(eisen[soort].wie_ontbreekt));
  if ((eisen[soort].agb || t->agb.len) && !agb_geldig(t->agb))
    fault_add(fault, "agb", S("Vul de AGB-code van de verwijzer in: 8 cijfers."));
  if (eisen[soort].kenmerk && t->kenmerk.len == 0)
    fault_add(fault, "kenmerk", S("Vul het nummer van het besluit of de beschikking in."));
  if (eisen[soort].op && t->op == DAG_GEEN) fault_add(fault, "titel_op", S("Vul in van welke dag dit is."));
  if (t->op == DAG_GEEN) return;
  if (t->op > vandaag)
    fault_add(fault, "titel_op", S("Deze dag is nog niet geweest."));
  else if (t->op > vanaf && soort == TITEL_VERWIJZING)
    fault_add(fault, "titel_op", S("De hulp begint voor de dag van de verwijzing."));
}

static void check_besluit(struct arena *arena, const struct titel *t, const struct titel_feiten *f,
                          struct fault *fault) {
  if (f->orgaan.len && !t->besluit)
    fault_add(fault, "titel",
              str_format(arena, "Over %.*s besluit %.*s. Kies: besluit van een ander orgaan.", STR_ARG(f->product),
                         STR_ARG(f->orgaan)));
  else if (f->vrij)
    fault_add(fault, "titel", str_format(arena, "Voor %.*s neemt de gemeente geen besluit.", STR_ARG(f->product)));
}

/* Nobody gets what was not decided. */
static void check_room(struct arena *arena, const struct titel_feiten *f, dag_t vanaf, dag_t tot,
                       const struct omvang *omvang, struct fault *fault) {
  if (f->ander_besluit) {
    fault_add(fault, "besluit", S("Dit besluit gaat niet over deze hulp in natura voor deze persoon."));
    return;
  }
  if (vanaf < f->besluit_vanaf)
    fault_add(fault, "vanaf",
              str_format(arena, "Het besluit geldt vanaf %.*s.", STR_ARG(dag_lang(arena, f->besluit_vanaf))));
  if (tot > f->besluit_tot)
    fault_add(fault, "tot",
              str_format(arena, "Het besluit geldt tot en met %.*s. Kies die dag of een dag ervoor.",
                         STR_ARG(dag_lang(arena, f->besluit_tot))));
  if (f->ruimte.volume < 0)
    fault_add(fault, "volume", S("Wat in het besluit staat, is al helemaal toegewezen."));
  else if (!omvang_past(omvang, &f->ruimte))
    fault_add(fault, "volume",
              str_format(arena, "Dit past niet in het besluit. Daarin is nog ruimte voor %.*s.",
                         STR_ARG(omvang_tekst(arena, &f->ruimte))));
}

static void check_free(struct arena *arena, const struct titel_feiten *f, struct fault *fault) {
  if (!f->vrij)
    fault_add(fault, "titel", str_format(arena, "%.*s kan niet zonder besluit.", STR_ARG(f->product)));
  else if (f->aanvraag)
    fault_add(fault, "titel", S("Hiervoor is een aanvraag gedaan. Daar hoort altijd een besluit bij."));
}

static void check_referrer(const struct titel *t, const struct titel_feiten *f, struct fault *fault) {
  if (t->verwijzer.len == 0 || !f->verwijzer_van_de_wet || str_eq(t->verwijzer, S(VERWIJZER_GI)) ||
      str_eq(t->verwijzer, S(VERWIJZER_RECHTER)))
    fault_add(fault, "verwijzer", S("Kies wie verwees."));
  else if (f->verlengt)
    titel_mag_verlengen(t, f->mag, f->anders, "titel", fault);
  else if (!f->mag)
    fault_add(fault, "verwijzer", f->anders.len ? f->anders : S("Deze verwijzer mag geen jeugdhulp starten."));
}

bool titel_mag_verlengen(const struct titel *t, bool mag, struct str anders, const char *veld, struct fault *fault) {
  if (t->soort != TITEL_VERWIJZING || mag) return true;
  fault_add(fault, veld, anders.len ? anders : S("Deze verwijzer mag jeugdhulp niet verlengen."));
  fault->rule = "verwijsrecht";
  return false;
}

bool titel_toetsen(struct arena *arena, const struct titel *t, const struct titel_feiten *f, dag_t vanaf, dag_t tot,
                   const struct omvang *omvang, dag_t vandaag, struct fault *fault) {
  size_t before = fault->field_count;
  if (!keuze_van(titels, t->soort)) return fault_add(fault, "titel", S("Kies waar deze opdracht op rust."));
  if (eisen[t->soort].jeugd && !f->jeugd) {
    fault_add(fault, "titel", S("Dit kan alleen bij jeugdhulp."));
    fault->rule = eisen[t->soort].bron;
    return false;
  }
  if (t->soort == TITEL_BESLUIT) check_besluit(arena, t, f, fault);
  if (t->soort == TITEL_BESLUIT && t->besluit) check_room(arena, f, vanaf, tot, omvang, fault);
  if (t->soort == TITEL_VERWIJZING) check_referrer(t, f, fault);
  if (t->soort == TITEL_BESLUITVRIJ) check_free(arena, f, fault);
  if (t->soort == TITEL_TAAKGERICHT && omvang->volume)
    fault_add(fault, "volume", S("Bij taakgericht hoort geen omvang: de aanbieder krijgt een vast budget."));
  check_paper(t, vanaf, vandaag, fault);
  return fault->field_count == before;
}
