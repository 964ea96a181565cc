#include "ontvangst.h"

#include "domain/brief.h"
#include "store/bereik.h"
#include "store/document.h"
#include "store/huishouden.h"
#include "store/termijnen.h"
#include "store/verblijf.h"

/* Who lives in two households that may not find each other is written to where this question is. */
static bool letter_address(struct tx *tx, const struct werk *werk, int64_t huishouden, struct persoon *aan,
                           struct fault *fault) {
  struct toegang *toegang;
  if (aan->afscherming != AFSCHERMING_ZELF) return true;
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "adres van de brief",
                                                .grond = GROND_AANMELDING,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_PERSOON,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden,
                                                .adresdoel = ADRESDOEL_BRIEF},
                        &toegang, fault) &&
         huishouden_briefadres(toegang, huishouden, aan, fault);
}

bool ontvangst_bevestigen(struct tx *tx, const struct werk *werk, struct toegang *over_persoon,
                          const struct melding *melding, const struct persoon *persoon, struct fault *fault) {
  struct toegang *toegang;
  struct veiligheid post;
  struct str postadres;
  struct persoon aan = *persoon;
  if (!persoon_krijgt_brief(persoon)) return true;
  if (!letter_address(tx, werk, melding->huishouden, &aan, fault) ||
      !brief_veilig_lezen(over_persoon, persoon->id, &post, fault) ||
      !postadres_lezen(over_persoon, persoon, &postadres, fault))
    return false;
  struct ontvangst ontvangst = {.melding = melding,
                                .persoon = &aan,
                                .postadres = postadres,
                                .geen_post = post.mag == MAG_NEE,
                                .vandaag = werk_vandaag(werk),
                                .onderzoek_klaar = termijn_van_wet(tx, melding->wet, melding->ontvangen),
                                .persoonlijk_plan = DAG_GEEN};
  if (melding->wet == WET_WMO)
    ontvangst.persoonlijk_plan = termijn_op_naam(tx, S("persoonlijk-plan"), melding->ontvangen);
  struct brieftekst brief = ontvangstbevestiging(werk->arena, &ontvangst);
  struct document document = {.publiek = werk_id(werk),
                              .soort = DOCUMENT_ONTVANGSTBEVESTIGING,
                              .naam = str_format(werk->arena, "Ontvangstbevestiging %.*s.pdf", STR_ARG(brief.kenmerk)),
                              .mediatype = S("application/pdf"),
                              .let_op = veilig_waarschuwing(werk->arena, MIDDEL_BRIEF, post),
                              .op = werk->wanneer.nu};
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "ontvangst bevestigen",
                                                .grond = GROND_HULPVRAAG,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_DOCUMENT,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = melding->huishouden},
                        &toegang, fault) &&
         brief_bewaren(toegang, melding->huishouden, melding->id, &document, werk->actor->gebruiker, &brief, fault);
}
