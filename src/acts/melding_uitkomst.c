#include "acts/melding_uitkomst.h"

#include "inrichting/loket.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/opname.h"
#include "store/overdracht.h"
#include "store/persoon.h"

#include "bewoners.h"
#include "melding_stap.h"
#include "overdracht_beginnen.h"
#include "ontvangst.h"

#define PLEK(veld) .plek = offsetof(struct uitkomst_in, veld)
const struct veld melding_uitkomst_velden[] = {
    {"uitkomst", "Hoe loopt dit af?", VELD_REGEL, .max = 60, .verplicht = "regel TRIAGE-UITKOMST",
     .leeg = "Kies hoe dit afloopt.", PLEK(uitkomst)},
    {"toelichting", "Wat hebt u gezegd, gedaan of doorgegeven?", VELD_TEKST, .max = 2000, PLEK(toelichting)},
    {"acuut_wie", "Welke organisatie hebt u gebeld?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: politie, crisisdienst, Veilig Thuis", PLEK(acuut_wie)},
    {"acuut_gesproken", "Wie hebt u daar gesproken?", VELD_REGEL, .max = 200, PLEK(acuut_gesproken)},
    {"acuut_op", "Op welke dag?", VELD_DAG, PLEK(acuut_op)},
    {"acuut_om", "Hoe laat?", VELD_KLOKTIJD, PLEK(acuut_om)},
    {"overdracht_organisatie", "Aan wie draagt u over?", VELD_REGEL, .max = 80, PLEK(overdracht_organisatie)},
    {"overdracht_naam", "Staat de organisatie niet in de lijst? Typ de naam", VELD_REGEL, .max = 200,
     PLEK(overdracht_naam)},
    {"instemming_wie", "Wie heeft dit gezegd?", VELD_REGEL, .max = 200,
     .uitleg = "Nodig als een Wmo-melding nu dicht gaat.", PLEK(instemming_wie)},
    {"instemming_hoe", "Hoe is dit gezegd?", VELD_REGEL, .max = 200, .uitleg = "Bijvoorbeeld: aan de telefoon",
     PLEK(instemming_hoe)},
    {"instemming_op", "Op welke dag is dit gezegd?", VELD_DAG, PLEK(instemming_op)},
};
const size_t melding_uitkomst_velden_aantal = sizeof melding_uitkomst_velden / sizeof melding_uitkomst_velden[0];

/* The row of today; NULL when there is none. */
static bool find_kind(struct tx *tx, struct str sleutel, const struct triageuitkomst_rij **ret_rij,
                      struct fault *fault) {
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  *ret_rij = inrichting_op(inrichting, TABEL_TRIAGEUITKOMST, sleutel, tx_vandaag(tx));
  return true;
}

static struct uitkomst_soort kind_of(const struct triageuitkomst_rij *rij) {
  return (struct uitkomst_soort){.leidt_tot = (enum leidt_tot)rij->leidt_tot,
                                 .sluit_wmo = (enum sluit_wmo)rij->sluit_wmo_melding,
                                 .reden_nodig = rij->reden_nodig == 1};
}

bool uitkomst_nagaan(struct tx *tx, enum wet wet, dag_t ontvangen, const struct uitkomst_in *in, struct fault *fault) {
  const struct triageuitkomst_rij *rij;
  const struct inrichting *inrichting;
  if (!find_kind(tx, in->uitkomst, &rij, fault) || !inrichting_geldend(tx, &inrichting, fault)) return false;
  if (!rij) return fault_add(fault, "uitkomst", S("Kies een uitkomst uit de lijst."));
  struct uitkomst_soort soort = kind_of(rij);
  if (soort.leidt_tot == LEIDT_TOT_OVERDRACHT && in->overdracht_organisatie.len &&
      !organisatie_op(inrichting, in->overdracht_organisatie, tx_vandaag(tx)))
    fault_add(fault, "overdracht_organisatie", S("Kies een organisatie uit de lijst."));
  return uitkomst_toetsen(&soort, wet, ontvangen, in, tx_vandaag(tx), fault);
}

