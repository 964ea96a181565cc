#include "acts/delen.h"

#include "base/buf.h"
#include "base/id.h"
#include "base/text.h"
#include "inrichting/recht.h"
#include "store/deling.h"
#include "store/document.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/toestemming.h"

#include "grond.h"
#include "wie_weet_werk.h"

/* S1a-175: when, what, with whom, on which ground; S4-317: per person. */
#define PLEK(veld) .plek = offsetof(struct delen_in, veld)
const struct veld delen_velden[] = {
    {"persoon", "Over wie gaat het?", VELD_ID, .verplicht = "regel DELEN", .leeg = "Kies over wie het gaat.",
     PLEK(persoon)},
    {"deelgenoot", "Met wie deelt u?", VELD_KEUZE, .keuzes = deelgenoot_soorten, .verplicht = "regel DELEN",
     .leeg = "Kies met wie u deelt.", PLEK(deelgenoot)},
    {"naam", "Naam", VELD_REGEL, .max = 200, PLEK(naam)},
    {"organisatie", "Organisatie", VELD_REGEL, .max = 200, PLEK(organisatie)},
    {"adres", "Postadres", VELD_TEKST, .max = 400, .uitleg = "Leeg betekent: u geeft of stuurt het zelf.", PLEK(adres)},
    {"partner", "Of een partner met een account", VELD_ID, PLEK(partner)},
    {"team", "Team", VELD_GETAL, PLEK(team)},
    {"collega", "Collega", VELD_ID, PLEK(collega)},
    {"taak", "Voor welke taak van de wet?", VELD_REGEL, .max = 60, PLEK(taak)},
    {"toestemming", "Met welke toestemming?", VELD_ID, PLEK(toestemming)},
    {"doel", "Waarvoor heeft de ontvanger dit nodig?", VELD_TEKST, .max = 1000, .verplicht = "AVG art. 5 lid 1 onder b",
     .leeg = "Schrijf op waarvoor de ontvanger dit nodig heeft.", PLEK(doel)},
    {"tot", "Tot en met welke dag?", VELD_DAG, .verplicht = "regel DELEN", .leeg = "Vul in tot wanneer.", PLEK(tot)},
    {"dingen", "Wat deelt u?", VELD_REGEL, .max = 4000, .verplicht = "regel DELEN", .leeg = "Kies wat u deelt.",
     PLEK(dingen)},
    {"gezien", "Gezien", VELD_REGEL, .max = 64, PLEK(gezien)},
};
const size_t delen_velden_aantal = sizeof delen_velden / sizeof delen_velden[0];
#undef PLEK

const struct veld deling_stoppen_velden[] = {
    {"reden", "Waarom stopt het?", VELD_TEKST, .max = 1000, .verplicht = "regel DELEN", .leeg = "Schrijf op waarom.",
     .plek = offsetof(struct deling_stoppen_in, reden)},
};
const size_t deling_stoppen_velden_aantal = 1;
const struct veld deling_bericht_velden[] = {
    {"hoe", "Hoe hebt u het verteld?", VELD_REGEL, .max = 200, .verplicht = "regel DELEN",
     .leeg = "Schrijf op hoe u het hebt verteld.", .plek = offsetof(struct deling_bericht_in, hoe)},
};
const size_t deling_bericht_velden_aantal = 1;

/* --- what would go --- */

static bool was_chosen(struct str dingen, struct str sleutel) {
  struct str een;
  while (str_cut(&dingen, ',', &een))
    if (str_eq(een, sleutel)) return true;
  return false;
}

static bool hash_document(struct arena *arena, struct toegang *toegang, struct ding *ding, struct fault *fault) {
  struct document document;
  struct str bytes;
  uint8_t hash[32];
  if (!document_lezen(toegang, ding->publiek, &document, &bytes, fault)) return false;
  sha256(bytes, hash);
  ding->hash = hex_of(arena, hash, sizeof hash);
  return true;
}

