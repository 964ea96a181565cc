#include "store/plan.h"

#include "domain/gas.h"

#include "intern.h"

static bool changed_one(int64_t changes, struct fault *fault) {
  return changes == 1 ||
         fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net ook veranderd. U ziet hieronder beide teksten."),
                   "stale part of a plan");
}

static void note_change(struct toegang *toegang, const char *veld, struct str was, struct str wordt) {
  if (!str_eq(was, wordt)) toegang_veld(toegang, veld, was, wordt);
}

static struct str yes_no(bool ja) {
  return ja ? S("ja") : S("nee");
}

bool plantekst_zetten(struct toegang *toegang, const struct plan_tekst *was, const struct plan_tekst *wordt,
                      struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, 0, fault) ||
      !TX_EXEC(
          toegang->tx, fault, &changes,
          "UPDATE plan_tekst SET tekst = $3, eigen_woorden = $4, versie = versie + 1 WHERE id = $1 AND versie = $2",
          A_INT(was->id), A_INT(was->versie), A_TEXT(wordt->tekst), A_INT(wordt->eigen)) ||
      !changed_one(changes, fault))
    return false;
  note_change(toegang, plan_teksten[was->soort].vraag, was->tekst, wordt->tekst);
  note_change(toegang, "woorden van de inwoner", yes_no(was->eigen), yes_no(wordt->eigen));
  return true;
}

static bool set_laws(struct toegang *toegang, int64_t doel, const struct plan_doel *was, const struct plan_doel *wordt,
                     struct fault *fault) {
  for (int wet = WET_WMO; wet < WET_GEEN; wet++) {
    if (str_eq(was->wet[wet], wordt->wet[wet])) continue;
    toegang_veld(toegang, str_c(toegang->tx->arena, wet_kort((enum wet)wet)), was->wet[wet], wordt->wet[wet]);
    if (!TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO plan_doel_wet (doel, wet, tekst) VALUES ($1, $2, $3) "
                 "ON CONFLICT (doel, wet) DO UPDATE SET tekst = excluded.tekst",
                 A_INT(doel), A_INT(wet), A_TEXT(wordt->wet[wet])))
      return false;
  }
  return true;
}

static void note_goal(struct toegang *toegang, const struct plan_doel *was, const struct plan_doel *wordt) {
  note_change(toegang, "doel", was->woorden, wordt->woorden);
  note_change(toegang, "doel van", was->persoon_naam, wordt->persoon_naam);
  note_change(toegang, "leefgebied", was->leefgebied, wordt->leefgebied);
  note_change(toegang, "score", keuze_label(gas_scores, was->gas), keuze_label(gas_scores, wordt->gas));
  note_change(toegang, "gewicht", str_format(toegang->tx->arena, "%lld", (long long)was->gewicht),
              str_format(toegang->tx->arena, "%lld", (long long)wordt->gewicht));
  note_change(toegang, "weggehaald", yes_no(was->weg), yes_no(wordt->weg));
  if (wordt->persoon) toegang_persoon(toegang, wordt->persoon);
}

bool plandoel_bewaren(struct toegang *toegang, const struct plan *plan, const struct plan_doel *doel,
                      struct fault *fault) {
  static const struct plan_doel niets;
  int64_t id;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, plan->huishouden, fault)) return false;
  note_goal(toegang, &niets, doel);
  return TX_INSERT(toegang->tx, fault, &id,
                   "INSERT INTO plan_doel (publiek, plan, persoon, leefgebied, woorden, eigen_woorden, gas, gewicht, "
                   "weg, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 1) RETURNING id",
                   A_TEXT(doel->publiek), A_INT(plan->id), A_INT_OF(doel->persoon, doel->persoon == 0),
                   A_TEXT(doel->leefgebied), A_TEXT(doel->woorden), A_INT(doel->eigen), A_INT(doel->gas),
                   A_INT(doel->gewicht)) &&
         set_laws(toegang, id, &niets, doel, fault);
}

bool plandoel_zetten(struct toegang *toegang, const struct plan_doel *was, const struct plan_doel *wordt,
                     struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, 0, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE plan_doel SET persoon = $3, leefgebied = $4, woorden = $5, eigen_woorden = $6, gas = $7, "
               "gewicht = $8, weg = $9, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT_OF(wordt->persoon, wordt->persoon == 0),
               A_TEXT(wordt->leefgebied), A_TEXT(wordt->woorden), A_INT(wordt->eigen), A_INT(wordt->gas),
               A_INT(wordt->gewicht), A_INT(wordt->weg)) ||
      !changed_one(changes, fault))
    return false;
  note_goal(toegang, was, wordt);
  return set_laws(toegang, was->id, was, wordt, fault);
}

