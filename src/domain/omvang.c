#include "domain/omvang.h"

#include "domain/verslag.h"

const struct keuze omvang_eenheden[] = {
    {OMVANG_UUR, "uur", "uur"},
    {OMVANG_MINUUT, "minuut", "minuten"},
    {OMVANG_DAGDEEL, "dagdeel", "dagdelen van 4 uur"},
    {OMVANG_ETMAAL, "etmaal", "etmalen"},
    {OMVANG_INSPANNING, "stuks-inspanning", "keer"},
    {OMVANG_STUKS, "stuks-resultaat", "stuks"},
    {OMVANG_EURO, "euro", "euro"},
    {0, NULL, NULL},
};

const struct keuze omvang_frequenties[] = {
    {OMVANG_PER_DAG, "dag", "per dag"},
    {OMVANG_PER_WEEK, "week", "per week"},
    {OMVANG_PER_MAAND, "maand", "per maand"},
    {OMVANG_TOTAAL, "totaal", "in totaal"},
    {0, NULL, NULL},
};

/* What goes together by the standard, and as much as there is in a day, week or month; 0 = does not go together. */
static const struct {
  int eenheid;
  const char *een; /* of one */
  int64_t dag, week, maand;
} samen[] = {
    {OMVANG_MINUUT, "minuut", 1440, 10080, 44640},
    {OMVANG_UUR, "uur", 24, 168, 744},
    {OMVANG_ETMAAL, "etmaal", 0, 7, 31},
    {OMVANG_DAGDEEL, "dagdeel", 0, 42, 186},
    {OMVANG_INSPANNING, "keer", 0, OMVANG_VOLUME_MAX, OMVANG_VOLUME_MAX},
    {OMVANG_STUKS, "stuk", OMVANG_VOLUME_MAX, OMVANG_VOLUME_MAX, OMVANG_VOLUME_MAX},
    {OMVANG_EURO, "euro", 0, OMVANG_VOLUME_MAX, OMVANG_VOLUME_MAX},
};
enum { SAMEN = sizeof samen / sizeof *samen, WEEK_DAGEN = 7, UUR_MINUTEN = 60 };

static int64_t most_of(size_t at, int frequentie) {
  switch (frequentie) {
  case OMVANG_PER_DAG:
    return samen[at].dag;
  case OMVANG_PER_WEEK:
    return samen[at].week;
  case OMVANG_PER_MAAND:
    return samen[at].maand;
  default:
    return OMVANG_VOLUME_MAX;
  }
}

static size_t place_of(int eenheid) {
  size_t at = 0;
  while (at < SAMEN && samen[at].eenheid != eenheid) at++;
  return at;
}

static void check_together(const struct omvang *o, dag_t tot, struct fault *fault) {
  int64_t most = most_of(place_of(o->eenheid), o->frequentie);
  if (most == 0)
    fault_add(fault, "frequentie", S("Deze eenheid kan niet per dag. Kies per week, per maand of in totaal."));
  else if (o->volume > most)
    fault_add(fault, "volume",
              most == OMVANG_VOLUME_MAX ? S("Dit getal is te groot.")
                                        : S("Dit is meer dan er in een dag, week of maand past."));
  if (o->frequentie == OMVANG_PER_WEEK && tot == DAG_OPEN)
    fault_add(fault, "tot", S("Vul een laatste dag in. Bij een omvang per week hoort die erbij (iWmo en iJw)."));
}

bool omvang_toetsen(const struct omvang *o, dag_t tot, struct fault *fault) {
  size_t before = fault->field_count;
  bool unit = place_of(o->eenheid) < SAMEN, often = keuze_van(omvang_frequenties, o->frequentie) != NULL;
  if (o->volume == 0 && o->eenheid == 0 && o->frequentie == 0) return true;
  if (o->volume <= 0) fault_add(fault, "volume", S("Vul in hoeveel: een heel getal."));
  if (!unit) fault_add(fault, "eenheid", S("Kies de eenheid, bijvoorbeeld uur."));
  if (!often) fault_add(fault, "frequentie", S("Kies hoe vaak, bijvoorbeeld per week."));
  if (unit && often) check_together(o, tot, fault);
  return fault->field_count == before;
}

static bool is_time(int eenheid) {
  return eenheid == OMVANG_MINUUT || eenheid == OMVANG_UUR;
}

static int64_t minutes(const struct omvang *o) {
  return o->eenheid == OMVANG_UUR ? o->volume * UUR_MINUTEN : o->volume;
}

bool omvang_past(const struct omvang *omvang, const struct omvang *ruimte) {
  if (ruimte->volume == 0) return true;
  if (omvang->volume == 0 || omvang->frequentie != ruimte->frequentie) return false;
  if (is_time(omvang->eenheid) && is_time(ruimte->eenheid)) return minutes(omvang) <= minutes(ruimte);
  return omvang->eenheid == ruimte->eenheid && omvang->volume <= ruimte->volume;
}