/* The chosen things, and the words of all of them after each other. */
static bool gather(struct tx *tx, struct toegang *toegang, const struct delen_in *in, const struct persoon *over,
                   struct deling *d, struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  struct persoon *leden;
  struct ding_inhoud *alle;
  size_t lid_aantal, aantal;
  struct buf buf;
  buf_init(&buf, arena, DELING_MAX);
  if (!huishouden_leden(toegang, d->huishouden, &leden, &lid_aantal, fault) ||
      !dingen_om_te_delen(tx, toegang, d->huishouden, over, leden, lid_aantal, &alle, &aantal, fault))
    return false;
  d->dingen = NEW_ARRAY(arena, struct ding, aantal + 1);
  buf_format(&buf, "Dit delen wij met u over %.*s, geboren op %.*s.\n\nWaarvoor: %.*s\n\n", STR_ARG(d->persoon_naam),
             STR_ARG(deeldatum_lang(arena, over->geboren)), STR_ARG(d->doel));
  for (size_t i = 0; i < aantal; i++) {
    struct ding *ding = &alle[i].ding;
    if (!was_chosen(in->dingen, ding_sleutel(arena, ding))) continue;
    if (ding->soort == DING_DOCUMENT && !hash_document(arena, toegang, ding, fault)) return false;
    buf_format(&buf, "# %.*s\n\n", STR_ARG(ding->naam));
    if (ding->soort == DING_DOCUMENT) buf_add(&buf, S("Dit document gaat mee.\n\n"));
    if (alle[i].tekst.len) buf_format(&buf, "%.*s\n\n", STR_ARG(alle[i].tekst));
    d->dingen[d->ding_aantal++] = *ding;
  }
  d->inhoud = buf_str(&buf);
  return true;
}

static bool find_grounds(struct tx *tx, struct toegang *toegang, const struct delen_in *in, struct deling_voorbeeld *v,
                         struct taakgrond *ret_taak, struct toestemming *ret_toestemming, struct fault *fault) {
  struct deling *d = &v->deling;
  const struct wettelijke_taak_rij *taak =
      in->taak.len ? wettelijke_taak_op(tx_nationaal(tx), in->taak, tx_vandaag(tx)) : NULL;
  if (in->taak.len && !taak) fault_add(fault, "taak", S("Kies een taak uit de lijst."));
  if (taak) {
    *ret_taak = taakgrond_van(taak);
    d->taak = taak->id;
    d->taak_naam = taak->naam;
    v->taak_artikel = taak->artikel;
  }
  if (in->toestemming.len == 0) return true;
  if (!toestemming_lezen(toegang, in->toestemming, ret_toestemming, fault)) return false;
  d->toestemming = ret_toestemming->id;
  d->toestemming_publiek = ret_toestemming->publiek;
  v->toestemming_titel = toestemming_titel(tx_arena(tx), ret_toestemming);
  return true;
}

/* What was seen: the words, the documents, to whom and until when. */
static struct str seen_hash(struct arena *arena, const struct deling *d) {
  struct buf buf;
  uint8_t hash[32];
  buf_init(&buf, arena, 2 * DELING_MAX);
  buf_format(&buf, "%.*s|%d|%.*s|%lld|", STR_ARG(deelgenoot_naam(arena, &d->aan)), (int)d->tot, STR_ARG(d->taak),
             (long long)d->toestemming);
  buf_add(&buf, d->inhoud);
  for (size_t i = 0; i < d->ding_aantal; i++) buf_add(&buf, d->dingen[i].hash);
  sha256(buf_str(&buf), hash);
  return hex_of(arena, hash, sizeof hash);
}

static bool prepare(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct delen_in *in,
                    struct deling_voorbeeld *ret_voorbeeld, struct fault *fault) {
  struct persoon over;
  struct taakgrond taak = {0};
  struct toestemming toestemming = {0};
  struct deling_voorbeeld v = {
      .deling = {
          .huishouden = huishouden, .doel = in->doel, .vanaf = tx_vandaag(tx), .tot = in->tot, .gestopt_op = DAG_GEEN}};
  struct deling *d = &v.deling;
  const struct deelgenoot_in aan = {in->deelgenoot,  in->team,  in->collega, in->naam,
                                    in->organisatie, in->adres, in->partner};
  if (!wie_weet_persoon(toegang, huishouden, in->persoon, &over, fault)) return false;
  d->persoon = over.id;
  d->persoon_publiek = over.publiek;
  d->persoon_naam = persoon_naam(tx_arena(tx), &over);
  if (!deelgenoot_kiezen(tx, toegang, huishouden, &aan, &d->aan, fault) ||
      !find_grounds(tx, toegang, in, &v, &taak, &toestemming, fault) || !gather(tx, toegang, in, &over, d, fault) ||
      !deling_toetsen(d, d->taak.len ? &taak : NULL, d->toestemming ? &toestemming : NULL, tx_vandaag(tx), fault))
    return false;
  v.gezien = seen_hash(tx_arena(tx), d);
  *ret_voorbeeld = v;
  return true;
}

