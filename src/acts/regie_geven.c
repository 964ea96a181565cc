#include "acts/casus_voeren.h"

#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/inrichting.h"
#include "store/persoon.h"

#include "casus_werk.h"

const struct veld aanspreekpunt_velden[] = {
    {"medewerker", "Wie is het vaste aanspreekpunt?", VELD_ID, .verplicht = "regel AANSPREEKPUNT",
     .leeg = "Kies wie het aanspreekpunt is.", .plek = offsetof(struct aanspreekpunt_in, medewerker)},
    {"versie", "Versie", VELD_GETAL, .plek = offsetof(struct aanspreekpunt_in, versie)},
};
const size_t aanspreekpunt_velden_aantal = sizeof aanspreekpunt_velden / sizeof aanspreekpunt_velden[0];

static bool choose_contact(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                           struct fault *fault) {
  const struct aanspreekpunt_in *in = in_;
  struct toegang *toegang;
  struct casus casus;
  struct medewerker wie;
  if (!casus_openen(tx, werk, "aanspreekpunt kiezen", in->casus, &toegang, &casus, fault) ||
      !collega_kiezen(toegang, casus.huishouden, in->medewerker, "medewerker", &wie, fault))
    return false;
  casus.versie = in->versie;
  return casus_aanspreekpunt_zetten(toegang, &casus, wie.id, fault) &&
         huishouden_publiek(tx, casus.huishouden, ret_uitkomst, fault);
}

bool aanspreekpunt_kiezen(const struct werk *werk, const struct aanspreekpunt_in *in, struct str *ret_huishouden,
                          struct fault *fault) {
  return act_schrijven_eenmaal(werk, choose_contact, in, ret_huishouden, fault);
}

#define PLEK(veld) .plek = offsetof(struct regie_geven_in, veld)
const struct veld regie_geven_velden[] = {
    {"soort", "Welke regie?", VELD_KEUZE, .keuzes = regie_soorten, .verplicht = "regel REGIE", PLEK(soort)},
    {"houder", "Wie krijgt de regie?", VELD_KEUZE, .keuzes = regie_houders, .verplicht = "regel REGIE", PLEK(houder)},
    {"medewerker", "Wie van het team?", VELD_ID, PLEK(medewerker)},
    {"naam", "Naam", VELD_REGEL, .max = 200, .uitleg = "Van wie niet bij het team hoort", PLEK(naam)},
    {"organisatie", "Organisatie", VELD_REGEL, .max = 200, PLEK(organisatie)},
    {"trajectsoort", "Van welk traject?", VELD_REGEL, .max = 60, PLEK(trajectsoort)},
    {"reden", "Waarom?", VELD_REGEL, .max = 500, .verplicht = "regel REGIE", .leeg = "Schrijf kort op waarom.",
     PLEK(reden)},
    {"uitgelegd_op", "Wanneer is dit aan de inwoner uitgelegd?", VELD_DAG, PLEK(uitgelegd_op)},
};
const size_t regie_geven_velden_aantal = sizeof regie_geven_velden / sizeof regie_geven_velden[0];
#undef PLEK

/* Whether the municipality says anything at all of this kind of direction. */
static bool has_rules(struct arena *arena, const struct inrichting *inrichting, int soort, dag_t dag) {
  const struct rij *const *rijen;
  size_t aantal = inrichting_in_kracht(arena, inrichting, TABEL_REGIEREGEL, dag, &rijen);
  for (size_t i = 0; i < aantal; i++)
    if (((const struct regieregel_rij *)rijen[i])->regie == soort) return true;
  return false;
}

/* The regieregel decides; a kind of direction of which it says nothing may be held by anyone. */
static bool may_hold(const struct werk *werk, const struct inrichting *inrichting, const struct regie_geven_in *in,
                     struct fault *fault) {
  dag_t vandaag = werk_vandaag(werk);
  const struct regieregel_rij *regel =
      regie_voor(inrichting, (enum regie_soort)in->soort, (enum regie_houder)in->houder, in->trajectsoort,
                 in->organisatie, vandaag);
  if (regel ? regel->mag != REGIE_NEE : !has_rules(werk->arena, inrichting, in->soort, vandaag)) return true;
  fault_add(fault, "houder",
            regel && regel->uitleg.len ? regel->uitleg : S("In uw gemeente mag die deze regie niet hebben."));
  fault->class = FAULT_RULE;
  fault->rule = "REGIE";
  return false;
}

static bool check_direction(const struct werk *werk, const struct inrichting *inrichting,
                            const struct regie_geven_in *in, struct fault *fault) {
  may_hold(werk, inrichting, in, fault);
  if (in->houder == HOUDER_TEAMLID && in->medewerker.len == 0)
    fault_add(fault, "medewerker", S("Kies wie van het team de regie krijgt."));
  if (in->houder != HOUDER_TEAMLID && in->naam.len == 0) fault_add(fault, "naam", S("Schrijf op wie de regie krijgt."));
  if (in->houder == HOUDER_BEROEPSKRACHT && in->organisatie.len == 0)
    fault_add(fault, "organisatie", S("Schrijf op van welke organisatie."));
  if (in->soort == REGIE_TRAJECT && in->trajectsoort.len == 0)
    fault_add(fault, "trajectsoort", S("Kies van welk traject."));
  if (in->uitgelegd_op != DAG_GEEN && in->uitgelegd_op > werk_vandaag(werk))
    fault_add(fault, "uitgelegd_op", S("Deze dag is nog niet geweest."));
  return fault->field_count == 0;
}

static bool give_direction(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                           struct fault *fault) {
  const struct regie_geven_in *in = in_;
  const struct inrichting *inrichting;
  struct toegang *toegang;
  struct casus casus;
  struct medewerker wie;
  if (!casus_openen(tx, werk, "regie geven", in->casus, &toegang, &casus, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  check_direction(werk, inrichting, in, fault);
  collega_kiezen(toegang, casus.huishouden, in->medewerker, "medewerker", &wie, fault);
  if (fault->class != FAULT_NONE) return false;
  struct regie regie = {.soort = (enum regie_soort)in->soort,
                        .houder = (enum regie_houder)in->houder,
                        .trajectsoort = in->soort == REGIE_TRAJECT ? in->trajectsoort : (struct str){0},
                        .gebruiker = in->houder == HOUDER_TEAMLID ? wie.id : 0,
                        .naam = in->houder == HOUDER_TEAMLID ? wie.naam : in->naam,
                        .organisatie = in->organisatie,
                        .reden = in->reden,
                        .uitgelegd_op = in->uitgelegd_op};
  return regie_zetten(toegang, casus.id, &regie, fault) &&
         huishouden_publiek(tx, casus.huishouden, ret_uitkomst, fault);
}

bool regie_geven(const struct werk *werk, const struct regie_geven_in *in, struct str *ret_huishouden,
                 struct fault *fault) {
  return act_schrijven_eenmaal(werk, give_direction, in, ret_huishouden, fault);
}
