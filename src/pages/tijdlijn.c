#include "acts/huishouden_inzien.h"
#include "render/tpl_huishouden_tijdlijn.h"

#include "dossierkop.h"

/* What each kind looks like, and where its page is. */
static const struct {
  const char *icoon, *pad;
} vormen[TIJDLIJN_EINDE] = {
    [TIJDLIJN_SIGNAAL] = {"let-op", "signaal"},
    [TIJDLIJN_KORT_CONTACT] = {"telefoon", "contact"},
    [TIJDLIJN_MELDING] = {"info", NULL},
    [TIJDLIJN_TRIAGE] = {"gesprek", NULL},
    [TIJDLIJN_SPOED] = {"fout", "spoed"},
    [TIJDLIJN_OVERDRACHT] = {"rechts", "overdracht"},
    [TIJDLIJN_WACHT] = {"klok", "wachtlijst"},
    [TIJDLIJN_WACHT_EINDE] = {"klok", NULL},
    [TIJDLIJN_OVERLEG] = {"mensen", NULL},
    [TIJDLIJN_CASUS_HEROPEND] = {"huis", NULL},
    [TIJDLIJN_TRAJECT] = {"vlag", NULL},
    [TIJDLIJN_TRAJECT_HEROPEND] = {"vlag", NULL},
    [TIJDLIJN_TRAJECT_EINDE] = {"vlag", NULL},
    [TIJDLIJN_REGIE] = {"persoon", NULL},
    [TIJDLIJN_VERHELDERING] = {"gesprek", "verheldering"},
    [TIJDLIJN_VERHELDERD] = {"goed", "verheldering"},
    [TIJDLIJN_GESPREK] = {"gesprek", NULL},
    [TIJDLIJN_LEEMTE] = {"leeg", NULL},
    [TIJDLIJN_AFSPRAAK] = {"kalender", "afspraak"},
    [TIJDLIJN_NOTITIE] = {"pen", NULL},
    [TIJDLIJN_VERSLAG] = {"brief", NULL},
    [TIJDLIJN_AANVRAAG] = {"notitie", NULL},
    [TIJDLIJN_BESLUIT] = {"brief", "besluit"},
    [TIJDLIJN_ONDERSTEUNING] = {"mensen", NULL},
    [TIJDLIJN_ONDERSTEUNING_EINDE] = {"goed", NULL},
    [TIJDLIJN_TOEWIJZING] = {"mensen", "toewijzing"},
    [TIJDLIJN_TOEWIJZING_START] = {"mensen", "toewijzing"},
    [TIJDLIJN_TOEWIJZING_EINDE] = {"goed", "toewijzing"},
    [TIJDLIJN_PLAN] = {"taken", NULL},
    [TIJDLIJN_EVALUATIE] = {"taken", NULL},
    [TIJDLIJN_TOESTEMMING] = {"pen", "toestemming"},
    [TIJDLIJN_INGETROKKEN] = {"pen", "toestemming"},
    [TIJDLIJN_DELING] = {"rechts", "deling"},
    [TIJDLIJN_DELING_EINDE] = {"rechts", "deling"},
    [TIJDLIJN_DOCUMENT] = {"brief", "document"},
    [TIJDLIJN_MELDING_EINDE] = {"goed", NULL},
    [TIJDLIJN_CASUS_EINDE] = {"goed", NULL},
    [TIJDLIJN_NAZORG] = {"gesprek", "nazorg"},
};

static struct str path_of(struct bezoek *bezoek, const struct tijdlijn_feit *feit) {
  if (feit->soort == TIJDLIJN_PLAN) return pad_van(bezoek, "plan", feit->adres, "versie");
  const char *pad = vormen[feit->soort].pad;
  return pad && feit->adres.len ? pad_van(bezoek, pad, feit->adres, "") : (struct str){0};
}

static struct tijdlijn_punt *points_of(struct bezoek *bezoek, const struct tijdlijn_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct tijdlijn_punt *punten = NEW_ARRAY(arena, struct tijdlijn_punt, uit->aantal + 1);
  for (size_t i = 0; i < uit->aantal; i++) {
    const struct tijdlijn_feit *feit = &uit->feiten[i];
    punten[i] = (struct tijdlijn_punt){.wanneer = dag_kort(arena, feit->dag),
                                       .soort = tijdlijn_naam(feit->soort),
                                       .titel = tijdlijn_zin(arena, feit),
                                       .pad = path_of(bezoek, feit),
                                       .icoon = vormen[feit->soort].icoon};
  }
  return punten;
}