bool uitkomst_gevolg(struct tx *tx, enum wet wet, const struct uitkomst_in *in, struct uitkomst_gevolg *ret_gevolg,
                     struct fault *fault) {
  const struct triageuitkomst_rij *rij;
  struct sluiting sluiting;
  if (!find_kind(tx, in->uitkomst, &rij, fault)) return false;
  struct uitkomst_soort soort = rij ? kind_of(rij) : (struct uitkomst_soort){.leidt_tot = LEIDT_TOT_TEAM};
  *ret_gevolg = (struct uitkomst_gevolg){.sluit = rij && uitkomst_sluit(&soort, wet, in, &sluiting),
                                         .acuut = soort.leidt_tot == LEIDT_TOT_ACUUT};
  return true;
}

static bool close_with(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                       const struct uitkomst_soort *soort, const struct uitkomst_in *in, struct fault *fault) {
  struct sluiting sluiting;
  dag_t vandaag = werk_vandaag(werk);
  if (!uitkomst_sluit(soort, melding->wet, in, &sluiting)) return true;
  return melding_afsluiten(toegang, melding, &sluiting, vandaag, fault) &&
         overdrachten_beeindigen(toegang, melding, S("De melding is gesloten."), fault) &&
         team_loslaten(toegang, melding->huishouden, melding->team, vandaag, fault) &&
         (sluiting.reden != SLUIT_BEANTWOORD || melding->wet != WET_WMO ||
          beantwoord_bevestigen(tx, werk, melding, fault));
}

/* Offered outside; held until somebody there has taken it over, which is written down afterwards. */
static bool pass_on(struct tx *tx, const struct werk *werk, const struct melding *melding, const struct uitkomst_in *in,
                    struct fault *fault) {
  const struct overdragen_in over = {.soort = OVERDRACHT_BUITEN,
                                     .organisatie = in->overdracht_organisatie,
                                     .naam = in->overdracht_naam,
                                     .boodschap = in->toelichting};
  return overdracht_aanbieden(tx, werk, melding, &over, fault);
}

bool uitkomst_toepassen(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                        const struct uitkomst_in *in, struct fault *fault) {
  const struct triageuitkomst_rij *rij;
  struct melding nu = *melding;
  if (!find_kind(tx, in->uitkomst, &rij, fault)) return false;
  if (!rij) return fault_add(fault, "uitkomst", S("Kies een uitkomst uit de lijst."));
  struct uitkomst_soort soort = kind_of(rij);
  bool acute = soort.leidt_tot == LEIDT_TOT_ACUUT;
  struct uitkomst uitkomst = {.sleutel = in->uitkomst,
                              .toelichting = in->toelichting,
                              .acuut_wie = acute ? in->acuut_wie : S(""),
                              .acuut_gesproken = acute ? in->acuut_gesproken : S(""),
                              .acuut_op = acute ? in->acuut_op : DAG_GEEN,
                              .acuut_om = acute ? in->acuut_om : -1,
                              .op = werk->wanneer.nu};
  if (acute) nu.urgentie = URGENTIE_DIRECT;
  return uitkomst_bewaren(toegang, melding, &uitkomst, nu.urgentie, werk->actor->gebruiker, &nu.versie, fault) &&
         (soort.leidt_tot != LEIDT_TOT_OVERDRACHT || pass_on(tx, werk, &nu, in, fault)) &&
         close_with(tx, werk, toegang, &nu, &soort, in, fault);
}

struct given {
  struct str melding;
  int64_t versie;
  const struct uitkomst_in *in;
};

static bool give(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct given *given = in_;
  struct toegang *toegang;
  struct melding melding;
  return melding_openen(tx, werk, "uitkomst geven", HANDELING_DOEN, given->melding, &toegang, &melding, fault) &&
         huishouden_vasthouden(toegang, melding.huishouden, fault) &&
         !melding_verouderd(&melding, given->versie, fault) &&
         uitkomst_nagaan(tx, melding.wet, melding.ontvangen, given->in, fault) &&
         uitkomst_toepassen(tx, werk, toegang, &melding, given->in, fault) &&
         huishouden_publiek(tx, melding.huishouden, ret_uitkomst, fault);
}

bool melding_uitkomst(const struct werk *werk, struct str melding, int64_t versie, const struct uitkomst_in *in,
                      struct str *ret_huishouden, struct fault *fault) {
  struct given given = {melding, versie, in};
  return act_schrijven_eenmaal(werk, give, &given, ret_huishouden, fault);
}
