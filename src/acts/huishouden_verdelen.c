#include "acts/huishouden_verdelen.h"

#include "store/document.h"
#include "store/huishouden.h"
#include "store/melding.h"
#include "store/notitie.h"
#include "store/persoon.h"

#include "bewoners.h"

enum { ALLES = INFO_PERSOON | INFO_MELDING | INFO_NOTITIE | INFO_DOCUMENT | INFO_VERHELDERING | INFO_PLAN };

const struct veld verdelen_velden[] = {
    {"vanaf", "Wat is de eerste dag in het andere huishouden?", VELD_DAG, .verplicht = "AVG art. 5 lid 1 onder d",
     .plek = offsetof(struct verdelen_in, vanaf)},
};
const size_t verdelen_velden_aantal = 1;

bool gekozen_is(const struct gekozen *gekozen, struct str publiek) {
  for (size_t i = 0; i < gekozen->aantal; i++)
    if (str_eq(gekozen->rij[i], publiek)) return true;
  return false;
}

/* Who leaves today already goes nowhere else from here. */
static bool read_staying(struct toegang *toegang, struct tx *tx, int64_t huishouden, struct str publiek,
                         struct bewoners_uit *uit, struct fault *fault) {
  size_t kept = 0;
  if (!bewoners_lezen(toegang, tx, huishouden, publiek, uit, fault)) return false;
  for (size_t i = 0; i < uit->nu; i++)
    if (uit->leden[i].lidmaatschap.tot == DAG_OPEN) uit->leden[kept++] = uit->leden[i];
  uit->nu = uit->aantal = kept;
  return true;
}

static bool read_papers(struct toegang *toegang, int64_t huishouden, struct verdelen_uit *uit, struct fault *fault) {
  int64_t total;
  size_t count, kept = 0;
  if (!casus_loopt(toegang, huishouden, &uit->casus_hier, fault) ||
      !meldingen_van_huishouden(toegang, huishouden, &uit->meldingen, &uit->melding_aantal, fault) ||
      !notities_van_huishouden(toegang, huishouden, 0, &uit->notities, &uit->notitie_aantal, &total, fault) ||
      !documenten_van_huishouden(toegang, huishouden, &uit->documenten, &count, fault))
    return false;
  for (size_t i = 0; i < count; i++)
    if (!uit->documenten[i].melding) uit->documenten[kept++] = uit->documenten[i];
  uit->document_aantal = kept;
  return true;
}

/* The household of somebody who was looked for, when it is another one and the actor works there too. */
static bool find_other(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                       struct str bij, const struct verdelen_uit *uit, struct toegang *van, int64_t *ret_huishouden,
                       struct toegang **ret_toegang, struct str *ret_publiek, struct fault *fault) {
  struct toegang *search;
  struct persoon persoon;
  bool shielded;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = act,
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN},
                      &search, fault) ||
      !persoon_lezen(search, bij, &persoon, fault) ||
      !huishouden_van_persoon(search, persoon.id, ret_huishouden, fault))
    return false;
  if (*ret_huishouden == 0)
    return fault_add(fault, "bij",
                     S("Deze inwoner woont nog in geen huishouden. Voeg de inwoner toe bij wie hier woont."));
  if (*ret_huishouden == uit->van.id) return fault_add(fault, "bij", S("Deze inwoner woont al in dit huishouden."));
  if (!huishouden_publiek(tx, *ret_huishouden, ret_publiek, fault) ||
      !bewoners_vragen(tx, werk, act, handeling, ALLES, *ret_publiek, ret_huishouden, ret_toegang, fault) ||
      !afscherming_tussen(van, uit->van.id, *ret_huishouden, &shielded, fault))
    return false;
  return !shielded ||
         fault_set(fault, FAULT_RULE,
                   S("Deze twee huishoudens mogen elkaars adres niet weten. Daarom kan er niets van het een "
                     "naar het ander."),
                   "shielded households");
}

