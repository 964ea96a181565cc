/* Residents in Mijn Schakel: let in by their worker, they look, correct, tell, tick off and bring in. What is not there
 * for somebody he leaves. */
#include "acts/inbreng_behandelen.h"
#include "acts/inwoner_steun.h"
#include "acts/inwoner_uitnodigen.h"
#include "acts/mijn_doen.h"
#include "acts/mijn_dossier.h"
#include "acts/mijn_schrijven.h"
#include "acts/mijn_toestemming.h"
#include "acts/mijn_verzoek.h"
#include "acts/mijn_werk_inzien.h"
#include "domain/toestemming.h"

#include "voorvallen.h"

enum { CODE_DAGEN = 14, STEUN_DAGEN = 180, UITSTEL = 5 };

static int birth_year(const struct dossier *d) {
  return (int)(d->gezin->leden[d->wie].geboren / 10000);
}

/* "inwoner", "inwoner-2". */
static struct str login_name(struct demo *demo, struct str kort, int nummer) {
  return nummer ? str_format(demo->arena, "%.*s-%d", STR_ARG(kort), nummer + 1) : kort;
}

static bool invite(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  if (!voorval_dossier(demo, v, false)) return true;
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct inwoner_uitnodigen_in in = {.hoe = INLOGCODE_PAPIER, .tot = dag_van_moment(op) + CODE_DAGEN};
  struct inwoneruitnodiging uit;
  if (!inwoner_uitnodigen(&werk, dossier_persoon(v->dossier), &in, &uit, fault)) return false;
  v->zaak = str_copy(demo->arena, uit.code);
  v->stap++;
  return true;
}

static bool come_in(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct str inlognaam = login_name(demo, S("inwoner"), v->nummer);
  struct mijn_gekeken_in alles = {DAG_GEEN, DAG_GEEN};
  struct mijn_gekeken_uit gekeken;
  struct mijn_inzien_uit uit;
  v->stap++;
  if (!inwoner_komt_binnen(demo, v, op, birth_year(v->dossier), inlognaam, fault)) return false;
  if (v->nummer == 0) demo_account_tonen(demo, ROL_INWONER, inlognaam, v->actor.naam, S("Mijn Schakel"));
  struct werk werk = werk_buiten(demo, v, op + 3 * MINUUT);
  return mijn_inzien(&werk, &uit, fault) && mijn_gekeken_inzien(&werk, &alles, &gekeken, fault);
}

static bool correct(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_buiten(demo, v, op);
  struct verteller verteller = voorval_verteller(demo, v, op);
  struct mijn_verslag_uit uit;
  struct str nog;
  struct mijn_reactie_in in = {.wat = kans_op(&v->kans, 800) ? TEKEN_AKKOORD : TEKEN_NIET_EENS};
  v->stap++;
  if (!mijn_verslag_inzien(&werk, S(""), &uit, fault) || !uit.versie) return fault->class == FAULT_NONE;
  if (uit.regel_aantal > 1)
    in.punten[1] =
        vertel(&verteller, "[Dat is niet elke dag zo, alleen op {D}|{O} helpt minder vaak dan hier staat|Het "
                           "is mijn linkerknie, niet de rechter].");
  return mijn_verslag_reageren(&werk, uit.versie->publiek, &in, &nog, fault);
}

/* His own line of the plan that is still open; when there is none he proposes something himself. */
static bool in_the_plan(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_buiten(demo, v, op);
  struct verteller verteller = voorval_verteller(demo, v, op);
  struct mijn_plan_uit uit;
  struct str nog;
  v->stap++;
  if (!mijn_plan_inzien(&werk, &uit, fault)) return false;
  if (uit.plan.id == 0) return true;
  for (size_t i = 0; i < uit.inhoud.afspraak_aantal; i++) {
    const struct plan_afspraak *a = &uit.inhoud.afspraken[i];
    bool lukt = kans_op(&v->kans, 750);
    struct mijn_taak_in in = {lukt, lukt ? S("") : S("Ik was ziek die week. Ik probeer het volgende maand.")};
    if (a->soort == WIE_BEWONER && a->wie == v->actor.persoon && !a->weg && a->stand == STAND_OPEN)
      return mijn_taak(&werk, a->publiek, a->versie, &in, &nog, fault);
  }
  struct mijn_tekst_in doel = {vertel(&verteller, v->dossier->soort->doel[1])};
  return mijn_plan_doel(&werk, &doel, &nog, fault);
}

static bool object(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_buiten(demo, v, op);
  struct mijn_besluiten_uit uit;
  struct str nog;
  struct mijn_geschil_in in = {.soort = GESCHIL_KLACHT,
                               .tekst = S("Ik belde drie keer en werd niet teruggebeld. Dat vind ik niet netjes.")};
  if (!mijn_besluiten_inzien(&werk, &uit, fault)) return false;
  for (size_t i = 0; i < uit.voorwerp_aantal; i++)
    if (uit.voorwerpen[i].besluit && uit.voorwerpen[i].bezwaar_tot >= dag_van_moment(op))
      in = (struct mijn_geschil_in){.soort = GESCHIL_BEZWAAR,
                                    .tegen = uit.voorwerpen[i].publiek,
                                    .tekst = S("Twee uur per week is te weinig. Mijn dochter is er niet meer elke "
                                               "dag.")};
  return mijn_geschil_insturen(&werk, &in, &nog, fault);
}

