/* A bezwaar against a refusal: it comes in by letter, the resident is heard, the team leader decides. Who signed the
 * refusal may have let go of the household by then, so the leader takes it in. */
#include "acts/geschil.h"

#include "werk.h"

enum { INGETROKKEN = 300 }; /* of a thousand, after the talk */

bool bezwaar_maken(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->lijnen[d->lijn].leider.actor, op);
  struct verteller v = verteller_van(demo, d, op);
  struct str bezwaar;
  struct geschil_in in = {
      .soort = GESCHIL_BEZWAAR,
      .tegen = str_of(d->zaak),
      .persoon = str_of(d->gezin->leden[d->wie].publiek),
      .van = mens_naam(v.arena, &d->gezin->leden[0], v.dag),
      .hoe = kans_tussen(&d->kans, GESCHIL_BRIEF, GESCHIL_DIGITAAL),
      .ontvangen = DAG_GEEN,
      .gepost_op = DAG_GEEN,
      .bekend_op = DAG_GEEN,
      .gronden = vertel(&v, "[{O} werkt en kan dit niet doen|Het lukt echt niet zonder hulp|U keek niet naar wat de "
                            "dokter schreef]. [Kom alstublieft nog eens kijken|{B} van de bond helpt {M} hierbij|Vorig "
                            "jaar kon het wel]."),
      .behandelaar = demo->lijnen[d->lijn].leider.publiek};
  if (!geschil_opnemen(&werk, str_of(d->gezin->publiek), &in, &bezwaar, fault)) return false;
  id_overnemen(d->zaak, bezwaar);
  d->beurt = BEURT_HOREN;
  *ret_weer = werkdagen_later(&d->kans, op, 8, 20);
  return true;
}

/* One step in its course, by the team leader. */
static bool step(struct demo *demo, struct dossier *d, moment_t op, enum geschilstap_soort soort,
                 enum geschil_uitkomst uitkomst, const char *patroon, struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->lijnen[d->lijn].leider.actor, op);
  struct verteller v = verteller_van(demo, d, op);
  struct geschilstap_in in = {.uitkomst = (int)uitkomst, .dag = DAG_GEEN, .tekst = vertel(&v, patroon)};
  struct geschil_uit uit;
  struct str bezwaar;
  return geschil_inzien(&werk, str_of(d->zaak), &uit, fault) &&
         geschilstap_zetten(&werk, str_of(d->zaak), uit.geschil.versie, soort, &in, &bezwaar, fault);
}

bool bezwaar_horen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  d->beurt = BEURT_BEZWAARBESLUIT;
  *ret_weer = werkdagen_later(&d->kans, op, 3, 15);
  return step(demo, d, op, GESCHILSTAP_HOREN, UITKOMST_GEHOUDEN,
              "{N} kwam [samen met {O}|met {B} van de ouderenbond|alleen]. {H} vertelde [hoe een gewone dag gaat|wat "
              "{O} wel en niet kan|waarom de regeling in {P} niet past].",
              fault);
}

bool bezwaar_beslissen(struct demo *demo, struct dossier *d, moment_t op, moment_t *ret_weer, struct fault *fault) {
  (void)ret_weer;
  if (kans_op(&d->kans, INGETROKKEN))
    return step(demo, d, op, GESCHILSTAP_EINDE, UITKOMST_INGETROKKEN,
                "Na de uitleg trok {N} het bezwaar in. [{O} neemt het over|De buurthulp begint op {D}].", fault);
  return step(demo, d, op, GESCHILSTAP_BESLISSING, UITKOMST_ONGEGROND,
              "[Er is een voorziening die dit oplost|{O} kan dit als gewone hulp in huis doen]. Wat {N} vertelde "
              "[verandert dat niet|stond al in het verslag].",
              fault) &&
         step(demo, d, op + 20 * MINUUT, GESCHILSTAP_GEVOLG, UITKOMST_BLIJFT, "Het besluit blijft zoals het was.",
              fault);
}
