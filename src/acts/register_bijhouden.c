#include "acts/register_bijhouden.h"

#include "connect/brp.h"
#include "store/persoon.h"
#include "store/registerbericht.h"
#include "store/vertegenwoordiging.h"

#include "gezag.h"
#include "register.h"
#include "uitvoeren.h"

enum { BLAD_GEHEUGEN = 16 * 1024 * 1024 };

struct blad {
  struct bij_te_houden *personen;
  size_t aantal;
};

static bool read_batch(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct blad blad;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "basisregistratie raadplegen",
                                              .grond = GROND_SYSTEEM,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN},
                      &toegang, fault) ||
      !personen_met_werk(toegang, *(const int64_t *)in, BRP_BSN_MAX, &blad.personen, &blad.aantal, fault))
    return false;
  *(struct blad *)ret_uit = blad;
  return true;
}

struct nieuws {
  const struct bij_te_houden *wie;
  const struct persoon *nu;
  unsigned soorten;
  bool gezag_anders;
};

/* Compares inside the transaction, with what stands there at that moment. */
static bool take_over(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  struct nieuws *nieuws = *(struct nieuws *const *)in;
  struct toegang *toegang;
  struct persoon was;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "wijziging uit de basisregistratie",
                                              .grond = GROND_SYSTEEM,
                                              .handeling = HANDELING_DOEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = nieuws->wie->huishouden,
                                              .adresdoel = ADRESDOEL_BRIEF},
                      &toegang, fault) ||
      !persoon_lezen(toegang, nieuws->wie->publiek, &was, fault))
    return false;
  struct persoon wordt = registerbericht_verwerken(&was, nieuws->nu);
  nieuws->soorten = registerberichten_van(&was, nieuws->nu);
  *ret_uitkomst = was.publiek;
  return (nieuws->soorten == 0 || registerbericht_bewaren(toegang, &was, &wordt, nieuws->soorten, fault)) &&
         (!nieuws->gezag_anders || gezag_bewaren(werk, toegang, was.id, nieuws->nu->gezag, fault));
}

struct gezien {
  unsigned soorten;
  bool gezag_anders;
};

/* Is there anything to take over at all? Looked at before a transaction is begun, so that a quiet day writes nothing.
 */
static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct nieuws *nieuws = in;
  struct toegang *toegang;
  struct persoon was;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "vergelijken met de basisregistratie",
                                              .grond = GROND_SYSTEEM,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN,
                                              .adresdoel = ADRESDOEL_BRIEF},
                      &toegang, fault) ||
      !persoon_lezen(toegang, nieuws->wie->publiek, &was, fault))
    return false;
  *(struct gezien *)ret_uit = (struct gezien){.soorten = registerberichten_van(&was, nieuws->nu)};
  return registergezag_vergelijken(toegang, was.id, nieuws->nu->gezag, &((struct gezien *)ret_uit)->gezag_anders,
                                   fault);
}

static const struct persoon *find(const struct persoon *nu, size_t aantal, struct str bsn) {
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(nu[i].bsn, bsn)) return &nu[i];
  return NULL;
}

static bool handle(const struct werk *werk, const struct blad *blad, const struct persoon *nu, size_t aantal,
                   struct bijgehouden *uit, struct fault *fault) {
  for (size_t i = 0; i < blad->aantal; i++) {
    struct nieuws nieuws = {.wie = &blad->personen[i], .nu = find(nu, aantal, blad->personen[i].bsn)}, *at = &nieuws;
    struct str publiek;
    struct gezien gezien = {0};
    uit->gevraagd++;
    uit->onbekend += nieuws.nu == NULL;
    if (!nieuws.nu) continue;
    if (!act_lezen(werk, look, &nieuws, &gezien, fault)) return false;
    nieuws.gezag_anders = gezien.gezag_anders;
    if ((gezien.soorten || gezien.gezag_anders) && !act_schrijven(werk, take_over, &at, &publiek, fault)) return false;
    uit->veranderd += nieuws.soorten != 0 || nieuws.gezag_anders;
    uit->overleden += nieuws.soorten >> BERICHT_OVERLEDEN & 1;
    uit->vertrokken += nieuws.soorten >> BERICHT_VERTROKKEN & 1;
  }
  return true;
}

static bool one_batch(const struct werk *werk, int64_t *na, size_t *ret_count, struct bijgehouden *uit,
                      struct fault *fault) {
  struct blad blad;
  struct persoon *nu;
  struct str bsns[BRP_BSN_MAX];
  size_t aantal;
  if (!act_lezen(werk, read_batch, na, &blad, fault)) return false;
  *ret_count = blad.aantal;
  if (blad.aantal == 0) return true;
  for (size_t i = 0; i < blad.aantal; i++) bsns[i] = blad.personen[i].bsn;
  if (!register_personen(werk, bsns, blad.aantal, &nu, &aantal, fault)) return false;
  *na = blad.personen[blad.aantal - 1].persoon;
  return handle(werk, &blad, nu, aantal, uit, fault);
}

bool register_bijhouden(const struct werk *werk, struct bijgehouden *ret_uit, struct fault *fault) {
  int64_t na = 0;
  size_t count = 1;
  bool good = true;
  *ret_uit = (struct bijgehouden){0};
  if (!werk->brp)
    return fault_set(fault, FAULT_OUTSIDE, S("Schakel is niet verbonden met de basisregistratie."), "no register");
  while (good && count) {
    struct werk batch = *werk;
    batch.arena = arena_create(BLAD_GEHEUGEN);
    good = one_batch(&batch, &na, &count, ret_uit, fault);
    arena_destroy(batch.arena);
  }
  return good;
}
