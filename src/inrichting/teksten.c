#include "inrichting/teksten.h"

#include "base/buf.h"
#include "intern.h"

enum { BRIEF_MAX = 64 * 1024 };

const char *const brief_velden[] = {
    "aanhef",         "naam",
    "adres",          "gemeente",
    "team",           "medewerker",
    "telefoon",       "datum",
    "datum_melding",  "datum_aanvraag",
    "datum_besluit",  "laatste_dag",
    "onderwerp",      "in_eigen_woorden",
    "voorziening",    "leveringsvorm",
    "begindatum",     "einddatum",
    "reden",          "ontbreekt",
    "datum_gesprek",  "tijd_gesprek",
    "plaats_gesprek", NULL,
};

struct str woord_voor(const struct inrichting *inrichting, struct str begrip, dag_t dag) {
  const struct woord_rij *w = inrichting_op(inrichting, TABEL_WOORD, begrip, dag);
  return w ? w->woord : begrip;
}

const struct brieftekst_rij *brieftekst_op(const struct inrichting *inrichting, struct str id, dag_t dag) {
  return inrichting_op(inrichting, TABEL_BRIEFTEKST, id, dag);
}

struct str brieftekst_invullen(struct arena *arena, struct str tekst, const struct paren *waarden) {
  struct buf buf;
  struct str deel;
  buf_init(&buf, arena, BRIEF_MAX);
  for (bool veld = false; str_cut(&tekst, veld ? '}' : '{', &deel); veld = !veld)
    buf_add(&buf, veld ? paren_waarde(waarden, deel) : deel);
  return buf_str(&buf);
}
