#include "domain/toestemming.h"

const struct keuze deelgenoot_soorten[] = {{DEELGENOOT_PROFESSIONAL, "professional", "Een professional, bij naam"},
                                           {DEELGENOOT_ORGANISATIE, "organisatie", "Een organisatie"},
                                           {DEELGENOOT_TEAM, "team", "Een ander team van ons"},
                                           {DEELGENOOT_COLLEGA, "collega", "Een collega, bij naam"},
                                           {0, NULL, NULL}};
const struct keuze stem_antwoorden[] = {{STEM_JA, "ja", "Ja"}, {STEM_NEE, "nee", "Nee"}, {0, NULL, NULL}};
const struct keuze stem_hoes[] = {{STEM_PAPIER, "papier", "Op papier"},
                                  {STEM_GESPROKEN, "gesproken", "In een gesprek"},
                                  {STEM_ONLINE, "online", "Zelf in Mijn Schakel"},
                                  {0, NULL, NULL}};
const struct keuze stem_hoes_gehoord[] = {
    {STEM_GESPROKEN, "gesproken", "In een gesprek"}, {STEM_PAPIER, "papier", "Op papier"}, {0, NULL, NULL}};
const struct keuze toestemming_standen[] = {{TOESTEMMING_GEVRAAGD, "gevraagd", "Gevraagd"},
                                            {TOESTEMMING_GEGEVEN, "gegeven", "Gegeven"},
                                            {TOESTEMMING_GEWEIGERD, "geweigerd", "Geweigerd"},
                                            {TOESTEMMING_INGETROKKEN, "ingetrokken", "Ingetrokken"},
                                            {TOESTEMMING_VERLOPEN, "verlopen", "Verlopen"},
                                            {TOESTEMMING_ZONDER, "zonder", "Niet nodig, met een reden"},
                                            {0, NULL, NULL}};

struct str deelgenoot_naam(struct arena *arena, const struct deelgenoot *aan) {
  if (aan->deelnemer_naam.len) return aan->deelnemer_naam;
  if (aan->naam.len && aan->organisatie.len)
    return str_format(arena, "%.*s, %.*s", STR_ARG(aan->naam), STR_ARG(aan->organisatie));
  return aan->naam.len ? aan->naam : aan->organisatie;
}

bool deelgenoot_zelfde(const struct deelgenoot *een, const struct deelgenoot *ander) {
  return een->soort == ander->soort && een->deelnemer == ander->deelnemer && str_eq(een->naam, ander->naam) &&
         str_eq(een->organisatie, ander->organisatie);
}

enum toestemming_stand toestemming_stand(const struct toestemming *t, dag_t dag) {
  bool open = false;
  if (t->ingetrokken_op != DAG_GEEN) return TOESTEMMING_INGETROKKEN;
  for (size_t i = 0; i < t->stem_aantal; i++) {
    if (t->stemmen[i].stand == STEM_NEE) return TOESTEMMING_GEWEIGERD;
    open |= t->stemmen[i].stand != STEM_JA;
  }
  if (t->tot < dag) return TOESTEMMING_VERLOPEN;
  if (open) return TOESTEMMING_GEVRAAGD;
  return t->stem_aantal ? TOESTEMMING_GEGEVEN : TOESTEMMING_ZONDER;
}

bool toestemming_geldt(const struct toestemming *t, dag_t dag) {
  enum toestemming_stand stand = toestemming_stand(t, dag);
  return (stand == TOESTEMMING_GEGEVEN || stand == TOESTEMMING_ZONDER) && t->vanaf <= dag;
}

static bool said_yes(const struct toestemming *t, const struct beslisser *wie) {
  for (size_t i = 0; i < t->stem_aantal; i++) {
    const struct stem *stem = &t->stemmen[i];
    bool same = wie->wie ? stem->wie.wie == wie->wie : !stem->wie.wie && str_eq(stem->wie.naam, wie->naam);
    if (same && stem->stand != STEM_NEE) return true;
  }
  return false;
}

bool toestemming_opnieuw(const struct toestemming *t, const struct beslisser *nu, size_t aantal, dag_t dag) {
  enum toestemming_stand stand = toestemming_stand(t, dag);
  if (stand != TOESTEMMING_GEGEVEN && stand != TOESTEMMING_GEVRAAGD) return false;
  for (size_t i = 0; i < aantal; i++)
    if (!said_yes(t, &nu[i])) return true;
  return false;
}

