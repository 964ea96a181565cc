/* Looks that somebody will have to examine, planted in the last days: through the real acts, as many of each kind as
 * the measure says. Every worker tells where he lives, so that the rules also find what means nothing. */
#include "acts/huishouden_inzien.h"
#include "acts/keuring.h"
#include "acts/melding_voorbereiden.h"
#include "acts/noodtoegang.h"

#include "intern.h"

enum { VEEL = 25, OCHTEND = 10 * 60, NACHT = 23 * 60 + 40, NIEUWS_DAGEN = 14 };

/* Who looks next, and at whom: workers and households in turn, the accounts to look around with left out. */
struct planter {
  struct demo *demo;
  struct kans kans;
  size_t wie;
  dag_t dag;
  moment_t op;
};

static struct werk work_of(struct planter *planter, const struct werker *werker) {
  planter->op += 3 * MINUUT;
  return werk_van(planter->demo, &werker->actor, planter->op);
}

static struct str surname(struct str naam) {
  struct str first, rest = naam;
  return str_cut(&rest, ' ', &first) ? rest : naam;
}

static bool tell(struct planter *planter, const struct werker *werker, struct str achternaam, struct str postcode,
                 struct str huisnummer, struct fault *fault) {
  struct werk werk = work_of(planter, werker);
  struct kring_in in = {achternaam, postcode, huisnummer};
  struct uitleg_uit now = {0};
  bool done = uitleg_inzien(&werk, &now, fault) && kring_opslaan(&werk, now.kring.versie, &in, fault);
  if (done) arena_reset(planter->demo->kladblok);
  return done;
}

/* Everybody lives somewhere in the municipality. */
static bool tell_all(struct planter *planter, struct fault *fault) {
  const struct demo_maat *maat = planter->demo->begin.maat;
  for (size_t i = 0; i < maat->lijn_aantal; i++)
    for (size_t j = 0; j < planter->demo->lijnen[i].aantal; j++) {
      const struct werker *werker = &planter->demo->lijnen[i].werkers[j];
      const struct demo_lijn *lijn = &maat->lijnen[i];
      const struct demo_plaats *plaats = lijn->plaatsen[kans_getal(&planter->kans, lijn->plaats_aantal)];
      struct arena *arena = planter->demo->arena;
      if (!tell(planter, werker, surname(werker->naam), postcode_verzinnen(&planter->kans, arena, plaats),
                str_format(arena, "%d", kans_tussen(&planter->kans, 1, 140)), fault))
        return false;
    }
  return true;
}

static const struct werker *next_worker(struct planter *planter, size_t *ret_lijn) {
  const struct demo *demo = planter->demo;
  size_t lijnen = demo->begin.maat->lijn_aantal, turn = planter->wie++;
  const struct lijn *lijn = &demo->lijnen[turn % lijnen];
  *ret_lijn = turn % lijnen;
  return &lijn->werkers[lijn->aantal > 1 ? 1 + turn / lijnen % (lijn->aantal - 1) : 0];
}

/* A household of another line, whose first resident is known. */
static const struct gezin *elsewhere(struct planter *planter, size_t lijn) {
  const struct demo *demo = planter->demo;
  size_t lijnen = demo->begin.maat->lijn_aantal;
  for (size_t i = 1; i <= lijnen; i++) {
    const struct lijn *other = &demo->lijnen[(lijn + i) % lijnen];
    size_t at = other->gezin_aantal ? kans_getal(&planter->kans, other->gezin_aantal) : 0;
    for (size_t j = 0; j < other->gezin_aantal; j++) {
      const struct gezin *gezin = other->gezinnen[(at + j) % other->gezin_aantal];
      if (gezin->leden[0].publiek[0]) return gezin;
    }
  }
  return NULL;
}

static bool look_up(struct planter *planter, const struct werker *werker, const struct gezin *gezin,
                    struct fault *fault) {
  struct werk werk = work_of(planter, werker);
  struct paren typed = {0};
  struct melding_voorbereiden_uit uit;
  bool done = melding_voorbereiden(&werk, &(struct melding_voorbereiden_in){str_of(gezin->leden[0].publiek), &typed},
                                   &uit, fault);
  if (done) arena_reset(planter->demo->kladblok);
  return done;
}

static bool open_file(struct planter *planter, const struct werker *werker, struct str huishouden,
                      struct fault *fault) {
  struct werk werk = work_of(planter, werker);
  struct huishouden_inzien_in in = {.huishouden = huishouden, .delen = DEEL_OVERZICHT};
  struct huishouden_inzien_uit uit;
  bool done = huishouden_inzien(&werk, &in, &uit, fault);
  if (done) arena_reset(planter->demo->kladblok);
  return done;
}

/* He works on it himself, and it runs. */
static const struct dossier *own_work(const struct demo *demo, size_t lijn, const struct werker *werker) {
  for (size_t i = 0; i < demo->binnen; i++) {
    const struct dossier *d = &demo->dossiers[i];
    if (d->loopt && d->gezin && d->lijn == lijn && d->traject[0] && &demo->lijnen[lijn].werkers[d->werker] == werker)
      return d;
  }
  return NULL;
}

