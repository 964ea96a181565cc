#include "ontvangst.h"

#include "domain/brief.h"
#include "store/document.h"
#include "store/termijnen.h"

#include "geadresseerde.h"

bool ontvangst_bevestigen(struct tx *tx, const struct werk *werk, struct toegang *over_persoon,
                          const struct melding *melding, const struct persoon *persoon, struct fault *fault) {
  struct toegang *toegang;
  struct geadresseerde aan;
  struct str let_op;
  if (!persoon_krijgt_brief(persoon)) return true;
  if (!geadresseerde_lezen(tx, werk, over_persoon, melding->huishouden, persoon, &aan, &let_op, fault)) return false;
  struct ontvangst ontvangst = {.melding = melding,
                                .aan = &aan,
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
                              .let_op = let_op,
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
