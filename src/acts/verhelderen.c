#include "acts/verhelderen.h"

#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/concept.h"
#include "store/document.h"
#include "store/inrichting.h"
#include "store/overdracht.h"
#include "store/persoon.h"

#include "casus_werk.h"
#include "concept_sleutel.h"
#include "feiten.h"
#include "verhelderen_werk.h"

const struct veld verheldering_beginnen_velden[] = {
    {"poort_reden", "Waarom begint u nu al?", VELD_REGEL, .max = 500,
     .plek = offsetof(struct verheldering_beginnen_in, poort_reden)},
};
const size_t verheldering_beginnen_velden_aantal = 1;

#define TEKST(naam, label, soort)                                                                                      \
  {naam, label, VELD_TEKST, .max = 4000, .plek = offsetof(struct deel_inhoud, tekst[TEKST_##soort])}, {                \
    naam "_eigen", "Dit zijn de woorden van de inwoner zelf", VELD_JA,                                                 \
        .plek = offsetof(struct deel_inhoud, eigen[TEKST_##soort])                                                     \
  }
const struct veld deel_velden[] = {
    TEKST("antwoord", "Antwoord", ANTWOORD),
    TEKST("situatie", "Hoe is het nu?", SITUATIE),
    TEKST("goed", "Wat gaat er goed?", GOED),
    TEKST("zorg", "Waar is zorg over?", ZORG),
    TEKST("wens", "Wat is de wens?", WENS),
    TEKST("hulp_nu", "Wie helpt hierbij nu?", HULP_NU),
    TEKST("hulp_eerder", "Wie hielp hierbij eerder?", HULP_EERDER),
    TEKST("gedaan", "Wat hebt u zelf al gedaan?", GEDAAN),
    TEKST("nog_doen", "Wat kunt u zelf nog meer doen?", NOG_DOEN),
    TEKST("netwerk", "Hoe helpen familie, vrienden en buren?", NETWERK),
    TEKST("mantelzorg", "Hoe gaat het met de mantelzorger?", MANTELZORG),
    TEKST("informeel", "Welke vrijwillige hulp is er al?", INFORMEEL),
    {"score", "Score", VELD_REGEL, .max = 6, .plek = offsetof(struct deel_inhoud, score)},
    {"volgorde", "Wanneer pakken wij dit op?", VELD_KEUZE, .keuzes = verheldering_volgorde,
     .plek = offsetof(struct deel_inhoud, volgorde)},
    {"gevoelig", "Dit deel afschermen", VELD_JA,
     .uitleg = "Alleen wie aan een traject van dit huishouden werkt ziet dan wat hier staat.",
     .plek = offsetof(struct deel_inhoud, gevoelig)},
};
const size_t deel_velden_aantal = sizeof deel_velden / sizeof deel_velden[0];

struct str concept_sleutel_deel(struct arena *arena, struct str deel) {
  return concept_van_deel(arena, deel);
}

struct begin {
  struct str huishouden;
  const struct verheldering_beginnen_in *in;
};

/* The one that is being made, of all of this household. */
static const struct verheldering *running(const struct verheldering *alle, size_t aantal) {
  for (size_t i = 0; i < aantal; i++)
    if (alle[i].afgerond_op == DAG_GEEN) return &alle[i];
  return NULL;
}

/* A partner who leads the first steps may be the first to work there: then the casus begins under the team that handed
 * the question over, with who did so as its vast aanspreekpunt, for the municipality stays responsible (S2-236). */
static bool partner_casus(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                          struct casus *ret_casus, struct fault *fault) {
  struct overdracht *van_mij;
  size_t aantal;
  if (!overdrachten_van_mij(toegang, huishouden, &van_mij, &aantal, fault)) return false;
  if (aantal == 0)
    return fault_set(fault, FAULT_STALE, S("Deze vraag is niet meer bij u."),
                     "nothing was handed over to this partner");
  return casus_zoeken_of_beginnen(
      tx, werk, toegang,
      &(struct casus_begin){.huishouden = huishouden,
                            .team = van_mij->van_team,
                            .inwoner = van_mij->persoon_naam,
                            .werker = {.id = van_mij->van_gebruiker, .naam = van_mij->van_naam}},
      ret_casus, fault);
}

/* The gates of the trajecten are for who may see them. */
static bool may_begin(struct tx *tx, struct toegang *toegang, const struct casus *casus, struct str reden,
                      struct fault *fault) {
  return !(toegang_informatie(toegang) & INFO_PLAN) ||
         poort_open_voor_casus(tx, toegang, casus, POORT_VERHELDEREN, reden, fault);
}

static bool begin(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct begin *in = in_;
  struct toegang *toegang;
  struct casus casus;
  struct verheldering *alle;
  size_t aantal;
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_HUISHOUDEN, in->huishouden, &huishouden, fault) ||
      !verhelderen_vragen(tx, werk, "vraagverheldering beginnen", HANDELING_DOEN, 0, huishouden, &toegang, fault) ||
      !huishouden_vasthouden(toegang, huishouden, fault) ||
      !(werk->actor->rol == ROL_PARTNER ? partner_casus(tx, werk, toegang, huishouden, &casus, fault)
                                        : casus_van_huishouden(toegang, huishouden, &casus, fault)) ||
      !verhelderingen_van_huishouden(toegang, huishouden, &alle, &aantal, fault))
    return false;
  if (!casus.id)
    return fault_set(fault, FAULT_STALE, S("Dit huishouden heeft geen casus. Pak eerst een vraag op."), "no casus");
  const struct verheldering *loopt = running(alle, aantal);
  struct str publiek = loopt ? loopt->publiek : werk_id(werk), delen[HOOFDVRAAG_EINDE];
  for (int i = 0; i < HOOFDVRAAG_EINDE; i++) delen[i] = werk_id(werk);
  if (!loopt && (!may_begin(tx, toegang, &casus, in->in->poort_reden, fault) ||
                 !verheldering_maken(toegang, casus.id, publiek, delen, fault)))
    return false;
  *ret_uitkomst = publiek;
  return true;
}

bool verheldering_beginnen(const struct werk *werk, struct str huishouden, const struct verheldering_beginnen_in *in,
                           struct str *ret_verheldering, struct fault *fault) {
  struct begin alles = {huishouden, in};
  return act_schrijven_eenmaal(werk, begin, &alles, ret_verheldering, fault);
}

struct schrijf {
  struct str deel;
  int64_t versie;
  const struct deel_inhoud *in;
};

/* Only a score of the scale, only where there is one. */
static bool check_score(struct tx *tx, const struct verheldering_deel *deel, struct str score, struct fault *fault) {
  const struct inrichting *inrichting;
  int64_t getal;
  if (score.len == 0 || str_eq(score, deel->inhoud.score)) return true;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct meetschaal_rij *schaal = meetschaal_van(tx_arena(tx), inrichting, tx_vandaag(tx));
  if (schaal && deel->vraag == VRAAG_GEBIED && str_to_i64(score, &getal) && getal >= schaal->laagste &&
      getal <= schaal->hoogste)
    return true;
  return fault_add(fault, "score", S("Kies een score van de schaal."));
}

/* Who does not work on a traject would shield the part from himself. */
static bool check_shield(struct toegang *toegang, const struct verheldering *verheldering,
                         const struct verheldering_deel *deel, bool gevoelig, struct fault *fault) {
  bool works;
  if (gevoelig == deel->inhoud.gevoelig) return true;
  if (!verheldering_werkt_mee(toegang, verheldering->casus, &works, fault)) return false;
  return (works && deel->vraag == VRAAG_GEBIED) ||
         fault_add(fault, "gevoelig", S("Alleen wie aan een traject van dit huishouden werkt kan dit afschermen."));
}

static bool keep(struct tx *tx, struct toegang *toegang, const struct verheldering *verheldering,
                 const struct verheldering_deel *deel, const struct deel_inhoud *wordt, struct fault *fault) {
  return check_score(tx, deel, wordt->score, fault) &&
         check_shield(toegang, verheldering, deel, wordt->gevoelig, fault) &&
         (deel_inhoud_gelijk(&deel->inhoud, wordt) || verheldering_deel_bewaren(toegang, deel, wordt, fault));
}

static bool write_part(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                       struct fault *fault) {
  const struct schrijf *in = in_;
  struct toegang *toegang;
  struct verheldering verheldering;
  struct verheldering_deel deel;
  struct deel_inhoud basis, wordt;
  if (!verhelderen_deel_openen(tx, werk, "vraagverheldering schrijven", in->deel, &toegang, &verheldering, &deel,
                               fault) ||
      !verheldering_deel_versie(toegang, &deel, in->versie, &basis, fault))
    return false;
  if (!deel_inhoud_samen(&basis, in->in, &deel.inhoud, &wordt))
    return fault_set(fault, FAULT_STALE,
                     S("Iemand anders heeft dit net ook veranderd. U ziet hieronder beide teksten."), "stale part");
  if (!keep(tx, toegang, &verheldering, &deel, &wordt, fault) ||
      !concept_bewaren(tx, werk->actor->gebruiker, concept_van_deel(werk->arena, in->deel), (struct str){0}, fault))
    return false;
  *ret_uitkomst = in->deel;
  return true;
}

bool deel_schrijven(const struct werk *werk, struct str deel, int64_t versie, const struct deel_inhoud *in,
                    struct str *ret_deel, struct fault *fault) {
  struct schrijf alles = {deel, versie, in};
  return act_schrijven_eenmaal(werk, write_part, &alles, ret_deel, fault);
}

static bool take_over(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  const struct str *publiek = in;
  struct toegang *toegang;
  struct verheldering verheldering;
  struct verheldering_deel deel;
  struct deel_inhoud bekend, wordt;
  struct str uit;
  if (!verhelderen_deel_openen(tx, werk, "vraagverheldering bevestigen", *publiek, &toegang, &verheldering, &deel,
                               fault) ||
      !verhelderen_bekend(tx, toegang, &verheldering, &deel, &bekend, &uit, fault))
    return false;
  wordt = deel.inhoud;
  deel_inhoud_aanvullen(&wordt, &bekend);
  if (!keep(tx, toegang, &verheldering, &deel, &wordt, fault)) return false;
  *ret_uitkomst = *publiek;
  return true;
}

bool deel_overnemen(const struct werk *werk, struct str deel, struct str *ret_deel, struct fault *fault) {
  return act_schrijven_eenmaal(werk, take_over, &deel, ret_deel, fault);
}

static bool finish(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct str *publiek = in;
  struct toegang *toegang;
  struct verheldering verheldering;
  if (!verhelderen_openen(tx, werk, "vraagverheldering afronden", *publiek, &toegang, &verheldering, fault) ||
      !verheldering_sluiten(toegang, &verheldering, fault))
    return false;
  *ret_uitkomst = *publiek;
  return true;
}

bool verheldering_afronden(const struct werk *werk, struct str verheldering, struct str *ret_verheldering,
                           struct fault *fault) {
  return act_schrijven_eenmaal(werk, finish, &verheldering, ret_verheldering, fault);
}