struct sharing {
  struct str publiek;
  int64_t versie;
  const void *in;
};

static bool preview(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct sharing *sharing = in_;
  struct toegang *toegang;
  int64_t huishouden;
  return toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, sharing->publiek, &huishouden, fault) &&
         wie_weet_vragen(tx, werk, "delen voorbereiden", HANDELING_ZIEN, huishouden, &toegang, fault) &&
         prepare(tx, toegang, huishouden, sharing->in, ret_uit, fault);
}

bool delen_voorbereiden(const struct werk *werk, struct str huishouden, const struct delen_in *in,
                        struct deling_voorbeeld *ret_voorbeeld, struct fault *fault) {
  struct sharing sharing = {.publiek = huishouden, .in = in};
  return act_lezen(werk, preview, &sharing, ret_voorbeeld, fault);
}

static bool share(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct sharing *sharing = in_;
  const struct delen_in *in = sharing->in;
  struct toegang *toegang;
  struct deling_voorbeeld v;
  struct str document;
  int64_t huishouden;
  if (!wie_weet_via(tx, werk, "delen", HANDELING_DOEN, WEGWIJZER_HUISHOUDEN, sharing->publiek, &huishouden, &toegang,
                    fault) ||
      !prepare(tx, toegang, huishouden, in, &v, fault))
    return false;
  if (!str_eq(v.gezien, in->gezien))
    return fault_set(fault, FAULT_STALE, S("Er is net iets veranderd. Bekijk opnieuw wat er gaat."),
                     "not what was seen");
  v.deling.publiek = werk_id(werk);
  *ret_uitkomst = v.deling.publiek;
  return deling_bewaren(toegang, &v.deling, fault) &&
         (v.deling.aan.deelnemer || derde_schrijven(tx, werk, toegang, huishouden, &v.deling.aan, S("Gegevens voor u"),
                                                    v.deling.inhoud, &document, fault));
}

bool delen_doen(const struct werk *werk, struct str huishouden, const struct delen_in *in, struct str *ret_deling,
                struct fault *fault) {
  struct sharing sharing = {.publiek = huishouden, .in = in};
  return act_schrijven_eenmaal(werk, share, &sharing, ret_deling, fault);
}

/* --- what went --- */

static struct str article_of(struct tx *tx, struct deling *d) {
  const struct wettelijke_taak_rij *taak =
      d->taak.len ? wettelijke_taak_op(tx_nationaal(tx), d->taak, dag_van_moment(d->op)) : NULL;
  if (!taak) return (struct str){0};
  d->taak_naam = taak->naam;
  return taak->artikel;
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in;
  struct deling_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!wie_weet_via(tx, werk, "wat gedeeld is inzien", HANDELING_ZIEN, WEGWIJZER_DELING, *publiek, &huishouden,
                    &toegang, fault) ||
      !deling_lezen(toegang, *publiek, &uit.deling, fault))
    return false;
  uit.taak_artikel = article_of(tx, &uit.deling);
  uit.mag_doen = toegang_mag_ook(toegang, HANDELING_DOEN, INFO_TOESTEMMING, GROND_HULPVRAAG);
  *(struct deling_inzien_uit *)ret_uit = uit;
  return true;
}

bool deling_inzien(const struct werk *werk, struct str deling, struct deling_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &deling, ret_uit, fault);
}

