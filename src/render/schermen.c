#include "render/schermen.h"

#include "base/text.h"

struct str persoon_kenmerk(struct arena *arena, const struct persoon *persoon, dag_t vandaag) {
  struct str geslacht = str_eq(persoon->geslacht, S("v"))   ? S("vrouw, ")
                        : str_eq(persoon->geslacht, S("m")) ? S("man, ")
                                                            : S("");
  if (persoon->niet_geboren) return S("niet geboren");
  if (persoon->verwacht) return str_join(arena, S("ongeboren, verwacht "), dag_lang(arena, persoon->verwacht));
  if (persoon->geboren == DEELDATUM_GEEN) return str_join(arena, geslacht, S("geboortedatum niet bekend"));
  struct str geboren = str_join(arena, S("geboren "), deeldatum_lang(arena, persoon->geboren));
  if (persoon->overleden != DEELDATUM_GEEN)
    return str_format(arena, "%.*s%.*s, overleden", STR_ARG(geslacht), STR_ARG(geboren));
  int leeftijd = leeftijd_op(persoon->geboren, vandaag);
  if (leeftijd < 0) return str_join(arena, geslacht, geboren);
  return str_format(arena, "%.*s%.*s (%d jaar)", STR_ARG(geslacht), STR_ARG(geboren), leeftijd);
}

bool staat_in(const struct paren *waarden, struct str naam, struct str waarde) {
  for (size_t i = 0; waarden && i < waarden->aantal; i++)
    if (str_eq(waarden->rij[i].naam, naam) && str_eq(waarden->rij[i].waarde, waarde)) return true;
  return false;
}

/* A day on which it was only recorded says nothing about living there. */
struct str lid_tekst(struct arena *arena, const struct lidmaatschap *lid) {
  struct str rol = lid->rol ? str_join(arena, keuze_label(lidrollen, (int)lid->rol), S(" · ")) : S("");
  struct str vanaf = dag_lang(arena, lid->vanaf), tot = dag_lang(arena, lid->tot);
  if (lid->tot == DAG_OPEN)
    return lid->vanaf_bekend ? str_format(arena, "%.*sWoont hier sinds %.*s", STR_ARG(rol), STR_ARG(vanaf))
                             : str_join(arena, rol, S("Woont hier"));
  struct str waarom = lid->einde ? str_join(arena, S(" · "), keuze_label(lideinden, (int)lid->einde)) : S("");
  return lid->vanaf_bekend ? str_format(arena, "%.*sVan %.*s tot en met %.*s%.*s", STR_ARG(rol), STR_ARG(vanaf),
                                        STR_ARG(tot), STR_ARG(waarom))
                           : str_format(arena, "%.*sTot en met %.*s%.*s", STR_ARG(rol), STR_ARG(tot), STR_ARG(waarom));
}

struct str periode_tekst(struct arena *arena, dag_t vanaf, dag_t tot) {
  struct str sinds = vanaf == DAG_GEEN ? S("") : str_join(arena, S("sinds "), dag_lang(arena, vanaf));
  if (tot == DAG_OPEN) return sinds;
  return str_format(arena, "%.*s%stot en met %.*s", STR_ARG(sinds), sinds.len ? ", " : "",
                    STR_ARG(dag_lang(arena, tot)));
}

struct str eerste_woorden(struct arena *arena, struct str tekst, size_t max) {
  if (text_length(tekst) <= max) return tekst;
  struct str begin = text_first(tekst, max);
  while (begin.len && begin.ptr[begin.len - 1] != ' ' && begin.ptr[begin.len - 1] != '\n') begin.len--;
  return str_join(arena, str_trim(begin), S("…"));
}

struct str huishouden_naam(struct arena *arena, const struct persoon *persoon) {
  struct str voor = persoon->voorvoegsel;
  if (voor.len == 0) return persoon->geslachtsnaam;
  char eerste = voor.ptr[0] >= 'a' && voor.ptr[0] <= 'z' ? (char)(voor.ptr[0] - 'a' + 'A') : voor.ptr[0];
  return str_format(arena, "%c%.*s %.*s", eerste, STR_ARG(str_part(voor, 1, voor.len)),
                    STR_ARG(persoon->geslachtsnaam));
}

struct str komma_spatie(struct arena *arena, struct str lijst) {
  struct str deel, alles = {0};
  while (str_cut(&lijst, ',', &deel))
    alles = alles.len ? str_format(arena, "%.*s, %.*s", STR_ARG(alles), STR_ARG(deel)) : deel;
  return alles;
}

struct str bestandsgrootte(struct arena *arena, int64_t bytes) {
  if (bytes < 1000) return str_format(arena, "%lld bytes", (long long)bytes);
  if (bytes < 1000 * 1000) return str_format(arena, "%lld kB", (long long)(bytes / 1000));
  return str_format(arena, "%lld,%lld MB", (long long)(bytes / 1000000), (long long)(bytes / 100000 % 10));
}

