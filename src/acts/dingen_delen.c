/* The things of a household that can be shared, each with its words as they would go, and those that can be hidden. */
#include "base/buf.h"
#include "base/id.h"
#include "base/text.h"
#include "domain/plan.h"
#include "inrichting/loket.h"
#include "store/casus.h"
#include "store/contact.h"
#include "store/document.h"
#include "store/inrichting.h"
#include "store/notitie.h"
#include "store/plan.h"
#include "store/verheldering.h"

#include "plan_werk.h"
#include "wie_weet_werk.h"

enum { TEKST_MAX = 256 * 1024 };

struct lijst {
  struct arena *arena;
  struct ding_inhoud *rij;
  size_t aantal, ruimte;
};

static void add(struct lijst *lijst, const struct ding *ding, struct str tekst) {
  if (lijst->aantal == lijst->ruimte) {
    size_t ruimte = lijst->ruimte ? lijst->ruimte * 2 : 32;
    struct ding_inhoud *groter = NEW_ARRAY(lijst->arena, struct ding_inhoud, ruimte);
    for (size_t i = 0; i < lijst->aantal; i++) groter[i] = lijst->rij[i];
    lijst->rij = groter;
    lijst->ruimte = ruimte;
  }
  lijst->rij[lijst->aantal++] = (struct ding_inhoud){*ding, tekst};
}

static unsigned kind_of_document(enum documentsoort soort) {
  return soort == DOCUMENT_VERSLAG   ? GEGEVEN_SITUATIE
         : soort == DOCUMENT_BESLUIT ? GEGEVEN_BESLUIT
         : soort == DOCUMENT_TERMIJN ? GEGEVEN_BESLUIT
                                     : GEGEVEN_DOCUMENT;
}

static struct str name_with_day(struct arena *arena, struct str naam, dag_t dag) {
  return dag == DAG_GEEN ? naam : str_format(arena, "%.*s, %.*s", STR_ARG(naam), STR_ARG(dag_kort(arena, dag)));
}

/* A plan goes as text, without the others; so its letter is not among them, nor what went to an outside party before.
 */
