/* The weekly meeting of a team: what came in is spoken of, taken up by a worker or put on the waiting list (S0-105). */
#include "acts/overleg_voeren.h"
#include "acts/wachtlijst_voeren.h"

#include "werk.h"

enum { WACHTLIJST = 130, LANG_GENOEG = 120 }; /* of a thousand; days that a traject lasts before anybody waits for it */

void overleg_wachten(struct demo *demo, struct dossier *d) {
  struct lijn *lijn = &demo->lijnen[d->lijn];
  lijn->wachtend[lijn->wachtend_aantal++] = d;
}

static struct dossier *waiting_for(struct lijn *lijn, struct str huishouden) {
  for (size_t i = 0; i < lijn->wachtend_aantal; i++)
    if (str_eq(str_of(lijn->wachtend[i]->gezin->publiek), huishouden)) return lijn->wachtend[i];
  return NULL;
}

static void let_go(struct lijn *lijn, const struct dossier *d) {
  size_t kept = 0;
  for (size_t i = 0; i < lijn->wachtend_aantal; i++)
    if (lijn->wachtend[i] != d) lijn->wachtend[kept++] = lijn->wachtend[i];
  lijn->wachtend_aantal = kept;
}

/* Who came in too late to be taken up before the end of the demo waits or is spoken of next week. */
static enum overleg_uitkomst outcome_of(const struct demo *demo, struct dossier *d, moment_t op) {
  bool blijft = d->loopt || d->eind != DAG_GEEN;
  dag_t dag = dag_van_moment(op), tot = d->loopt ? dag_van_moment(demo->begin.maat->nu) : d->eind;
  if (!blijft) return kans_op(&d->kans, 500) ? OVERLEG_WACHTLIJST : 0;
  return tot - dag > LANG_GENOEG && kans_op(&d->kans, WACHTLIJST) ? OVERLEG_WACHTLIJST : OVERLEG_OPPAKKEN;
}

static bool discuss(struct demo *demo, struct lijn *lijn, struct dossier *d, const struct agendapunt *punt,
                    struct str overleg, moment_t op, struct fault *fault) {
  struct werk werk = werk_van(demo, &lijn->leider.actor, op);
  struct verteller v = verteller_van(demo, d, op);
  enum overleg_uitkomst uitkomst = outcome_of(demo, d, op);
  struct str nog;
  if (!uitkomst) return true;
  bool wacht = uitkomst == OVERLEG_WACHTLIJST;
  struct bespreken_in in = {
      .uitkomst = (int)uitkomst,
      .soort = str_of(d->soort->trajectsoort),
      .werker = lijn->werkers[d->werker].publiek,
      .tweede_niet = d->soort->onveilig ? S("Een collega van Veilig Thuis gaat mee.") : (struct str){0},
      .prioriteit = d->soort->onveilig ? PRIORITEIT_HOOG : PRIORITEIT_GEWOON,
      .afspraak =
          wacht ? vertel(&v, "[Nog geen plek, over {W} weken bellen|Wachten op een collega die {D} vrij heeft|Eerst "
                             "bellen hoe het nu gaat]")
                : vertel(&v,
                         "[Kennismaken bij {N} thuis|Deze week bellen met {N}|Eerst {O} spreken, dan op huisbezoek]")};
  let_go(lijn, d);
  struct bespreken_wat wat = {.overleg = overleg, .melding = punt->melding};
  if (!overleg_bespreken(&werk, &wat, &in, &nog, fault)) return false;
  d->beurt = wacht ? BEURT_WACHT : BEURT_KENNIS;
  id_overnemen(d->melding, punt->melding);
  if (!wacht) demo_plannen(demo, d, werkdagen_later(&d->kans, op, 1, 6));
  if (wacht && (d->loopt || d->eind != DAG_GEEN)) demo_plannen(demo, d, werkdagen_later(&d->kans, op, 15, 40));
  return true;
}

bool overleg_houden(struct demo *demo, size_t nummer, moment_t op, struct fault *fault) {
  struct lijn *lijn = &demo->lijnen[nummer];
  struct werk werk = werk_van(demo, &lijn->leider.actor, op),
              einde = werk_van(demo, &lijn->leider.actor, op + 90 * MINUUT);
  struct overleg_uit uit;
  struct str overleg, nog;
  if (lijn->wachtend_aantal == 0) return true;
  struct overleg_plannen_in plan = {.soort = S("teamoverleg"), .team = lijn->team, .dag = dag_van_moment(op)};
  struct overleg_aanwezig_in aanwezig = {.wie = NEW_ARRAY(demo->kladblok, struct str, lijn->aantal)};
  struct str *wie = NEW_ARRAY(demo->kladblok, struct str, lijn->aantal);
  for (size_t i = 0; i < lijn->aantal; i++) wie[i] = lijn->werkers[i].publiek;
  aanwezig.wie = wie;
  aanwezig.aantal = lijn->aantal;
  if (!overleg_plannen(&werk, &plan, &overleg, fault) || !overleg_inzien(&werk, overleg, &uit, fault) ||
      !overleg_aanwezig(&werk, overleg, uit.overleg.versie, &aanwezig, &nog, fault))
    return false;
  for (size_t i = 0; i < uit.aantal; i++) {
    struct dossier *d = waiting_for(lijn, uit.punten[i].huishouden);
    if (d && !discuss(demo, lijn, d, &uit.punten[i], overleg, op + (moment_t)i * MINUUT, fault)) return false;
  }
  return overleg_sluiten(&einde, overleg, uit.overleg.versie + 1, &nog, fault);
}

/* There is room: the traject begins and the question leaves the list. */
bool van_de_wachtlijst(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct lijn *lijn = &demo->lijnen[d->lijn];
  struct werk werk = werk_van(demo, &lijn->leider.actor, op);
  struct huishouden_inzien_uit uit;
  struct wachtregel_uit regel;
  struct str nog;
  struct wachtregel_toewijzen_in in = {.soort = str_of(d->soort->trajectsoort),
                                       .werker = lijn->werkers[d->werker].publiek,
                                       .tweede_niet = S("Eén collega is genoeg.")};
  *ret_weer = werkdagen_later(&d->kans, op, 1, 6);
  return huishouden_openen(&werk, d, DEEL_OVERZICHT, &uit, fault) &&
         wachtregel_inzien(&werk, uit.meldingen[0].wacht, &regel, fault) &&
         wachtregel_toewijzen(&werk, uit.meldingen[0].wacht, regel.regel.versie, &in, &nog, fault);
}
