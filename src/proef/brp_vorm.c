#include "brp_vorm.h"

void vorm_zet(json_t *object, const char *naam, json_t *waarde) {
  if (waarde) json_object_set_new(object, naam, waarde);
}

json_t *vorm_tekst(struct str tekst) {
  return tekst.len == 0 || str_eq(tekst, S(".")) ? NULL : json_stringn(tekst.ptr, tekst.len);
}

json_t *vorm_datum(struct arena *arena, struct str opslag) {
  deeldatum_t dag;
  if (!deeldatum_lees(opslag, &dag)) return NULL;
  int jaar = dag / 10000, maand = dag / 100 % 100;
  json_t *datum = json_object();
  struct str lang = deeldatum_lang(arena, dag);
  vorm_zet(datum, "langFormaat", json_stringn(lang.ptr, lang.len));
  const char *type = deeldatum_volledig(dag) ? "Datum"
                     : maand                 ? "JaarMaandDatum"
                     : jaar                  ? "JaarDatum"
                                             : "DatumOnbekend";
  vorm_zet(datum, "type", json_string(type));
  if (deeldatum_volledig(dag)) {
    struct str iso = dag_iso(arena, deeldatum_laatste_dag(dag));
    vorm_zet(datum, "datum", json_stringn(iso.ptr, iso.len));
  } else if (jaar) {
    vorm_zet(datum, "jaar", json_integer(jaar));
    if (maand) vorm_zet(datum, "maand", json_integer(maand));
  } else {
    vorm_zet(datum, "onbekend", json_true());
  }
  return datum;
}

json_t *vorm_waarde(const json_t *opslag) {
  struct str code = json_text(opslag, "code"), omschrijving = json_text(opslag, "omschrijving");
  if (str_eq(code, S("0000")) || (code.len == 0 && omschrijving.len == 0)) return NULL;
  json_t *waarde = json_object();
  vorm_zet(waarde, "code", vorm_tekst(code));
  vorm_zet(waarde, "omschrijving", vorm_tekst(omschrijving));
  vorm_zet(waarde, "soort", vorm_tekst(json_text(opslag, "soort")));
  return waarde;
}

static json_t *getal(struct str tekst) {
  int64_t n;
  return str_to_i64(tekst, &n) && n > 0 ? json_integer(n) : NULL;
}

static bool waar(const json_t *opslag) {
  return json_is_true(opslag) || (json_is_string(opslag) && strcmp(json_string_value(opslag), "1") == 0);
}

static bool begint_binnen(struct str pad, struct str groep) {
  return str_starts(pad, groep) && (pad.len == groep.len || pad.ptr[groep.len] == '.');
}

bool vorm_gevraagd(const struct levering *levering, struct str pad) {
  for (size_t i = 0; i < levering->aantal; i++)
    if (begint_binnen(pad, levering->velden[i])) return true;
  return false;
}

bool vorm_geraakt(const struct levering *levering, struct str pad) {
  for (size_t i = 0; i < levering->aantal; i++)
    if (begint_binnen(levering->velden[i], pad)) return true;
  return vorm_gevraagd(levering, pad);
}

static json_t *lijst(const struct levering *levering, const struct vorm *vorm, struct str pad, const json_t *opslag) {
  if (json_array_size(opslag) == 0) return NULL;
  json_t *rij = json_array();
  for (size_t i = 0; i < json_array_size(opslag); i++)
    json_array_append_new(rij, vorm_bouw(levering, vorm->deel, pad, json_array_get(opslag, i)));
  return rij;
}

static json_t *groep(const struct levering *levering, const struct vorm *vorm, struct str pad, const json_t *opslag) {
  if (!opslag) return NULL;
  json_t *object = vorm_bouw(levering, vorm->deel, pad, opslag);
  if (json_object_size(object)) return object;
  json_decref(object);
  return NULL;
}

static json_t *veld(const struct levering *levering, const struct vorm *vorm, struct str pad, const json_t *binnen) {
  const char *plaats = vorm->van ? vorm->van : vorm->naam;
  const json_t *opslag = *plaats ? json_at(binnen, plaats) : binnen;
  struct str tekst = *plaats ? json_text(binnen, plaats) : (struct str){0};
  if (vorm->maak) return vorm->maak(levering, binnen);
  switch (vorm->soort) {
  case VORM_TEKST:
    return vorm_tekst(str_trim(tekst));
  case VORM_GETAL:
    return getal(tekst);
  case VORM_JA:
    return waar(opslag) ? json_true() : NULL;
  case VORM_WAARDE:
    return vorm_waarde(opslag);
  case VORM_DATUM:
    return vorm_datum(levering->arena, tekst);
  case VORM_GROEP:
    return groep(levering, vorm, pad, opslag);
  case VORM_LIJST:
    return lijst(levering, vorm, pad, opslag);
  case VORM_MAAK:
    break;
  }
  return NULL;
}

static bool hoort_erbij(const struct levering *levering, const struct vorm *vorm, struct str pad) {
  if (vorm->vraag != VRAAG_MAG) return true;
  return vorm->deel ? vorm_geraakt(levering, pad) : vorm_gevraagd(levering, pad);
}

json_t *vorm_bouw(const struct levering *levering, const struct vorm *vorm, struct str voorpad, const json_t *opslag) {
  json_t *object = json_object();
  for (; vorm->naam; vorm++) {
    struct str pad = str_of(vorm->naam);
    if (voorpad.len) pad = str_format(levering->arena, "%.*s.%s", STR_ARG(voorpad), vorm->naam);
    struct levering alles = *levering;
    struct str zelf = pad;
    if (vorm->vraag == VRAAG_VANZELF) alles.velden = &zelf, alles.aantal = 1;
    if (hoort_erbij(levering, vorm, pad)) vorm_zet(object, vorm->naam, veld(&alles, vorm, pad, opslag));
  }
  return object;
}

static bool een_van(struct str stap, const char *const *namen) {
  for (; *namen; namen++)
    if (str_eq(stap, str_of(*namen))) return true;
  return false;
}

/* May this path go on inside a leaf? */
static enum veld_oordeel in_blad(const struct vorm *vorm, struct str rest) {
  static const char *const datum[] = {"type", "datum", "jaar", "maand", "langFormaat", "onbekend", NULL};
  static const char *const waarde[] = {"code", "omschrijving", "soort", NULL};
  if (vorm->soort == VORM_DATUM && een_van(rest, datum)) return VELD_GOED;
  if (vorm->soort == VORM_WAARDE && een_van(rest, waarde)) return VELD_GOED;
  return vorm->soort == VORM_MAAK ? VELD_NIET_TOEGESTAAN : VELD_BESTAAT_NIET;
}

enum veld_oordeel vorm_veld(const struct vorm *vorm, struct str pad, struct str *ret_veld) {
  struct str rest = pad, stap;
  while (str_cut(&rest, '.', &stap)) {
    if (str_eq(stap, S("inOnderzoek"))) return VELD_NIET_TOEGESTAAN;
    while (vorm->naam && !str_eq(stap, str_of(vorm->naam))) vorm++;
    if (!vorm->naam) return VELD_BESTAAT_NIET;
    if (vorm->vraag == VRAAG_VANZELF) return VELD_NIET_TOEGESTAAN;
    size_t tot = (size_t)(stap.ptr - pad.ptr) + stap.len;
    *ret_veld = str_part(pad, 0, tot);
    if (tot == pad.len) return VELD_GOED;
    if (!vorm->deel) return in_blad(vorm, rest);
    vorm = vorm->deel;
  }
  return VELD_BESTAAT_NIET;
}