/* His worker asks whether the huisarts may know; he answers online, but for every third, who still has to. */
static bool consent(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_buiten(demo, v, op + 90 * MINUUT);
  struct ontvanger huisarts = ontvanger_bij(demo, v, op);
  struct mijn_toestemmingen_uit uit;
  struct mijn_antwoord_in ja = {MIJN_ANTWOORD_JA};
  struct str toestemming;
  v->stap++;
  if (!toestemming_vragen_aan(demo, v, op, TOESTEMMING_GEHEIM, &huisarts, &toestemming, fault)) return false;
  if (v->nummer % 3 == 0) return true;
  if (!mijn_toestemmingen_inzien(&werk, &uit, fault)) return false;
  for (size_t i = 0; i < uit.aantal; i++)
    if (uit.rijen[i].gevraagd &&
        !mijn_toestemming_antwoorden(&werk, uit.rijen[i].publiek, uit.rijen[i].versie, &ja, fault))
      return false;
  return true;
}

/* What he has to say, each something else. */
static bool speak_up(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_buiten(demo, v, op);
  struct verteller verteller = voorval_verteller(demo, v, op);
  struct mijn_bericht_in bericht = {MIJN_BERICHT_VRAAG,
                                    vertel(&verteller, "[Kan de afspraak van {D} wat later?|Mag {O} er volgende keer "
                                                       "bij zijn?|Wie moet ik bellen als de hulp niet komt?]")},
                         papier = {MIJN_BERICHT_PAPIER, S("")};
  struct mijn_verzoek_in verzoek = {VERZOEK_CORRECTIE, S("Mijn telefoonnummer en mijn achternaam staan er oud in.")};
  struct str nog;
  v->stap++;
  switch (v->nummer % 4) {
  case 0:
    return object(demo, v, op, fault) && mijn_bericht_sturen(&werk, &bericht, fault);
  case 1:
    return mijn_verzoek_sturen(&werk, &verzoek, &nog, fault);
  case 2:
    return mijn_bericht_sturen(&werk, &papier, fault);
  default:
    return mijn_bericht_sturen(&werk, &bericht, fault);
  }
}

/* His worker reads what came in, at every second of them; the rest waits on Mijn werk. */
static bool worker_reads(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct mijn_werk_uit uit;
  struct inbreng_uit een;
  struct str nog;
  v->stap++;
  if (v->nummer % 2 == 0) return true;
  if (!mijn_werk_inzien(&werk, &uit, fault)) return false;
  for (size_t i = 0; i < uit.post_aantal; i++) {
    const struct werkpost *post = &uit.posten[i];
    if (post->soort != POST_INBRENG) continue;
    if (!inbreng_inzien(&werk, post->publiek, &een, fault)) return false;
    if (een.inbreng.persoon == v->actor.persoon &&
        !inbreng_afhandelen(&werk, post->publiek, een.inbreng.versie, een.inbreng.soort == INBRENG_DOEL, &nog, fault))
      return false;
  }
  return true;
}

bool inwoner_voorvallen(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer, struct fault *fault) {
  static bool (*const stappen[])(struct demo *, struct voorval *, moment_t, struct fault *) = {
      invite, come_in, correct, in_the_plan, consent, speak_up, worker_reads};
  size_t stap = (size_t)v->stap;
  if (stap + 1 < sizeof stappen / sizeof *stappen) *ret_weer = werkdagen_later(&v->kans, op, 1, UITSTEL);
  return stappen[stap](demo, v, op, fault);
}

/* The resident of that number lets somebody look along, who comes in himself. */
bool steun_voorvallen(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct voorval *inwoner = voorval_zoeken(demo, VOORVAL_INWONER, v->nummer);
  struct inwoner_steun_in in = {
      .naam = naam_verzinnen(&v->kans, demo->arena), .mag_doen = true, .tot = dag_van_moment(op) + STEUN_DAGEN};
  struct str inlognaam = login_name(demo, S("steun"), v->nummer), code;
  struct mijn_inzien_uit uit;
  if (!inwoner || !inwoner->actor.gebruiker) {
    *ret_weer = werkdagen_later(&v->kans, op, 1, UITSTEL);
    return true;
  }
  struct werk werk = werk_buiten(demo, inwoner, op);
  v->dossier = inwoner->dossier;
  if (!mijn_steun_vragen(&werk, &in, &code, fault)) return false;
  v->zaak = code;
  if (!inwoner_komt_binnen(demo, v, op + 90 * MINUUT, birth_year(v->dossier), inlognaam, fault)) return false;
  if (v->nummer == 0) demo_account_tonen(demo, ROL_INWONER, inlognaam, v->actor.naam, S("kijkt mee in Mijn Schakel"));
  werk = werk_buiten(demo, v, op + 95 * MINUUT);
  return mijn_inzien(&werk, &uit, fault);
}
