#include "rooster.h"

#include <stdlib.h>

#include "domain/feestdag.h"

#include "verhaal.h"

enum {
  MINUUT = 60000,
  OCHTEND = 8 * 60 + 35,
  AVOND = 16 * 60 + 50,
  LOKET_OPEN = 8 * 60 + 2,
  LOKET_DICHT = 8 * 60 + 26
};
/* A traject that runs on the last day was taken up by then in a meeting of the team. */
enum { OPGEPAKT = 12, JAARDAGEN = 366 };
/* So many days before the end. A question of the website is with the desk the next day; one that was withdrawn may go
 * by the time that the demo ends. */
enum { WEB_EERST = 90, WEB_LAATST = 5, INGETROKKEN_LAATST = 120 };

bool werkdag(dag_t dag) {
  return dag_van_de_week(dag) < 6 && feestdag_op(dag) == FEESTDAG_GEEN;
}

dag_t werkdag_vanaf(dag_t dag) {
  while (!werkdag(dag)) dag++;
  return dag;
}

/* How busy the telephone is: Monday most, Friday least; January and autumn more than the summer. */
static int weight_of(dag_t dag, dag_t laatste) {
  static const int week[] = {0, 125, 112, 96, 101, 76, 0, 0},
                   maand[] = {0, 118, 104, 108, 98, 96, 97, 76, 74, 112, 114, 112, 86};
  if (!werkdag(dag) || dag > laatste) return 0;
  return dag == laatste ? 600 : week[dag_van_de_week(dag)] * maand[datum_van(dag).maand];
}

static dag_t pick_day(struct kans *kans, const int *cumulative, int days, dag_t first) {
  int thrown = (int)kans_getal(kans, (uint64_t)cumulative[days - 1]), low = 0, high = days - 1;
  while (low < high) {
    int middle = (low + high) / 2;
    if (cumulative[middle] > thrown)
      high = middle;
    else
      low = middle + 1;
  }
  return first + low;
}

static enum demo_weg draw_way(struct kans *kans, bool voorzieningen) {
  int thrown = (int)kans_getal(kans, 1000);
  if (thrown < 130) return WEG_LOKET;
  if (thrown < (voorzieningen ? 270 : 350)) return WEG_AFGEHANDELD;
  return voorzieningen && thrown < 840 ? WEG_KORT : WEG_TRAJECT;
}

static void draw(struct dossier *d, const struct demo_maat *maat, size_t lijn, uint64_t zaad, int nummer, dag_t dag) {
  bool laatste = dag == dag_van_moment(maat->nu);
  *d = (struct dossier){.nummer = nummer, .lijn = lijn, .eind = DAG_GEEN, .kans = kans_van(zaad, (uint64_t)nummer + 1)};
  int minuut = laatste ? kans_tussen(&d->kans, LOKET_OPEN, LOKET_DICHT) : kans_tussen(&d->kans, OCHTEND, AVOND);
  moment_van_tijd(dag, minuut, &d->binnen);
  d->binnen += kans_tussen(&d->kans, 0, MINUUT - 1);
  d->soort = vraagsoort_kiezen(&d->kans, maat->lijnen[lijn].voorzieningen);
  d->weg = d->soort->traject ? WEG_TRAJECT : draw_way(&d->kans, maat->lijnen[lijn].voorzieningen);
  if (d->weg == WEG_KORT && !d->soort->product) d->weg = WEG_AFGEHANDELD;
  d->werker = kans_getal(&d->kans, (uint64_t)maat->lijnen[lijn].werkers);
}

static size_t draw_year(struct dossier *into, const struct demo_maat *maat, size_t lijn, int jaar, int count,
                        uint64_t zaad, int nummer) {
  int cumulative[JAARDAGEN], days = 0, sum = 0;
  dag_t first = dag_van((struct datum){jaar, 1, 1}), last = dag_van((struct datum){jaar, 12, 31});
  for (dag_t dag = first; dag <= last; dag++) cumulative[days++] = sum += weight_of(dag, dag_van_moment(maat->nu));
  struct kans kans = kans_van(zaad, (uint64_t)nummer << 20 | 1);
  for (int i = 0; i < count; i++)
    draw(&into[i], maat, lijn, zaad, nummer + i, pick_day(&kans, cumulative, days, first));
  return (size_t)count;
}

struct kandidaat {
  int64_t gewicht;
  struct dossier *dossier;
};

static int lightest_first(const void *a, const void *b) {
  const struct kandidaat *x = a, *y = b;
  if (x->gewicht != y->gewicht) return x->gewicht < y->gewicht ? -1 : 1;
  return x->dossier->nummer - y->dossier->nummer;
}

