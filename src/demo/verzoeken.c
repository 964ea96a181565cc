/* What residents ask about their data, in every stage on the last morning; and files of which the term is over. */
#include "acts/bewaren.h"
#include "acts/verzoek.h"

#include "voorvallen.h"

enum { VERDER = 6, LANGER = 90 };

/* What is asked, by whom it is known to be, and which steps come after; 0 ends them. */
static const struct {
  int soort, identiteit, uitkomst, grond;
  const char *woorden, *besluit;
  int stappen[4];
} gevallen[] = {
    {VERZOEK_CORRECTIE,
     IDENTITEIT_BEKEND,
     VERZOEK_HEEL,
     0,
     "Mijn achternaam is veranderd na de scheiding.",
     "Uw achternaam staat nu goed in uw dossier.",
     {VERZOEKSTAP_BESLUIT, VERZOEKSTAP_GEDAAN}},
    {VERZOEK_VERWIJDERING,
     IDENTITEIT_BEWIJS,
     VERZOEK_GEWEIGERD,
     GROND_BEWAREN,
     "Haal mijn dossier weg.",
     "De wet zegt dat wij dit vijftien jaar bewaren, zodat u het later nog kunt nalezen.",
     {VERZOEKSTAP_ADVIES, VERZOEKSTAP_BESLUIT}},
    {VERZOEK_INZAGE,
     IDENTITEIT_BEKEND,
     0,
     0,
     "Ik wil alles lezen wat er over mij staat.",
     "",
     {VERZOEKSTAP_ADVIES, VERZOEKSTAP_VERLENGEN}},
    {VERZOEK_BEPERKING,
     IDENTITEIT_BEKEND,
     VERZOEK_INGETROKKEN,
     0,
     "Gebruik mijn gegevens even niet.",
     "",
     {VERZOEKSTAP_BESLUIT}},
    {VERZOEK_CORRECTIE,
     IDENTITEIT_BEKEND,
     VERZOEK_DEELS,
     GROND_KLOPT,
     "Er staat dat ik vaak val. Dat is niet waar.",
     "Wat u zelf vertelt staat er nu naast. Wat de ergotherapeut zag laten wij staan.",
     {VERZOEKSTAP_ADVIES, VERZOEKSTAP_BESLUIT}},
    {VERZOEK_BEZWAAR,
     IDENTITEIT_BEKEND,
     0,
     0,
     "Ik wil niet dat mijn gegevens in onderzoek worden gebruikt.",
     "",
     {VERZOEKSTAP_ADVIES}},
    {VERZOEK_INZAGE, IDENTITEIT_NIET, 0, 0, "Ik wil een kopie van alles.", "", {0}},
    {VERZOEK_INZAGE, IDENTITEIT_BEKEND, 0, 0, "Ik wil weten wat er over mij is opgeschreven.", "", {0}},
};
enum { GEVALLEN = sizeof gevallen / sizeof *gevallen };

static bool take_in(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  const int nr = v->nummer % GEVALLEN;
  struct str verzoek;
  if (!voorval_dossier(demo, v, false)) return true;
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct verzoek_in in = {.soort = gevallen[nr].soort,
                          .woorden = str_of(gevallen[nr].woorden),
                          .vrager = VRAGER_ZELF,
                          .hoe = kans_tussen(&v->kans, VERZOEK_BRIEF, VERZOEK_TELEFOON),
                          .identiteit = gevallen[nr].identiteit,
                          .ontvangen = DAG_GEEN};
  if (!verzoek_opnemen(&werk, dossier_persoon(v->dossier), &in, &verzoek, fault)) return false;
  v->zaak = str_copy(demo->arena, verzoek);
  v->stap++;
  return true;
}

static bool step(struct demo *demo, struct voorval *v, moment_t op, enum verzoek_stap stap, struct fault *fault) {
  const int nr = v->nummer % GEVALLEN;
  bool adviseert = stap == VERZOEKSTAP_ADVIES;
  struct werk werk = adviseert ? werk_aan(demo, v->dossier, op) : werk_van(demo, &demo->privacy[0].actor, op);
  struct verzoek_uit uit;
  struct str nog;
  struct verzoekstap_in in = {.advies = S("De verslagen noemen ook de partner. Die delen moeten eruit."),
                              .reden = S("Het dossier is groot en er staan anderen in."),
                              .uitkomst = gevallen[nr].uitkomst,
                              .grond = gevallen[nr].grond,
                              .besluit = str_of(gevallen[nr].besluit),
                              .identiteit = gevallen[nr].identiteit};
  v->stap++;
  return verzoek_inzien(&werk, v->zaak, &uit, fault) &&
         verzoekstap_zetten(&werk, v->zaak, uit.verzoek.versie, stap, &in, &nog, fault);
}

bool verzoek_voorvallen(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer, struct fault *fault) {
  const int *stappen = gevallen[v->nummer % GEVALLEN].stappen;
  *ret_weer = werkdagen_later(&v->kans, op, 2, VERDER);
  if (v->stap == 0) return take_in(demo, v, op, fault);
  int stap = stappen[v->stap - 1];
  if (stap == 0) *ret_weer = 0;
  return stap == 0 || step(demo, v, op, (enum verzoek_stap)stap, fault);
}

/* The longest ago that nobody proposed yet; the second is kept longer. A colleague still has to confirm the others, for
 * with a file its question would go from the figures. */
bool vernietigen_voorvallen(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer,
                            struct fault *fault) {
  struct werk werk = werk_van(demo, &demo->privacy[0].actor, op);
  struct vernietiglijst_uit uit;
  struct str nog;
  struct langer_bewaren_in langer = {S("De inwoner vroeg vorige week of zij dit nog mag nalezen."),
                                     dag_van_moment(op) + LANGER};
  (void)ret_weer;
  if (!vernietiglijst_inzien(&werk, &uit, fault)) return false;
  if (uit.lijst.weg_aantal == 0) return true;
  struct str huishouden = uit.lijst.weg[0].publiek;
  return v->nummer == 1 ? langer_bewaren(&werk, huishouden, &langer, &nog, fault)
                        : vernietigen_voorstellen(&werk, huishouden, &nog, fault);
}