struct vraag {
  struct str huishouden, bij;
  int64_t versie, versie_ander;
  const struct verdelen_in *in;
};

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  const struct vraag *vraag = in;
  struct verdelen_uit uit = {0};
  struct toegang *van, *naar;
  struct str publiek;
  int64_t id;
  /* Looking is asked for as doing: who may not do it has no business with what would happen. */
  if (!bewoners_vragen(tx, werk, "huishouden verdelen inzien", HANDELING_DOEN, ALLES, vraag->huishouden, &id, &van,
                       fault) ||
      !read_staying(van, tx, id, vraag->huishouden, &uit.van, fault) || !read_papers(van, id, &uit, fault))
    return false;
  if (vraag->bij.len &&
      (!find_other(tx, werk, "huishouden verdelen inzien", HANDELING_DOEN, vraag->bij, &uit, van, &id, &naar, &publiek,
                   fault) ||
       !read_staying(naar, tx, id, publiek, &uit.naar, fault) || !casus_loopt(naar, id, &uit.casus_daar, fault)))
    return false;
  *(struct verdelen_uit *)ret_uit = uit;
  return true;
}

bool verdelen_inzien(const struct werk *werk, struct str huishouden, struct str bij, struct verdelen_uit *ret_uit,
                     struct fault *fault) {
  return act_lezen(werk, look, &(struct vraag){.huishouden = huishouden, .bij = bij}, ret_uit, fault);
}

bool verdelen_toetsen(const struct werk *werk, const struct verdelen_uit *uit, const struct verdelen_in *in,
                      struct fault *fault) {
  bool *goes = NEW_ARRAY(werk->arena, bool, uit->van.nu + 1);
  struct verdeling verdeling = {.leden = uit->van.leden,
                                .aantal = uit->van.nu,
                                .gaat = goes,
                                .vanaf = in->vanaf,
                                .nieuw = in->bij.len == 0,
                                .casus = uit->casus_hier,
                                .papieren_mee = in->notities.aantal + in->documenten.aantal > 0};
  for (size_t i = 0; i < uit->van.nu; i++) goes[i] = gekozen_is(&in->personen, uit->van.leden[i].persoon.publiek);
  for (size_t i = 0; i < uit->melding_aantal; i++) {
    if (uit->meldingen[i].gesloten_op != DAG_GEEN) continue;
    bool along = gekozen_is(&in->meldingen, uit->meldingen[i].publiek);
    verdeling.open_mee += along;
    verdeling.open_blijft += !along;
  }
  return verdeling_toetsen(&verdeling, werk_vandaag(werk), fault);
}

static bool move_members(const struct werk *werk, struct toegang *van, struct toegang *naar,
                         const struct verdelen_uit *uit, const struct gekozen *wie, int64_t doel, dag_t vanaf,
                         struct fault *fault) {
  for (size_t i = 0; i < uit->van.nu; i++) {
    const struct lid *lid = &uit->van.leden[i];
    if (wie && !gekozen_is(wie, lid->persoon.publiek)) continue;
    struct lidmaatschap eindigt = lid->lidmaatschap, begint = lid->lidmaatschap, *daar;
    size_t count, runs = 0;
    eindigt.tot = vanaf - 1;
    eindigt.einde = EINDE_VERHUISD;
    begint.huishouden = doel;
    begint.vanaf = vanaf;
    begint.vanaf_bekend = wie != NULL; /* who moves says when; households that turn out to be one do not */
    struct str naam = persoon_naam(werk->arena, &lid->persoon);
    if (!lid_wijzigen(van, &lid->lidmaatschap, &eindigt, naam, fault) ||
        !lidmaatschappen(naar, doel, lid->persoon.id, &daar, &count, fault))
      return false;
    for (size_t j = 0; j < count; j++) runs += lidmaatschap_loopt(&daar[j], werk_vandaag(werk));
    if (runs == 0 && !bewoner_bewaren(naar, werk, &lid->persoon, &begint, fault)) return false;
  }
  return true;
}

static bool move_questions(const struct werk *werk, struct toegang *van, struct toegang *naar,
                           const struct verdelen_uit *uit, const struct verdelen_in *in, int64_t doel,
                           struct fault *fault) {
  moment_t zicht = in->bij.len ? werk->wanneer.nu + 1 : 0; /* what was written until now is of the other side */
  for (size_t i = 0; i < uit->melding_aantal; i++)
    if (gekozen_is(&in->meldingen, uit->meldingen[i].publiek) &&
        !melding_meenemen(van, naar, &uit->meldingen[i], doel, zicht, fault))
      return false;
  for (size_t i = 0; i < uit->melding_aantal; i++)
    if (!team_loslaten(van, uit->van.id, uit->meldingen[i].team, werk_vandaag(werk), fault)) return false;
  for (size_t i = 0; i < in->notities.aantal; i++)
    if (!notitie_meenemen(van, in->notities.rij[i], doel, fault)) return false;
  for (size_t i = 0; i < in->documenten.aantal; i++)
    if (!document_meenemen(van, in->documenten.rij[i], doel, fault)) return false;
  return true;
}

