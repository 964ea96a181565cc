#include "acts/melding_opnemen.h"

#include "store/concept.h"
#include "store/gebruiker.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/persoon.h"

#include "concept_sleutel.h"
#include "ontvangst.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct melding_opnemen_in, veld)
const struct veld melding_opnemen_velden[] = {
    {"persoon", "Inwoner", VELD_ID, .verplicht = "regel MELDING-INWONER", PLEK(persoon)},
    {"woorden", "Wat is de vraag?", VELD_TEKST, .max = 4000, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .leeg = "Schrijf de vraag van de inwoner op.", .uitleg = "Schrijf het op zoals de inwoner het zelf zegt.",
     PLEK(woorden)},
    {"bereikbaar", "Hoe en wanneer kunnen wij het beste contact opnemen?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: na 14:00 uur bellen, niet via de post", PLEK(bereikbaar)},
    {"wet", "Welke wet past hierbij?", VELD_KEUZE, .keuzes = wetten, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .leeg = "Kies de wet die past. Weet u het nog niet? Kies dan de laatste.",
     .uitleg = "Dit is een advies voor het team. U hoeft het niet tegen de inwoner te zeggen.", PLEK(wet)},
    {"kanaal", "Hoe kwam de vraag binnen?", VELD_REGEL, .max = 60, .verplicht = "regel MELDING-KANAAL",
     .leeg = "Kies hoe de vraag binnenkwam.", PLEK(kanaal)},
    {"ontvangen", "Op welke dag kwam de vraag binnen?", VELD_DAG, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .leeg = "Vul de dag in. Vanaf deze dag telt de termijn.", .uitleg = "Vanaf deze dag telt de wettelijke termijn.",
     PLEK(ontvangen)},
    {"team", "Welk team pakt dit op?", VELD_GETAL, .verplicht = "regel MELDING-TEAM", .leeg = "Kies een team.",
     PLEK(team)},
};
const size_t melding_opnemen_velden_aantal = sizeof melding_opnemen_velden / sizeof melding_opnemen_velden[0];

/* The rights under which a new question comes in: they need no relation to a household. */
static const struct toegang_vraag opnemen = {.act = "melding opnemen",
                                             .grond = GROND_AANMELDING,
                                             .handeling = HANDELING_DOEN,
                                             .informatie = INFO_PERSOON | INFO_MELDING,
                                             .over = OVER_ZOEKEN,
                                             .adresdoel = ADRESDOEL_BRIEF};

/* The household he lives in, or a new one of this person alone. */
static bool find_household(const struct werk *werk, struct toegang *toegang, int64_t persoon, int64_t *ret_huishouden,
                           struct fault *fault) {
  if (!persoon_vasthouden(toegang, persoon, fault) || !huishouden_van_persoon(toegang, persoon, ret_huishouden, fault))
    return false;
  if (*ret_huishouden) return huishouden_vasthouden(toegang, *ret_huishouden, fault);
  return huishouden_maken(toegang, werk_id(werk), persoon, werk_vandaag(werk), ret_huishouden, fault);
}

/* The team works on it until it is let go; who recorded it may mend it today. */
static bool relate(const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                   struct fault *fault) {
  dag_t vandaag = werk_vandaag(werk);
  return relatie_beginnen(toegang, melding->team, melding->huishouden, RELATIE_SOORT_TEAM, vandaag, DAG_OPEN, fault) &&
         relatie_beginnen(toegang, werk->actor->gebruiker, melding->huishouden, RELATIE_SOORT_AANNAME, vandaag, vandaag,
                          fault);
}

/* The team and the channel stand in the lists of today. */
static bool check_choices(struct tx *tx, const struct melding_opnemen_in *in, struct fault *fault) {
  struct team team;
  const struct inrichting *inrichting;
  dag_t vandaag = tx_vandaag(tx);
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  if (!team_zoeken(tx, in->team, &team, fault)) {
    if (fault->class != FAULT_ABSENT) return false;
    fault_init(fault);
    fault_add(fault, "team", S("Kies een team uit de lijst."));
  }
  if (!inrichting_op(inrichting, TABEL_KANAAL, in->kanaal, vandaag))
    fault_add(fault, "kanaal", S("Kies een van de mogelijkheden."));
  return fault->field_count == 0;
}

static bool record(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct melding_opnemen_in *in = in_;
  struct toegang *toegang;
  struct persoon persoon;
  struct melding melding = {.publiek = werk_id(werk),
                            .team = in->team,
                            .wet = (enum wet)in->wet,
                            .kanaal = in->kanaal,
                            .ontvangen = in->ontvangen,
                            .woorden = in->woorden,
                            .bereikbaar = in->bereikbaar,
                            .opgenomen_op = werk->wanneer.nu,
                            .wmo_melding_op = in->wet == WET_WMO ? in->ontvangen : DAG_GEEN,
                            .gesloten_op = DAG_GEEN};
  if (!toegang_vragen(tx, werk->actor, &opnemen, &toegang, fault) || !check_choices(tx, in, fault) ||
      !persoon_lezen(toegang, in->persoon, &persoon, fault))
    return false;
  melding.persoon = persoon.id;
  if (!find_household(werk, toegang, persoon.id, &melding.huishouden, fault) ||
      !relate(werk, toegang, &melding, fault) ||
      !melding_bewaren(toegang, &melding, werk->actor->gebruiker, &melding, fault) ||
      !ontvangst_bevestigen(tx, werk, &melding, &persoon, fault) ||
      !concept_bewaren(tx, werk->actor->gebruiker, concept_van_melding(werk->arena, in->persoon), (struct str){0},
                       fault))
    return false;
  return huishouden_publiek(tx, melding.huishouden, ret_uitkomst, fault);
}

bool melding_opnemen(const struct werk *werk, const struct melding_opnemen_in *in, struct str *ret_huishouden,
                     struct fault *fault) {
  if (!ontvangst_toetsen(in->ontvangen, werk_vandaag(werk), fault)) return false;
  return act_schrijven_eenmaal(werk, record, in, ret_huishouden, fault);
}
