/* Who may know what of a household: consents in their three kinds, what is shared on them, what is kept back. */
#include "acts/delen.h"
#include "acts/document_beheren.h"
#include "acts/verbergen.h"
#include "acts/vertegenwoordiging_beheren.h"
#include "acts/wie_weet_wat.h"
#include "base/buf.h"
#include "base/id.h"

#include "voorvallen.h"

enum { DINGEN_MAX = 4096, GELDIG = 240, OPNIEUW = 120, PAPIER = 250, UITSTEL = 10 };

static struct str household(const struct voorval *v) {
  return str_of(v->dossier->gezin->publiek);
}

struct ontvanger ontvanger_bij(struct demo *demo, struct voorval *v, moment_t op) {
  struct verteller verteller = voorval_verteller(demo, v, op);
  const struct gezin *gezin = v->dossier->gezin;
  struct str adres = str_format(verteller.arena, "Kerkplein %d\n%.*s %.*s", kans_tussen(&v->kans, 1, 30),
                                STR_ARG(gezin->postcode), STR_ARG(gezin->plaats));
  if (v->soort == VOORVAL_SCHOOL)
    return (struct ontvanger){.organisatie = vertel(&verteller, "Basisschool [De Linge|Het Mozaïek|De Klim-op|De "
                                                                "Vlinder] in {P}"),
                              .adres = adres,
                              .taak = S("jeugd-school")};
  return (struct ontvanger){.naam = vertel(&verteller, "Dokter {B}"),
                            .organisatie = vertel(&verteller, "Huisartsenpraktijk [De Brug|Kerkplein|Aan de Lek|De "
                                                              "Linde] in {P}"),
                            .adres = adres};
}

bool toestemming_vragen_aan(struct demo *demo, struct voorval *v, moment_t op, int soort, const struct ontvanger *aan,
                            struct str *ret_toestemming, struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct verteller verteller = voorval_verteller(demo, v, op);
  bool delen = soort != TOESTEMMING_HULP;
  struct toestemming_in in = {
      .persoon = dossier_persoon(v->dossier),
      .soort = soort,
      .wet = -1,
      .deelgenoot = !delen                              ? -1
                    : aan->naam.len || aan->partner.len ? DEELGENOOT_PROFESSIONAL
                                                        : DEELGENOOT_ORGANISATIE,
      .partner = aan->partner,
      .naam = aan->partner.len ? (struct str){0} : aan->naam,
      .organisatie = aan->partner.len ? (struct str){0} : aan->organisatie,
      .adres = aan->partner.len ? (struct str){0} : aan->adres,
      .gegevens = delen ? S("vraag,plan") : (struct str){0},
      .doel = vertel(&verteller, delen ? "[Wij willen hetzelfde doen en elkaar niet in de weg lopen|Dan hoeft {N} het "
                                         "verhaal niet twee keer te vertellen|Samen letten op wat goed gaat]."
                                       : "Hulp bij wat in het plan staat."),
      .vanaf = DAG_GEEN,
      .tot = verteller.dag + GELDIG,
      .uitzondering = -1};
  return toestemming_vragen(&werk, household(v), &in, ret_toestemming, fault);
}

/* On paper there is a paper. */
static bool sign(const struct werk *werk, struct voorval *v, struct str *ret_document, struct fault *fault) {
  struct bijlage papier = {S("Getekend toestemmingsformulier.txt"),
                           S("Formulier toestemming, getekend en gescand. Het origineel ligt in de kast.\n")};
  struct huishouden_inzien_uit uit;
  struct str nog;
  if (!document_toevoegen(werk, household(v), &papier, &nog, fault) ||
      !huishouden_openen(werk, v->dossier, DEEL_DOCUMENTEN, &uit, fault))
    return false;
  for (size_t i = 0; i < uit.document_aantal; i++)
    if (str_eq(uit.documenten[i].naam, papier.naam)) *ret_document = uit.documenten[i].publiek;
  return true;
}