struct str toestemming_titel(struct arena *arena, const struct toestemming *t) {
  struct str aan = deelgenoot_naam(arena, &t->aan), soort = keuze_label(toestemmingen, (int)t->soort);
  return aan.len ? str_format(arena, "%.*s: %.*s", STR_ARG(soort), STR_ARG(aan)) : soort;
}

bool deelgenoot_toetsen(const struct deelgenoot *aan, struct fault *fault) {
  switch (aan->soort) {
  case DEELGENOOT_TEAM:
    if (!aan->deelnemer) fault_add(fault, "team", S("Kies een team."));
    break;
  case DEELGENOOT_COLLEGA:
    if (!aan->deelnemer) fault_add(fault, "collega", S("Kies een collega."));
    break;
  case DEELGENOOT_PROFESSIONAL:
    if (aan->naam.len == 0) fault_add(fault, "naam", S("Vul in wie het is."));
    break;
  case DEELGENOOT_ORGANISATIE:
    if (aan->organisatie.len == 0) fault_add(fault, "organisatie", S("Vul in welke organisatie het is."));
    break;
  default:
    fault_add(fault, "deelgenoot", S("Kies voor wie het is."));
  }
  return fault->field_count == 0;
}

bool toestemming_toetsen(const struct toestemming *t, dag_t vandaag, struct fault *fault) {
  bool delen = t->soort != TOESTEMMING_HULP;
  if (delen) deelgenoot_toetsen(&t->aan, fault);
  if (delen && !t->gegevens) fault_add(fault, "gegevens", S("Kies om welke gegevens het gaat."));
  if (t->tot == DAG_GEEN)
    fault_add(fault, "tot", S("Vul in tot wanneer het geldt."));
  else if (t->tot < t->vanaf)
    fault_add(fault, "tot", S("Deze dag ligt voor de eerste dag."));
  else if (t->tot < vandaag)
    fault_add(fault, "tot", S("Deze dag is al geweest."));
  if (t->uitzondering && t->uitzondering_tekst.len == 0)
    fault_add(fault, "uitzondering_tekst", S("Schrijf op waarom dit hier geldt."));
  return fault->field_count == 0;
}

bool stem_toetsen(const struct stem *stem, dag_t vandaag, struct fault *fault) {
  if (stem->stand != STEM_JA && stem->stand != STEM_NEE) fault_add(fault, "antwoord", S("Kies ja of nee."));
  if (stem->wie.naam.len == 0) fault_add(fault, "wie", S("Vul in wie dit zei."));
  if (!keuze_van(stem_hoes_gehoord, (int)stem->hoe)) fault_add(fault, "hoe", S("Kies hoe het is gezegd."));
  if (stem->hoe == STEM_PAPIER && !stem->document)
    fault_add(fault, "document", S("Kies het document met de handtekening. Voeg het eerst toe bij Documenten."));
  if (stem->op_dag > vandaag) fault_add(fault, "op_dag", S("Deze dag is nog niet geweest."));
  return fault->field_count == 0;
}

bool deling_loopt(const struct deling *d, dag_t dag) {
  return d->gestopt_op == DAG_GEEN && d->vanaf <= dag && d->tot >= dag;
}

bool deling_rust_op_toestemming(const struct deling *d) {
  return d->taak.len == 0;
}

static unsigned kinds_of(const struct deling *d) {
  unsigned gegevens = 0;
  for (size_t i = 0; i < d->ding_aantal; i++) gegevens |= d->dingen[i].gegeven;
  return gegevens;
}

