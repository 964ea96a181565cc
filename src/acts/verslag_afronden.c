/* After the verslag went out: what the resident says, his signature, his aanvraag; and the short way to there. */
#include "domain/plan.h"
#include "inrichting/recht.h"
#include "store/aanvraag.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/verslag.h"

#include "verslag_werk.h"

#define PLEK(veld) .plek = offsetof(struct verslag_reageren_in, veld)
const struct veld verslag_reageren_velden[] = {
    {"naam", "Wie zegt dit?", VELD_REGEL, .max = 200, .verplicht = "regel VERSLAG-REACTIE",
     .leeg = "Vul in wie dit zegt.", PLEK(naam)},
    {"tekst", "Wat klopt er niet of mist er?", VELD_TEKST, .max = 4000, .verplicht = "regel VERSLAG-REACTIE",
     .leeg = "Schrijf op wat de inwoner zegt.", PLEK(tekst)},
    {"dag", "Op welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(dag)},
};
const size_t verslag_reageren_velden_aantal = sizeof verslag_reageren_velden / sizeof verslag_reageren_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct verslag_tekenen_in, veld)
const struct veld verslag_tekenen_velden[] = {
    {"naam", "Wie tekent?", VELD_REGEL, .max = 200, .verplicht = "regel VERSLAG-TEKENEN", .leeg = "Vul in wie tekent.",
     PLEK(naam)},
    {"wat", "Wat zegt de inwoner?", VELD_KEUZE, .keuzes = teken_wats, .verplicht = "regel VERSLAG-TEKENEN",
     .leeg = "Kies wat de inwoner zegt.", PLEK(wat)},
    {"hoe", "Hoe?", VELD_KEUZE, .keuzes = akkoord_hoes, .verplicht = "regel VERSLAG-TEKENEN",
     .leeg = "Kies hoe de inwoner dit liet weten.", PLEK(hoe)},
    {"dag", "Op welke dag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(dag)},
    {"product", "Welke voorziening vraagt de inwoner hiermee aan?", VELD_REGEL, .max = 60, PLEK(product)},
};
const size_t verslag_tekenen_velden_aantal = sizeof verslag_tekenen_velden / sizeof verslag_tekenen_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct aanvraag_in, veld)
const struct veld aanvraag_velden[] = {
    {"product", "Welke voorziening?", VELD_REGEL, .max = 60, .verplicht = "Awb art. 4:2",
     .leeg = "Kies om welke voorziening het gaat.", PLEK(product)},
    {"van", "Wie vraagt dit aan?", VELD_REGEL, .max = 200, .verplicht = "Awb art. 4:2",
     .leeg = "Vul in wie dit aanvraagt.", PLEK(van)},
    {"hoe", "Hoe is het aangevraagd?", VELD_KEUZE, .keuzes = aanvraag_hoes, .verplicht = "Awb art. 4:1",
     .leeg = "Kies hoe het is aangevraagd.", PLEK(hoe)},
    {"ontvangen", "Wanneer kwam de aanvraag?", VELD_DAG, .uitleg = "Leeg betekent: vandaag.", PLEK(ontvangen)},
};
const size_t aanvraag_velden_aantal = sizeof aanvraag_velden / sizeof aanvraag_velden[0];
#undef PLEK

/* DAG_GEEN is today; faults on "dag". */
static dag_t check_day(const struct werk *werk, dag_t dag, const struct verslag_versie *versie, struct fault *fault) {
  dag_t vandaag = werk_vandaag(werk);
  if (dag == DAG_GEEN) return vandaag;
  if (dag > vandaag) fault_add(fault, "dag", S("Deze dag is nog niet geweest."));
  if (dag < versie->op_dag) fault_add(fault, "dag", S("Deze dag ligt voor de dag waarop het verslag is verstuurd."));
  return dag;
}

struct after {
  struct str versie;
  const void *in;
};

static bool remark(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct after *after = in_;
  const struct verslag_reageren_in *in = after->in;
  struct toegang *toegang;
  struct melding melding;
  struct verslag_versie versie;
  if (!verslagversie_openen(tx, werk, "opmerking bij verslag", after->versie, &toegang, &melding, &versie, fault))
    return false;
  struct verslag_reactie reactie = {in->naam, check_day(werk, in->dag, &versie, fault), in->tekst};
  *ret_uitkomst = after->versie;
  return fault->class == FAULT_NONE && verslagreactie_bewaren(toegang, &versie, &reactie, fault);
}

bool verslag_reageren(const struct werk *werk, struct str versie, const struct verslag_reageren_in *in,
                      struct str *ret_versie, struct fault *fault) {
  struct after after = {versie, in};
  return act_schrijven_eenmaal(werk, remark, &after, ret_versie, fault);
}

