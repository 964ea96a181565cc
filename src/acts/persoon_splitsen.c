#include "acts/persoon_splitsen.h"

#include <jansson.h>
#include <string.h>

#include "base/json.h"
#include "store/persoon.h"
#include "store/splitsen.h"

#include "persoon_plek.h"

enum { INHOUD_MAX = 256 * 1024 };

const struct veld splitsen_velden[] = {
    {"reden", "Hoe weet u dat dit twee mensen zijn?", VELD_REGEL, .max = 200, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf kort op hoe u weet dat dit twee mensen zijn.", .plek = offsetof(struct splitsen_in, reden)},
};
const size_t splitsen_velden_aantal = 1;

#define GEEN_WAARDEN                                                                                                   \
  S("De oude gegevens van deze twee zijn vernietigd. Schakel weet niet meer wat van wie was. Voer de andere persoon "  \
    "opnieuw in en verplaats zijn vragen.")

static bool ask(struct tx *tx, const struct werk *werk, enum handeling handeling, struct str persoon,
                struct str samenvoeging, struct persoon_gevraagd *g, struct splitsing *s, struct fault *fault) {
  const struct persoon_vraag vraag = {.act = "toch twee mensen",
                                      .handeling = handeling,
                                      .persoon = persoon,
                                      .ook_nodig = INFO_MELDING | INFO_NOTITIE | INFO_DOCUMENT,
                                      .adresdoel = handeling == HANDELING_DOEN ? ADRESDOEL_BRIEF : ADRESDOEL_GEEN};
  return persoon_vragen(tx, werk, &vraag, g, fault) &&
         splitsing_lezen(g->toegang, g->persoon.id, samenvoeging, s, fault);
}

struct splits {
  struct str persoon, samenvoeging;
  const struct splitsen_in *in;
};

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct splits *in = in_;
  struct persoon_gevraagd g;
  struct splitsing s;
  if (!ask(tx, werk, HANDELING_ZIEN, in->persoon, in->samenvoeging, &g, &s, fault)) return false;
  *(struct splitsen_uit *)ret_uit = (struct splitsen_uit){.persoon = g.persoon,
                                                          .huishouden = g.huishouden,
                                                          .geweest = s.geweest,
                                                          .later = s.later,
                                                          .later_aantal = s.later_aantal,
                                                          .kan_mee = s.huishouden_weg != 0,
                                                          .bezwaar = s.inhoud.len ? S("") : GEEN_WAARDEN};
  return true;
}

bool splitsen_inzien(const struct werk *werk, struct str persoon, struct str samenvoeging, struct splitsen_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, &(struct splits){.persoon = persoon, .samenvoeging = samenvoeging}, ret_uit, fault);
}

/* The two sides of a value in the logboek. False when this value did not change. */
static bool old_and_new(struct arena *arena, const json_t *root, const char *veld, struct str *ret_old,
                        struct str *ret_new) {
  const json_t *pair = json_object_get(root, veld), *old = json_array_get(pair, 0), *new = json_array_get(pair, 1);
  if (!json_is_string(old) || !json_is_string(new)) return false;
  *ret_old = str_copy(arena, str_of(json_string_value(old)));
  *ret_new = str_copy(arena, str_of(json_string_value(new)));
  return true;
}

/* Texts go back to what they were, unless somebody changed them since. */
static void restore_texts(struct arena *arena, const json_t *root, struct persoon *p) {
  const struct {
    const char *naam;
    struct str *waarde;
  } texts[] = {
      {"voornamen", &p->voornamen},         {"voorletters", &p->voorletters},     {"voorvoegsel", &p->voorvoegsel},
      {"geslachtsnaam", &p->geslachtsnaam}, {"geslacht", &p->geslacht},           {"straat", &p->adres.straat},
      {"huisnummer", &p->adres.huisnummer}, {"huisletter", &p->adres.huisletter}, {"toevoeging", &p->adres.toevoeging},
      {"postcode", &p->adres.postcode},     {"woonplaats", &p->adres.woonplaats}, {"buitenland", &p->adres.buitenland},
      {"gemeente", &p->gemeente},           {"partnernaam", &p->partnernaam},     {"bsn", &p->bsn}};
  struct str old, new;
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    if (old_and_new(arena, root, texts[i].naam, &old, &new) && str_eq(*texts[i].waarde, new)) *texts[i].waarde = old;
}

static bool number_before(struct arena *arena, const json_t *root, const char *veld, int64_t now, int64_t *ret_old) {
  struct str old, new;
  int64_t was, became;
  if (!old_and_new(arena, root, veld, &old, &new) || !str_to_i64(old, &was) || !str_to_i64(new, &became) ||
      became != now)
    return false;
  *ret_old = was;
  return true;
}

static struct persoon restored(struct arena *arena, const json_t *root, const struct persoon *nu) {
  struct persoon p = *nu;
  int64_t old;
  restore_texts(arena, root, &p);
  if (number_before(arena, root, "geboren", nu->geboren, &old)) p.geboren = (deeldatum_t)old;
  if (number_before(arena, root, "overleden", nu->overleden, &old)) p.overleden = (deeldatum_t)old;
  if (number_before(arena, root, "geheim", nu->geheim, &old)) p.geheim = old != 0;
  if (number_before(arena, root, "bron", nu->bron, &old)) p.bron = (enum bron)old;
  if (p.bron == BRON_EIGEN_OPGAVE) p.geverifieerd_op = 0;
  return p;
}

static bool split(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct splits *in = in_;
  struct persoon_gevraagd g;
  struct splitsing s;
  if (!ask(tx, werk, HANDELING_DOEN, in->persoon, in->samenvoeging, &g, &s, fault) ||
      !persoon_vasthouden(g.toegang, s.blijft, fault) || !persoon_vasthouden(g.toegang, s.weg, fault))
    return false;
  json_t *root = s.inhoud.len ? json_read(s.inhoud, INHOUD_MAX) : NULL;
  if (!root) return fault_set(fault, FAULT_RULE, GEEN_WAARDEN, "old values are destroyed");
  struct persoon wordt = restored(werk->arena, root, &g.persoon);
  struct str bsn_weg = {0}, none;
  old_and_new(werk->arena, root, "bsn van de andere", &bsn_weg, &none);
  json_decref(root);
  toegang_reden(g.toegang, S("toch twee mensen"), in->in->reden);
  *ret_uitkomst = g.persoon.publiek;
  return personen_splitsen(g.toegang, &s, &g.persoon, &wordt, bsn_weg, in->in->mee, fault);
}

bool persoon_splitsen(const struct werk *werk, struct str persoon, struct str samenvoeging,
                      const struct splitsen_in *in, struct str *ret_persoon, struct fault *fault) {
  struct splits splits = {persoon, samenvoeging, in};
  return act_schrijven_eenmaal(werk, split, &splits, ret_persoon, fault);
}