static bool add_documents(struct toegang *toegang, int64_t huishouden, struct lijst *lijst, struct fault *fault) {
  struct document *documenten;
  size_t aantal;
  if (!(toegang_informatie(toegang) & INFO_DOCUMENT)) return true;
  if (!documenten_van_huishouden(toegang, huishouden, &documenten, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    const struct document *d = &documenten[i];
    bool goes = d->grootte > 0 && d->vervallen.len == 0 && d->soort != DOCUMENT_PLAN && d->soort != DOCUMENT_GEGEVENS;
    if (goes)
      add(lijst,
          &(struct ding){.soort = DING_DOCUMENT,
                         .id = d->id,
                         .publiek = d->publiek,
                         .naam = d->naam,
                         .dag = dag_van_moment(d->op),
                         .gegeven = kind_of_document(d->soort)},
          (struct str){0});
  }
  return true;
}

/* --- the plan, without what is of another --- */

static bool names_another(struct arena *arena, struct str tekst, const struct persoon *over,
                          const struct persoon *leden, size_t lid_aantal) {
  size_t at;
  for (size_t i = 0; i < lid_aantal; i++)
    if (leden[i].id != over->id && tekst.len && str_find(tekst, persoon_naam(arena, &leden[i]), &at)) return true;
  return false;
}

static int64_t whose(const struct plan_inhoud *inhoud, struct str sleutel) {
  for (size_t i = 0; i < inhoud->doel_aantal; i++)
    if (str_eq(inhoud->doelen[i].publiek, sleutel)) return inhoud->doelen[i].persoon;
  for (size_t i = 0; i < inhoud->afspraak_aantal; i++)
    if (str_eq(inhoud->afspraken[i].publiek, sleutel))
      return inhoud->afspraken[i].soort == WIE_BEWONER ? inhoud->afspraken[i].wie : 0;
  return 0;
}

static struct str plan_text(struct arena *arena, const struct plan_versie *versie, const struct plan_inhoud *inhoud,
                            const struct persoon *over, const struct persoon *leden, size_t lid_aantal) {
  struct plan_regel *regels;
  size_t aantal = planregels_uit_inhoud(arena, versie->inhoud, &regels), houdt = 0, akkoord = 0;
  struct plan_versie los = *versie;
  for (size_t i = 0; i < aantal; i++) {
    int64_t wie = whose(inhoud, regels[i].sleutel);
    if ((wie && wie != over->id) || names_another(arena, regels[i].kop, over, leden, lid_aantal)) continue;
    regels[houdt++] = regels[i];
  }
  los.akkoorden = NEW_ARRAY(arena, struct plan_akkoord, versie->akkoord_aantal + 1);
  for (size_t i = 0; i < versie->akkoord_aantal; i++)
    if (versie->akkoorden[i].persoon == over->id) los.akkoorden[akkoord++] = versie->akkoorden[i];
  los.akkoord_aantal = akkoord;
  los.deelnemers = (struct str){0};
  return plan_brief(arena, &los, regels, houdt);
}

static bool add_plans(struct tx *tx, struct toegang *toegang, const struct casus *casus, const struct persoon *over,
                      const struct persoon *leden, size_t lid_aantal, struct lijst *lijst, struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  struct plan plan;
  struct plan_versie *versies;
  struct plan_inhoud inhoud;
  size_t aantal;
  if (!(toegang_informatie(toegang) & INFO_PLAN) || casus->id == 0) return true;
  if (!plan_van_casus(toegang, casus->id, &plan, fault)) return false;
  if (plan.id == 0) return true;
  if (!planversies_lezen(toegang, &plan, &versies, &aantal, fault) ||
      !plan_inhoud_lezen(toegang, &plan, &inhoud, fault))
    return false;
  for (size_t i = 0; i < aantal; i++) {
    struct str naam = str_format(arena, "Plan, versie %lld", (long long)versies[i].nummer);
    add(lijst,
        &(struct ding){.soort = DING_PLANVERSIE,
                       .id = versies[i].id,
                       .publiek = versies[i].publiek,
                       .naam = name_with_day(arena, naam, versies[i].op_dag),
                       .dag = versies[i].op_dag,
                       .gegeven = GEGEVEN_PLAN},
        over ? plan_text(arena, &versies[i], &inhoud, over, leden, lid_aantal) : (struct str){0});
  }
  return true;
}

/* --- parts of the vraagverheldering; what is shielded does not go --- */

static struct str part_name(struct tx *tx, const struct inrichting *inrichting, const struct verheldering_deel *deel) {
  const struct leefgebied_rij *rij =
      deel->leefgebied.len ? inrichting_op(inrichting, TABEL_LEEFGEBIED, deel->leefgebied, tx_vandaag(tx)) : NULL;
  if (!deel->persoon) return str_of(hoofdvragen[deel->vraag].kop);
  return str_format(tx_arena(tx), "%.*s (%.*s)", STR_ARG(rij ? rij->naam : deel->leefgebied),
                    STR_ARG(deel->persoon_naam));
}

static struct str part_text(struct arena *arena, const struct verheldering_deel *deel) {
  struct buf buf;
  buf_init(&buf, arena, TEKST_MAX);
  for (size_t i = 0; i < DEELTEKSTEN; i++) {
    if (deel->inhoud.tekst[i].len == 0) continue;
    brief_getypt(&buf, str_c(arena, str_format(arena, "%s: ", deeltekst_namen[i])), deel->inhoud.tekst[i]);
  }
  return buf_str(&buf);
}

static bool add_parts(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct persoon *over,
                      struct lijst *lijst, struct fault *fault) {
  const struct inrichting *inrichting;
  struct verheldering *rij;
  struct verheldering_deel *delen;
  size_t aantal, deel_aantal;
  if (!(toegang_informatie(toegang) & INFO_VERHELDERING)) return true;
  if (!inrichting_geldend(tx, &inrichting, fault) ||
      !verhelderingen_van_huishouden(toegang, huishouden, &rij, &aantal, fault))
    return false;
  if (aantal == 0) return true;
  if (!verheldering_delen(toegang, &rij[0], &delen, &deel_aantal, fault)) return false;
  for (size_t i = 0; i < deel_aantal; i++) {
    const struct verheldering_deel *d = &delen[i];
    bool other = over && d->persoon && d->persoon != over->id;
    if (d->afgeschermd || (over && d->inhoud.gevoelig) || deel_inhoud_leeg(&d->inhoud) || other) continue;
    add(lijst,
        &(struct ding){.soort = DING_DEEL,
                       .id = d->id,
                       .publiek = d->publiek,
                       .naam = part_name(tx, inrichting, d),
                       .persoon = d->persoon,
                       .dag = dag_van_moment(d->op),
                       .gegeven = GEGEVEN_SITUATIE},
        over ? part_text(tx_arena(tx), d) : (struct str){0});
  }
  return true;
}

/* --- an address that is secret goes nowhere, also not where somebody typed it --- */

static struct str replace_all(struct arena *arena, struct str tekst, struct str wat, struct str door) {
  struct buf buf;
  size_t at;
  if (wat.len == 0) return tekst;
  buf_init(&buf, arena, TEKST_MAX);
  while (str_find(tekst, wat, &at)) {
    buf_add(&buf, str_part(tekst, 0, at));
    buf_add(&buf, door);
    tekst = str_part(tekst, at + wat.len, tekst.len);
  }
  buf_add(&buf, tekst);
  return buf_str(&buf);
}

/* "4131AB" is also typed as "4131 AB". */
static struct str mask_postcode(struct arena *arena, struct str tekst, struct str postcode) {
  enum { CIJFERS = 4 };
  tekst = replace_all(arena, tekst, postcode, S("(geheim)"));
  if (postcode.len <= CIJFERS) return tekst;
  struct str apart = str_format(arena, "%.*s %.*s", STR_ARG(str_part(postcode, 0, CIJFERS)),
                                STR_ARG(str_trim(str_part(postcode, CIJFERS, postcode.len))));
  return replace_all(arena, tekst, apart, S("(geheim)"));
}

static struct str mask_secret(struct arena *arena, struct str tekst, const struct persoon *leden, size_t lid_aantal) {
  for (size_t i = 0; i < lid_aantal; i++) {
    const struct persoon *p = &leden[i];
    if (!p->geheim && p->afscherming == AFSCHERMING_GEEN) continue;
    tekst = replace_all(arena, tekst, adres_straatregel(arena, &p->adres), S("(geheim adres)"));
    tekst = mask_postcode(arena, tekst, p->adres.postcode);
  }
  return tekst;
}

bool dingen_om_te_delen(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct persoon *over,
                        const struct persoon *leden, size_t lid_aantal, struct ding_inhoud **ret_dingen,
                        size_t *ret_aantal, struct fault *fault) {
  struct lijst lijst = {.arena = tx_arena(tx)};
  struct casus casus = {0};
  if ((toegang_informatie(toegang) & INFO_CASUS && !casus_van_huishouden(toegang, huishouden, &casus, fault)) ||
      !add_plans(tx, toegang, &casus, over, leden, lid_aantal, &lijst, fault) ||
      !add_parts(tx, toegang, huishouden, over, &lijst, fault) || !add_documents(toegang, huishouden, &lijst, fault))
    return false;
  for (size_t i = 0; i < lijst.aantal && over; i++)
    lijst.rij[i].tekst = mask_secret(tx_arena(tx), lijst.rij[i].tekst, leden, lid_aantal);
  *ret_dingen = lijst.rij;
  *ret_aantal = lijst.aantal;
  return true;
}

/* --- what can be hidden --- */

static bool add_notes(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct lijst *lijst,
                      struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  struct notitie *notities;
  size_t aantal;
  int64_t totaal;
  if (!(toegang_informatie(toegang) & INFO_NOTITIE)) return true;
  if (!notities_van_huishouden(toegang, huishouden, 0, &notities, &aantal, &totaal, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    struct str naam = str_format(arena, "Contactverslag met %.*s", STR_ARG(notities[i].gesproken_met));
    add(lijst,
        &(struct ding){.soort = DING_NOTITIE,
                       .id = notities[i].id,
                       .publiek = notities[i].publiek,
                       .naam = name_with_day(arena, naam, notities[i].op_dag),
                       .gegeven = GEGEVEN_CONTACT},
        (struct str){0});
  }
  return true;
}

static bool add_lines(struct tx *tx, struct toegang *toegang, const struct casus *casus, struct lijst *lijst,
                      struct fault *fault) {
  struct traject *trajecten;
  size_t aantal;
  if (casus->id == 0) return true;
  if (!trajecten_van_casus(toegang, casus->id, &trajecten, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++)
    if (!trajecten[i].kant)
      add(lijst,
          &(struct ding){.soort = DING_TRAJECT,
                         .id = trajecten[i].id,
                         .publiek = trajecten[i].publiek,
                         .naam = str_format(tx_arena(tx), "Traject %.*s", STR_ARG(trajecten[i].naam))},
          (struct str){0});
  return true;
}

bool dingen_om_te_verbergen(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct ding **ret_dingen,
                            size_t *ret_aantal, struct fault *fault) {
  struct lijst lijst = {.arena = tx_arena(tx)};
  struct casus casus = {0};
  if ((toegang_informatie(toegang) & INFO_CASUS && !casus_van_huishouden(toegang, huishouden, &casus, fault)) ||
      !add_notes(tx, toegang, huishouden, &lijst, fault) || !add_documents(toegang, huishouden, &lijst, fault) ||
      !add_parts(tx, toegang, huishouden, NULL, &lijst, fault) || !add_lines(tx, toegang, &casus, &lijst, fault))
    return false;
  struct ding *dingen = NEW_ARRAY(tx_arena(tx), struct ding, lijst.aantal + 1);
  for (size_t i = 0; i < lijst.aantal; i++) dingen[i] = lijst.rij[i].ding;
  *ret_dingen = dingen;
  *ret_aantal = lijst.aantal;
  return true;
}
