#include "regels.h"

#include "base/csv.h"
#include "base/text.h"

enum { REGELS_EERST = 64 };

struct lezing {
  struct arena *arena;
  struct str bestand, bytes;
  struct inrichting_fouten *fouten;
  size_t plaats, nummer;
  struct regels regels;
  struct regel *regel;
  size_t ruimte;
  bool goed;
};

static bool bezwaar(struct lezing *l, size_t kolom, struct str bericht) {
  struct str nummer = kolom ? str_format(l->fouten->arena, "%zu", kolom) : S("");
  l->goed = false;
  return fouten_bij(l->fouten, (struct inrichting_fout){l->bestand, l->nummer, nummer, bericht});
}

static bool aan_het_eind(const struct lezing *l) {
  return l->plaats >= l->bytes.len;
}

static char teken(const struct lezing *l) {
  return aan_het_eind(l) ? '\n' : l->bytes.ptr[l->plaats];
}

static bool regeleinde(char c) {
  return c == '\n' || c == '\r';
}

static void voorbij_regeleinde(struct lezing *l) {
  if (aan_het_eind(l)) return;
  bool cr = teken(l) == '\r';
  l->plaats++;
  if (cr && !aan_het_eind(l) && teken(l) == '\n') l->plaats++;
}

/* Past the quotes that double a quote; the text has each once. */
static struct str zonder_dubbele(struct arena *arena, struct str ruw) {
  char *tekst = NEW_ARRAY(arena, char, ruw.len + 1);
  size_t lengte = 0;
  for (size_t i = 0; i < ruw.len; i++) {
    tekst[lengte++] = ruw.ptr[i];
    if (ruw.ptr[i] == '"') i++;
  }
  return (struct str){tekst, lengte};
}

static bool gequote_cel(struct lezing *l, size_t kolom, struct str *ret_tekst) {
  size_t begin = ++l->plaats;
  bool dubbel = false;
  for (;; l->plaats++) {
    if (aan_het_eind(l)) return bezwaar(l, kolom, S("Hier ontbreekt een aanhalingsteken aan het eind."));
    if (teken(l) != '"') continue;
    if (l->plaats + 1 >= l->bytes.len || l->bytes.ptr[l->plaats + 1] != '"') break;
    dubbel = true;
    l->plaats++;
  }
  struct str ruw = str_part(l->bytes, begin, l->plaats++);
  *ret_tekst = dubbel ? zonder_dubbele(l->arena, ruw) : ruw;
  return aan_het_eind(l) || teken(l) == ';' || regeleinde(teken(l)) ||
         bezwaar(l, kolom, S("De aanhalingstekens kloppen hier niet."));
}

static bool losse_cel(struct lezing *l, size_t kolom, struct str *ret_tekst) {
  size_t begin = l->plaats;
  while (!aan_het_eind(l) && teken(l) != ';' && !regeleinde(teken(l))) {
    if (teken(l) == '"') return bezwaar(l, kolom, S("De aanhalingstekens kloppen hier niet."));
    l->plaats++;
  }
  *ret_tekst = str_part(l->bytes, begin, l->plaats);
  return true;
}

static bool cel_lezen(struct lezing *l, size_t kolom, struct cel *ret_cel) {
  struct cel cel = {.van = l->plaats};
  bool gequote = !aan_het_eind(l) && teken(l) == '"';
  if (!(gequote ? gequote_cel(l, kolom, &cel.tekst) : losse_cel(l, kolom, &cel.tekst))) return false;
  cel.einde = l->plaats;
  if (cel.tekst.len > CSV_FIELD_MAX) return bezwaar(l, kolom, S("Deze cel is te lang."));
  if (!text_check(cel.tekst))
    return bezwaar(l, kolom, S("In deze cel staan tekens die niet kunnen. Bewaar het bestand als UTF-8."));
  *ret_cel = cel;
  return true;
}

static void naar_regeleinde(struct lezing *l) {
  while (!aan_het_eind(l) && !regeleinde(teken(l))) l->plaats++;
}

