#include "acts/concept_bewaren.h"

#include "base/json.h"
#include "store/concept.h"
#include "store/sessie.h"

#include "uitvoeren.h"

enum { GESCHREVEN = 20 };

bool verstuurd_geschreven(struct str waarde) {
  return waarde.len >= GESCHREVEN && (str_has(waarde, ' ') || str_has(waarde, '\n'));
}

static struct str key_of(struct arena *arena, struct str id) {
  return str_join(arena, S(CONCEPT_VERSTUURD), id);
}

static void add(struct buf *json, struct str naam, struct str waarde) {
  buf_add(json, json->len > 1 ? S(",[") : S("["));
  json_write_text(json, naam);
  buf_add_char(json, ',');
  json_write_text(json, waarde);
  buf_add_char(json, ']');
}

/* The way first, then all fields but the token; "" when nothing was written or it is too much. */
static struct str text_of(struct arena *arena, const struct paren *formulier, struct str pad) {
  struct buf json;
  bool written = false;
  buf_init(&json, arena, CONCEPT_MAX);
  buf_add_char(&json, '[');
  add(&json, S("pad"), pad);
  for (size_t i = 0; i < formulier->aantal; i++) {
    const struct paar *paar = &formulier->rij[i];
    if (str_eq(paar->naam, S("token")) || str_eq(paar->naam, S("wachtwoord"))) continue;
    add(&json, paar->naam, paar->waarde);
    written |= verstuurd_geschreven(paar->waarde);
  }
  buf_add_char(&json, ']');
  return written && !buf_full(&json) ? buf_str(&json) : (struct str){0};
}

struct sent {
  struct str cookie, token, sleutel, inhoud;
};

static bool keep(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  (void)werk, (void)ret_uitkomst;
  const struct sent *sent = in;
  struct sessie sessie;
  return sessie_verlopen_zoeken(tx, sent->cookie, sent->token, &sessie, fault) &&
         concepten_verstuurd_opruimen(tx, sessie.actor.gebruiker, fault) &&
         concept_bewaren(tx, sessie.actor.gebruiker, sent->sleutel, sent->inhoud, fault);
}

bool verstuurd_bewaren(const struct werk *werk, struct str cookie, const struct paren *formulier, struct str pad,
                       struct str *ret_id, struct fault *fault) {
  struct str id = werk_id(werk), nothing;
  struct sent sent = {.cookie = cookie,
                      .token = paren_waarde(formulier, S("token")),
                      .sleutel = key_of(werk->arena, id),
                      .inhoud = text_of(werk->arena, formulier, pad)};
  if (sent.inhoud.len == 0)
    return fault_set(fault, FAULT_ABSENT, S("Er is niets om te bewaren."), "nothing was written");
  if (!act_schrijven(werk, keep, &sent, &nothing, fault)) return false;
  *ret_id = id;
  return true;
}

bool verstuurd_ophalen(const struct werk *werk, struct str id, struct verstuurd *ret_verstuurd, struct fault *fault) {
  struct paren all;
  moment_t op;
  if (!concept_ophalen(werk, key_of(werk->arena, id), &all, &op, fault)) return false;
  if (all.aantal == 0)
    return fault_set(fault, FAULT_ABSENT, S("Dit formulier is al verstuurd of weggegooid."), "no such form");
  *ret_verstuurd = (struct verstuurd){.pad = all.rij[0].waarde, .formulier = {all.rij + 1, all.aantal - 1}};
  return true;
}

bool verstuurd_weg(const struct werk *werk, struct str id, struct fault *fault) {
  const struct paren none = {0};
  return concept_vastleggen(werk, key_of(werk->arena, id), &none, fault);
}