enum toon afspraak_toon(enum afspraakstand stand) {
  switch (stand) {
  case AFSPRAAK_GEHOUDEN:
    return TOON_GOED;
  case AFSPRAAK_NIET_VERSCHENEN:
  case AFSPRAAK_AFGEZEGD:
    return TOON_LET_OP;
  case AFSPRAAK_GEPLAND:
    break;
  }
  return TOON_NEUTRAAL;
}

struct str telefoon_kaal(struct arena *arena, struct str nummer) {
  struct buf buf;
  buf_init(&buf, arena, nummer.len + 1);
  for (size_t i = 0; i < nummer.len; i++)
    if (str_has(S("+0123456789"), nummer.ptr[i])) buf_add_char(&buf, nummer.ptr[i]);
  return buf_str(&buf);
}

struct str wacht_tekst(struct arena *arena, moment_t sinds, dag_t vandaag) {
  int days = overdracht_wacht(sinds, vandaag);
  if (days == 0) return S("sinds vandaag");
  return days == 1 ? S("al 1 dag") : str_format(arena, "al %d dagen", days);
}

struct str onderwerp_namen(struct arena *arena, const struct opname *opname) {
  struct str alles = {0};
  for (size_t i = 0; i < opname->onderwerp_aantal; i++)
    alles = i ? str_format(arena, "%.*s, %.*s", STR_ARG(alles), STR_ARG(opname->onderwerpen[i].naam))
              : opname->onderwerpen[i].naam;
  return alles;
}

struct str gekozen_aanbod(struct arena *arena, const struct opname *opname) {
  struct str alles = {0};
  for (size_t i = 0; i < opname->aanbod_aantal; i++) {
    if (!opname->aanbod[i].gekozen) continue;
    alles = alles.len ? str_format(arena, "%.*s, %.*s", STR_ARG(alles), STR_ARG(opname->aanbod[i].naam))
                      : opname->aanbod[i].naam;
  }
  return alles;
}

/* Adds a part behind a comma; an empty one adds nothing. */
static struct str with_part(struct arena *arena, struct str alles, struct str deel) {
  return deel.len ? str_format(arena, "%.*s, %.*s", STR_ARG(alles), STR_ARG(deel)) : alles;
}

struct str melder_tekst(struct arena *arena, const struct opname_melder *melder) {
  struct str alles = keuze_label(melder_soorten, melder->soort);
  const struct str delen[] = {melder->verwijzer_naam, melder->organisatie, melder->naam, melder->relatie,
                              melder->telefoon};
  for (size_t i = 0; i < sizeof delen / sizeof *delen; i++) alles = with_part(arena, alles, delen[i]);
  return alles;
}

struct str wie_vroeg(struct arena *arena, const struct melding *melding) {
  const struct opname_melder *melder = melding->opname ? &melding->opname->melder : NULL;
  if (!melder || melder->soort <= MELDER_ZELF) return S("de inwoner");
  struct str wat = melder->relatie.len ? melder->relatie : melder->verwijzer_naam;
  if (melder->naam.len && wat.len) return str_format(arena, "%.*s (%.*s)", STR_ARG(melder->naam), STR_ARG(wat));
  return melder->naam.len ? melder->naam : S("de melder");
}

struct str team_tekst(struct arena *arena, struct str naam) {
  static const char *const says[] = {"Team", "team", "Loket", "loket"};
  for (size_t i = 0; i < sizeof says / sizeof *says; i++)
    if (str_find(naam, str_of(says[i]), &(size_t){0})) return naam;
  return str_join(arena, S("team "), naam);
}

bool is_aangevraagd(const struct aanvraag *aanvragen, size_t aantal, int64_t melding) {
  for (size_t i = 0; i < aantal; i++)
    if (aanvragen[i].melding == melding) return true;
  return false;
}

struct str voorstel_tekst(struct arena *arena, const struct opname *opname) {
  struct str alles = S("voorstel");
  if (opname->team_voorstel_naam.len) alles = with_part(arena, alles, opname->team_voorstel_naam);
  if (opname->wet_voorstel) alles = with_part(arena, alles, wet_kort((enum wet)opname->wet_voorstel));
  return with_part(arena, alles, keuze_label(urgenties, opname->urgentie_voorstel));
}

struct str acuut_tekst(struct arena *arena, const struct uitkomst *uitkomst) {
  return str_format(arena, "Gebeld: %.*s, gesproken met %.*s, %.*s om %d:%02d", STR_ARG(uitkomst->acuut_wie),
                    STR_ARG(uitkomst->acuut_gesproken), STR_ARG(dag_kort(arena, uitkomst->acuut_op)),
                    uitkomst->acuut_om / 60, uitkomst->acuut_om % 60);
}

bool geld_met_ster(const struct advies *advies) {
  for (size_t i = 0; i < advies->geld_aantal; i++)
    if (advies->geld[i].ster) return true;
  return false;
}

const struct veldkeuzes *keuzes_bij(const struct veldkeuzes *keuzes, size_t aantal, const char *veld) {
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(str_of(keuzes[i].veld), str_of(veld))) return &keuzes[i];
  return NULL;
}