bool toestemming_antwoorden(struct demo *demo, struct voorval *v, moment_t op, struct str toestemming, bool ja,
                            struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct verteller verteller = voorval_verteller(demo, v, op);
  struct toestemming_inzien_uit uit;
  struct str document = {0}, nog;
  if ((kans_op(&v->kans, PAPIER) && !sign(&werk, v, &document, fault)) ||
      !toestemming_inzien(&werk, toestemming, &uit, fault))
    return false;
  for (size_t i = 0; i < uit.toestemming.stem_aantal; i++) {
    const struct stem *stem = &uit.toestemming.stemmen[i];
    struct stem_in in = {.stem = stem->publiek,
                         .antwoord = ja ? STEM_JA : STEM_NEE,
                         .hoe = document.len ? STEM_PAPIER : STEM_GESPROKEN,
                         .wie = stem->wie.naam.len ? (struct str){0} : vertel(&verteller, "{O}"),
                         .op_dag = DAG_GEEN,
                         .document = document};
    if (!stem_opschrijven(&werk, toestemming, uit.toestemming.versie + (int64_t)i, &in, &nog, fault)) return false;
  }
  return true;
}

static int64_t number_of(const struct delen_vorm_uit *vorm, struct str persoon) {
  for (size_t i = 0; i < vorm->lid_aantal; i++)
    if (str_eq(vorm->leden[i].publiek, persoon)) return vorm->leden[i].id;
  return 0;
}

static struct str choose_things(struct arena *arena, const struct delen_vorm_uit *vorm, struct str persoon) {
  struct buf buf;
  int64_t id = number_of(vorm, persoon);
  buf_init(&buf, arena, DINGEN_MAX);
  for (size_t i = 0; i < vorm->ding_aantal && buf.len < DINGEN_MAX / 2; i++) {
    const struct ding *ding = &vorm->dingen[i];
    if (!(ding->gegeven & (GEGEVEN_VRAAG | GEGEVEN_PLAN)) || (ding->persoon && ding->persoon != id)) continue;
    if (buf.len) buf_add(&buf, S(","));
    buf_add(&buf, ding_sleutel(arena, ding));
  }
  return buf_str(&buf);
}

bool delen_met(struct demo *demo, struct voorval *v, moment_t op, struct str toestemming, const struct ontvanger *aan,
               struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct verteller verteller = voorval_verteller(demo, v, op);
  struct delen_vorm_uit vorm;
  struct deling_voorbeeld voorbeeld;
  struct str deling;
  if (!delen_vorm_inzien(&werk, household(v), false, &vorm, fault)) return false;
  struct delen_in in = {.persoon = dossier_persoon(v->dossier),
                        .deelgenoot =
                            aan->naam.len || aan->partner.len ? DEELGENOOT_PROFESSIONAL : DEELGENOOT_ORGANISATIE,
                        .partner = aan->partner,
                        .naam = aan->partner.len ? (struct str){0} : aan->naam,
                        .organisatie = aan->partner.len ? (struct str){0} : aan->organisatie,
                        .adres = aan->partner.len ? (struct str){0} : aan->adres,
                        .taak = aan->taak,
                        .toestemming = toestemming,
                        .doel = S("Meedoen met het plan van deze bewoner."),
                        .tot = verteller.dag + OPNIEUW,
                        .dingen = choose_things(verteller.arena, &vorm, dossier_persoon(v->dossier))};
  if (in.dingen.len == 0) return true;
  if (!delen_voorbereiden(&werk, household(v), &in, &voorbeeld, fault)) return false;
  in.gezien = voorbeeld.gezien;
  return delen_doen(&werk, household(v), &in, &deling, fault);
}

bool ouders_bekend(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  const struct gezin *gezin = v->dossier->gezin;
  struct vertegenwoordiging_inzien_uit uit;
  struct str nog, kind = dossier_persoon(v->dossier);
  if (!vertegenwoordiging_inzien(&werk, kind, &uit, fault)) return false;
  if (uit.aantal) return true;
  for (size_t i = 0; i < gezin->volwassenen; i++) {
    struct vertegenwoordiging_in in = {.soort = VERTEGENWOORDIGING_OUDER,
                                       .wie = str_of(gezin->leden[i].publiek),
                                       .naam = gezin->leden[i].voornaam,
                                       .waarvoor = WAARVOOR_ALLES,
                                       .vanaf = DAG_GEEN,
                                       .tot = DAG_GEEN,
                                       .bron = BRON_GEZAGSREGISTER,
                                       .bron_op = dag_van_moment(op),
                                       .gezien_op = DAG_GEEN};
    if (!vertegenwoordiging_toevoegen(&werk, kind, &in, &nog, fault)) return false;
  }
  return true;
}

