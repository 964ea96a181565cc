#include "acts/cijfers_inzien.h"

#include "inrichting/organisatie.h"
#include "store/cijfers.h"
#include "store/inrichting.h"

#include "uitvoeren.h"

static bool ask(struct tx *tx, const struct werk *werk, const char *act, struct toegang **ret_toegang,
                struct fault *fault) {
  return toegang_vragen(
      tx, werk->actor,
      &(struct toegang_vraag){.act = act,
                              .grond = werk->actor->rol == ROL_SYSTEEM ? GROND_SYSTEEM : GROND_LEIDING,
                              .handeling = HANDELING_ZIEN,
                              .informatie = INFO_CIJFERS,
                              .over = OVER_NIEMAND},
      ret_toegang, fault);
}

/* Lines as they are called on the last day that is counted. */
static bool name_lines(struct tx *tx, struct cijfers *cijfers, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  for (size_t i = 0; i < cijfers->aantal; i++) {
    const struct rapportagelijn_rij *rij =
        inrichting_op(inrichting, TABEL_RAPPORTAGELIJN, cijfers->regels[i].lijn, cijfers->periode.tot);
    if (rij) cijfers->regels[i].naam = rij->naam;
  }
  return true;
}

static bool count_questions(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                            struct fault *fault) {
  const struct periode *periode = in;
  struct cijfers *cijfers = ret_uit;
  struct toegang *toegang;
  struct telgroep *groepen;
  size_t aantal;
  if (!ask(tx, werk, "meldingen tellen", &toegang, fault) ||
      !meldingen_groepen(toegang, periode, &groepen, &aantal, fault))
    return false;
  *cijfers = cijfers_optellen(werk->arena, periode, groepen, aantal);
  return name_lines(tx, cijfers, fault);
}

bool meldingen_tellen(const struct werk *werk, const struct periode *periode, struct cijfers *ret_cijfers,
                      struct fault *fault) {
  return periode_toetsen(periode, werk_vandaag(werk), fault) &&
         act_lezen(werk, count_questions, periode, ret_cijfers, fault);
}

static bool count_work(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct periode *periode = in;
  struct cijfers *cijfers = ret_uit;
  struct toegang *toegang;
  struct telgroep *groepen;
  size_t aantal;
  if (!ask(tx, werk, "trajecten tellen", &toegang, fault) ||
      !trajecten_groepen(toegang, periode->tot, &groepen, &aantal, fault))
    return false;
  *cijfers = cijfers_optellen(werk->arena, periode, groepen, aantal);
  return name_lines(tx, cijfers, fault);
}

bool trajecten_tellen(const struct werk *werk, dag_t op, struct cijfers *ret_cijfers, struct fault *fault) {
  struct periode periode = {op, op};
  return periode_toetsen(&periode, werk_vandaag(werk), fault) &&
         act_lezen(werk, count_work, &periode, ret_cijfers, fault);
}

/* What the figure of that line says, and what the line is called. */
static bool look_up_figure(const struct werk *werk, const struct cijferzaken_in *in, struct cijferzaken_uit *uit,
                           struct fault *fault) {
  struct cijfers cijfers;
  uit->lijn_naam = in->lijn;
  if (!(in->soort == CIJFERS_TRAJECTEN ? trajecten_tellen(werk, in->periode.tot, &cijfers, fault)
                                       : meldingen_tellen(werk, &in->periode, &cijfers, fault)))
    return false;
  for (size_t i = 0; i < cijfers.aantal; i++) {
    if (!str_eq(cijfers.regels[i].lijn, in->lijn)) continue;
    uit->geteld = cijfers.regels[i].totaal;
    uit->lijn_naam = cijfers.regels[i].naam;
  }
  return true;
}

static bool open_cases(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct cijferzaken_in *in = in_;
  struct cijferzaken_uit *uit = ret_uit;
  struct toegang *toegang;
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "zaken achter een cijfer",
                                                .grond = GROND_LEIDING,
                                                .handeling = HANDELING_ZIEN,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS,
                                                .over = OVER_LIJST},
                        &toegang, fault) &&
         cijferzaken_lezen(toegang, in->soort, in->lijn, &in->periode, (in->bladzijde - 1) * CIJFERS_BLAD, &uit->zaken,
                           &uit->aantal, &uit->totaal, fault);
}

bool cijferzaken_inzien(const struct werk *werk, const struct cijferzaken_in *in, struct cijferzaken_uit *ret_uit,
                        struct fault *fault) {
  struct cijferzaken_uit uit = {0};
  if (!look_up_figure(werk, in, &uit, fault) || !act_lezen(werk, open_cases, in, &uit, fault)) return false;
  *ret_uit = uit;
  return true;
}
