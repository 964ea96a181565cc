#include "render/formulier.h"

#include "base/arena.h"
#include "render/html.h"
#include "render/tpl_veld_ja.h"
#include "render/tpl_veld_keuze.h"
#include "render/tpl_veld_lijst.h"
#include "render/tpl_veld_regel.h"
#include "render/tpl_veld_tekst.h"

enum { RONDJES_MAX = 7, SMAL = 10, HALF = 20, REGELS = 5, REGELS_VEEL = 10, TEKST_VEEL = 4000 };

static const struct paren niets = {0};

static const struct veld *zoek_veld(const struct formulier *f, const char *naam) {
  for (size_t i = 0; i < f->aantal; i++)
    if (strcmp(f->velden[i].naam, naam) == 0) return &f->velden[i];
  fprintf(stderr, "no field %s in the form for %.*s\n", naam, STR_ARG(f->actie));
  abort();
}

/* What a browser or password manager may fill in (WCAG 1.3.5): only what is about the user himself, which is logging
 * in. */
static struct str aanvullen(const struct formulier *f, const struct veld *veld) {
  static const struct {
    const char *naam, *waarde;
  } tabel[] = {{"inlognaam", "username"}, {"wachtwoord", "current-password"}};
  for (size_t i = 0; f->eigen && i < sizeof tabel / sizeof *tabel; i++)
    if (strcmp(tabel[i].naam, veld->naam) == 0) return str_of(tabel[i].waarde);
  return veld->soort == VELD_GEHEIM ? S("new-password") : S("off");
}

/* Keyboard of a phone and width, by the kind of the field; a short line of text looks short. */
static void invoer(struct veld_beeld *b) {
  static const struct {
    const char *invoer, *maat;
  } tabel[] = {
      [VELD_DAG] = {"", "maat-datum"},         [VELD_DEELDATUM] = {"", "maat-datum"},
      [VELD_GETAL] = {"numeric", "maat-kort"}, [VELD_BSN] = {"numeric", "maat-datum"},
      [VELD_KLOKTIJD] = {"", "maat-kort"},
  };
  b->type = b->veld->soort == VELD_GEHEIM ? S("password") : S("text");
  if (b->veld->soort == VELD_REGEL && b->veld->max && b->veld->max <= HALF)
    b->maat = b->veld->max <= SMAL ? S("maat-kort") : S("maat-datum");
  if (b->veld->soort >= sizeof tabel / sizeof *tabel || !tabel[b->veld->soort].maat) return;
  b->invoer = str_of(tabel[b->veld->soort].invoer);
  b->maat = str_of(tabel[b->veld->soort].maat);
}

static struct str uitleg_van(const struct veld *veld) {
  if (veld->uitleg) return str_of(veld->uitleg);
  switch (veld->soort) {
  case VELD_DAG:
    return S("Bijvoorbeeld 24-3-2026");
  case VELD_DEELDATUM:
    return S("Bijvoorbeeld 24-3-1975. Weet u de dag niet? Dan 3-1975 of 1975.");
  case VELD_KLOKTIJD:
    return S("Bijvoorbeeld 14:05");
  default:
    return (struct str){0};
  }
}

static struct str ids(struct arena *arena, const struct veld_beeld *b) {
  const char *uitleg = b->uitleg.len ? "-uitleg" : "", *fout = b->fout.len ? "-fout" : "";
  if (b->uitleg.len && b->fout.len)
    return str_format(arena, "%.*s%s %.*s%s", STR_ARG(b->id), fout, STR_ARG(b->id), uitleg);
  return b->uitleg.len || b->fout.len ? str_format(arena, "%.*s%s%s", STR_ARG(b->id), uitleg, fout) : (struct str){0};
}

static bool nodig_hier(const struct formulier *f, const char *naam) {
  struct str name, rest = f->nodig ? str_of(f->nodig) : (struct str){0};
  while (str_cut(&rest, ' ', &name))
    if (str_eq(name, str_of(naam))) return true;
  return false;
}

/* What makes a field required. A law is named; the id of a rule of our own tells a user nothing. */
static struct str grond_van(struct arena *arena, const struct veld *veld, bool nodig) {
  if (!veld->verplicht) return nodig ? S("verplicht") : (struct str){0};
  return str_starts(str_of(veld->verplicht), S("regel ")) ? S("verplicht")
                                                          : str_join(arena, S("verplicht: "), str_of(veld->verplicht));
}

