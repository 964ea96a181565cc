#include "domain/zoeknaam.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

enum { KLANK_MAX = 64 };

/* What a group of letters sounds like; longest first. An empty sound is silence. */
static const struct {
  const char *letters, *klank;
} groepen[] = {
    {"sch", "s"}, {"tsj", "s"}, {"tch", "s"}, {"sz", "s"}, {"cz", "s"}, {"sj", "s"}, {"sh", "s"},
    {"ch", "g"},  {"kh", "g"},  {"gh", "g"},  {"ph", "f"}, {"th", "t"}, {"ij", "i"}, {"ei", "i"},
    {"ey", "i"},  {"ie", "i"},  {"oe", "u"},  {"ou", "u"}, {"au", "u"}, {"eu", "u"}, {"ce", "se"},
    {"ci", "si"}, {"cy", "si"}, {"qu", "kf"}, {"x", "ks"}, {"c", "k"},  {"q", "k"},  {"d", "t"},
    {"v", "f"},   {"w", "f"},   {"z", "s"},   {"y", "i"},  {"j", "i"},  {"h", ""},
};

struct str naam_klank(struct arena *arena, struct str gevouwen) {
  char *out = arena_new(arena, KLANK_MAX * 2);
  size_t n = 0;
  while (gevouwen.len && n < KLANK_MAX) {
    const char *klank = NULL;
    size_t take = 1;
    for (size_t i = 0; i < sizeof groepen / sizeof *groepen && !klank; i++) {
      if (!str_starts(gevouwen, str_of(groepen[i].letters))) continue;
      klank = groepen[i].klank;
      take = strlen(groepen[i].letters);
    }
    struct str sound = klank ? str_of(klank) : str_part(gevouwen, 0, 1);
    for (size_t i = 0; i < sound.len; i++)
      if (sound.ptr[i] != ' ' && (n == 0 || out[n - 1] != sound.ptr[i])) out[n++] = sound.ptr[i];
    gevouwen = str_part(gevouwen, take, gevouwen.len);
  }
  return (struct str){out, n};
}

static int least(int a, int b) {
  return a < b ? a : b;
}

int naam_afstand(struct str a, struct str b, int hoogstens) {
  if (a.len > KLANK_MAX || b.len > KLANK_MAX || abs((int)a.len - (int)b.len) > hoogstens) return hoogstens + 1;
  int rows[3][KLANK_MAX + 1], *two = rows[0], *one = rows[1], *now = rows[2];
  memset(rows, 0, sizeof rows);
  for (int j = 0; j <= (int)b.len; j++) one[j] = j;
  for (int i = 1; i <= (int)a.len; i++) {
    int best = now[0] = i;
    for (int j = 1; j <= (int)b.len; j++) {
      int cost = a.ptr[i - 1] != b.ptr[j - 1];
      now[j] = least(least(one[j] + 1, now[j - 1] + 1), one[j - 1] + cost);
      if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1])
        now[j] = least(now[j], two[j - 2] + 1);
      best = least(best, now[j]);
    }
    if (best > hoogstens) return hoogstens + 1;
    int *free_row = two;
    two = one, one = now, now = free_row;
  }
  return least(one[b.len], hoogstens + 1);
}

int naam_speling(size_t lengte) {
  return lengte <= 2 ? 0 : lengte <= 5 ? 1 : lengte <= 8 ? 2 : 3;
}

static bool is_vowel(char c) {
  return c && strchr("aeiou", c);
}

size_t klankstukjes(struct arena *arena, struct str klank, struct str ret_stukjes[KLANKSTUKJES_MAX]) {
  size_t n = 0;
  char bones[KLANK_MAX + 1];
  size_t bone = 0;
  bones[bone++] = '=';
  for (size_t i = 0; i < klank.len && bone < sizeof bones; i++)
    if (!is_vowel(klank.ptr[i])) bones[bone++] = klank.ptr[i];
  if (bone > 1) ret_stukjes[n++] = str_copy(arena, (struct str){bones, bone});
  struct str whole = str_format(arena, "^%.*s$", STR_ARG(klank));
  for (size_t i = 0; i + 3 <= whole.len && n < KLANKSTUKJES_MAX; i++) ret_stukjes[n++] = str_part(whole, i, i + 3);
  return n;
}