/* One row of cells; past it whatever happened. False when it cannot be used. */
static bool rij_lezen(struct lezing *l, struct cel *cellen, size_t meeste, size_t *ret_aantal) {
  size_t aantal = 0;
  struct cel cel;
  for (bool meer = true; meer; aantal++) {
    if (!cel_lezen(l, aantal + 1, &cel)) return naar_regeleinde(l), voorbij_regeleinde(l), false;
    if (aantal < meeste) cellen[aantal] = cel;
    meer = !aan_het_eind(l) && teken(l) == ';';
    l->plaats += meer;
  }
  voorbij_regeleinde(l);
  *ret_aantal = aantal;
  return true;
}

static bool kop_lezen(struct lezing *l) {
  struct cel *kop = NEW_ARRAY(l->arena, struct cel, CSV_COLUMNS_MAX);
  size_t aantal;
  l->nummer = 1;
  if (regeleinde(teken(l))) return bezwaar(l, 0, S("Deze rij is leeg. Haal de lege rij weg."));
  if (!rij_lezen(l, kop, CSV_COLUMNS_MAX, &aantal)) return false;
  if (aantal > CSV_COLUMNS_MAX) return bezwaar(l, CSV_COLUMNS_MAX + 1, S("Er zijn te veel kolommen."));
  for (size_t i = 0; i < aantal; i++) {
    if (kop[i].tekst.len == 0) bezwaar(l, i + 1, S("Deze kolom heeft geen naam."));
    for (size_t j = 0; j < i; j++)
      if (kop[i].tekst.len && str_eq(kop[i].tekst, kop[j].tekst))
        bezwaar(l, i + 1, S("Deze kolomnaam komt twee keer voor."));
  }
  if (!l->goed) return false;
  l->regels.kop = kop;
  l->regels.kolommen = aantal;
  return true;
}

static void regel_bij(struct lezing *l, const struct cel *cellen) {
  if (l->regels.aantal == l->ruimte) {
    size_t ruimte = l->ruimte ? l->ruimte * 2 : REGELS_EERST;
    struct regel *alle = NEW_ARRAY(l->arena, struct regel, ruimte);
    if (l->ruimte) memcpy(alle, l->regel, l->ruimte * sizeof *alle);
    l->regel = alle;
    l->ruimte = ruimte;
  }
  l->regel[l->regels.aantal++] = (struct regel){l->nummer, cellen};
}

static void volgende_regel(struct lezing *l) {
  size_t kolommen = l->regels.kolommen, aantal;
  if (regeleinde(teken(l))) {
    bezwaar(l, 0, S("Deze rij is leeg. Haal de lege rij weg."));
    return voorbij_regeleinde(l);
  }
  struct cel *cellen = NEW_ARRAY(l->arena, struct cel, kolommen);
  if (!rij_lezen(l, cellen, kolommen, &aantal)) return;
  if (aantal > kolommen)
    bezwaar(l, kolommen + 1, S("Deze rij heeft meer kolommen dan de eerste rij."));
  else if (aantal < kolommen)
    bezwaar(l, aantal + 1, S("Deze rij heeft minder kolommen dan de eerste rij."));
  else
    regel_bij(l, cellen);
}

bool regels_lezen(struct arena *arena, struct str bestand, struct str bytes, struct regels *ret_regels,
                  struct inrichting_fouten *fouten) {
  static const struct str bom = S_INIT("\xef\xbb\xbf");
  struct lezing l = {.arena = arena, .bestand = bestand, .bytes = bytes, .fouten = fouten, .goed = true};
  *ret_regels = (struct regels){0};
  if (str_starts(bytes, bom)) l.plaats = bom.len;
  if (aan_het_eind(&l)) return bezwaar(&l, 0, S("Het bestand is leeg."));
  if (!kop_lezen(&l)) return false;
  for (l.nummer = 2; !aan_het_eind(&l); l.nummer++) {
    if (l.nummer - 1 > CSV_ROWS_MAX) {
      bezwaar(&l, 0, S("Er zijn te veel rijen."));
      break;
    }
    volgende_regel(&l);
  }
  l.regels.regel = l.regel;
  *ret_regels = l.regels;
  return l.goed;
}