static bool open_one(struct tx *tx, const struct werk *werk, const char *act, const struct sharing *sharing,
                     int64_t *ret_huishouden, struct toegang **ret_toegang, struct deling *ret_deling,
                     struct fault *fault) {
  if (!wie_weet_via(tx, werk, act, HANDELING_DOEN, WEGWIJZER_DELING, sharing->publiek, ret_huishouden, ret_toegang,
                    fault) ||
      !deling_lezen(*ret_toegang, sharing->publiek, ret_deling, fault))
    return false;
  ret_deling->versie = sharing->versie;
  return true;
}

static bool stop(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct sharing *sharing = in_;
  const struct deling_stoppen_in *in = sharing->in;
  struct toegang *toegang;
  struct deling d;
  int64_t huishouden;
  *ret_uitkomst = sharing->publiek;
  return open_one(tx, werk, "delen stoppen", sharing, &huishouden, &toegang, &d, fault) &&
         deling_stoppen(toegang, &d, werk->actor->naam, in->reden, fault) &&
         deling_lezen(toegang, sharing->publiek, &d, fault) &&
         gestopt_melden(tx, werk, toegang, huishouden, &d, 1, fault);
}

bool deling_beeindigen(const struct werk *werk, struct str deling, int64_t versie, const struct deling_stoppen_in *in,
                       struct str *ret_deling, struct fault *fault) {
  struct sharing sharing = {deling, versie, in};
  return act_schrijven_eenmaal(werk, stop, &sharing, ret_deling, fault);
}

static bool told(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct sharing *sharing = in_;
  const struct deling_bericht_in *in = sharing->in;
  struct toegang *toegang;
  struct deling d;
  int64_t huishouden;
  *ret_uitkomst = sharing->publiek;
  return open_one(tx, werk, "ontvanger inlichten", sharing, &huishouden, &toegang, &d, fault) &&
         deling_bericht_gegeven(toegang, &d, in->hoe, fault);
}

bool deling_ingelicht(const struct werk *werk, struct str deling, int64_t versie, const struct deling_bericht_in *in,
                      struct str *ret_deling, struct fault *fault) {
  struct sharing sharing = {deling, versie, in};
  return act_schrijven_eenmaal(werk, told, &sharing, ret_deling, fault);
}

/* --- who received it --- */

static bool together(struct tx *tx, const struct werk *werk, struct str deling, struct toegang **ret_toegang,
                     struct fault *fault) {
  struct toegang_vraag vraag = {.act = "gedeelde gegevens inzien",
                                .grond = GROND_SAMENWERKING,
                                .handeling = HANDELING_ZIEN,
                                .informatie = INFO_GEDEELD,
                                .over = OVER_LIJST};
  if (deling.len == 0) return toegang_vragen(tx, werk->actor, &vraag, ret_toegang, fault);
  int64_t huishouden;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_DELING, deling, &vraag, &huishouden, ret_toegang, fault);
}

static bool list(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct gedeeld_uit *uit = ret_uit;
  struct toegang *toegang;
  return together(tx, werk, (struct str){0}, &toegang, fault) &&
         delingen_aan_mij(toegang, &uit->delingen, &uit->aantal, fault);
}

bool gedeeld_met_mij(const struct werk *werk, struct gedeeld_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, list, NULL, ret_uit, fault);
}

static bool look_shared(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *publiek = in;
  struct toegang *toegang;
  struct deling d;
  if (!together(tx, werk, *publiek, &toegang, fault) || !deling_aan_mij(toegang, *publiek, &d, fault)) return false;
  article_of(tx, &d);
  *(struct deling *)ret_uit = d;
  return true;
}

bool gedeeld_inzien(const struct werk *werk, struct str deling, struct deling *ret_deling, struct fault *fault) {
  return act_lezen(werk, look_shared, &deling, ret_deling, fault);
}

static bool look_document(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct str *welke = in;
  struct gedeeld_document *uit = ret_uit;
  struct toegang *toegang;
  return together(tx, werk, welke[0], &toegang, fault) &&
         deling_document(toegang, welke[0], welke[1], &uit->naam, &uit->mediatype, &uit->bytes, fault);
}

bool gedeeld_document_inzien(const struct werk *werk, struct str deling, struct str document,
                             struct gedeeld_document *ret_document, struct fault *fault) {
  const struct str welke[] = {deling, document};
  return act_lezen(werk, look_document, welke, ret_document, fault);
}
