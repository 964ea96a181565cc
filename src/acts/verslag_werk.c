#include "verslag_werk.h"

#include "base/json.h"
#include "store/casus.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/overleg.h"
#include "store/persoon.h"
#include "store/verslag.h"

#include "grond.h"
#include "poort.h"

enum { INHOUD_MAX = 512 * 1024 };

bool verslag_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, bool brief,
                    int64_t huishouden, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = grond_van(werk->actor, handeling),
                                                .handeling = handeling,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS |
                                                              INFO_VERHELDERING | INFO_NETWERK | INFO_AANVRAAG |
                                                              (brief ? INFO_DOCUMENT : 0U),
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden,
                                                .adresdoel = brief ? ADRESDOEL_BRIEF : ADRESDOEL_GEEN},
                        ret_toegang, fault);
}

bool verslag_openen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling, bool brief,
                    struct str melding, struct toegang **ret_toegang, struct melding *ret_melding,
                    struct verslag *ret_verslag, struct fault *fault) {
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_MELDING, melding, &huishouden, fault) ||
      !verslag_vragen(tx, werk, act, handeling, brief, huishouden, ret_toegang, fault) ||
      (handeling == HANDELING_DOEN && !huishouden_vasthouden(*ret_toegang, huishouden, fault)) ||
      !melding_lezen(*ret_toegang, melding, ret_melding, fault) ||
      !verslag_van_melding(*ret_toegang, ret_melding, ret_verslag, fault))
    return false;
  return handeling == HANDELING_ZIEN || ret_melding->gesloten_op == DAG_GEEN ||
         fault_set(fault, FAULT_STALE, S("Deze vraag is intussen gesloten."), "melding is closed");
}

bool verslagversie_openen(struct tx *tx, const struct werk *werk, const char *act, struct str versie,
                          struct toegang **ret_toegang, struct melding *ret_melding, struct verslag_versie *ret_versie,
                          struct fault *fault) {
  int64_t huishouden;
  struct str melding;
  struct verslag verslag;
  struct verslag_versie *versies;
  size_t aantal;
  if (!toegang_wegwijzer(tx, WEGWIJZER_VERSLAG, versie, &huishouden, fault) ||
      !verslag_vragen(tx, werk, act, HANDELING_DOEN, false, huishouden, ret_toegang, fault) ||
      !huishouden_vasthouden(*ret_toegang, huishouden, fault) ||
      !verslagversie_melding(*ret_toegang, versie, &melding, fault) ||
      !melding_lezen(*ret_toegang, melding, ret_melding, fault) ||
      !verslag_van_melding(*ret_toegang, ret_melding, &verslag, fault) ||
      !verslagversies_lezen(*ret_toegang, &verslag, &versies, &aantal, fault))
    return false;
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(versies[i].publiek, versie)) *ret_versie = versies[i];
  return true;
}

static struct str kept_text(const struct verslag *verslag, struct str sleutel, bool *ret_nieuw) {
  for (size_t i = 0; i < verslag->punt_aantal; i++) {
    if (!str_eq(verslag->punten[i].sleutel, sleutel)) continue;
    *ret_nieuw = false;
    return verslag->punten[i].tekst;
  }
  *ret_nieuw = true;
  return (struct str){0};
}

bool verslag_punten(struct tx *tx, const struct melding *melding, struct verslag *verslag,
                    bool ret_nieuw[VERSLAG_PUNTEN_MAX], struct fault *fault) {
  const struct inrichting *inrichting;
  const struct afwegingsstap_rij *const *stappen;
  struct verslag nieuw = *verslag;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  size_t aantal = afweging_voor(tx_arena(tx), inrichting, (int)melding->wet, tx_vandaag(tx), &stappen);
  nieuw.punt_aantal = 0;
  nieuw.punten[nieuw.punt_aantal++] = verslag_punt_vast(PUNT_VRAAG);
  for (size_t i = 0; i < aantal && nieuw.punt_aantal + 2 < VERSLAG_PUNTEN_MAX; i++)
    nieuw.punten[nieuw.punt_aantal++] =
        (struct verslag_punt){.sleutel = stappen[i]->id,
                              .vraag = stappen[i]->vraag,
                              .artikel = stappen[i]->artikel,
                              .moet = stappen[i]->gewicht == GEWICHT_WET || stappen[i]->gewicht == GEWICHT_STOP};
  nieuw.punten[nieuw.punt_aantal++] = verslag_punt_vast(PUNT_UITKOMST);
  nieuw.punten[nieuw.punt_aantal++] = verslag_punt_vast(PUNT_AFSPRAKEN);
  for (size_t i = 0; i < nieuw.punt_aantal; i++)
    nieuw.punten[i].tekst = kept_text(verslag, nieuw.punten[i].sleutel, &ret_nieuw[i]);
  *verslag = nieuw;
  return true;
}

bool verslag_poort(struct tx *tx, struct toegang *toegang, const struct melding *melding, struct poort_dicht *ret_dicht,
                   bool *ret_is_dicht, struct fault *fault) {
  const struct inrichting *inrichting;
  struct poort_feiten feiten = {0};
  struct poort_dicht *dicht;
  if (!inrichting_geldend(tx, &inrichting, fault) || !melding_besproken(toegang, melding->id, &feiten.overleg, fault))
    return false;
  const struct trajectsoort_rij *soort =
      trajectsoort_voor(tx_arena(tx), inrichting, (struct str){0}, melding->wet, tx_vandaag(tx));
  size_t aantal = soort ? poorten_dicht(tx_arena(tx), inrichting, soort->id, POORT_VERHELDEREN,
                                        melding->urgentie == URGENTIE_DIRECT, &feiten, tx_vandaag(tx), &dicht)
                        : 0;
  *ret_is_dicht = aantal > 0 && poort_gewicht(&dicht[0]) != GEWICHT_HINT;
  if (*ret_is_dicht) *ret_dicht = dicht[0];
  return true;
}

bool verslag_tekenen_vraagt_aan(struct tx *tx, bool *ret_aanvraag, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct ondertekening_rij *rij = inrichting_op(inrichting, TABEL_ONDERTEKENING, S("verslag"), tx_vandaag(tx));
  *ret_aanvraag = rij && rij->soort == ONDERTEKENING_AANVRAAG;
  return true;
}

/* [["kop", "tekst"], …] */
struct str verslag_inhoud(struct arena *arena, const struct verslag_regel *regels, size_t aantal) {
  struct buf json;
  buf_init(&json, arena, INHOUD_MAX);
  buf_add_char(&json, '[');
  for (size_t i = 0; i < aantal; i++) {
    buf_add(&json, i ? S(",[") : S("["));
    json_write_text(&json, regels[i].kop);
    buf_add_char(&json, ',');
    json_write_text(&json, regels[i].tekst);
    buf_add_char(&json, ']');
  }
  buf_add_char(&json, ']');
  return buf_full(&json) ? (struct str){0} : buf_str(&json);
}

size_t verslag_inhoud_lezen(struct arena *arena, struct str inhoud, struct verslag_regel **ret_regels) {
  json_t *root = json_read(inhoud, INHOUD_MAX);
  size_t aantal = json_array_size(root);
  struct verslag_regel *regels = NEW_ARRAY(arena, struct verslag_regel, aantal + 1);
  for (size_t i = 0; i < aantal; i++) {
    const json_t *row = json_array_get(root, i);
    regels[i] = (struct verslag_regel){str_copy(arena, json_text_in(row, 0)), str_copy(arena, json_text_in(row, 1))};
  }
  json_decref(root);
  *ret_regels = regels;
  return aantal;
}