/* Words that stand before names in several languages; nobody is found by them alone. */
static bool stands_before(struct str word) {
  static const struct str known[] = {
      S_INIT("van"), S_INIT("de"),  S_INIT("der"), S_INIT("den"), S_INIT("het"), S_INIT("t"),  S_INIT("te"),
      S_INIT("ten"), S_INIT("ter"), S_INIT("in"),  S_INIT("op"),  S_INIT("von"), S_INIT("la"), S_INIT("le"),
      S_INIT("du"),  S_INIT("dos"), S_INIT("da"),  S_INIT("v"),   S_INIT("d"),   S_INIT("vd"), S_INIT("el"),
      S_INIT("al"),  S_INIT("ait"), S_INIT("ben"), S_INIT("bin"), S_INIT("aan"), S_INIT("s")};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (str_eq(word, known[i])) return true;
  return false;
}

struct woorden {
  struct arena *arena;
  struct zoekwoord *rij;
  size_t aantal, max;
};

static void add_word(struct woorden *w, struct str gevouwen, bool achternaam, bool samen) {
  struct zoekwoord woord = {.gevouwen = text_first(gevouwen, KLANK_MAX / 2), .achternaam = achternaam, .samen = samen};
  woord.klank = naam_klank(w->arena, woord.gevouwen);
  if (woord.klank.len == 0 || w->aantal == w->max) return;
  for (size_t i = 0; i < w->aantal; i++)
    if (str_eq(w->rij[i].gevouwen, woord.gevouwen) && w->rij[i].achternaam == achternaam) return;
  w->rij[w->aantal++] = woord;
}

/* The letters of the words without what stands between them. */
static struct str together(struct arena *arena, struct str words) {
  struct buf buf;
  struct str word;
  buf_init(&buf, arena, 1024);
  while (str_cut(&words, ' ', &word)) buf_add(&buf, word);
  return buf_str(&buf);
}

/* The words that count; when all of them stand before a name, all of them. */
static void add_words(struct woorden *w, struct str gevouwen, bool achternaam, size_t hoogstens) {
  struct str rest = gevouwen, word;
  size_t begun = w->aantal;
  while (str_cut(&rest, ' ', &word) && w->aantal < hoogstens)
    if (word.len && !stands_before(word)) add_word(w, word, achternaam, false);
  if (w->aantal > begun) return;
  rest = gevouwen;
  while (str_cut(&rest, ' ', &word) && w->aantal < hoogstens) add_word(w, word, achternaam, false);
}

size_t zoekwoorden_van_vraag(struct arena *arena, struct str naam, struct zoekwoord ret_woorden[ZOEKWOORDEN_MAX]) {
  struct woorden w = {.arena = arena, .rij = ret_woorden, .max = ZOEKWOORDEN_MAX};
  struct str folded = text_fold(arena, naam);
  add_words(&w, folded, false, ZOEKWOORDEN_MAX - 1);
  if (str_has(folded, ' ')) add_word(&w, together(arena, folded), false, true);
  return w.aantal;
}

static void add_surname(struct woorden *w, struct str voorvoegsel, struct str naam) {
  struct str surname = text_fold(w->arena, naam);
  if (surname.len == 0) return;
  struct str whole = text_fold(w->arena, str_format(w->arena, "%.*s %.*s", STR_ARG(voorvoegsel), STR_ARG(naam)));
  add_words(w, surname, true, w->max);
  if (str_has(surname, ' ')) add_word(w, together(w->arena, surname), true, true);
  if (str_has(whole, ' ')) add_word(w, together(w->arena, whole), true, true);
}

size_t zoekwoorden_van_persoon(struct arena *arena, const struct persoon *persoon,
                               struct zoekwoord ret_woorden[PERSOONSWOORDEN_MAX]) {
  struct woorden w = {.arena = arena, .rij = ret_woorden, .max = PERSOONSWOORDEN_MAX};
  add_surname(&w, persoon->voorvoegsel, persoon->geslachtsnaam);
  struct str first = text_fold(arena, persoon->voornamen), before = {0}, word;
  while (str_cut(&first, ' ', &word)) {
    add_word(&w, word, false, false);
    if (before.len) add_word(&w, str_join(arena, before, word), false, true);
    before = word;
  }
  if (before.len == 0 && persoon->voorletters.len)
    add_word(&w, text_first(text_fold(arena, persoon->voorletters), 1), false, false);
  add_surname(&w, (struct str){0}, persoon->partnernaam);
  return w.aantal;
}