struct str omvang_tekst(struct arena *arena, const struct omvang *o) {
  size_t at = place_of(o->eenheid);
  if (o->volume == 0 || at == SAMEN) return (struct str){0};
  struct str what = o->volume == 1 ? str_of(samen[at].een) : keuze_label(omvang_eenheden, o->eenheid),
             often = keuze_label(omvang_frequenties, o->frequentie);
  if (o->eenheid == OMVANG_EURO)
    return str_format(arena, "%.*s euro %.*s", STR_ARG(bedrag_tekst(arena, o->volume)), STR_ARG(often));
  if (o->eenheid == OMVANG_DAGDEEL && o->volume != 1) what = S("dagdelen");
  return str_format(arena, "%lld %.*s %.*s", (long long)o->volume, STR_ARG(what), STR_ARG(often));
}

/* Costs: a rate is a number of cents over a number of days. With at most this many cents for one time of the volume,
 * and the days of all the years that there are, every product stays within 64 bits. */
#define KEER_MAX INT64_C(10000000000000)

static int64_t rounded(int64_t cents, int64_t over) {
  return (2 * cents + over) / (2 * over);
}

/* Cents for one time of the volume, as a part of `ret_over`; false when the price is of another unit or too high. */
static bool price_of(const struct omvang *o, const struct tariefdeel *tarief, int64_t *ret_cents, int64_t *ret_over) {
  bool same = o->eenheid == OMVANG_EURO || o->eenheid == tarief->eenheid;
  int64_t price = o->eenheid == OMVANG_EURO ? 1 : tarief->bedrag;
  if (!same && (!is_time(o->eenheid) || !is_time(tarief->eenheid))) return false;
  if (price > KEER_MAX / UUR_MINUTEN) return false;
  *ret_over = !same && o->eenheid == OMVANG_MINUUT ? UUR_MINUTEN : 1;
  if (!same && o->eenheid == OMVANG_UUR) price *= UUR_MINUTEN;
  if (price && o->volume > KEER_MAX / price) return false;
  *ret_cents = o->volume * price;
  return true;
}

/* From the running total after the day before `van` to that after `tot`, both counted from `oorsprong`. */
static int64_t between(int64_t cents, int64_t over, dag_t oorsprong, dag_t van, dag_t tot) {
  return rounded(cents * (tot - oorsprong + 1), over) - rounded(cents * (van - oorsprong), over);
}

static int64_t by_month(int64_t cents, int64_t over, dag_t van, dag_t tot) {
  int64_t sum = 0;
  while (van <= tot) {
    struct datum d = datum_van(van);
    int length = dagen_in_maand(d.jaar, d.maand);
    dag_t first = van - d.dag + 1, last = first + length - 1;
    sum += between(cents, over * length, first, van, last < tot ? last : tot);
    van = last + 1;
  }
  return sum;
}

struct looptijd {
  dag_t vanaf, tot;
};

static int64_t part_costs(const struct omvang *o, const struct looptijd *order, int64_t cents, int64_t over,
                          dag_t oorsprong, const struct looptijd *deel) {
  switch (o->frequentie) {
  case OMVANG_PER_DAG:
    return between(cents, over, oorsprong, deel->vanaf, deel->tot);
  case OMVANG_PER_WEEK:
    return between(cents, over * WEEK_DAGEN, oorsprong, deel->vanaf, deel->tot);
  case OMVANG_PER_MAAND:
    return by_month(cents, over, deel->vanaf, deel->tot);
  default:
    return between(cents, over * (order->tot - order->vanaf + 1), order->vanaf, deel->vanaf, deel->tot);
  }
}

static dag_t later_of(dag_t a, dag_t b) {
  return a > b ? a : b;
}
static dag_t earlier_of(dag_t a, dag_t b) {
  return a < b ? a : b;
}

bool omvang_kosten(const struct omvang *o, dag_t vanaf, dag_t tot, const struct tariefdeel *tarieven, size_t aantal,
                   dag_t van, dag_t tot_met, int64_t *ret_centen) {
  static const struct tariefdeel always = {DAG_GEEN, DAG_OPEN, 1, OMVANG_EURO};
  struct looptijd order = {vanaf, tot};
  int64_t sum = 0, cents, over;
  dag_t day = later_of(vanaf, van), last = earlier_of(tot, tot_met);
  if (o->volume <= 0 || (o->frequentie == OMVANG_TOTAAL && tot == DAG_OPEN) || last == DAG_OPEN) return false;
  if (o->eenheid == OMVANG_EURO) tarieven = &always, aantal = 1;
  for (size_t i = 0; i < aantal && day <= last; i++) {
    const struct tariefdeel *t = &tarieven[i];
    if (t->tot < day) continue;
    if (t->vanaf > day || !price_of(o, t, &cents, &over)) return false;
    struct looptijd deel = {day, earlier_of(last, t->tot)};
    sum += part_costs(o, &order, cents, over, later_of(vanaf, t->vanaf), &deel);
    day = deel.tot + 1;
  }
  if (day <= last) return false;
  *ret_centen = sum;
  return true;
}
