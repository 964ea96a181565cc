#include "acts/melding_voorbereiden.h"

#include "inrichting/loket.h"
#include "store/concept.h"
#include "store/gebruiker.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/opname.h"
#include "store/persoon.h"

#include "grond.h"
#include "melding_weging.h"
#include "teams.h"

enum { SLEUTELS_MAX = 4096 };

/* ---- what can be chosen ---- */

static struct keus keus_van(enum tabel_nr nr, const struct rij *rij) {
  if (nr == TABEL_KANAAL)
    return (struct keus){((const struct kanaal_rij *)rij)->id, ((const struct kanaal_rij *)rij)->naam, S("")};
  if (nr == TABEL_VERWIJZER)
    return (struct keus){((const struct verwijzer_rij *)rij)->id, ((const struct verwijzer_rij *)rij)->naam, S("")};
  if (nr == TABEL_ONDERWERP)
    return (struct keus){((const struct onderwerp_rij *)rij)->id, ((const struct onderwerp_rij *)rij)->naam, S("")};
  if (nr == TABEL_ORGANISATIE)
    return (struct keus){((const struct organisatie_rij *)rij)->id, ((const struct organisatie_rij *)rij)->naam, S("")};
  const struct triageuitkomst_rij *uitkomst = (const struct triageuitkomst_rij *)rij;
  return (struct keus){uitkomst->id, uitkomst->naam, uitkomst->uitleg};
}

static struct keus *choices(struct tx *tx, const struct inrichting *inrichting, enum tabel_nr nr, size_t *ret_count) {
  const struct rij *const *rijen;
  *ret_count = inrichting_in_kracht(tx_arena(tx), inrichting, nr, tx_vandaag(tx), &rijen);
  struct keus *keuzes = NEW_ARRAY(tx_arena(tx), struct keus, *ret_count + 1);
  for (size_t i = 0; i < *ret_count; i++) keuzes[i] = keus_van(nr, rijen[i]);
  return keuzes;
}

static void add_key(struct buf *buf, struct str key) {
  if (buf->len) buf_add_char(buf, ' ');
  buf_add(buf, key);
}

static struct uitkomst_keuzes outcomes(struct tx *tx, const struct inrichting *inrichting) {
  const struct rij *const *rijen;
  struct uitkomst_keuzes uit;
  struct buf acuut, toelichting, instemming, overdracht;
  uit.keuzes = choices(tx, inrichting, TABEL_TRIAGEUITKOMST, &uit.aantal);
  uit.organisaties = choices(tx, inrichting, TABEL_ORGANISATIE, &uit.organisatie_aantal);
  inrichting_in_kracht(tx_arena(tx), inrichting, TABEL_TRIAGEUITKOMST, tx_vandaag(tx), &rijen);
  buf_init(&acuut, tx_arena(tx), SLEUTELS_MAX);
  buf_init(&toelichting, tx_arena(tx), SLEUTELS_MAX);
  buf_init(&instemming, tx_arena(tx), SLEUTELS_MAX);
  buf_init(&overdracht, tx_arena(tx), SLEUTELS_MAX);
  for (size_t i = 0; i < uit.aantal; i++) {
    const struct triageuitkomst_rij *rij = (const struct triageuitkomst_rij *)rijen[i];
    if (rij->leidt_tot == LEIDT_TOT_ACUUT) add_key(&acuut, rij->id);
    if (rij->leidt_tot == LEIDT_TOT_OVERDRACHT) add_key(&overdracht, rij->id);
    if (rij->leidt_tot != LEIDT_TOT_TEAM || rij->reden_nodig == 1) add_key(&toelichting, rij->id);
    if (rij->leidt_tot == LEIDT_TOT_LOKET || rij->leidt_tot == LEIDT_TOT_SLUITEN) add_key(&instemming, rij->id);
  }
  uit.acuut = buf_str(&acuut);
  uit.toelichting = buf_str(&toelichting);
  uit.instemming = buf_str(&instemming);
  uit.overdracht = buf_str(&overdracht);
  return uit;
}

static bool read_outcomes(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)werk, (void)in;
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  *(struct uitkomst_keuzes *)ret_uit = outcomes(tx, inrichting);
  return true;
}

bool uitkomsten_kiezen(const struct werk *werk, struct uitkomst_keuzes *ret_keuzes, struct fault *fault) {
  return act_lezen(werk, read_outcomes, NULL, ret_keuzes, fault);
}

static void read_questions(struct tx *tx, const struct inrichting *inrichting, struct melding_voorbereiden_uit *uit) {
  const struct triagevraag_rij *const *rijen;
  size_t count = triagevragen(tx_arena(tx), inrichting, tx_vandaag(tx), &rijen);
  uit->vragen = NEW_ARRAY(tx_arena(tx), struct triagevraag, count + 1);
  for (size_t i = 0; i < count; i++)
    if (rijen[i]->soort != TRIAGE_WIE) /* the team and the outcome answer that one */
      uit->vragen[uit->vraag_aantal++] = (struct triagevraag){.sleutel = rijen[i]->id,
                                                              .vraag = rijen[i]->vraag,
                                                              .uitleg = rijen[i]->uitleg,
                                                              .nodig = rijen[i]->altijd == 1};
}

