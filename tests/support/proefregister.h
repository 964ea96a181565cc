/* The stand-in of the national register with its own population, spoken to over HTTP in this process. */
#ifndef TESTS_PROEFREGISTER_H
#define TESTS_PROEFREGISTER_H

#include "proef/brp_proef.h"
#include "wereld.h"

struct register_ {
  struct brp_bestand *bestand;
  struct brp_proef *proef; /* NULL = silent */
  struct brp *brp;
};

/* Starts it and connects everybody with it. */
static inline struct register_ register_verbinden(struct wereld *w) {
  struct register_ r = {0};
  DOET(w, brp_bestand_create(brp_bevolking(), (struct str){0}, &r.bestand, &w->fault));
  DOET(w, brp_proef_start(&(struct brp_proef_instelling){0}, r.bestand, &r.proef, &w->fault));
  struct str url = str_format(w->arena, "http://127.0.0.1:%d/haalcentraal/api/brp", brp_proef_port(r.proef));
  r.brp = brp_create(
      &(struct brp_settings){.base_url = url.ptr, .timeout_ms = 10000, .transaction_open = store_transactie_open});
  assert_non_null(r.brp);
  for (enum wie wie = SYSTEEM; wie < WIE_AANTAL; wie++) w->werk[wie].brp = r.brp;
  return r;
}

static inline void register_zwijgen(struct register_ *r) {
  brp_proef_stop(r->proef);
  r->proef = NULL;
}

static inline void register_klaar(struct register_ *r) {
  brp_destroy(r->brp);
  register_zwijgen(r);
  brp_bestand_destroy(r->bestand);
}

/* The person of this BSN, taken over from it. */
static inline struct str register_persoon(struct wereld *w, const struct werk *werk, const char *bsn) {
  struct zoekuitkomst u;
  struct str opdracht, persoon;
  DOET(w, zoekopdracht_geven(werk, str_of(bsn), &opdracht, &w->fault));
  DOET(w, persoon_zoeken(werk, opdracht, &u, &w->fault));
  assert_int_equal(u.aantal, 1);
  DOET(w, persoon_overnemen(werk, &(struct persoon_overnemen_in){opdracht, u.personen[0].keus}, &persoon, &w->fault));
  return persoon;
}

#endif
