#include "acts/overleg_voeren.h"

#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/inrichting.h"
#include "store/medewerker.h"
#include "store/overleg.h"

#include "casus_werk.h"
#include "overleg_werk.h"

#define PLEK(veld) .plek = offsetof(struct overleg_plannen_in, veld)
const struct veld overleg_plannen_velden[] = {
    {"soort", "Welk overleg?", VELD_REGEL, .max = 60, .verplicht = "regel OVERLEG", .leeg = "Kies welk overleg het is.",
     PLEK(soort)},
    {"team", "Van welk team?", VELD_GETAL, PLEK(team)},
    {"dag", "Op welke dag?", VELD_DAG, .verplicht = "regel OVERLEG", .leeg = "Vul de dag in.", PLEK(dag)},
    {"voorzitter", "Wie zit voor?", VELD_ID, .uitleg = "Leeg betekent: u zelf.", PLEK(voorzitter)},
    {"casus", "Casus", VELD_ID, PLEK(casus)},
    {"inwoner", "Wie komt er: de inwoner, of wie namens de inwoner spreekt?", VELD_REGEL, .max = 200, PLEK(inwoner)},
};
const size_t overleg_plannen_velden_aantal = sizeof overleg_plannen_velden / sizeof overleg_plannen_velden[0];
#undef PLEK

const struct veld overleg_aanwezig_velden[] = {
    {"gasten", "Wie waren er nog meer bij?", VELD_TEKST, .max = 2000, .uitleg = "Eén per regel: naam en organisatie",
     .plek = offsetof(struct overleg_aanwezig_in, gasten)},
    {"inwoner_erbij", "De inwoner, of wie namens de inwoner spreekt, was erbij", VELD_JA,
     .plek = offsetof(struct overleg_aanwezig_in, inwoner_erbij)},
};
const size_t overleg_aanwezig_velden_aantal = sizeof overleg_aanwezig_velden / sizeof overleg_aanwezig_velden[0];

const struct veld overleg_punt_velden[] = {
    {"vraag", "Wat wilt u bespreken?", VELD_REGEL, .max = 300, .verplicht = "regel OVERLEG",
     .leeg = "Schrijf kort op wat u wilt bespreken.", .plek = offsetof(struct overleg_punt_in, vraag)},
    {"casus", "Casus", VELD_ID, .plek = offsetof(struct overleg_punt_in, casus)},
};
const size_t overleg_punt_velden_aantal = sizeof overleg_punt_velden / sizeof overleg_punt_velden[0];

bool overleg_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                    struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = handeling == HANDELING_DOEN ? GROND_OVERLEG : GROND_HULPVRAAG,
                                                .handeling = handeling,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS,
                                                .over = OVER_LIJST},
                        ret_toegang, fault);
}

bool overleg_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                    struct toegang **ret_toegang, struct overleg *ret_overleg, struct fault *fault) {
  if (!overleg_vragen(tx, werk, act, HANDELING_DOEN, ret_toegang, fault) ||
      !overleg_lezen(*ret_toegang, publiek, ret_overleg, fault))
    return false;
  return ret_overleg->gesloten_op == DAG_GEEN ||
         fault_set(fault, FAULT_STALE, S("Dit overleg is al gesloten."), "meeting is closed");
}

