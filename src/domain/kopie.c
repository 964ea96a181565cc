#include "domain/kopie.h"

#include "base/buf.h"

const struct keuze kopie_soorten[] = {
    {KOPIE_PERSOON, "persoon", "Wie u bent en hoe wij u bereiken"},
    {KOPIE_HUISHOUDEN, "huishouden", "Waar u woont en woonde"},
    {KOPIE_VRAGEN, "vragen", "Uw vragen"},
    {KOPIE_VERSLAGEN, "contactverslagen", "Verslagen van gesprekken"},
    {KOPIE_VERHELDERING, "vraagverheldering", "Wat wij samen uitzochten"},
    {KOPIE_PLAN, "plan", "Het plan"},
    {KOPIE_BESLUITEN, "besluiten", "Aanvragen en besluiten"},
    {KOPIE_HULP, "hulp", "Hulp en afspraken"},
    {KOPIE_GESCHILLEN, "bezwaren", "Bezwaren en klachten"},
    {KOPIE_DOCUMENTEN, "documenten", "Brieven en documenten"},
    {KOPIE_NETWERK, "netwerk", "Wat er over u staat bij anderen"},
    {KOPIE_TOESTEMMING, "toestemmingen", "Wie wat van u mag weten"},
    {KOPIE_VERZOEKEN, "verzoeken", "Uw verzoeken over uw gegevens"},
    {KOPIE_LOGBOEK, "logboek", "Wie uw gegevens bekeek of veranderde"},
    {0, NULL, NULL},
};

const struct str kopie_nooit = S_INIT(
    "Namen van anderen zijn weggelaten (AVG art. 15 lid 4). Ook staat hier niet in wat wij een tijd niet laten zien. "
    "Dat mag alleen als het u of een ander anders ernstig schaadt (Jeugdwet art. 7.3.2 en 7.3.10, AVG art. 23).");

struct str kopie_zonder(enum kopie_soort soort) {
  switch (soort) {
  case KOPIE_VERSLAGEN:
    return S("Eigen werkaantekeningen van medewerkers staan hier niet in: die zijn voor henzelf en worden niet "
             "bewaard.");
  case KOPIE_VERHELDERING:
  case KOPIE_PLAN:
    return S("Wat over een ander lid van het huishouden gaat, staat hier niet in (AVG art. 15 lid 4).");
  case KOPIE_DOCUMENTEN:
    return S("Bijlagen staan hier met hun naam. Een afdruk krijgt u van uw vaste contactpersoon.");
  case KOPIE_NETWERK:
    return S("Bij wie dit staat, leest u hier niet: dat gaat over een ander (AVG art. 15 lid 4).");
  default:
    return S("");
  }
}

static bool in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* The next word from *at on, and where it begins; "" at the end. */
static struct str next_word(struct str tekst, size_t *at) {
  while (*at < tekst.len && !in_word(tekst.ptr[*at])) ++*at;
  size_t from = *at;
  while (*at < tekst.len && in_word(tekst.ptr[*at])) ++*at;
  return str_part(tekst, from, *at);
}

/* Initials and words as "de" name nobody. */
static bool names(struct str naam, struct str word) {
  struct str part;
  for (size_t at = 0; (part = next_word(naam, &at)).len;)
    if (part.len > 1 && !(part.ptr[0] >= 'a' && part.ptr[0] <= 'z') && str_eq(part, word)) return true;
  return false;
}

static const struct ander *named_by(struct str word, struct str eigen_naam, const struct ander *anderen,
                                    size_t aantal) {
  if (names(eigen_naam, word)) return NULL;
  for (size_t i = 0; i < aantal; i++)
    if (names(anderen[i].voornamen, word) || names(anderen[i].geslachtsnaam, word)) return &anderen[i];
  return NULL;
}

/* Does a sentence begin here? */
static bool begins(struct str tekst, size_t at) {
  while (at && (tekst.ptr[at - 1] == ' ' || tekst.ptr[at - 1] == '\n')) at--;
  return at == 0 || tekst.ptr[at - 1] == '.' || tekst.ptr[at - 1] == '!' || tekst.ptr[at - 1] == '?';
}

static void add_instead(struct buf *out, bool lid, bool capital) {
  struct str words = lid ? S("een ander lid van het huishouden") : S("iemand uit het netwerk");
  buf_add_char(out, capital ? (char)(words.ptr[0] - 'a' + 'A') : words.ptr[0]);
  buf_add(out, str_part(words, 1, words.len));
}

struct str kopie_sparen(struct arena *arena, struct str tekst, struct str eigen_naam, const struct ander *anderen,
                        size_t aantal) {
  struct buf out;
  size_t at = 0, kept = 0;
  bool lid = false, open = false; /* a name just ended at `kept` */
  struct str word;
  buf_init(&out, arena, 8 * tekst.len + 64);
  while ((word = next_word(tekst, &at)).len) {
    const struct ander *ander = named_by(word, eigen_naam, anderen, aantal);
    if (!ander) {
      open = false;
      continue;
    }
    size_t from = at - word.len;
    /* A first name and a surname are one person. */
    bool same = open && ander->lid == lid && str_eq(str_part(tekst, kept, from), S(" "));
    if (!same) {
      buf_add(&out, str_part(tekst, kept, from));
      add_instead(&out, ander->lid, begins(tekst, from));
    }
    kept = at;
    open = true;
    lid = ander->lid;
  }
  buf_add(&out, str_part(tekst, kept, tekst.len));
  return buf_str(&out);
}
