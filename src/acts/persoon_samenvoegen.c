#include "acts/persoon_samenvoegen.h"

#include "store/persoon.h"
#include "store/samenvoegen.h"

#include "persoon_getypt.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct samenvoegen_in, veld)
#define WIENS(naam, label)                                                                                             \
  { #naam, label, VELD_KEUZE, .keuzes = wiens_keuzes, PLEK(keuze.naam) }
const struct veld samenvoegen_velden[] = {
    WIENS(naam, "Naam"),
    WIENS(geboren, "Geboren"),
    WIENS(geslacht, "Geslacht"),
    WIENS(bsn, "BSN"),
    WIENS(adres, "Adres"),
    {"reden", "Hoe weet u dat dit dezelfde persoon is?", VELD_REGEL, .max = 200, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf kort op hoe u weet dat dit dezelfde persoon is.",
     .uitleg = "Bijvoorbeeld: mevrouw liet haar paspoort zien", PLEK(reden)},
};
const size_t samenvoegen_velden_aantal = sizeof samenvoegen_velden / sizeof samenvoegen_velden[0];

static const struct toegang_vraag zoeken = {.act = "dubbele inwoner zoeken",
                                            .grond = GROND_AANMELDING,
                                            .handeling = HANDELING_ZIEN,
                                            .informatie = INFO_PERSOON,
                                            .over = OVER_ZOEKEN};

static bool alike_while_entering(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                                 struct fault *fault) {
  struct dubbelen_uit uit = {.deze = *(const struct persoon *)in};
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor, &zoeken, &toegang, fault) ||
      !dubbelen_zoeken(toegang, &uit.deze, &uit.lijken, &uit.aantal, fault))
    return false;
  *(struct dubbelen_uit *)ret_uit = uit;
  return true;
}

bool dubbelen_bij_invoeren(const struct werk *werk, const struct persoon_invoeren_in *in, struct dubbelen_uit *ret_uit,
                           struct fault *fault) {
  struct persoon typed = persoon_getypt(werk, in);
  return act_lezen(werk, alike_while_entering, &typed, ret_uit, fault);
}

/* `anderen`: public ids with commas between them. */
static bool keep_apart(struct tx *tx, const struct werk *werk, struct str publiek, struct str anderen,
                       struct fault *fault) {
  struct toegang_vraag vraag = zoeken;
  struct toegang *toegang;
  struct persoon persoon, ander;
  struct str id;
  vraag.act = "niet dezelfde inwoner";
  vraag.handeling = HANDELING_DOEN;
  if (!toegang_vragen(tx, werk->actor, &vraag, &toegang, fault) || !persoon_lezen(toegang, publiek, &persoon, fault))
    return false;
  for (size_t i = 0; i < DUBBELEN_MAX && str_cut(&anderen, ',', &id); i++)
    if (!persoon_lezen(toegang, id, &ander, fault) ||
        (ander.id != persoon.id && !niet_dezelfde_bewaren(toegang, persoon.id, ander.id, fault)))
      return false;
  return true;
}

struct anders {
  struct persoon nieuw;
  struct str anderen;
};

/* Both or neither: without the second he would be taken for one of those who look like him. */
static bool keep_new_apart(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                           struct fault *fault) {
  const struct anders *anders = in;
  return persoon_getypt_bewaren(tx, werk, &anders->nieuw, ret_uitkomst, fault) &&
         keep_apart(tx, werk, *ret_uitkomst, anders->anderen, fault);
}

bool persoon_invoeren_als_ander(const struct werk *werk, const struct persoon_invoeren_in *in, struct str anderen,
                                struct str *ret_persoon, struct fault *fault) {
  struct anders anders = {persoon_getypt(werk, in), anderen};
  return persoon_getypt_keuren(werk, in, &anders.nieuw, fault) &&
         act_schrijven_eenmaal(werk, keep_new_apart, &anders, ret_persoon, fault);
}

/* A person with his household, which must be the actor's to look at or to work in; 0 when he has none. */
static bool ask(struct tx *tx, const struct werk *werk, enum handeling handeling, struct str publiek, bool must,
                int64_t *ret_huishouden, struct toegang **ret_toegang, struct persoon *ret_persoon,
                struct fault *fault) {
  struct toegang_vraag vraag = {.act = "inwoners samenvoegen",
                                .grond = GROND_HULPVRAAG,
                                .handeling = handeling,
                                .informatie = INFO_PERSOON | INFO_MELDING,
                                .over = OVER_HUISHOUDEN,
                                .adresdoel = handeling == HANDELING_DOEN ? ADRESDOEL_BRIEF : ADRESDOEL_GEEN};
  if (!toegang_wegwijzer_persoon(tx, werk->actor, publiek, &vraag.huishouden, fault)) {
    if (must || fault->class != FAULT_ABSENT) return false;
    fault_init(fault);
    vraag.over = OVER_ZOEKEN;
    vraag.grond = GROND_AANMELDING;
    vraag.informatie = INFO_PERSOON;
  }
  *ret_huishouden = vraag.huishouden;
  return toegang_vragen(tx, werk->actor, &vraag, ret_toegang, fault) &&
         persoon_lezen(*ret_toegang, publiek, ret_persoon, fault);
}