int zoekwoord_past(const struct zoekwoord *getypt, const struct zoekwoord *van) {
  struct str typed = getypt->klank, name = van->klank;
  int bonus = van->achternaam ? 3 : 0;
  if (str_eq(getypt->gevouwen, van->gevouwen)) return 97 + bonus;
  if (str_eq(typed, name)) return 90 + bonus;
  bool initial = getypt->gevouwen.len == 1 || (van->gevouwen.len == 1 && !van->achternaam);
  if (initial) return getypt->gevouwen.ptr[0] == van->gevouwen.ptr[0] ? 55 : 0;
  if (getypt->gevouwen.len >= 2 && str_starts(van->gevouwen, getypt->gevouwen)) return 82 + bonus;
  if (typed.len >= 3 && str_starts(name, typed)) return 74 + bonus;
  size_t shorter = typed.len < name.len ? typed.len : name.len;
  int room = naam_speling(shorter), apart = naam_afstand(typed, name, room);
  return apart > room ? 0 : 78 + bonus - 8 * apart;
}

static deeldatum_t swapped(deeldatum_t datum) {
  int year = datum / 10000, month = datum / 100 % 100, day = datum % 100;
  return day <= 12 ? year * 10000 + day * 100 + month : datum;
}

enum geboorte_past geboorte_past(dag_t getypt, deeldatum_t geboren) {
  deeldatum_t typed = deeldatum_van_dag(getypt);
  if (geboren == DEELDATUM_GEEN || geboren == 0) return GEBOORTE_ONBEKEND;
  if (geboren == typed) return GEBOORTE_GELIJK;
  if (geboren == swapped(typed)) return GEBOORTE_OMGEDRAAID;
  bool same_year = geboren / 10000 == typed / 10000, same_month = geboren / 100 == typed / 100;
  if (geboren % 10000 == 0 ? same_year : geboren % 100 == 0 && same_month) return GEBOORTE_KAN;
  return GEBOORTE_ANDERS;
}

struct past {
  int punten;
  bool achternaam;
};

static struct past best_fit(const struct zoekwoord *getypt, const struct zoekwoord *van, size_t van_aantal) {
  struct past best = {0};
  for (size_t i = 0; i < van_aantal; i++) {
    int fit = zoekwoord_past(getypt, &van[i]);
    if (fit > best.punten) best = (struct past){fit, van[i].achternaam};
  }
  return best;
}

/* The mean of the words. One word of several that nobody recognises ("Wim" for Willem) costs more than its share, and
 * is only taken when the surname is clear or the date of birth is the same. */
static int name_score(const struct zoekwoord *getypt, size_t aantal, const struct zoekwoord *van, size_t van_aantal,
                      bool sure_of_date) {
  int sum = 0, missed = 0, single = 0, as_one = 0, surname = 0;
  for (size_t i = 0; i < aantal; i++) {
    struct past fit = best_fit(&getypt[i], van, van_aantal);
    if (getypt[i].samen) {
      as_one = fit.punten;
      continue;
    }
    single++;
    sum += fit.punten;
    missed += fit.punten == 0;
    if (fit.achternaam && fit.punten > surname) surname = fit.punten;
  }
  int mean = single ? sum / single : 0;
  bool unclear = missed > 1 || surname < ZOEKSCORE_GOED;
  if (missed && !sure_of_date) mean = unclear ? 0 : mean * 4 / 5;
  return mean > as_one ? mean : as_one;
}

int zoekscore(const struct zoekwoord *getypt, size_t aantal, dag_t geboren, const struct zoekwoord *van,
              size_t van_aantal, deeldatum_t zijn_geboren) {
  enum geboorte_past date = geboren == DAG_GEEN ? GEBOORTE_ONBEKEND : geboorte_past(geboren, zijn_geboren);
  if (date == GEBOORTE_ANDERS) return 0;
  int score = name_score(getypt, aantal, van, van_aantal, date == GEBOORTE_GELIJK);
  if (score == 0 || geboren == DAG_GEEN) return score;
  static const int extra[] = {
      [GEBOORTE_ONBEKEND] = -20, [GEBOORTE_KAN] = 20, [GEBOORTE_OMGEDRAAID] = 30, [GEBOORTE_GELIJK] = 60};
  score += extra[date];
  return score > 0 ? score : 1;
}
