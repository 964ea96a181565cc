#include "acts/adres_inzien.h"

#include "store/persoon.h"
#include "store/verblijf.h"

#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct adres_inzien_in, veld)
const struct veld adres_inzien_velden[] = {
    {"doel", "Waarvoor hebt u het adres nodig?", VELD_KEUZE, .keuzes = adresdoelen, .verplicht = "Wet BRP art. 2.59",
     .leeg = "Kies waarvoor u het adres nodig hebt.", PLEK(doel)},
    {"reden", "Waarom is dat nu nodig?", VELD_REGEL, .max = 200, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf kort op waarom u het adres nu nodig hebt.", .uitleg = "Bijvoorbeeld: huisbezoek op dinsdag",
     PLEK(reden)},
};
const size_t adres_inzien_velden_aantal = sizeof adres_inzien_velden / sizeof adres_inzien_velden[0];

struct look {
  struct str persoon;
  const struct adres_inzien_in *in; /* NULL = before asking */
};

/* Where he stays today, when that is not at home. */
static bool read_stay(struct tx *tx, const struct werk *werk, struct toegang *toegang, struct adres_inzien_uit *uit,
                      struct fault *fault) {
  struct verblijf *list;
  size_t count;
  if (!verblijven_van_persoon(toegang, &uit->persoon, &list, &count, fault)) return false;
  const struct verblijf *now = verblijf_op(list, count, tx_vandaag(tx));
  uit->verblijf = now ? verblijf_plek(werk->arena, now) : (struct str){0};
  return true;
}

static bool read_address(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct look *look = in_;
  struct adres_inzien_uit uit;
  struct toegang *toegang;
  int64_t huishouden;
  enum adresdoel doel = look->in ? (enum adresdoel)look->in->doel : ADRESDOEL_GEEN;
  if (!toegang_wegwijzer_persoon(tx, werk->actor, look->persoon, &huishouden, fault) ||
      !toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = look->in ? "geheim adres inzien" : "persoon inzien",
                                              .grond = GROND_HULPVRAAG,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = huishouden,
                                              .adresdoel = doel},
                      &toegang, fault) ||
      !persoon_lezen(toegang, look->persoon, &uit.persoon, fault) ||
      !huishouden_publiek(tx, huishouden, &uit.huishouden, fault) || !read_stay(tx, werk, toegang, &uit, fault))
    return false;
  enum adresdoel asked = look->in ? doel : ADRESDOEL_BEZOEK;
  if (!toegang_adres(toegang, &uit.persoon, asked))
    return fault_set(fault, FAULT_ACCESS,
                     S("Dit adres is geheim. Alleen het team dat met dit huishouden werkt, kan het opvragen."),
                     "secret address");
  if (look->in) toegang_reden(toegang, keuze_label(adresdoelen, look->in->doel), look->in->reden);
  *(struct adres_inzien_uit *)ret_uit = uit;
  return true;
}

bool adres_vragen(const struct werk *werk, struct str persoon, struct adres_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, read_address, &(struct look){.persoon = persoon}, ret_uit, fault);
}

bool adres_inzien(const struct werk *werk, struct str persoon, const struct adres_inzien_in *in,
                  struct adres_inzien_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, read_address, &(struct look){persoon, in}, ret_uit, fault);
}