/* A household that was not there: nobody has a relation with it until a melding comes along. */
static bool begin_household(struct tx *tx, const struct werk *werk, int64_t *ret_huishouden,
                            struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "huishouden splitsen naar",
                                                .grond = GROND_AANMELDING,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_PERSOON | INFO_MELDING,
                                                .over = OVER_ZOEKEN},
                        ret_toegang, fault) &&
         huishouden_nieuw(*ret_toegang, werk_id(werk), ret_huishouden, fault);
}

static bool divide(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct vraag *vraag = in_;
  const struct verdelen_in *in = vraag->in;
  const char *act = in->bij.len ? "bewoners verhuizen" : "huishouden splitsen";
  struct verdelen_uit uit = {0};
  struct toegang *van, *naar;
  struct str publiek;
  int64_t id, doel;
  if (!bewoners_vragen(tx, werk, act, HANDELING_DOEN, ALLES, vraag->huishouden, &id, &van, fault) ||
      !huishouden_ophogen(van, id, vraag->versie, fault) ||
      !read_staying(van, tx, id, vraag->huishouden, &uit.van, fault) || !read_papers(van, id, &uit, fault) ||
      !verdelen_toetsen(werk, &uit, in, fault))
    return false;
  if (in->bij.len) {
    if (!find_other(tx, werk, "bewoners verhuizen naar", HANDELING_DOEN, in->bij, &uit, van, &doel, &naar, &publiek,
                    fault) ||
        !huishouden_ophogen(naar, doel, 0, fault))
      return false;
  } else if (!begin_household(tx, werk, &doel, &naar, fault)) {
    return false;
  }
  return move_members(werk, van, naar, &uit, &in->personen, doel, in->vanaf, fault) &&
         move_questions(werk, van, naar, &uit, in, doel, fault) && huishouden_publiek(tx, id, ret_uitkomst, fault);
}

bool huishouden_verdelen(const struct werk *werk, struct str huishouden, int64_t versie, const struct verdelen_in *in,
                         struct str *ret_huishouden, struct fault *fault) {
  struct vraag vraag = {.huishouden = huishouden, .versie = versie, .in = in};
  return act_schrijven_eenmaal(werk, divide, &vraag, ret_huishouden, fault);
}

/* One household has one casus at a time (S0-11): which one stays is not for a merge to say. */
static bool one_casus(struct toegang *blijft, struct toegang *weg, int64_t id, int64_t ander, struct fault *fault) {
  bool here, there;
  if (!casus_loopt(blijft, id, &here, fault) || !casus_loopt(weg, ander, &there, fault)) return false;
  return !(here && there) ||
         fault_set(fault, FAULT_RULE, S("In beide huishoudens loopt een casus. Sluit er eerst één."), "two casussen");
}

static bool unite(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct vraag *vraag = in;
  struct verdelen_uit hier = {0}, daar = {0};
  struct toegang *blijft, *weg;
  struct str publiek;
  int64_t id, ander;
  if (!bewoners_vragen(tx, werk, "huishoudens samenvoegen", HANDELING_DOEN, ALLES, vraag->huishouden, &id, &blijft,
                       fault))
    return false;
  hier.van.id = id;
  return find_other(tx, werk, "huishoudens samenvoegen", HANDELING_DOEN, vraag->bij, &hier, blijft, &ander, &weg,
                    &publiek, fault) &&
         huishouden_ophogen(blijft, id, vraag->versie, fault) &&
         huishouden_ophogen(weg, ander, vraag->versie_ander, fault) && one_casus(blijft, weg, id, ander, fault) &&
         read_staying(weg, tx, ander, publiek, &daar.van, fault) &&
         move_members(werk, weg, blijft, &daar, NULL, id, werk_vandaag(werk), fault) &&
         huishoudens_samenvoegen(blijft, weg, id, ander, fault) && huishouden_publiek(tx, id, ret_uitkomst, fault);
}

bool huishoudens_tot_een(const struct werk *werk, struct str huishouden, struct str bij, int64_t versie,
                         int64_t versie_ander, struct str *ret_huishouden, struct fault *fault) {
  struct vraag vraag = {.huishouden = huishouden, .bij = bij, .versie = versie, .versie_ander = versie_ander};
  return act_schrijven_eenmaal(werk, unite, &vraag, ret_huishouden, fault);
}
