/* Two partners with an account of their own, a huisarts and somebody of a school: invited for a household, they read
 * what is shared and tell how their part goes. */
#include "acts/delen.h"
#include "acts/partner_inzien.h"
#include "acts/partner_uitnodigen.h"
#include "acts/webvraag_sturen.h"

#include "voorvallen.h"

enum { UITSTEL = 6, MEEDOEN = 180 };

static const struct {
  struct str organisatie, naam, functie, inlognaam, waarvoor, bericht;
} partners[] = {
    {S_INIT("huisartsen"), S_INIT("Jan de Wit"), S_INIT("huisarts"), S_INIT("huisarts@voorbeeld.nl"),
     S_INIT("Medicijnen, vallen en hoe het thuis gaat."),
     S_INIT("De medicijnen zijn aangepast. Ik zie de bewoner over zes weken weer op het spreekuur.")},
    {S_INIT("scholen"), S_INIT("Marit Schuurman"), S_INIT("intern begeleider"), S_INIT("school@voorbeeld.nl"),
     S_INIT("Hoe het op school gaat en wat daar helpt."),
     S_INIT("Op school gaat het rustiger sinds de vaste dagstart. De leerkracht houdt dit zo tot de zomer.")},
};

static size_t who(const struct voorval *v) {
  return v->soort == VOORVAL_PARTNER_SCHOOL;
}

static bool invite(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  const struct voorval *first = voorval_zoeken(demo, v->soort, 0);
  size_t wie = who(v);
  struct str code;
  if (!voorval_dossier(demo, v, wie == 1)) return true;
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct partner_uitnodigen_in in = {.persoon = dossier_persoon(v->dossier),
                                     .organisatie = partners[wie].organisatie,
                                     .naam = partners[wie].naam,
                                     .functie = partners[wie].functie,
                                     .inlognaam = partners[wie].inlognaam,
                                     .waarvoor = partners[wie].waarvoor,
                                     .tot = dag_van_moment(op) + MEEDOEN};
  v->stap++;
  if (!partner_uitnodigen(&werk, str_of(v->dossier->gezin->publiek), &in, &code, fault)) return false;
  if (code.len == 0) {
    v->actor = first->actor;
    return true;
  }
  if (!partner_komt_binnen(demo, v, op + 60 * MINUUT, in.inlognaam, code, fault)) return false;
  demo_account_tonen(demo, ROL_PARTNER, in.inlognaam, in.naam, in.functie);
  return true;
}

/* With a consent that lifts the secrecy, as with every other huisarts or school. */
static bool share(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct partners_inzien_uit uit;
  struct ontvanger aan = {.taak = who(v) ? S("jeugd-school") : (struct str){0}};
  struct str toestemming;
  v->stap++;
  if (!partners_inzien(&werk, str_of(v->dossier->gezin->publiek), &uit, fault)) return false;
  for (size_t i = 0; i < uit.uitnodiging_aantal; i++)
    if (str_eq(uit.uitnodigingen[i].wie.naam, partners[who(v)].naam)) aan.partner = uit.uitnodigingen[i].wie.publiek;
  return (!who(v) || ouders_bekend(demo, v, op, fault)) &&
         toestemming_vragen_aan(demo, v, op, TOESTEMMING_GEHEIM, &aan, &toestemming, fault) &&
         toestemming_antwoorden(demo, v, op + 10 * MINUUT, toestemming, true, fault) &&
         delen_met(demo, v, op + 20 * MINUUT, toestemming, &aan, fault);
}

/* He reads what is shared for this household, and tells. */
static bool visit(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_buiten(demo, v, op), later = werk_buiten(demo, v, op + 8 * MINUUT);
  struct partner_begin_uit uit;
  struct deling deling;
  struct verteller verteller = voorval_verteller(demo, v, op);
  struct partner_melden_in in = {.tekst = partners[who(v)].bericht};
  v->stap++;
  if (!partner_begin_inzien(&werk, &uit, fault)) return false;
  struct str wie = mens_volledig(verteller.arena, &v->dossier->gezin->leden[v->dossier->wie]);
  for (size_t i = 0; i < uit.deling_aantal; i++)
    if (str_eq(uit.delingen[i].persoon_naam, wie) && !gedeeld_inzien(&werk, uit.delingen[i].publiek, &deling, fault))
      return false;
  for (size_t i = 0; i < uit.uitnodiging_aantal; i++)
    if (str_eq(uit.uitnodigingen[i].persoon_naam, wie))
      return partner_melden(&later, uit.uitnodigingen[i].publiek, &in, fault);
  return true;
}

/* At every second of them the worker says that he saw it. */
static bool worker_reads(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct str huishouden = str_of(v->dossier->gezin->publiek);
  struct partnerberichten_uit uit;
  v->stap++;
  if (v->nummer % 2 == 0) return true;
  if (!partnerberichten_inzien(&werk, huishouden, &uit, fault)) return false;
  for (size_t i = 0; i < uit.aantal; i++)
    if (!uit.berichten[i].gezien_op && !partnerbericht_gezien(&werk, huishouden, uit.berichten[i].publiek, fault))
      return false;
  return true;
}

bool partner_voorvallen(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer, struct fault *fault) {
  static bool (*const stappen[])(struct demo *, struct voorval *, moment_t, struct fault *) = {invite, share, visit,
                                                                                               worker_reads};
  size_t stap = (size_t)v->stap;
  if (stap + 1 < sizeof stappen / sizeof *stappen) *ret_weer = werkdagen_later(&v->kans, op, 1, UITSTEL);
  return stappen[stap](demo, v, op, fault);
}