bool aanvraag_binnen(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                     const struct aanvraag_in *in, int64_t verslag_versie, struct fault *fault) {
  const struct inrichting *inrichting;
  dag_t verstuurd;
  struct aanvraag aanvraag = {.publiek = werk_id(werk),
                              .melding = melding->id,
                              .verslag_versie = verslag_versie,
                              .product = in->product,
                              .ontvangen = in->ontvangen == DAG_GEEN ? werk_vandaag(werk) : in->ontvangen,
                              .van = in->van,
                              .hoe = in->hoe};
  if (!inrichting_geldend(tx, &inrichting, fault) || !verslag_verstuurd(toegang, melding->id, &verstuurd, fault))
    return false;
  const struct product_rij *product = product_op(inrichting, in->product, werk_vandaag(werk));
  if (!product || product->wet != (int)melding->wet)
    fault_add(fault, "product", S("Kies een voorziening uit de lijst."));
  aanvraag_toetsen(&aanvraag, melding->wet, melding->ontvangen, verstuurd,
                   termijn_van_wet(inrichting, melding->wet, melding->ontvangen), werk_vandaag(werk), fault);
  return fault->class == FAULT_NONE && aanvraag_bewaren(toegang, melding, &aanvraag, fault);
}

static bool sign(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct after *after = in_;
  const struct verslag_tekenen_in *in = after->in;
  struct toegang *toegang;
  struct melding melding;
  struct verslag_versie versie;
  bool aanvraag;
  if (!verslagversie_openen(tx, werk, "verslag tekenen", after->versie, &toegang, &melding, &versie, fault) ||
      !verslag_tekenen_vraagt_aan(tx, &aanvraag, fault))
    return false;
  struct verslag_handtekening handtekening = {in->naam, in->wat, in->hoe, check_day(werk, in->dag, &versie, fault)};
  struct aanvraag_in asks = {in->product, in->naam, AANVRAAG_VERSLAG, handtekening.op_dag};
  aanvraag &= in->product.len > 0;
  if (aanvraag && in->hoe != AKKOORD_GETEKEND)
    fault_add(fault, "hoe", S("Een aanvraag heeft een handtekening nodig. Kies bij voorziening anders: geen."));
  if (aanvraag && melding.gesloten_op != DAG_GEEN)
    fault_set(fault, FAULT_STALE, S("Deze vraag is intussen gesloten."), "melding is closed");
  *ret_uitkomst = after->versie;
  return fault->class == FAULT_NONE && verslaghandtekening_bewaren(toegang, &versie, &handtekening, fault) &&
         (!aanvraag || aanvraag_binnen(tx, werk, toegang, &melding, &asks, versie.id, fault));
}

bool verslag_tekenen(const struct werk *werk, struct str versie, const struct verslag_tekenen_in *in,
                     struct str *ret_versie, struct fault *fault) {
  struct after after = {versie, in};
  return act_schrijven_eenmaal(werk, sign, &after, ret_versie, fault);
}

/* The newest that went out; 0 = none. */
static bool newest(struct toegang *toegang, const struct verslag *verslag, int64_t *ret_versie, struct fault *fault) {
  struct verslag_versie *versies;
  size_t aantal;
  if (!verslagversies_lezen(toegang, verslag, &versies, &aantal, fault)) return false;
  *ret_versie = aantal ? versies[0].id : 0;
  return true;
}

static bool apply(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct after *after = in_;
  struct toegang *toegang;
  struct melding melding;
  struct verslag verslag;
  int64_t versie;
  *ret_uitkomst = after->versie;
  return verslag_openen(tx, werk, "aanvraag opnemen", HANDELING_DOEN, false, after->versie, &toegang, &melding,
                        &verslag, fault) &&
         newest(toegang, &verslag, &versie, fault) &&
         aanvraag_binnen(tx, werk, toegang, &melding, after->in, versie, fault);
}

bool aanvraag_opnemen(const struct werk *werk, struct str melding, const struct aanvraag_in *in,
                      struct str *ret_melding, struct fault *fault) {
  struct after after = {melding, in};
  return act_schrijven_eenmaal(werk, apply, &after, ret_melding, fault);
}

struct shortcut {
  struct str melding;
  int64_t versie;
  const struct korte_weg_in *in;
};

static bool go_short(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct shortcut *shortcut = in_;
  const struct korte_weg_in *in = shortcut->in;
  struct verslag_versturen_in sending = {in->hoe, in->dag};
  struct aanvraag_in asks = {in->verslag.product, in->van, in->aanvraag_hoe, in->ontvangen};
  struct toegang *toegang;
  struct melding melding;
  struct verslag was, verslag;
  int64_t versie;
  if (!verslag_openen(tx, werk, "korte weg", HANDELING_DOEN, true, shortcut->melding, &toegang, &melding, &was,
                      fault) ||
      !verslag_bewaren_binnen(tx, werk, toegang, &melding, &was, shortcut->versie, &in->verslag, &sending, &verslag,
                              fault))
    return false;
  return verslag_versturen_binnen(tx, werk, toegang, &melding, &verslag, &sending, ret_uitkomst, fault) &&
         newest(toegang, &verslag, &versie, fault) &&
         aanvraag_binnen(tx, werk, toegang, &melding, &asks, versie, fault);
}

bool korte_weg(const struct werk *werk, struct str melding, int64_t versie, const struct korte_weg_in *in,
               struct str *ret_versie, struct fault *fault) {
  struct shortcut shortcut = {melding, versie, in};
  return act_schrijven_eenmaal(werk, go_short, &shortcut, ret_versie, fault);
}