static void check_consent(const struct deling *d, const struct toestemming *t, dag_t vandaag, struct fault *fault) {
  if (t->soort == TOESTEMMING_HULP)
    fault_add(fault, "toestemming", S("Dit is toestemming voor hulp, niet om gegevens te delen."));
  else if (t->persoon != d->persoon)
    fault_add(fault, "toestemming", S("Deze toestemming is van iemand anders."));
  else if (!toestemming_geldt(t, vandaag))
    fault_add(fault, "toestemming", S("Deze toestemming geldt vandaag niet."));
  else if (!deelgenoot_zelfde(&t->aan, &d->aan))
    fault_add(fault, "toestemming", S("Deze toestemming is voor een ander dan met wie u nu deelt."));
  else if (kinds_of(d) & ~t->gegevens)
    fault_add(fault, "dingen",
              S("De toestemming gaat niet over alles wat u wilt delen. Haal weg wat er niet onder valt."));
  if (deling_rust_op_toestemming(d) && d->tot > t->tot)
    fault_add(fault, "tot", S("De toestemming houdt eerder op. Kies een dag daarvoor."));
}

bool deling_toetsen(const struct deling *d, const struct taakgrond *taak, const struct toestemming *toestemming,
                    dag_t vandaag, struct fault *fault) {
  deelgenoot_toetsen(&d->aan, fault);
  if (!taak && !toestemming) fault_add(fault, "taak", S("Kies een wettelijke taak, een toestemming, of allebei."));
  if (taak && kinds_of(d) & ~taak->gegevens)
    fault_add(fault, "dingen", S("Voor deze taak is niet alles nodig wat u wilt delen. Haal weg wat niet nodig is."));
  if (taak && taak->geheim && !toestemming)
    fault_add(fault, "toestemming", S("Hier geldt een beroepsgeheim. Kies de toestemming die dat opheft."));
  if (toestemming) check_consent(d, toestemming, vandaag, fault);
  if (d->doel.len == 0) fault_add(fault, "doel", S("Schrijf op waarvoor de ontvanger dit nodig heeft."));
  if (d->ding_aantal == 0) fault_add(fault, "dingen", S("Kies wat u deelt."));
  if (d->tot == DAG_GEEN)
    fault_add(fault, "tot", S("Vul in tot wanneer."));
  else if (d->tot < vandaag)
    fault_add(fault, "tot", S("Deze dag is al geweest."));
  return fault->field_count == 0;
}

struct str deling_gestopt_tekst(struct arena *arena, const struct deling *d) {
  return str_format(arena,
                    "Wij deelden met u gegevens van %.*s. Daarmee zijn wij gestopt op %.*s.\n\n"
                    "# Wat betekent dit voor u?\n\n"
                    "U krijgt van ons geen nieuwe gegevens meer. Wilt u wat u van ons kreeg niet meer gebruiken, en "
                    "verwijderen wat u niet volgens een wet moet bewaren?\n\n"
                    "Hebt u vragen? Neem dan contact met ons op.",
                    STR_ARG(d->persoon_naam), STR_ARG(dag_lang(arena, d->gestopt_op)));
}

struct str stem_wie(struct arena *arena, const struct stem *stem) {
  struct str naam = stem->wie.naam.len ? stem->wie.naam : S("Nog niet bekend wie");
  return str_format(arena, "%.*s (%.*s)", STR_ARG(naam), STR_ARG(beslist_als(stem->wie.als)));
}

struct str stem_tekst(struct arena *arena, const struct stem *stem) {
  struct str wie = stem_wie(arena, stem);
  if (stem->stand == STEM_GEVRAAGD) return str_format(arena, "%.*s: gevraagd", STR_ARG(wie));
  struct str ja = keuze_in_zin(arena, stem_antwoorden, (int)stem->stand),
             hoe = keuze_in_zin(arena, stem_hoes, (int)stem->hoe), dag = dag_kort(arena, stem->op_dag);
  struct str tekst = str_format(arena, "%.*s: %.*s, %.*s, %.*s", STR_ARG(wie), STR_ARG(ja), STR_ARG(hoe), STR_ARG(dag));
  return stem->door.len ? str_format(arena, "%.*s. Opgeschreven door %.*s", STR_ARG(tekst), STR_ARG(stem->door))
                        : tekst;
}

struct str stemmen_wachten(struct arena *arena, const struct toestemming *t) {
  struct str namen = {0};
  for (size_t i = 0; i < t->stem_aantal; i++) {
    if (t->stemmen[i].stand != STEM_GEVRAAGD) continue;
    struct str wie = stem_wie(arena, &t->stemmen[i]);
    namen = namen.len ? str_format(arena, "%.*s en %.*s", STR_ARG(namen), STR_ARG(wie)) : wie;
  }
  return namen;
}