struct veld_beeld veld_beeld(struct arena *arena, const struct formulier *f, const char *naam) {
  const struct veld *veld = zoek_veld(f, naam);
  bool nodig = nodig_hier(f, naam);
  struct veld_beeld b = {.veld = veld,
                         .label = str_of(veld->label),
                         .uitleg = uitleg_van(veld),
                         .verplicht = veld->verplicht || nodig,
                         .mag = veld->verplicht || nodig ? (struct str){0}
                                : veld->mag              ? str_of(veld->mag)
                                                         : S("(niet verplicht)"),
                         .waarden = f->waarden ? f->waarden : &niets,
                         .aanvullen = aanvullen(f, veld)};
  b.id = str_format(arena, "veld-%s", naam);
  b.fout = f->fault ? fault_of(f->fault, naam) : (struct str){0};
  if (!f->zonder_grond) b.grond = grond_van(arena, veld, nodig);
  if (veld->soort != VELD_GEHEIM) b.waarde = paren_waarde(b.waarden, str_of(naam));
  b.regels = veld->max > TEKST_VEEL || veld->max == 0 ? REGELS_VEEL : REGELS;
  b.beschreven = ids(arena, &b);
  invoer(&b);
  return b;
}

bool optie_gekozen(const struct veld_beeld *b, const struct optie *optie) {
  for (size_t i = 0; i < b->waarden->aantal; i++) {
    const struct paar *paar = &b->waarden->rij[i];
    if (str_eq(paar->naam, str_of(b->veld->naam)) && str_eq(paar->waarde, optie->waarde)) return true;
  }
  return false;
}

/* The link of the fault summary leads to the group; each button has the number of its choice behind that. */
struct str optie_id(struct buf *out, const struct veld_beeld *b, const struct optie *optie) {
  return str_format(out->arena, "%.*s-%d", STR_ARG(b->id), (int)(optie - b->opties) + 1);
}

static void opties_van_keuzes(struct arena *arena, struct veld_beeld *b) {
  size_t aantal = 0;
  while (b->veld->keuzes[aantal].label) aantal++;
  struct optie *opties = NEW_ARRAY(arena, struct optie, aantal);
  for (size_t i = 0; i < aantal; i++)
    opties[i] = (struct optie){.waarde = str_of(b->veld->keuzes[i].code), .label = str_of(b->veld->keuzes[i].label)};
  b->opties = opties;
  b->optie_aantal = aantal;
}

static void keuze(struct buf *out, struct veld_beeld *b, bool meer) {
  b->type = meer ? S("checkbox") : S("radio");
  b->maat = meer ? S("utrecht-checkbox utrecht-checkbox--html-input")
                 : S("utrecht-radio-button utrecht-radio-button--html-input");
  tpl_veld_keuze(out, b);
}

static void toon(struct buf *out, struct veld_beeld *b) {
  switch (b->veld->soort) {
  case VELD_TEKST:
    tpl_veld_tekst(out, b);
    break;
  case VELD_JA:
    if (!str_eq(b->waarde, S("ja"))) b->waarde = (struct str){0};
    tpl_veld_ja(out, b);
    break;
  case VELD_KEUZE:
    opties_van_keuzes(out->arena, b);
    if (b->optie_aantal > RONDJES_MAX)
      tpl_veld_lijst(out, b);
    else
      keuze(out, b, false);
    break;
  default:
    tpl_veld_regel(out, b);
  }
}

void tpl_veld(struct buf *out, const struct formulier *f, const char *naam) {
  struct veld_beeld b = veld_beeld(out->arena, f, naam);
  toon(out, &b);
}

void tpl_veld_bij(struct buf *out, const struct formulier *f, const char *naam, struct str mag) {
  struct veld_beeld b = veld_beeld(out->arena, f, naam);
  b.mag = mag;
  toon(out, &b);
}

void tpl_veld_rij(struct buf *out, const struct formulier *f, const char *naam) {
  struct veld_beeld b = veld_beeld(out->arena, f, naam);
  b.op_rij = true;
  opties_van_keuzes(out->arena, &b);
  keuze(out, &b, false);
}

void tpl_veld_keuzelijst(struct buf *out, const struct formulier *f, const char *naam) {
  struct veld_beeld b = veld_beeld(out->arena, f, naam);
  opties_van_keuzes(out->arena, &b);
  tpl_veld_lijst(out, &b);
}

