#include "beschikking.h"
#include "feiten.h"
#include "poort.h"
#include "inrichting/recht.h"
#include "store/casus.h"
#include "store/persoon.h"
#include "store/overleg.h"
#include "store/plan.h"
#include "store/verheldering.h"

#define PLEK(veld) .plek = offsetof(struct besluit_nemen_in, veld)
const struct veld besluit_nemen_velden[] = {
    {"hoe", "Hoe krijgt de inwoner het besluit?", VELD_KEUZE, .keuzes = bekendmakingen, .verplicht = "Awb art. 3:41",
     .leeg = "Kies hoe de inwoner het besluit krijgt.", PLEK(hoe)},
    {"verzonden", "Op welke dag gaat de brief weg?", VELD_DAG,
     .uitleg = "Leeg betekent: vandaag. Vanaf deze dag telt de tijd om bezwaar te maken.", PLEK(verzonden)},
};
const size_t besluit_nemen_velden_aantal = sizeof besluit_nemen_velden / sizeof besluit_nemen_velden[0];
#undef PLEK

struct taking {
  struct str besluit;
  int64_t versie;
  const struct besluit_nemen_in *in;
};

/* Each rule that is not kept: what stops has its article at its field, what advises asks for the reason once. */
static void weigh(const struct besluit_zaak *zaak, const struct besluit_melding *meldingen,
                  const struct besluit_bevinding *bevindingen, size_t aantal, struct fault *fault) {
  struct arena *arena = tx_arena(zaak->tx);
  for (size_t i = 0; i < aantal; i++) {
    const struct besluit_melding *m = &meldingen[i];
    if (m->gewicht == GEWICHT_WET || m->gewicht == GEWICHT_STOP) {
      fault_add(fault, m->veld,
                m->artikel.len ? str_format(arena, "%.*s (%.*s)", STR_ARG(m->tekst), STR_ARG(m->artikel)) : m->tekst);
      fault->rule = bevindingen[i].regel;
    } else if (m->gewicht == GEWICHT_REDEN && zaak->besluit.tekst[BESLUITTEKST_REDEN].len == 0) {
      fault_add(fault, "reden", str_format(arena, "%.*s Schrijf op waarom u toch zo besluit.", STR_ARG(m->tekst)));
    }
  }
}

/* What the municipality wants to be there before it decides on an aanvraag. */
static bool gate(const struct besluit_zaak *zaak, const struct besluit_feiten *feiten, struct fault *fault) {
  const struct besluit *b = &zaak->besluit;
  struct casus casus;
  struct poort_feiten poort = {.verslag = feiten->verslag_op != DAG_GEEN,
                               .consult = b->tekst[BESLUITTEKST_ADVIES].len > 0};
  if (besluit_op_eerder(b->soort) || (!besluit_kent_toe(b->soort) && b->soort != BESLUITSOORT_AFWIJZEN)) return true;
  const struct trajectsoort_rij *soort =
      trajectsoort_voor(tx_arena(zaak->tx), zaak->inrichting, (struct str){0}, b->wet, feiten->vandaag);
  if (!soort) return true;
  if (!melding_besproken(zaak->toegang, zaak->melding.id, &poort.overleg, fault) ||
      !casus_van_huishouden(zaak->toegang, zaak->huishouden, &casus, fault) ||
      (casus.id && (!verheldering_afgerond(zaak->toegang, casus.id, &poort.verheldering, fault) ||
                    !plan_vastgesteld(zaak->toegang, casus.id, &poort.plan, fault))))
    return false;
  return poort_open(zaak->tx, soort->id, POORT_BESLUIT, b->soort == BESLUITSOORT_TIJDELIJK, &poort, "reden",
                    b->tekst[BESLUITTEKST_REDEN], fault);
}

static bool keep_deviations(const struct besluit_zaak *zaak, const struct besluit_melding *meldingen,
                            const struct besluit_bevinding *bevindingen, size_t aantal, struct fault *fault) {
  for (size_t i = 0; i < aantal; i++)
    if (meldingen[i].gewicht == GEWICHT_REDEN &&
        !besluit_afwijking_bewaren(zaak->toegang, &zaak->besluit, bevindingen[i].regel,
                                   zaak->besluit.tekst[BESLUITTEKST_REDEN], fault))
      return false;
  return true;
}

static bool may_sign(const struct besluit_zaak *zaak, const struct besluit_bevoegd *bevoegd, struct fault *fault) {
  const struct besluit *b = &zaak->besluit;
  for (size_t i = 0; i < b->tekenaar_aantal; i++)
    if (b->tekenaars[i].gebruiker == zaak->werk->actor->gebruiker)
      return fault_set(fault, FAULT_RULE, S("U hebt al getekend. Een collega met mandaat tekent ook."),
                       "signed already");
  if (bevoegd->mag) return true;
  fault_set(fault, FAULT_ACCESS,
            bevoegd->functies.len ? str_format(tx_arena(zaak->tx), "U mag dit besluit niet nemen. Dat mag: %.*s.",
                                               STR_ARG(bevoegd->functies))
            : bevoegd->orgaan_naam.len
                ? str_format(tx_arena(zaak->tx), "Over deze voorziening besluit %.*s. Stuur een verzoek.",
                             STR_ARG(bevoegd->orgaan_naam))
                : S("Over deze voorziening mag vandaag niemand besluiten: er is geen mandaat."),
            "no mandate");
  return false;
}

