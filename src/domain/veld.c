#include "domain/veld.h"

#include "base/id.h"
#include "base/text.h"

enum { MAX_KORT = 40, BSN_CIJFERS = 9 };

static void *plek_van(const struct veld *veld, void *into) {
  return (char *)into + veld->plek;
}

bool bsn_geldig(struct str cijfers) {
  if (cijfers.len != BSN_CIJFERS) return false;
  int som = 0, gevuld = 0;
  for (int i = 0; i < BSN_CIJFERS; i++) {
    int cijfer = cijfers.ptr[i] - '0';
    if (cijfer < 0 || cijfer > 9) return false;
    gevuld |= cijfer;
    som += cijfer * (i < BSN_CIJFERS - 1 ? BSN_CIJFERS - i : -1);
  }
  return gevuld != 0 && som % 11 == 0;
}

const struct keuze *keuze_van(const struct keuze *keuzes, int waarde) {
  for (const struct keuze *keuze = keuzes; keuze->label; keuze++)
    if (keuze->waarde == waarde) return keuze;
  return NULL;
}

const struct keuze *keuze_met_code(const struct keuze *keuzes, struct str code) {
  for (const struct keuze *keuze = keuzes; keuze->label; keuze++)
    if (str_eq(str_of(keuze->code), code)) return keuze;
  return NULL;
}

struct str keuze_label(const struct keuze *keuzes, int waarde) {
  const struct keuze *keuze = keuze_van(keuzes, waarde);
  return keuze ? str_of(keuze->label) : S("");
}

/* The first letter of our labels is one of A to Z. */
struct str keuze_in_zin(struct arena *arena, const struct keuze *keuzes, int waarde) {
  struct str label = keuze_label(keuzes, waarde);
  return label.len ? str_format(arena, "%c%.*s", label.ptr[0] | 0x20, STR_ARG(str_part(label, 1, label.len))) : label;
}

/* What stands in the struct when nothing was filled in and 0 would mean something. */
static void zet_leeg(const struct veld *veld, void *into) {
  void *plek = plek_van(veld, into);
  switch (veld->soort) {
  case VELD_KEUZE:
  case VELD_KLOKTIJD:
    *(int *)plek = -1;
    break;
  case VELD_DAG:
    *(dag_t *)plek = DAG_GEEN;
    break;
  case VELD_DEELDATUM:
    *(deeldatum_t *)plek = DEELDATUM_GEEN;
    break;
  default:
    break;
  }
}

/* Each of these takes a text that is not empty. True when it can be taken; otherwise *ret_bezwaar says why not. */
typedef bool lezer(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar);

static bool bezwaar(struct str *ret_bezwaar, struct str tekst) {
  *ret_bezwaar = tekst;
  return false;
}

static bool lees_tekst(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  if (veld->soort == VELD_REGEL && str_has(waarde, '\n')) return bezwaar(ret_bezwaar, S("Zet dit op één regel."));
  *(struct str *)plek = waarde;
  return true;
}

static bool lees_keuze(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  const struct keuze *keuze = keuze_met_code(veld->keuzes, waarde);
  if (!keuze) return bezwaar(ret_bezwaar, S("Kies een van de mogelijkheden."));
  *(int *)plek = keuze->waarde;
  return true;
}

static bool lees_ja(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  (void)veld;
  bool ja = str_eq(waarde, S("ja")) || str_eq(waarde, S("on")) || str_eq(waarde, S("1"));
  if (!ja && !str_eq(waarde, S("nee")) && !str_eq(waarde, S("0"))) return bezwaar(ret_bezwaar, S("Kies ja of nee."));
  *(bool *)plek = ja;
  return true;
}

static bool lees_dag(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  (void)veld;
  return dag_lees(waarde, plek) || bezwaar(ret_bezwaar, S("Deze datum kan niet. Schrijf een datum zo: 24-3-2026."));
}

static bool lees_deeldatum(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  (void)veld;
  return deeldatum_lees(waarde, plek) ||
         bezwaar(ret_bezwaar,
                 S("Deze datum kan niet. Schrijf een datum zo: 24-3-1975. Weet u alleen de maand of het jaar? "
                   "Schrijf dan 3-1975 of 1975."));
}

static bool lees_getal(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  (void)veld;
  return str_to_i64(waarde, plek) || bezwaar(ret_bezwaar, S("Vul een heel getal in, zonder punten en komma's."));
}

static bool lees_id(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  (void)veld;
  if (!id_valid(waarde))
    return bezwaar(ret_bezwaar, S("Deze verwijzing klopt niet. Begin opnieuw vanaf de vorige pagina."));
  *(struct str *)plek = waarde;
  return true;
}