static bool read_alike(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct dubbelen_uit uit;
  struct toegang *toegang, *search;
  int64_t huishouden;
  if (!ask(tx, werk, HANDELING_ZIEN, *(const struct str *)in, true, &huishouden, &toegang, &uit.deze, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault) ||
      !toegang_vragen(tx, werk->actor, &zoeken, &search, fault) ||
      !dubbelen_zoeken(search, &uit.deze, &uit.lijken, &uit.aantal, fault))
    return false;
  *(struct dubbelen_uit *)ret_uit = uit;
  return true;
}

bool dubbelen_inzien(const struct werk *werk, struct str persoon, struct dubbelen_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, read_alike, &persoon, ret_uit, fault);
}

struct paar_in {
  struct str persoon, ander;
  const struct samenvoegen_in *in;
};

struct paar_uit {
  struct samenvoegen_uit beide;
  struct toegang *toegang;
  int64_t huishouden, huishouden_ander;
};

static bool read_both(struct tx *tx, const struct werk *werk, enum handeling handeling, const struct paar_in *in,
                      struct paar_uit *uit, struct fault *fault) {
  struct toegang *other;
  if (!ask(tx, werk, handeling, in->persoon, true, &uit->huishouden, &uit->toegang, &uit->beide.deze, fault) ||
      !ask(tx, werk, handeling, in->ander, false, &uit->huishouden_ander, &other, &uit->beide.ander, fault) ||
      !huishouden_publiek(tx, uit->huishouden, &uit->beide.huishouden, fault))
    return false;
  return uit->beide.deze.id != uit->beide.ander.id ||
         fault_set(fault, FAULT_ABSENT, S("Deze inwoners zijn al samengevoegd."), "merged already");
}

static bool look_both(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct paar_uit uit;
  if (!read_both(tx, werk, HANDELING_ZIEN, in, &uit, fault)) return false;
  *(struct samenvoegen_uit *)ret_uit = uit.beide;
  return true;
}

bool samenvoegen_inzien(const struct werk *werk, struct str persoon, struct str ander, struct samenvoegen_uit *ret_uit,
                        struct fault *fault) {
  return act_lezen(werk, look_both, &(struct paar_in){.persoon = persoon, .ander = ander}, ret_uit, fault);
}

static bool merge_both(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                       struct fault *fault) {
  const struct paar_in *in = in_;
  struct paar_uit uit;
  if (!read_both(tx, werk, HANDELING_DOEN, in, &uit, fault) ||
      !samenvoegen_toetsen(&uit.beide.deze, &uit.beide.ander, &in->in->keuze, fault) ||
      !persoon_vasthouden(uit.toegang, uit.beide.deze.id, fault) ||
      !persoon_vasthouden(uit.toegang, uit.beide.ander.id, fault))
    return false;
  struct persoon blijft = samenvoegen(&uit.beide.deze, &uit.beide.ander, &in->in->keuze);
  toegang_reden(uit.toegang, S("samenvoegen"), in->in->reden);
  if (!persoon_samenvoegen(uit.toegang, &uit.beide.deze, &blijft, &uit.beide.ander, uit.huishouden,
                           uit.huishouden_ander, &(struct samenvoeging_nieuw){werk_id(werk), in->in->reden}, fault))
    return false;
  *ret_uitkomst = uit.beide.huishouden;
  return true;
}

bool personen_samenvoegen(const struct werk *werk, struct str persoon, struct str ander,
                          const struct samenvoegen_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct paar_in paar = {persoon, ander, in};
  return act_schrijven_eenmaal(werk, merge_both, &paar, ret_huishouden, fault);
}

static bool part_both(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct paar_in *paar = in;
  struct toegang *toegang;
  struct persoon persoon;
  int64_t huishouden;
  return ask(tx, werk, HANDELING_ZIEN, paar->persoon, true, &huishouden, &toegang, &persoon, fault) &&
         keep_apart(tx, werk, paar->persoon, paar->ander, fault) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool personen_uit_elkaar(const struct werk *werk, struct str persoon, struct str ander, struct str *ret_huishouden,
                         struct fault *fault) {
  struct paar_in paar = {.persoon = persoon, .ander = ander};
  return act_schrijven_eenmaal(werk, part_both, &paar, ret_huishouden, fault);
}
