#include "bench_vul.h"

#include "domain/access.h"

#include "logboek_keten.h"

/* Of a process that is gone: the program that is measured begins chains of its own. */
enum { SCHRIJVER = 1000000 };

void keten_rij(struct vulling *v, int64_t wie, const char *act, unsigned informatie, moment_t op, int64_t huishouden,
               int64_t persoon) {
  char codes[INFO_CODES_MAX];
  bool desk = wie == LOKET;
  struct logboekrij rij = {.schrijver = SCHRIJVER,
                           .nr = ++v->keten.nr,
                           .op = op,
                           .wie = wie,
                           .huishouden = huishouden,
                           .naam = desk ? S("loket") : S("werker"),
                           .rol = str_of(rol_code(desk ? ROL_LOKET : ROL_PROFESSIONAL)),
                           .grond = str_of(grond_code(desk ? GROND_AANMELDING : GROND_HULPVRAAG)),
                           .act = str_of(act),
                           .informatie = str_copy(v->arena, informatie_codes(informatie, codes)),
                           .uitkomst = S("gedaan"),
                           .vorige = str_copy(v->arena, (struct str){(const char *)v->keten.hash, 32}),
                           .persoon_aantal = 1,
                           .personen = &persoon};
  logboek_hash(v->arena, &rij, v->keten.hash);
  struct str hash = str_copy(v->arena, (struct str){(const char *)v->keten.hash, 32});
  ROW(&v->rijen[LOGBOEK], A_INT(rij.schrijver), A_INT(rij.nr), A_INT(rij.op), A_INT(rij.wie), A_TEXT(rij.naam),
      A_TEXT(rij.rol), A_TEXT(rij.grond), A_TEXT(rij.act), A_TEXT(rij.informatie), A_TEXT(rij.uitkomst),
      A_INT(rij.huishouden), A_BLOB(rij.vorige), A_BLOB(hash));
  ROW(&v->rijen[LOGBOEK_PERSOON], A_INT(rij.schrijver), A_INT(rij.nr), A_INT(persoon));
}

bool keten_sluiten(struct db *db, void *vulling, struct fault *fault) {
  struct vulling *v = vulling;
  return db_exec(db, v->arena, fault, NULL, "INSERT INTO keten (schrijver, nr, hash) VALUES ($1, $2, $3)",
                 A_INT(SCHRIJVER), A_INT(v->keten.nr), A_BLOB(((struct str){(const char *)v->keten.hash, 32})));
}