static bool lees_bsn(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  (void)veld;
  if (!bsn_geldig(waarde))
    return bezwaar(ret_bezwaar,
                   S("Dit is geen burgerservicenummer. Een burgerservicenummer heeft 9 cijfers. Kijk of u een "
                     "cijfer verkeerd hebt getypt."));
  *(struct str *)plek = waarde;
  return true;
}

static bool lees_kloktijd(const struct veld *veld, struct str waarde, void *plek, struct str *ret_bezwaar) {
  (void)veld;
  struct str uren, minuten = waarde;
  int64_t uur = -1, minuut = -1;
  bool goed = !str_has(waarde, '-') && str_cut(&minuten, ':', &uren) && uren.len <= 2 && minuten.len == 2 &&
              str_to_i64(uren, &uur) && str_to_i64(minuten, &minuut) && uur >= 0 && uur < 24 && minuut >= 0 &&
              minuut < 60;
  if (!goed) return bezwaar(ret_bezwaar, S("Deze tijd kan niet. Schrijf een tijd zo: 14:05."));
  *(int *)plek = (int)(uur * 60 + minuut);
  return true;
}

static const struct soort_regel {
  lezer *lees;
  size_t max;        /* code points, when the field has no maximum of its own */
  const char *vraag; /* before the label when a required field is empty */
} soorten[] = {
    [VELD_REGEL] = {lees_tekst, VELD_MAX_REGEL, "Vul dit in"},
    [VELD_TEKST] = {lees_tekst, VELD_MAX_TEKST, "Vul dit in"},
    [VELD_GEHEIM] = {lees_tekst, VELD_MAX_REGEL, "Vul dit in"},
    [VELD_KEUZE] = {lees_keuze, VELD_MAX_REGEL, "Maak een keuze"},
    [VELD_JA] = {lees_ja, MAX_KORT, "Vink dit aan"},
    [VELD_DAG] = {lees_dag, MAX_KORT, "Vul een datum in"},
    [VELD_DEELDATUM] = {lees_deeldatum, MAX_KORT, "Vul een datum in"},
    [VELD_GETAL] = {lees_getal, MAX_KORT, "Vul een getal in"},
    [VELD_ID] = {lees_id, MAX_KORT, "Vul dit in"},
    [VELD_BSN] = {lees_bsn, MAX_KORT, "Vul dit in"},
    [VELD_KLOKTIJD] = {lees_kloktijd, MAX_KORT, "Vul een tijd in"},
};

static struct str leeg_bericht(struct arena *arena, const struct veld *veld) {
  return veld->leeg ? str_of(veld->leeg) : str_format(arena, "%s: %s", soorten[veld->soort].vraag, veld->label);
}

/* A password is taken as it was typed, spaces and all. */
static struct str opgeruimd(struct arena *arena, const struct veld *veld, struct str waarde) {
  return veld->soort == VELD_GEHEIM ? str_copy(arena, waarde) : text_normal(arena, waarde);
}

static bool veld_leeg(const struct veld *veld, struct str waarde, void *into) {
  return veld->soort == VELD_JA ? !*(bool *)plek_van(veld, into) : waarde.len == 0;
}

static bool veld_lezen(struct arena *arena, const struct veld *veld, struct str ruw, void *into,
                       struct str *ret_bezwaar) {
  const struct soort_regel *soort = &soorten[veld->soort];
  size_t max = veld->max ? veld->max : soort->max;
  zet_leeg(veld, into);
  if (!text_check(ruw)) return bezwaar(ret_bezwaar, S("Hier staan tekens in die niet kunnen. Typ de tekst opnieuw."));
  struct str waarde = opgeruimd(arena, veld, ruw);
  size_t lengte = text_length(waarde);
  if (lengte > max)
    return bezwaar(ret_bezwaar,
                   str_format(arena, "Dit is te lang: %zu tekens. Er is plaats voor %zu tekens.", lengte, max));
  if (waarde.len > 0 && !soort->lees(veld, waarde, plek_van(veld, into), ret_bezwaar)) return false;
  if (veld->verplicht && veld_leeg(veld, waarde, into)) return bezwaar(ret_bezwaar, leeg_bericht(arena, veld));
  return true;
}

bool velden_lezen(struct arena *arena, const struct veld *velden, size_t aantal, const struct paren *paren, void *into,
                  struct fault *fault) {
  bool goed = true;
  for (size_t i = 0; i < aantal; i++) {
    struct str bericht;
    if (veld_lezen(arena, &velden[i], paren_waarde(paren, str_of(velden[i].naam)), into, &bericht)) continue;
    goed = fault_add(fault, velden[i].naam, bericht);
  }
  return goed;
}