static bool read_choices(struct tx *tx, struct melding_voorbereiden_uit *uit, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault) || !teams_van_vandaag(tx, &uit->teams, &uit->team_aantal, fault))
    return false;
  uit->kanalen = choices(tx, inrichting, TABEL_KANAAL, &uit->kanaal_aantal);
  uit->onderwerpen = choices(tx, inrichting, TABEL_ONDERWERP, &uit->onderwerp_aantal);
  uit->verwijzers = choices(tx, inrichting, TABEL_VERWIJZER, &uit->verwijzer_aantal);
  uit->uitkomsten = outcomes(tx, inrichting);
  read_questions(tx, inrichting, uit);
  return true;
}

/* ---- who it is ---- */

/* Whose relation lets him see the meldingen sees them; who stands outside hears where he is known, and no more. */
static bool read_meldingen(struct tx *tx, const struct werk *werk, int64_t huishouden,
                           struct melding_voorbereiden_uit *uit, struct fault *fault) {
  struct toegang *toegang;
  enum grond grond = grond_van(werk->actor, HANDELING_ZIEN);
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "eerdere meldingen inzien",
                                                .grond = grond,
                                                .handeling = HANDELING_ZIEN,
                                                .informatie = INFO_MELDING,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden},
                        &toegang, fault) &&
         meldingen_van_huishouden(toegang, huishouden, &uit->meldingen, &uit->melding_aantal, fault) &&
         opnames_lezen(toegang, huishouden, uit->meldingen, uit->melding_aantal, fault);
}

static bool read_members(struct toegang *toegang, int64_t huishouden, struct melding_voorbereiden_uit *uit,
                         struct fault *fault) {
  size_t count;
  if (!huishouden_leden(toegang, huishouden, &uit->leden, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (uit->leden[i].id != uit->persoon.id) uit->leden[uit->lid_aantal++] = uit->leden[i];
  return true;
}

static bool read_household(struct tx *tx, const struct werk *werk, int64_t huishouden,
                           struct melding_voorbereiden_uit *uit, struct fault *fault) {
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "huishouden bij aanmelding",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_HUISHOUDEN,
                                              .huishouden = huishouden},
                      &toegang, fault) ||
      !read_members(toegang, huishouden, uit, fault))
    return false;
  if (toegang_mag_ook(toegang, HANDELING_ZIEN, INFO_MELDING, grond_van(werk->actor, HANDELING_ZIEN)))
    return read_meldingen(tx, werk, huishouden, uit, fault);
  return bekend_bij(toegang, huishouden, &uit->bekend_bij, &uit->bekend_aantal, fault);
}

static dag_t typed_day(const struct paren *getypt, dag_t vandaag) {
  dag_t dag;
  return dag_lees(str_trim(paren_waarde(getypt, S("ontvangen"))), &dag) && dag <= vandaag ? dag : vandaag;
}

static bool prepare(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct melding_voorbereiden_in *in = in_;
  struct melding_voorbereiden_uit uit = {0};
  struct toegang *toegang;
  int64_t huishouden;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "persoon inzien",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN},
                      &toegang, fault) ||
      !persoon_lezen(toegang, in->persoon, &uit.persoon, fault) ||
      !huishouden_van_persoon(toegang, uit.persoon.id, &huishouden, fault) ||
      (huishouden && !read_household(tx, werk, huishouden, &uit, fault)) || !read_choices(tx, &uit, fault))
    return false;
  struct loket_keuzes keuzes = loket_keuzes_van(werk->arena, in->getypt);
  bool referred = str_eq(paren_waarde(in->getypt, S("melder")), S("professional"));
  if (!weging_advies(tx, &uit.persoon, &keuzes, paren_waarde(in->getypt, S("kanaal")),
                     referred ? paren_waarde(in->getypt, S("verwijzer")) : S(""),
                     typed_day(in->getypt, werk_vandaag(werk)), &uit.advies, fault))
    return false;
  *(struct melding_voorbereiden_uit *)ret_uit = uit;
  return true;
}

bool melding_voorbereiden(const struct werk *werk, const struct melding_voorbereiden_in *in,
                          struct melding_voorbereiden_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, prepare, in, ret_uit, fault);
}

/* ---- calls that were broken off ---- */

struct unfinished {
  struct niet_afgemaakt *rijen;
  size_t aantal;
};

static bool read_unfinished(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                            struct fault *fault) {
  (void)in;
  struct unfinished *uit = ret_uit;
  struct concept_van_persoon *concepten;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "niet afgemaakt inzien",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN},
                      &toegang, fault) ||
      !concepten_van_meldingen(toegang, werk->actor->gebruiker, &concepten, &uit->aantal, fault))
    return false;
  uit->rijen = NEW_ARRAY(werk->arena, struct niet_afgemaakt, uit->aantal + 1);
  for (size_t i = 0; i < uit->aantal; i++)
    uit->rijen[i] = (struct niet_afgemaakt){.persoon = concepten[i].persoon.publiek,
                                            .naam = persoon_naam(werk->arena, &concepten[i].persoon),
                                            .op = concepten[i].op};
  return true;
}

bool niet_afgemaakt_inzien(const struct werk *werk, struct niet_afgemaakt **ret_rijen, size_t *ret_aantal,
                           struct fault *fault) {
  struct unfinished uit;
  if (!act_lezen(werk, read_unfinished, NULL, &uit, fault)) return false;
  *ret_rijen = uit.rijen;
  *ret_aantal = uit.aantal;
  return true;
}