static struct veld_beeld met_opties(struct buf *out, const struct formulier *f, const char *naam,
                                    const struct optie *opties, size_t aantal) {
  struct veld_beeld b = veld_beeld(out->arena, f, naam);
  b.opties = opties;
  b.optie_aantal = aantal;
  return b;
}

void tpl_veld_opties(struct buf *out, const struct formulier *f, const char *naam, const struct optie *opties,
                     size_t aantal) {
  struct veld_beeld b = met_opties(out, f, naam, opties, aantal);
  tpl_veld_lijst(out, &b);
}

void tpl_veld_rij_opties(struct buf *out, const struct formulier *f, const char *naam, const struct optie *opties,
                         size_t aantal) {
  struct veld_beeld b = met_opties(out, f, naam, opties, aantal);
  b.op_rij = true;
  keuze(out, &b, false);
}

void tpl_veld_vinkjes(struct buf *out, const struct formulier *f, const char *naam, const struct optie *opties,
                      size_t aantal) {
  struct veld_beeld b = met_opties(out, f, naam, opties, aantal);
  keuze(out, &b, true);
}

void tpl_veld_rij_vinkjes(struct buf *out, const struct formulier *f, const char *naam, const struct optie *opties,
                          size_t aantal) {
  struct veld_beeld b = met_opties(out, f, naam, opties, aantal);
  b.op_rij = true;
  keuze(out, &b, true);
}

bool formulier_heeft(const struct formulier *f, const char *naam) {
  for (size_t i = 0; i < f->aantal; i++)
    if (str_eq(str_of(f->velden[i].naam), str_of(naam))) return true;
  return false;
}

struct str formulier_foutkop(struct arena *arena, const struct formulier *f) {
  if (f->fault->message.len) return f->fault->message;
  size_t aantal = f->fault->field_count;
  return aantal == 1 ? S("Er klopt iets niet in het formulier")
                     : str_format(arena, "Er kloppen %zu dingen niet in het formulier", aantal);
}

/* ---- the values of a struct as text ---- */

static struct str dag_als_getypt(struct arena *arena, dag_t dag) {
  if (dag == DAG_GEEN || dag == DAG_OPEN) return (struct str){0};
  struct datum d = datum_van(dag);
  return str_format(arena, "%d-%d-%d", d.dag, d.maand, d.jaar);
}

static struct str deeldatum_als_getypt(struct arena *arena, deeldatum_t datum) {
  if (datum == DEELDATUM_GEEN || datum == 0) return (struct str){0};
  int jaar = datum / 10000, maand = datum / 100 % 100, dag = datum % 100;
  if (dag) return str_format(arena, "%d-%d-%d", dag, maand, jaar);
  return maand ? str_format(arena, "%d-%d", maand, jaar) : str_format(arena, "%d", jaar);
}

static struct str keuze_als_getypt(const struct veld *veld, int waarde) {
  const struct keuze *gekozen = keuze_van(veld->keuzes, waarde);
  return gekozen ? str_of(gekozen->code) : (struct str){0};
}

static struct str waarde_van(struct arena *arena, const struct veld *veld, const void *van) {
  const void *plek = (const char *)van + veld->plek;
  switch (veld->soort) {
  case VELD_REGEL:
  case VELD_TEKST:
  case VELD_ID:
  case VELD_BSN:
    return *(const struct str *)plek;
  case VELD_KEUZE:
    return keuze_als_getypt(veld, *(const int *)plek);
  case VELD_JA:
    return *(const bool *)plek ? S("ja") : (struct str){0};
  case VELD_DAG:
    return dag_als_getypt(arena, *(const dag_t *)plek);
  case VELD_DEELDATUM:
    return deeldatum_als_getypt(arena, *(const deeldatum_t *)plek);
  case VELD_GETAL:
    return *(const int64_t *)plek ? str_format(arena, "%lld", (long long)*(const int64_t *)plek) : (struct str){0};
  case VELD_KLOKTIJD: {
    int minuten = *(const int *)plek;
    return minuten < 0 ? (struct str){0} : str_format(arena, "%02d:%02d", minuten / 60, minuten % 60);
  }
  case VELD_GEHEIM:
    break;
  }
  return (struct str){0};
}

struct paren formulier_waarden(struct arena *arena, const struct veld *velden, size_t aantal, const void *van) {
  struct paar *rij = NEW_ARRAY(arena, struct paar, aantal);
  for (size_t i = 0; i < aantal; i++)
    rij[i] = (struct paar){str_of(velden[i].naam), waarde_van(arena, &velden[i], van)};
  return (struct paren){rij, aantal};
}