static bool at_night(struct planter *planter, size_t lijn, const struct werker *werker, struct fault *fault) {
  const struct dossier *d = own_work(planter->demo, lijn, werker);
  moment_t was = planter->op;
  if (!d) return true;
  moment_van_tijd(planter->dag - 1, NACHT, &planter->op);
  bool done = open_file(planter, werker, str_of(d->gezin->publiek), fault);
  planter->op = was;
  return done;
}

static bool emergency(struct planter *planter, const struct werker *werker, const struct gezin *gezin,
                      struct fault *fault) {
  struct werk werk = work_of(planter, werker);
  struct nood_voorbereiden_uit vorm;
  struct str huishouden;
  if (!nood_voorbereiden(&werk, str_of(gezin->publiek), &vorm, fault)) return false;
  if (vorm.reden_aantal == 0) return true;
  struct nood_in in = {.reden = vorm.redenen[0].sleutel,
                       .toelichting = S("De buurvrouw belde: er wordt geschreeuwd en niemand doet open.")};
  return nood_beginnen(&werk, str_of(gezin->publiek), &in, &huishouden, fault) &&
         open_file(planter, werker, str_of(gezin->publiek), fault);
}

static bool in_the_news(struct planter *planter, const struct werker *werker, const struct gezin *gezin,
                        struct fault *fault) {
  const struct mens *mens = &gezin->leden[0];
  struct werk werk = work_of(planter, &planter->demo->privacy[0]);
  struct str rij;
  struct nieuws_in in = {.achternaam = mens->achternaam,
                         .geboren = deeldatum_laatste_dag(mens->geboren),
                         .tot = planter->dag + NIEUWS_DAGEN,
                         .waarom = S("Stond met naam in de krant")};
  return nieuws_opnemen(&werk, &in, &rij, fault) && look_up(planter, werker, gezin, fault);
}

static bool very_many(struct planter *planter, size_t lijn, const struct werker *werker, struct fault *fault) {
  for (int i = 0; i < VEEL; i++)
    if (!look_up(planter, werker, elsewhere(planter, lijn), fault)) return false;
  return true;
}

static bool plant(struct planter *planter, enum demo_blik blik, struct fault *fault) {
  size_t lijn, andere;
  const struct werker *werker = next_worker(planter, &lijn);
  const struct gezin *gezin = elsewhere(planter, lijn);
  struct str naam = surname(werker->naam);
  if (!gezin) return true;
  switch (blik) {
  case BLIK_EIGEN:
    return tell(planter, werker, gezin->leden[0].achternaam, gezin->postcode, gezin->huisnummer, fault) &&
           look_up(planter, werker, gezin, fault);
  case BLIK_COLLEGA:
    return tell(planter, next_worker(planter, &andere), gezin->leden[0].achternaam, gezin->postcode, gezin->huisnummer,
                fault) &&
           look_up(planter, werker, gezin, fault);
  case BLIK_BUUR:
    return tell(planter, werker, naam, gezin->postcode, S(""), fault) && look_up(planter, werker, gezin, fault);
  case BLIK_NAAM:
    return tell(planter, werker, gezin->leden[0].achternaam, S(""), S(""), fault) &&
           look_up(planter, werker, gezin, fault);
  case BLIK_OPGEZOCHT:
    return look_up(planter, werker, gezin, fault);
  case BLIK_NACHT:
    return at_night(planter, lijn, werker, fault);
  case BLIK_NOOD:
    return emergency(planter, werker, gezin, fault);
  case BLIK_NIEUWS:
    return in_the_news(planter, werker, gezin, fault);
  case BLIK_VEEL:
    return very_many(planter, lijn, werker, fault);
  case BLIKKEN:
    break;
  }
  return true;
}

/* The review as it is done every morning. */
static bool review(struct demo *demo, struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->systeem, demo->begin.maat->nu - MINUUT);
  struct keurcijfers cijfers;
  return keuring_doen(&werk, &cijfers, fault);
}

bool blikken_maken(struct demo *demo, struct fault *fault) {
  const struct demo_maat *maat = demo->begin.maat;
  struct planter planter = {
      .demo = demo, .kans = kans_van((uint64_t)demo->begin.zaad, UINT32_MAX - 1), .dag = dag_van_moment(maat->nu) - 1};
  bool any = false;
  moment_van_tijd(planter.dag, OCHTEND, &planter.op);
  for (enum demo_blik blik = 0; blik < BLIKKEN; blik++) any |= maat->blikken[blik] > 0;
  if (!any) return true;
  if (!tell_all(&planter, fault)) return false;
  moment_van_tijd(planter.dag, OCHTEND, &planter.op);
  for (enum demo_blik blik = 0; blik < BLIKKEN; blik++)
    for (int i = 0; i < maat->blikken[blik]; i++) {
      if (!plant(&planter, blik, fault)) return false;
      arena_reset(demo->kladblok);
    }
  return review(demo, fault);
}