static bool sign(const struct besluit_zaak *zaak, struct besluit *b, const struct besluit_bevoegd *bevoegd,
                 struct fault *fault) {
  struct besluit_handtekening handtekening = {zaak->werk->actor->gebruiker, zaak->werk->actor->naam, bevoegd->functie,
                                              zaak->werk->wanneer.nu};
  if (b->tekenaar_aantal < BESLUIT_TEKENAARS_MAX) b->tekenaars[b->tekenaar_aantal++] = handtekening;
  return besluit_tekenen(zaak->toegang, b, &handtekening, fault);
}

struct letters {
  struct ontvanger *aan;
  size_t aantal;
};

static bool finish(const struct besluit_zaak *zaak, struct besluit *b, const struct besluit_bevoegd *bevoegd,
                   const struct besluit_nemen_in *in, const struct letters *letters, struct fault *fault) {
  besluit_voltooien(zaak, b, bevoegd, in->verzonden);
  b->hoe = in->hoe;
  return besluit_vastleggen(zaak->toegang, b, &zaak->melding, fault) &&
         beschikking_versturen(zaak, b, letters->aan, letters->aantal, fault);
}

static bool is_ours(const struct besluit_zaak *zaak, struct fault *fault) {
  return zaak->besluit.stand != BESLUITSTAND_VERZOEK ||
         fault_set(fault, FAULT_RULE, S("Dit ligt bij een andere organisatie. Leg eerst vast wat zij antwoorden."),
                   "another body decides");
}

static bool take(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct taking *taking = in_;
  struct besluit_plek plek = {.besluit = taking->besluit};
  struct besluit_bevinding bevindingen[BEVINDINGEN_MAX];
  struct besluit_melding *meldingen;
  struct besluit_zaak zaak;
  struct besluit_feiten feiten;
  struct letters letters;
  if (!besluit_openen(tx, werk, "besluit nemen", HANDELING_DOEN, &plek, &zaak, fault) ||
      !besluit_is_voorstel(&zaak, taking->versie, fault) || !is_ours(&zaak, fault))
    return false;
  struct besluit *b = &zaak.besluit;
  struct besluit_bevoegd bevoegd = besluit_bevoegdheid(&zaak, b);
  if (!may_sign(&zaak, &bevoegd, fault) || !besluit_feiten_lezen(&zaak, b, &feiten, fault) ||
      !beschikking_ontvangers(&zaak, true, &letters.aan, &letters.aantal, fault))
    return false;
  size_t aantal = besluit_regels(&zaak, b, &feiten, &meldingen, bevindingen);
  besluit_toetsen(werk->arena, b, &feiten, true, fault);
  weigh(&zaak, meldingen, bevindingen, aantal, fault);
  beschikking_bereikt(werk->arena, letters.aan, letters.aantal, taking->in->hoe, fault);
  if (taking->in->verzonden != DAG_GEEN && taking->in->verzonden < feiten.vandaag)
    fault_add(fault, "verzonden", S("Deze dag is al geweest. Het besluit is van vandaag."));
  if (fault->class != FAULT_NONE || !gate(&zaak, &feiten, fault) ||
      !keep_deviations(&zaak, meldingen, bevindingen, aantal, fault) || !sign(&zaak, b, &bevoegd, fault))
    return false;
  *ret_uitkomst = b->publiek;
  if ((int64_t)b->tekenaar_aantal < bevoegd.nodig)
    return besluit_stand_zetten(zaak.toegang, b, BESLUITSTAND_TWEEDE, fault);
  return finish(&zaak, b, &bevoegd, taking->in, &letters, fault);
}

bool besluit_nemen(const struct werk *werk, struct str besluit, int64_t versie, const struct besluit_nemen_in *in,
                   struct str *ret_besluit, struct fault *fault) {
  struct taking taking = {besluit, versie, in};
  return act_schrijven_eenmaal(werk, take, &taking, ret_besluit, fault);
}

static bool drop(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct taking *taking = in_;
  struct besluit_plek plek = {.besluit = taking->besluit};
  struct besluit_zaak zaak;
  return besluit_openen(tx, werk, "besluit laten vervallen", HANDELING_DOEN, &plek, &zaak, fault) &&
         besluit_is_voorstel(&zaak, taking->versie, fault) && is_ours(&zaak, fault) &&
         huishouden_publiek(tx, zaak.huishouden, ret_uitkomst, fault) &&
         besluit_stand_zetten(zaak.toegang, &zaak.besluit, BESLUITSTAND_VERVALLEN, fault);
}

bool besluit_laten_vervallen(const struct werk *werk, struct str besluit, int64_t versie, struct str *ret_huishouden,
                             struct fault *fault) {
  struct taking taking = {.besluit = besluit, .versie = versie};
  return act_schrijven_eenmaal(werk, drop, &taking, ret_huishouden, fault);
}