/* A colleague of the actor's teams; "" is the actor himself. */
static bool find_chair(struct tx *tx, const struct werk *werk, struct str publiek, struct medewerker *ret_wie,
                       struct fault *fault) {
  struct medewerker *collegas;
  size_t aantal;
  *ret_wie = (struct medewerker){.id = werk->actor->gebruiker, .naam = werk->actor->naam};
  if (publiek.len == 0) return true;
  if (!collegas_van(tx, werk->actor->gebruiker, &collegas, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    if (!str_eq(collegas[i].publiek, publiek)) continue;
    *ret_wie = collegas[i];
    return true;
  }
  return fault_add(fault, "voorzitter", S("Kies iemand van uw team."));
}

static bool check_plan(struct tx *tx, const struct werk *werk, const struct overleg_plannen_in *in,
                       struct overleg *overleg, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct overlegsoort_rij *soort = overlegsoort_op(inrichting, in->soort, in->dag);
  if (!soort) fault_add(fault, "soort", S("Kies een van de soorten overleg."));
  overleg->inwoner_moet = soort && soort->inwoner == INWONER_MOET;
  overleg->inwoner_nee = soort && soort->inwoner == INWONER_NEE;
  overleg->team = in->team ? in->team : werk->actor->team_aantal ? werk->actor->teams[0] : 0;
  find_chair(tx, werk, in->voorzitter, &overleg->voorzitter, fault);
  if (fault->class != FAULT_NONE && fault->class != FAULT_INPUT) return false;
  return overleg_toetsen(overleg, werk_vandaag(werk), fault) && fault->field_count == 0;
}

static bool plan(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct overleg_plannen_in *in = in_;
  struct overleg overleg = {.publiek = werk_id(werk), .soort = in->soort, .dag = in->dag, .inwoner = in->inwoner};
  struct toegang *toegang, *casus_toegang;
  struct casus casus;
  if (!overleg_vragen(tx, werk, "overleg plannen", HANDELING_DOEN, &toegang, fault)) return false;
  if (in->casus.len) {
    if (!casus_openen(tx, werk, "overleg plannen", in->casus, &casus_toegang, &casus, fault)) return false;
    overleg.casus = casus.id;
  }
  if (!check_plan(tx, werk, in, &overleg, fault) || !overleg_bewaren(toegang, &overleg, fault) ||
      !overleg_lezen(toegang, overleg.publiek, &overleg, fault))
    return false;
  struct agendapunt first = {.publiek = werk_id(werk), .casus_id = overleg.casus, .vraag = overleg.soort_naam};
  if (overleg.casus && !overleg_punt_toevoegen(casus_toegang, &overleg, &first, fault)) return false;
  *ret_uitkomst = overleg.publiek;
  return true;
}

bool overleg_plannen(const struct werk *werk, const struct overleg_plannen_in *in, struct str *ret_overleg,
                     struct fault *fault) {
  return act_schrijven_eenmaal(werk, plan, in, ret_overleg, fault);
}

struct wijziging {
  struct str overleg;
  int64_t versie;
  const void *in;
};

static bool record_presence(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                            struct fault *fault) {
  const struct wijziging *w = in_;
  const struct overleg_aanwezig_in *in = w->in;
  struct toegang *toegang;
  struct overleg overleg;
  if (!overleg_openen(tx, werk, "aanwezigheid opschrijven", w->overleg, &toegang, &overleg, fault)) return false;
  overleg.versie = w->versie;
  *ret_uitkomst = overleg.publiek;
  return overleg_aanwezig_zetten(toegang, &overleg, in->wie, in->aantal, in->gasten, in->inwoner_erbij, fault);
}

bool overleg_aanwezig(const struct werk *werk, struct str overleg, int64_t versie, const struct overleg_aanwezig_in *in,
                      struct str *ret_overleg, struct fault *fault) {
  struct wijziging w = {overleg, versie, in};
  return act_schrijven_eenmaal(werk, record_presence, &w, ret_overleg, fault);
}

static bool bring_in(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct wijziging *w = in_;
  const struct overleg_punt_in *in = w->in;
  struct agendapunt punt = {.publiek = werk_id(werk), .vraag = in->vraag};
  struct toegang *toegang;
  struct overleg overleg;
  struct casus casus;
  if (!overleg_openen(tx, werk, "agendapunt inbrengen", w->overleg, &toegang, &overleg, fault)) return false;
  if (in->casus.len) {
    if (!casus_openen(tx, werk, "agendapunt inbrengen", in->casus, &toegang, &casus, fault)) return false;
    punt.casus_id = casus.id;
  }
  *ret_uitkomst = overleg.publiek;
  return overleg_punt_toevoegen(toegang, &overleg, &punt, fault);
}

bool overleg_punt_inbrengen(const struct werk *werk, struct str overleg, const struct overleg_punt_in *in,
                            struct str *ret_overleg, struct fault *fault) {
  struct wijziging w = {overleg, 0, in};
  return act_schrijven_eenmaal(werk, bring_in, &w, ret_overleg, fault);
}

static bool close(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct wijziging *w = in_;
  struct toegang *toegang;
  struct overleg overleg;
  if (!overleg_openen(tx, werk, "overleg sluiten", w->overleg, &toegang, &overleg, fault) ||
      !overleg_sluiten_toetsen(&overleg, werk_vandaag(werk), fault))
    return false;
  overleg.versie = w->versie;
  *ret_uitkomst = overleg.publiek;
  return overleg_afsluiten(toegang, &overleg, fault);
}

bool overleg_sluiten(const struct werk *werk, struct str overleg, int64_t versie, struct str *ret_overleg,
                     struct fault *fault) {
  struct wijziging w = {overleg, versie, NULL};
  return act_schrijven_eenmaal(werk, close, &w, ret_overleg, fault);
}