enum { JAREN = 15 };

static struct optie *group_options(struct bezoek *bezoek, size_t *ret_aantal) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, GROEP_DOCUMENTEN + 1);
  size_t aantal = 0;
  opties[aantal++] = (struct optie){.label = S("Alles")};
  for (const struct keuze *k = tijdlijn_groepen; k->label; k++)
    opties[aantal++] = (struct optie){.waarde = str_of(k->code), .label = str_of(k->label)};
  *ret_aantal = aantal;
  return opties;
}

static struct optie *person_options(struct bezoek *bezoek, const struct tijdlijn_inzien_uit *uit) {
  struct arena *arena = arena_van(bezoek);
  struct optie *opties = NEW_ARRAY(arena, struct optie, uit->lid_aantal + 1);
  opties[0] = (struct optie){.label = S("Iedereen")};
  for (size_t i = 0; i < uit->lid_aantal; i++)
    opties[i + 1] = (struct optie){.waarde = uit->leden[i].publiek, .label = persoon_naam(arena, &uit->leden[i])};
  return opties;
}

static struct optie *year_options(struct bezoek *bezoek) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, JAREN + 1);
  int jaar = datum_van(vandaag_van(bezoek)).jaar;
  opties[0] = (struct optie){.label = S("Alle jaren")};
  for (int i = 0; i < JAREN; i++) {
    struct str tekst = str_format(arena_van(bezoek), "%d", jaar - i);
    opties[i + 1] = (struct optie){.waarde = tekst, .label = tekst};
  }
  return opties;
}

static struct str further(struct bezoek *bezoek, const struct tijdlijn_inzien_in *in, struct str verder) {
  struct arena *arena = arena_van(bezoek);
  struct paren *query = &bezoek->request->query;
  struct str wat = paren_waarde(query, S("wat")), jaar = paren_waarde(query, S("jaar"));
  bool known = in->groep != 0;
  if (verder.len == 0) return verder;
  return str_format(arena, "%.*s?wat=%.*s&wie=%.*s&jaar=%.*s&na=%.*s",
                    STR_ARG(pad_van(bezoek, "huishouden", in->huishouden, "tijdlijn")), known ? (int)wat.len : 0,
                    wat.ptr ? wat.ptr : "", STR_ARG(in->persoon), in->jaar ? (int)jaar.len : 0,
                    jaar.ptr ? jaar.ptr : "", STR_ARG(verder));
}

bool huishouden_tijdlijn_tonen(struct bezoek *bezoek) {
  const struct paren *query = &bezoek->request->query;
  struct tijdlijn_inzien_in in = {.huishouden = bezoek->request->param,
                                  .persoon = paren_waarde(query, S("wie")),
                                  .na = paren_waarde(query, S("na"))};
  struct tijdlijn_inzien_uit uit;
  struct str wat = paren_waarde(query, S("wat"));
  for (const struct keuze *k = tijdlijn_groepen; k->label; k++)
    if (str_eq(wat, str_of(k->code))) in.groep = k->waarde;
  if (!str_to_i64(paren_waarde(query, S("jaar")), &in.jaar)) in.jaar = 0;
  if (!id_valid(in.persoon)) in.persoon = (struct str){0};
  if (!tijdlijn_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  size_t groepen;
  const struct optie *groep = group_options(bezoek, &groepen);
  const struct filter filters[] = {
      {S_INIT("wat"), S_INIT("Wat"), groep, groepen},
      {S_INIT("wie"), S_INIT("Wie"), person_options(bezoek, &uit), uit.lid_aantal + 1},
      {S_INIT("jaar"), S_INIT("Jaar"), year_options(bezoek), JAREN + 1},
  };
  struct lijst lijst = {.pad = pad_van(bezoek, "huishouden", in.huishouden, "tijdlijn"),
                        .wat = S("tijdlijn"),
                        .query = query,
                        .filters = filters,
                        .filter_aantal = sizeof filters / sizeof filters[0]};
  struct tijdlijn_beeld beeld = {.kop = dossierkop_van(bezoek, &uit.kop, TAB_TIJDLIJN),
                                 .lijst = &lijst,
                                 .punten = points_of(bezoek, &uit),
                                 .aantal = uit.aantal,
                                 .op_persoon = in.persoon.len > 0,
                                 .verder = further(bezoek, &in, uit.verder)};
  tpl_huishouden_tijdlijn(&bezoek->response->body, kader_van(bezoek, "Tijdlijn", "/werk"), &beeld);
  return true;
}
