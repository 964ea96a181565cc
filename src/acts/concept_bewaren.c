#include "acts/concept_bewaren.h"

#include "base/json.h"
#include "store/concept.h"

#include "concept_sleutel.h"
#include "uitvoeren.h"

struct str concept_sleutel_notitie(struct arena *arena, struct str huishouden) {
  return concept_van_notitie(arena, huishouden);
}
struct str concept_sleutel_melding(struct arena *arena, struct str persoon) {
  return concept_van_melding(arena, persoon);
}

struct str concept_sleutel_contact(struct arena *arena, struct str persoon) {
  return concept_van_contact(arena, persoon);
}
struct str concept_sleutel_terugbel(struct arena *arena, struct str persoon) {
  return concept_van_terugbel(arena, persoon);
}
struct str concept_sleutel_signaal(struct arena *arena, struct str persoon) {
  return concept_van_signaal(arena, persoon);
}
struct str concept_sleutel_advies(struct arena *arena, struct str huishouden) {
  return concept_van_advies(arena, huishouden);
}

/* Fields that belong to the sending and not to what was typed. */
static bool is_typed(struct str naam) {
  static const struct str not [] = {S_INIT("token"), S_INIT("inzending"), S_INIT("concept"), S_INIT("versie")};
  for (size_t i = 0; i < sizeof not / sizeof not [0]; i++)
    if (str_eq(naam, not [i])) return false;
  return true;
}

static struct str draft_of(struct arena *arena, const struct paren *formulier, bool *ret_full) {
  struct buf json;
  bool something = false;
  buf_init(&json, arena, CONCEPT_MAX);
  buf_add(&json, S("["));
  for (size_t i = 0; i < formulier->aantal; i++) {
    const struct paar *paar = &formulier->rij[i];
    if (!is_typed(paar->naam)) continue;
    buf_add(&json, json.len > 1 ? S(",[") : S("["));
    json_write_text(&json, paar->naam);
    buf_add_char(&json, ',');
    json_write_text(&json, paar->waarde);
    buf_add_char(&json, ']');
    something |= str_trim(paar->waarde).len > 0;
  }
  buf_add_char(&json, ']');
  *ret_full = buf_full(&json);
  return something ? buf_str(&json) : (struct str){0};
}

struct paren concept_ontleden(struct arena *arena, struct str inhoud) {
  struct paren paren = {0};
  json_t *root = json_read(inhoud, CONCEPT_MAX);
  size_t count = json_array_size(root);
  struct paar *rij = NEW_ARRAY(arena, struct paar, count + 1);
  for (size_t i = 0; i < count; i++) {
    const json_t *pair = json_array_get(root, i), *naam = json_array_get(pair, 0), *waarde = json_array_get(pair, 1);
    if (!json_is_string(naam) || !json_is_string(waarde)) continue;
    rij[paren.aantal++] = (struct paar){str_copy(arena, str_of(json_string_value(naam))),
                                        str_copy(arena, str_of(json_string_value(waarde)))};
  }
  json_decref(root);
  paren.rij = rij;
  return paren;
}

struct draft {
  struct str sleutel, inhoud;
  moment_t op;
};

static bool keep(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  (void)ret_uitkomst;
  const struct draft *draft = in;
  return concept_bewaren(tx, werk->actor->gebruiker, draft->sleutel, draft->inhoud, fault);
}

bool concept_vastleggen(const struct werk *werk, struct str sleutel, const struct paren *formulier,
                        struct fault *fault) {
  bool full;
  struct str nothing;
  struct draft draft = {.sleutel = sleutel, .inhoud = draft_of(werk->arena, formulier, &full)};
  if (full || sleutel.len == 0 || sleutel.len > CONCEPT_SLEUTEL_MAX)
    return fault_set(fault, FAULT_INPUT, S("Deze tekst is te lang om tussendoor te bewaren."), "draft too large");
  return act_schrijven(werk, keep, &draft, &nothing, fault);
}

static bool fetch(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct draft *draft = ret_uit;
  return concept_lezen(tx, werk->actor->gebruiker, *(const struct str *)in, &draft->inhoud, &draft->op, fault);
}

bool concept_ophalen(const struct werk *werk, struct str sleutel, struct paren *ret_formulier, moment_t *ret_op,
                     struct fault *fault) {
  struct draft draft = {0};
  if (!act_lezen(werk, fetch, &sleutel, &draft, fault)) return false;
  *ret_formulier = concept_ontleden(werk->arena, draft.inhoud);
  *ret_op = draft.op;
  return true;
}