static bool withdraw(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct verteller verteller = voorval_verteller(demo, v, op);
  struct toestemming_inzien_uit uit;
  struct str nog;
  struct intrekken_in in = {
      .wie = mens_naam(verteller.arena, &v->dossier->gezin->leden[v->dossier->wie], verteller.dag),
      .reden = vertel(&verteller, "[{N} wil het zelf vertellen|Er is een andere huisarts|Het is nu rustig genoeg].")};
  return toestemming_inzien(&werk, v->zaak, &uit, fault) &&
         toestemming_terugnemen(&werk, v->zaak, uit.toestemming.versie, &in, &nog, fault);
}

enum { EERST_VRAGEN, DAN_ANTWOORDEN, DAN_INTREKKEN };

static bool ask(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer, struct fault *fault) {
  bool kind = v->soort == VOORVAL_SCHOOL;
  struct ontvanger aan;
  struct str toestemming;
  *ret_weer = werkdagen_later(&v->kans, op, 1, UITSTEL);
  if (!voorval_dossier(demo, v, kind)) return true;
  v->stap = DAN_ANTWOORDEN;
  int soort = v->soort == VOORVAL_TOESTEMMING ? v->nummer % TOESTEMMING_AANTAL : TOESTEMMING_GEHEIM;
  aan = ontvanger_bij(demo, v, op);
  if ((kind && !ouders_bekend(demo, v, op, fault)) ||
      !toestemming_vragen_aan(demo, v, op, soort, &aan, &toestemming, fault))
    return false;
  v->zaak = str_copy(demo->arena, toestemming);
  return true;
}

/* To whom it was asked, as it stands in the consent. */
static bool share(struct demo *demo, struct voorval *v, moment_t op, struct fault *fault) {
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct toestemming_inzien_uit uit;
  if (!toestemming_inzien(&werk, v->zaak, &uit, fault)) return false;
  if (!toestemming_geldt(&uit.toestemming, dag_van_moment(op))) return true;
  const struct deelgenoot *aan = &uit.toestemming.aan;
  return delen_met(demo, v, op, v->zaak,
                   &(struct ontvanger){.naam = aan->naam,
                                       .organisatie = aan->organisatie,
                                       .adres = aan->adres,
                                       .taak = v->soort == VOORVAL_SCHOOL ? S("jeugd-school") : (struct str){0}},
                   fault);
}

bool toestemming_voorvallen(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer,
                            struct fault *fault) {
  switch (v->stap) {
  case EERST_VRAGEN:
    return ask(demo, v, op, ret_weer, fault);
  case DAN_ANTWOORDEN:
    v->stap = DAN_INTREKKEN;
    if (v->soort == VOORVAL_INGETROKKEN) *ret_weer = werkdagen_later(&v->kans, op, 15, 40);
    return toestemming_antwoorden(demo, v, op, v->zaak, v->soort != VOORVAL_GEWEIGERD, fault) &&
           (v->soort == VOORVAL_TOESTEMMING || v->soort == VOORVAL_GEWEIGERD ||
            share(demo, v, op + 20 * MINUUT, fault));
  default:
    return withdraw(demo, v, op, fault);
  }
}

/* A talk in which somebody else told something that the resident may not read now. */
bool verbergen_voorvallen(struct demo *demo, struct voorval *v, moment_t op, moment_t *ret_weer, struct fault *fault) {
  struct delen_vorm_uit vorm;
  struct str nog;
  if (!voorval_dossier(demo, v, false)) {
    *ret_weer = werkdagen_later(&v->kans, op, 1, UITSTEL);
    return true;
  }
  struct werk werk = werk_aan(demo, v->dossier, op);
  struct verteller verteller = voorval_verteller(demo, v, op);
  struct verbergen_in in = {
      .grond = kans_op(&v->kans, 700) ? VERBERG_ANDER : VERBERG_VEILIG,
      .reden = vertel(&verteller, "[{B}|De buurvrouw] vertelde dit in vertrouwen en [is bang voor ruzie|wil dat eerst "
                                  "zelf zeggen]."),
      .tot = verteller.dag + kans_tussen(&v->kans, 30, 150)};
  if (!delen_vorm_inzien(&werk, household(v), true, &vorm, fault)) return false;
  for (size_t i = 0; i < vorm.ding_aantal; i++)
    if (vorm.dingen[i].soort == DING_NOTITIE) in.ding = ding_sleutel(verteller.arena, &vorm.dingen[i]);
  return in.ding.len == 0 || verbergen(&werk, household(v), &in, &nog, fault);
}
