#include "ontvangst.h"

#include "domain/brief.h"
#include "inrichting/recht.h"
#include "inrichting/teksten.h"
#include "store/document.h"
#include "store/inrichting.h"
#include "store/opname.h"
#include "store/persoon.h"

#include "geadresseerde.h"

/* What a text of the inrichting may name in these letters. */
enum { VELDEN = 9 };
static struct paren values(const struct inrichting *inrichting, const struct werk *werk, const struct melding *melding,
                           const struct persoon *persoon, struct str onderwerp) {
  struct arena *arena = werk->arena;
  dag_t laatste = termijn_van_wet(inrichting, melding->wet, melding->ontvangen);
  struct paar *rij = NEW_ARRAY(arena, struct paar, VELDEN);
  size_t count = 0;
  rij[count++] = (struct paar){S("naam"), persoon_briefnaam(arena, persoon)};
  rij[count++] = (struct paar){S("team"), melding->team_naam};
  rij[count++] = (struct paar){S("medewerker"), werk->actor->naam};
  rij[count++] = (struct paar){S("datum"), dag_lang(arena, werk_vandaag(werk))};
  rij[count++] = (struct paar){S("datum_melding"), dag_lang(arena, melding->ontvangen)};
  rij[count++] = (struct paar){S("laatste_dag"), laatste == DAG_GEEN ? S("") : dag_lang(arena, laatste)};
  rij[count++] = (struct paar){S("onderwerp"), onderwerp};
  rij[count++] = (struct paar){S("in_eigen_woorden"), melding->woorden};
  return (struct paren){rij, count};
}

/* The last paragraph when it is nothing but who signs. */
static struct str cut_signature(struct str *text) {
  size_t at = 0, next;
  while (str_find(str_part(*text, at, text->len), S("\n\n"), &next)) at += next + 2;
  struct str last = str_part(*text, at, text->len);
  if (at == 0 || !str_starts(last, S("{"))) return (struct str){0};
  *text = str_trim(str_part(*text, 0, at));
  return last;
}

static struct brieftekst letter_of(struct arena *arena, const struct brieftekst_rij *rij, const struct paren *waarden,
                                   const struct brieftekst *frame) {
  struct brieftekst brief = *frame;
  struct str tekst = str_trim(rij->tekst), begin = S("{aanhef},");
  struct str signed_by = cut_signature(&tekst);
  if (str_starts(tekst, begin))
    tekst = str_trim(str_part(tekst, begin.len, tekst.len));
  else
    brief.aanhef = S("");
  brief.onderwerp = rij->onderwerp;
  brief.tekst = brieftekst_invullen(arena, tekst, waarden);
  if (signed_by.len) brief.ondertekenaar = str_trim(brieftekst_invullen(arena, signed_by, waarden));
  return brief;
}

/* Puts the words of the inrichting in place of ours, unless it has none or they name subjects that nobody ticked. */
static bool in_own_words(struct tx *tx, const struct werk *werk, const char *id, const struct melding *melding,
                         const struct persoon *persoon, struct brieftekst *brief, struct fault *fault) {
  const struct inrichting *inrichting;
  struct str onderwerp;
  size_t at;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  const struct brieftekst_rij *rij = brieftekst_op(inrichting, str_of(id), werk_vandaag(werk));
  if (!rij) return true;
  if (!melding_onderwerpen(tx, melding, &onderwerp, fault)) return false;
  if (onderwerp.len == 0 && str_find(rij->tekst, S("{onderwerp}"), &at)) return true;
  struct paren waarden = values(inrichting, werk, melding, persoon, onderwerp);
  *brief = letter_of(werk->arena, rij, &waarden, brief);
  return true;
}

static bool keep_letter(struct tx *tx, const struct werk *werk, const char *act, const struct melding *melding,
                        enum documentsoort soort, struct str let_op, const struct brieftekst *brief,
                        struct fault *fault) {
  struct toegang *toegang;
  struct document document = {.publiek = werk_id(werk),
                              .soort = soort,
                              .naam = str_format(werk->arena, "%.*s %.*s.pdf",
                                                 STR_ARG(keuze_label(documentsoorten, (int)soort)),
                                                 STR_ARG(brief->kenmerk)),
                              .mediatype = S("application/pdf"),
                              .let_op = let_op,
                              .op = werk->wanneer.nu};
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = GROND_HULPVRAAG,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_DOCUMENT,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = melding->huishouden},
                        &toegang, fault) &&
         brief_bewaren(toegang, melding->huishouden, melding->id, &document, werk->actor->gebruiker, brief, fault);
}

bool ontvangst_bevestigen(struct tx *tx, const struct werk *werk, struct toegang *over_persoon,
                          const struct melding *melding, const struct persoon *persoon, struct fault *fault) {
  const struct inrichting *inrichting;
  struct geadresseerde aan;
  struct str let_op;
  if (!persoon_krijgt_brief(persoon)) return true;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !geadresseerde_lezen(tx, werk, over_persoon, melding->huishouden, persoon, &aan, &let_op, fault))
    return false;
  struct ontvangst ontvangst = {.melding = melding,
                                .aan = &aan,
                                .vandaag = werk_vandaag(werk),
                                .onderzoek_klaar = termijn_van_wet(inrichting, melding->wet, melding->ontvangen),
                                .persoonlijk_plan = DAG_GEEN};
  if (melding->wet == WET_WMO)
    ontvangst.persoonlijk_plan = termijn_laatste_dag(inrichting, S("persoonlijk-plan"), melding->ontvangen);
  struct brieftekst brief = ontvangstbevestiging(werk->arena, &ontvangst);
  return (melding->wet != WET_WMO || in_own_words(tx, werk, "wmo-ontvangst", melding, persoon, &brief, fault)) &&
         keep_letter(tx, werk, "ontvangst bevestigen", melding, DOCUMENT_ONTVANGSTBEVESTIGING, let_op, &brief, fault);
}

bool beantwoord_bevestigen(struct tx *tx, const struct werk *werk, const struct melding *melding, struct fault *fault) {
  struct toegang *toegang;
  struct persoon persoon;
  struct geadresseerde aan;
  struct str let_op;
  if (!toegang_vragen(tx, werk->actor,
                      &(struct toegang_vraag){.act = "antwoord bevestigen",
                                              .grond = GROND_AANMELDING,
                                              .handeling = HANDELING_ZIEN,
                                              .informatie = INFO_PERSOON,
                                              .over = OVER_ZOEKEN,
                                              .adresdoel = ADRESDOEL_BRIEF},
                      &toegang, fault) ||
      !persoon_lezen(toegang, melding->persoon_publiek, &persoon, fault))
    return false;
  if (!persoon_krijgt_brief(&persoon)) return true;
  if (!geadresseerde_lezen(tx, werk, toegang, melding->huishouden, &persoon, &aan, &let_op, fault)) return false;
  struct brieftekst brief = antwoordbevestiging(werk->arena, melding, &aan, werk_vandaag(werk));
  return in_own_words(tx, werk, "beantwoord", melding, &persoon, &brief, fault) &&
         keep_letter(tx, werk, "antwoord bevestigen", melding, DOCUMENT_BEANTWOORD, let_op, &brief, fault);
}