static int64_t owner_as(const struct plan_afspraak *afspraak, enum plan_wie soort) {
  return afspraak->soort == soort ? afspraak->wie : 0;
}

static struct str stand_text(const struct plan_afspraak *afspraak) {
  static const struct str namen[] = {
      [STAND_OPEN] = S_INIT("open"), [STAND_GEDAAN] = S_INIT("gedaan"), [STAND_NIET] = S_INIT("niet gelukt")};
  return namen[afspraak->stand];
}

static void note_promise(struct toegang *toegang, const struct plan_afspraak *was, const struct plan_afspraak *wordt) {
  struct arena *arena = toegang->tx->arena;
  note_change(toegang, "afspraak", was->wat, wordt->wat);
  note_change(toegang, "wie", planafspraak_wie(arena, was), planafspraak_wie(arena, wordt));
  note_change(toegang, "uiterlijk", dag_iso(arena, was->voor), dag_iso(arena, wordt->voor));
  note_change(toegang, "stand", was->stand ? stand_text(was) : (struct str){0}, stand_text(wordt));
  note_change(toegang, "reden", was->reden, wordt->reden);
  note_change(toegang, "weggehaald", yes_no(was->weg), yes_no(wordt->weg));
  if (wordt->soort == WIE_BEWONER) toegang_persoon(toegang, wordt->wie);
}

bool planafspraak_bewaren(struct toegang *toegang, const struct plan *plan, const struct plan_afspraak *afspraak,
                          struct fault *fault) {
  static const struct plan_afspraak niets = {.voor = DAG_GEEN};
  int64_t persoon = owner_as(afspraak, WIE_BEWONER), netwerk = owner_as(afspraak, WIE_NETWERK),
          gebruiker = owner_as(afspraak, WIE_MEDEWERKER) + owner_as(afspraak, WIE_PARTNER);
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, plan->huishouden, fault)) return false;
  note_promise(toegang, &niets, afspraak);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO plan_afspraak (publiek, plan, doel, soort, persoon, netwerk, gebruiker, naam, "
                 "organisatie, gevraagd, wat, voor, stand, reden, weg, versie) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '', 0, 1)",
                 A_TEXT(afspraak->publiek), A_INT(plan->id), A_INT_OF(afspraak->doel, afspraak->doel == 0),
                 A_INT(afspraak->soort), A_INT_OF(persoon, persoon == 0), A_INT_OF(netwerk, netwerk == 0),
                 A_INT_OF(gebruiker, gebruiker == 0), A_TEXT(afspraak->naam), A_TEXT(afspraak->organisatie),
                 A_INT(afspraak->gevraagd), A_TEXT(afspraak->wat), A_DAG(afspraak->voor), A_INT(STAND_OPEN));
}

bool planafspraak_zetten(struct toegang *toegang, const struct plan_afspraak *was, const struct plan_afspraak *wordt,
                         struct fault *fault) {
  int64_t persoon = owner_as(wordt, WIE_BEWONER), netwerk = owner_as(wordt, WIE_NETWERK),
          gebruiker = owner_as(wordt, WIE_MEDEWERKER) + owner_as(wordt, WIE_PARTNER), changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, 0, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE plan_afspraak SET doel = $3, soort = $4, persoon = $5, netwerk = $6, gebruiker = $7, naam = $8, "
               "organisatie = $9, gevraagd = $10, wat = $11, voor = $12, stand = $13, stand_op = $14, reden = $15, "
               "weg = $16, versie = versie + 1 WHERE id = $1 AND versie = $2",
               A_INT(was->id), A_INT(was->versie), A_INT_OF(wordt->doel, wordt->doel == 0), A_INT(wordt->soort),
               A_INT_OF(persoon, persoon == 0), A_INT_OF(netwerk, netwerk == 0), A_INT_OF(gebruiker, gebruiker == 0),
               A_TEXT(wordt->naam), A_TEXT(wordt->organisatie), A_INT(wordt->gevraagd), A_TEXT(wordt->wat),
               A_DAG(wordt->voor), A_INT(wordt->stand), A_DAG(wordt->stand_op), A_TEXT(wordt->reden),
               A_INT(wordt->weg)) ||
      !changed_one(changes, fault))
    return false;
  note_promise(toegang, was, wordt);
  return true;
}

bool planevaluatie_bewaren(struct toegang *toegang, const struct plan *plan, const struct plan_evaluatie *evaluatie,
                           struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_PLAN, plan->huishouden, fault)) return false;
  toegang_veld(toegang, "evaluatie", (struct str){0}, dag_iso(toegang->tx->arena, evaluatie->dag));
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO plan_evaluatie (publiek, plan, dag, versie) VALUES ($1, $2, $3, 1)",
                 A_TEXT(evaluatie->publiek), A_INT(plan->id), A_DAG(evaluatie->dag));
}