/* Which trajecten run on the last day: the younger, the likelier; those that are meant to be trajecten first. */
static void choose_running(struct arena *arena, const struct demo_maat *maat, struct dossier *dossiers, size_t aantal) {
  dag_t laatste = dag_van_moment(maat->nu);
  struct kandidaat *kandidaten = NEW_ARRAY(arena, struct kandidaat, aantal + 1);
  size_t count = 0;
  if (aantal == 0) return;
  for (size_t i = 0; i < aantal; i++) {
    struct dossier *d = &dossiers[i];
    int64_t age = laatste - dag_van_moment(d->binnen);
    if (age < OPGEPAKT && d->soort->onveilig) d->weg = WEG_AFGEHANDELD;
    if (age < OPGEPAKT || d->weg == WEG_LOKET) continue;
    int64_t later = d->weg == WEG_TRAJECT ? 0 : INT64_C(1) << 40;
    kandidaten[count++] = (struct kandidaat){later + age * kans_tussen(&d->kans, 150, 1000), d};
  }
  qsort(kandidaten, count, sizeof *kandidaten, lightest_first);
  size_t wanted = (size_t)maat->lijnen[dossiers[0].lijn].actief;
  for (size_t i = 0; i < count; i++) {
    struct dossier *d = kandidaten[i].dossier;
    d->loopt = i < wanted;
    if (d->loopt) d->weg = WEG_TRAJECT;
    if (d->loopt || d->weg != WEG_TRAJECT) continue;
    dag_t begin = dag_van_moment(d->binnen), eind = begin + kans_tussen(&d->kans, 70, 420);
    if (eind >= laatste) eind = laatste - kans_tussen(&d->kans, 1, 40);
    if (eind < begin + 2 * OPGEPAKT)
      d->weg = WEG_AFGEHANDELD;
    else
      d->eind = werkdag_vanaf(eind) < laatste ? werkdag_vanaf(eind) : laatste - 1;
  }
}

static int by_moment(const void *a, const void *b) {
  const struct dossier *x = a, *y = b;
  if (x->binnen != y->binnen) return x->binnen < y->binnen ? -1 : 1;
  return x->nummer - y->nummer;
}

static bool may_be(const struct dossier *d, dag_t laatste, enum demo_voorval wat) {
  dag_t dagen = laatste - dag_van_moment(d->binnen);
  if (d->soort->kind || d->soort->onveilig) return false;
  if (wat == VOORVAL_WEBVRAAG) return dagen <= WEB_EERST && dagen >= WEB_LAATST;
  return d->weg == WEG_AFGEHANDELD && dagen >= INGETROKKEN_LAATST;
}

/* As many as are asked for of those that may be, every one as likely as another. */
static void choose_some(struct dossier *dossiers, size_t aantal, const struct demo_maat *maat, uint64_t zaad,
                        enum demo_voorval wat) {
  struct kans kans = kans_van(zaad, UINT32_MAX - 16 - (uint64_t)wat);
  dag_t laatste = dag_van_moment(maat->nu);
  uint64_t left = 0, wanted = (uint64_t)maat->voorvallen[wat];
  for (size_t i = 0; i < aantal; i++) left += may_be(&dossiers[i], laatste, wat);
  for (size_t i = 0; i < aantal && wanted; i++) {
    if (!may_be(&dossiers[i], laatste, wat)) continue;
    bool chosen = kans_getal(&kans, left--) < wanted;
    wanted -= chosen;
    if (wat == VOORVAL_WEBVRAAG) dossiers[i].web = chosen;
    if (wat == VOORVAL_INTREKKEN) dossiers[i].trekt_in = chosen;
  }
}

void rooster_maken(struct arena *arena, const struct demo_maat *maat, uint64_t zaad, struct dossier **ret_dossiers,
                   size_t *ret_aantal) {
  size_t total = 0, at = 0;
  for (size_t lijn = 0; lijn < maat->lijn_aantal; lijn++)
    for (int j = 0; j < DEMO_JAREN_MAX; j++) total += (size_t)maat->lijnen[lijn].meldingen[j];
  struct dossier *dossiers = NEW_ARRAY(arena, struct dossier, total + 1);
  for (size_t lijn = 0; lijn < maat->lijn_aantal; lijn++) {
    size_t begin = at;
    for (int j = 0; j < DEMO_JAREN_MAX; j++)
      at += draw_year(&dossiers[at], maat, lijn, datum_van(maat->van).jaar + j, maat->lijnen[lijn].meldingen[j], zaad,
                      (int)at);
    choose_running(arena, maat, &dossiers[begin], at - begin);
  }
  if (total) qsort(dossiers, total, sizeof *dossiers, by_moment);
  choose_some(dossiers, total, maat, zaad, VOORVAL_WEBVRAAG);
  choose_some(dossiers, total, maat, zaad, VOORVAL_INTREKKEN);
  *ret_dossiers = dossiers;
  *ret_aantal = total;
}
