#include "base/datum.h"

#include "base/arena.h"

enum { MS_PER_MINUUT = 60000, MS_PER_UUR = 60 * MS_PER_MINUUT, MS_PER_DAG = 24 * MS_PER_UUR, MAANDEN = 12 };

static const char *const maandnamen[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                         "juli",    "augustus", "september", "oktober", "november", "december"};

static int64_t floor_div(int64_t a, int64_t b) {
  return a / b - (a % b < 0);
}

static bool schrikkeljaar(int jaar) {
  return jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0);
}

int dagen_in_maand(int jaar, int maand) {
  static const int dagen[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return maand == 2 && schrikkeljaar(jaar) ? 29 : dagen[maand - 1];
}

bool datum_geldig(struct datum datum) {
  return datum.jaar >= JAAR_MIN && datum.jaar <= JAAR_MAX && datum.maand >= 1 && datum.maand <= MAANDEN &&
         datum.dag >= 1 && datum.dag <= dagen_in_maand(datum.jaar, datum.maand);
}

/* Counted in eras of 400 years from 1 March 0000, so that the leap day is the last of its year. */
enum { ERA_JAREN = 400, ERA_DAGEN = 146097, DAGEN_TOT_1970 = 719468 };

dag_t dag_van(struct datum datum) {
  int jaar = datum.maand <= 2 ? datum.jaar - 1 : datum.jaar;
  int era = (int)floor_div(jaar, ERA_JAREN), jaar_in_era = jaar - era * ERA_JAREN;
  int dag_in_jaar = (153 * ((datum.maand + 9) % MAANDEN) + 2) / 5 + datum.dag - 1;
  return era * ERA_DAGEN + jaar_in_era * 365 + jaar_in_era / 4 - jaar_in_era / 100 + dag_in_jaar - DAGEN_TOT_1970;
}

struct datum datum_van(dag_t dag) {
  int64_t geteld = (int64_t)dag + DAGEN_TOT_1970, era = floor_div(geteld, ERA_DAGEN);
  int dag_in_era = (int)(geteld - era * ERA_DAGEN);
  int jaar_in_era = (dag_in_era - dag_in_era / 1460 + dag_in_era / 36524 - dag_in_era / 146096) / 365;
  int dag_in_jaar = dag_in_era - (365 * jaar_in_era + jaar_in_era / 4 - jaar_in_era / 100);
  int maand_na_maart = (5 * dag_in_jaar + 2) / 153;
  int maand = maand_na_maart < 10 ? maand_na_maart + 3 : maand_na_maart - 9;
  return (struct datum){.jaar = (int)(era * ERA_JAREN) + jaar_in_era + (maand <= 2),
                        .maand = maand,
                        .dag = dag_in_jaar - (153 * maand_na_maart + 2) / 5 + 1};
}

int dag_van_de_week(dag_t dag) {
  int64_t na_maandag = ((int64_t)dag + 3) % 7; /* 1970-01-01 was a Thursday */
  return (int)(na_maandag < 0 ? na_maandag + 7 : na_maandag) + 1;
}

dag_t dag_plus_maanden(dag_t dag, int maanden) {
  struct datum datum = datum_van(dag);
  int64_t geteld = (int64_t)datum.jaar * MAANDEN + datum.maand - 1 + maanden;
  datum.jaar = (int)floor_div(geteld, MAANDEN);
  datum.maand = (int)(geteld - (int64_t)datum.jaar * MAANDEN) + 1;
  int laatste = dagen_in_maand(datum.jaar, datum.maand);
  if (datum.dag > laatste) datum.dag = laatste;
  return dag_van(datum);
}

/* A run of digits of a length within [min, max]; moves *rest behind it. */
static bool lees_cijfers(struct str *rest, size_t min, size_t max, int *ret_getal) {
  size_t lengte = 0;
  int getal = 0;
  for (; lengte < rest->len && lengte < max && rest->ptr[lengte] >= '0' && rest->ptr[lengte] <= '9'; lengte++)
    getal = getal * 10 + (rest->ptr[lengte] - '0');
  if (lengte < min) return false;
  *rest = str_part(*rest, lengte, rest->len);
  *ret_getal = getal;
  return true;
}

static bool lees_teken(struct str *rest, char teken) {
  if (rest->len == 0 || rest->ptr[0] != teken) return false;
  *rest = str_part(*rest, 1, rest->len);
  return true;
}

static bool lees_spaties(struct str *rest) {
  size_t lengte = 0;
  while (lengte < rest->len && rest->ptr[lengte] == ' ') lengte++;
  *rest = str_part(*rest, lengte, rest->len);
  return lengte > 0;
}

static bool gelijk_zonder_hoofdletters(struct str s, struct str klein) {
  if (s.len != klein.len) return false;
  for (size_t i = 0; i < s.len; i++) {
    char c = s.ptr[i];
    if (c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
    if (c != klein.ptr[i]) return false;
  }
  return true;
}

static bool lees_maandnaam(struct str *rest, int *ret_maand) {
  for (int maand = 1; maand <= MAANDEN; maand++) {
    struct str naam = str_of(maandnamen[maand - 1]);
    if (!gelijk_zonder_hoofdletters(str_part(*rest, 0, naam.len), naam)) continue;
    *rest = str_part(*rest, naam.len, rest->len);
    *ret_maand = maand;
    return true;
  }
  return false;
}

static bool geef_dag(struct str rest, struct datum datum, dag_t *ret_dag) {
  if (rest.len > 0 || !datum_geldig(datum)) return false;
  *ret_dag = dag_van(datum);
  return true;
}

bool dag_lees_iso(struct str rest, dag_t *ret_dag) {
  struct datum d;
  return lees_cijfers(&rest, 4, 4, &d.jaar) && lees_teken(&rest, '-') && lees_cijfers(&rest, 2, 2, &d.maand) &&
         lees_teken(&rest, '-') && lees_cijfers(&rest, 2, 2, &d.dag) && geef_dag(rest, d, ret_dag);
}

static bool lees_met_cijfers(struct str rest, dag_t *ret_dag) {
  struct datum d;
  return lees_cijfers(&rest, 1, 2, &d.dag) && lees_teken(&rest, '-') && lees_cijfers(&rest, 1, 2, &d.maand) &&
         lees_teken(&rest, '-') && lees_cijfers(&rest, 4, 4, &d.jaar) && geef_dag(rest, d, ret_dag);
}

static bool lees_met_maandnaam(struct str rest, dag_t *ret_dag) {
  struct datum d;
  return lees_cijfers(&rest, 1, 2, &d.dag) && lees_spaties(&rest) && lees_maandnaam(&rest, &d.maand) &&
         lees_spaties(&rest) && lees_cijfers(&rest, 4, 4, &d.jaar) && geef_dag(rest, d, ret_dag);
}

bool dag_lees(struct str tekst, dag_t *ret_dag) {
  tekst = str_trim(tekst);
  return dag_lees_iso(tekst, ret_dag) || lees_met_cijfers(tekst, ret_dag) || lees_met_maandnaam(tekst, ret_dag);
}

static bool is_dag(dag_t dag) {
  return dag != DAG_GEEN && dag != DAG_OPEN;
}

struct str dag_iso(struct arena *arena, dag_t dag) {
  if (!is_dag(dag)) return S("");
  struct datum d = datum_van(dag);
  return str_format(arena, "%04d-%02d-%02d", d.jaar, d.maand, d.dag);
}

struct str dag_lang(struct arena *arena, dag_t dag) {
  if (!is_dag(dag)) return S("");
  struct datum d = datum_van(dag);
  return str_format(arena, "%d %s %d", d.dag, maandnamen[d.maand - 1], d.jaar);
}

struct str dag_kort(struct arena *arena, dag_t dag) {
  static const char *const weekdagen[] = {"ma", "di", "wo", "do", "vr", "za", "zo"};
  if (!is_dag(dag)) return S("");
  return str_format(arena, "%s %.*s", weekdagen[dag_van_de_week(dag) - 1], STR_ARG(dag_lang(arena, dag)));
}

/* The clock changes at 01:00 UTC on the last Sunday of the month. */
static moment_t klok_verzet(int jaar, int maand) {
  dag_t laatste = dag_van((struct datum){jaar, maand, dagen_in_maand(jaar, maand)});
  dag_t zondag = laatste - dag_van_de_week(laatste) % 7;
  return (moment_t)zondag * MS_PER_DAG + MS_PER_UUR;
}

void zomertijd(int jaar, moment_t *ret_vanaf, moment_t *ret_tot) {
  *ret_vanaf = klok_verzet(jaar, 3);
  *ret_tot = klok_verzet(jaar, 10);
}

static moment_t verschil_met_utc(moment_t moment) {
  moment_t vanaf, tot;
  int jaar = datum_van((dag_t)floor_div(moment, MS_PER_DAG)).jaar;
  zomertijd(jaar, &vanaf, &tot);
  bool zomer = jaar >= ZOMERTIJD_EERSTE && moment >= vanaf && moment < tot;
  return zomer ? 2 * MS_PER_UUR : MS_PER_UUR;
}

dag_t dag_van_moment(moment_t moment) {
  return (dag_t)floor_div(moment + verschil_met_utc(moment), MS_PER_DAG);
}

moment_t moment_van_dag(dag_t dag) {
  /* The clock never changes within two hours around midnight, so the evening before tells the time. */
  moment_t middernacht_utc = (moment_t)dag * MS_PER_DAG;
  return middernacht_utc - verschil_met_utc(middernacht_utc - 2 * MS_PER_UUR);
}

bool moment_van_tijd(dag_t dag, int minuten, moment_t *ret_moment) {
  moment_t kloktijd = (moment_t)dag * MS_PER_DAG + (moment_t)minuten * MS_PER_MINUUT;
  /* Summer time first: of the hour that is there twice in October the first one is meant. */
  for (int uren = 2; uren >= 1; uren--) {
    moment_t moment = kloktijd - uren * MS_PER_UUR;
    if (verschil_met_utc(moment) != uren * MS_PER_UUR) continue;
    *ret_moment = moment;
    return true;
  }
  return false;
}

int minuten_van_moment(moment_t moment) {
  moment_t hier = moment + verschil_met_utc(moment);
  return (int)((hier - floor_div(hier, MS_PER_DAG) * MS_PER_DAG) / MS_PER_MINUUT);
}

struct str moment_klok(struct arena *arena, moment_t moment) {
  int minuten = minuten_van_moment(moment);
  return str_format(arena, "%02d:%02d", minuten / 60, minuten % 60);
}

struct str moment_kort(struct arena *arena, moment_t moment) {
  return str_format(arena, "%.*s, %.*s", STR_ARG(dag_kort(arena, dag_van_moment(moment))),
                    STR_ARG(moment_klok(arena, moment)));
}

static struct datum delen(deeldatum_t datum) {
  return (struct datum){datum / 10000, datum / 100 % 100, datum % 100};
}

static deeldatum_t deeldatum_van(struct datum d) {
  return d.jaar * 10000 + d.maand * 100 + d.dag;
}

bool deeldatum_geldig(deeldatum_t datum) {
  if (datum <= 0) return datum == 0;
  struct datum d = delen(datum);
  if (d.maand == 0) return d.dag == 0 && datum_geldig((struct datum){d.jaar, 1, 1});
  return datum_geldig((struct datum){d.jaar, d.maand, d.dag == 0 ? 1 : d.dag});
}

deeldatum_t deeldatum_van_dag(dag_t dag) {
  return is_dag(dag) ? deeldatum_van(datum_van(dag)) : DEELDATUM_GEEN;
}

static bool geef_deeldatum(struct str rest, struct datum d, deeldatum_t *ret_datum) {
  if (rest.len > 0 || !deeldatum_geldig(deeldatum_van(d))) return false;
  *ret_datum = deeldatum_van(d);
  return true;
}

static bool lees_register(struct str rest, deeldatum_t *ret_datum) {
  struct datum d;
  return lees_cijfers(&rest, 4, 4, &d.jaar) && lees_cijfers(&rest, 2, 2, &d.maand) &&
         lees_cijfers(&rest, 2, 2, &d.dag) && geef_deeldatum(rest, d, ret_datum);
}

static bool lees_jaar(struct str rest, deeldatum_t *ret_datum) {
  struct datum d = {0};
  return lees_cijfers(&rest, 4, 4, &d.jaar) && d.jaar > 0 && geef_deeldatum(rest, d, ret_datum);
}

static bool lees_jaar_en_maand(struct str rest, deeldatum_t *ret_datum) {
  struct datum d = {0};
  return lees_cijfers(&rest, 4, 4, &d.jaar) && lees_teken(&rest, '-') && lees_cijfers(&rest, 1, 2, &d.maand) &&
         d.maand > 0 && geef_deeldatum(rest, d, ret_datum);
}

static bool lees_maand_en_jaar(struct str rest, deeldatum_t *ret_datum) {
  struct datum d = {0};
  bool maand = lees_maandnaam(&rest, &d.maand)
                   ? lees_spaties(&rest)
                   : lees_cijfers(&rest, 1, 2, &d.maand) && lees_teken(&rest, '-') && d.maand > 0;
  return maand && lees_cijfers(&rest, 4, 4, &d.jaar) && geef_deeldatum(rest, d, ret_datum);
}

static bool lees_onbekend(struct str tekst, deeldatum_t *ret_datum) {
  if (!gelijk_zonder_hoofdletters(tekst, S("onbekend"))) return false;
  *ret_datum = 0;
  return true;
}

bool deeldatum_lees(struct str tekst, deeldatum_t *ret_datum) {
  tekst = str_trim(tekst);
  dag_t dag;
  if (dag_lees(tekst, &dag)) {
    *ret_datum = deeldatum_van_dag(dag);
    return true;
  }
  return lees_register(tekst, ret_datum) || lees_jaar(tekst, ret_datum) || lees_jaar_en_maand(tekst, ret_datum) ||
         lees_maand_en_jaar(tekst, ret_datum) || lees_onbekend(tekst, ret_datum);
}

bool deeldatum_volledig(deeldatum_t datum) {
  return datum > 0 && datum % 100 != 0;
}

dag_t deeldatum_laatste_dag(deeldatum_t datum) {
  if (datum <= 0) return DAG_GEEN;
  struct datum d = delen(datum);
  if (d.maand == 0) d.maand = MAANDEN;
  if (d.dag == 0) d.dag = dagen_in_maand(d.jaar, d.maand);
  return dag_van(d);
}

struct str deeldatum_lang(struct arena *arena, deeldatum_t datum) {
  if (datum == DEELDATUM_GEEN) return S("");
  if (datum <= 0) return S("onbekend");
  struct datum d = delen(datum);
  if (d.maand == 0) return str_format(arena, "%d", d.jaar);
  if (d.dag == 0) return str_format(arena, "%s %d", maandnamen[d.maand - 1], d.jaar);
  return dag_lang(arena, dag_van(d));
}

int leeftijd_op(deeldatum_t geboren, dag_t dag) {
  dag_t geboortedag = deeldatum_laatste_dag(geboren);
  if (geboortedag == DAG_GEEN || !is_dag(dag) || dag < geboortedag) return -1;
  struct datum g = datum_van(geboortedag), nu = datum_van(dag);
  bool nog_niet_jarig = nu.maand < g.maand || (nu.maand == g.maand && nu.dag < g.dag);
  return nu.jaar - g.jaar - nog_niet_jarig;
}
