#include "casus_werk.h"

#include "inrichting/werk.h"
#include "store/casus.h"
#include "store/inrichting.h"
#include "store/persoon.h"

bool casus_vragen(struct tx *tx, const struct werk *werk, const char *act, int64_t huishouden,
                  struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = GROND_HULPVRAAG,
                                                .handeling = HANDELING_DOEN,
                                                .informatie = INFO_PERSOON | INFO_MELDING | INFO_CASUS,
                                                .over = OVER_HUISHOUDEN,
                                                .huishouden = huishouden},
                        ret_toegang, fault);
}

bool casus_openen(struct tx *tx, const struct werk *werk, const char *act, struct str publiek,
                  struct toegang **ret_toegang, struct casus *ret_casus, struct fault *fault) {
  int64_t huishouden;
  if (!toegang_wegwijzer(tx, WEGWIJZER_CASUS, publiek, &huishouden, fault) ||
      !casus_vragen(tx, werk, act, huishouden, ret_toegang, fault) ||
      !huishouden_vasthouden(*ret_toegang, huishouden, fault) || !casus_lezen(*ret_toegang, publiek, ret_casus, fault))
    return false;
  return ret_casus->gesloten_op == DAG_GEEN ||
         fault_set(fault, FAULT_STALE, S("Deze casus is intussen gesloten."), "casus is closed");
}

bool collega_kiezen(struct toegang *toegang, int64_t huishouden, struct str publiek, const char *veld,
                    struct medewerker *ret_wie, struct fault *fault) {
  struct medewerker *collegas;
  size_t aantal;
  *ret_wie = (struct medewerker){0};
  if (publiek.len == 0) return true;
  if (!medewerkers_bij_huishouden(toegang, huishouden, &collegas, &aantal, fault)) return false;
  for (size_t i = 0; i < aantal; i++) {
    if (!str_eq(collegas[i].publiek, publiek)) continue;
    *ret_wie = collegas[i];
    return true;
  }
  return fault_add(fault, veld, S("Kies een collega van een team dat dit huishouden helpt."));
}

bool traject_werker_toelaten(struct toegang *toegang, int64_t gebruiker, int64_t huishouden, dag_t vanaf,
                             struct fault *fault) {
  return gebruiker == 0 ||
         relatie_beginnen(toegang, gebruiker, huishouden, RELATIE_SOORT_EIGEN, vanaf, DAG_OPEN, fault);
}

bool werker_loslaten(struct toegang *toegang, int64_t gebruiker, int64_t huishouden, dag_t vandaag,
                     struct fault *fault) {
  bool werkt;
  if (gebruiker == 0) return true;
  if (!werkt_bij_huishouden(toegang, gebruiker, huishouden, &werkt, fault)) return false;
  return werkt || relatie_eindigen(toegang, gebruiker, huishouden, RELATIE_SOORT_EIGEN, vandaag, fault);
}

/* Who directs a new casus, unless somebody chooses otherwise: by the regieregel, and without one the worker. */
static struct regie first_direction(const struct inrichting *inrichting, const struct casus_begin *begin,
                                    dag_t vandaag) {
  const struct regieregel_rij *regel = regie_standaard(inrichting, REGIE_CASUS, (struct str){0}, vandaag);
  struct regie regie = {.soort = REGIE_CASUS,
                        .houder = regel ? (enum regie_houder)regel->houder : HOUDER_TEAMLID,
                        .reden = S("bij het begin"),
                        .uitgelegd_op = DAG_GEEN};
  if (regie.houder == HOUDER_INWONER)
    regie.naam = begin->inwoner;
  else
    regie.gebruiker = begin->werker.id, regie.naam = begin->werker.naam;
  return regie;
}

bool casus_zoeken_of_beginnen(struct tx *tx, const struct werk *werk, struct toegang *toegang,
                              const struct casus_begin *begin, struct casus *ret_casus, struct fault *fault) {
  const struct inrichting *inrichting;
  if (!casus_van_huishouden(toegang, begin->huishouden, ret_casus, fault)) return false;
  if (ret_casus->id) return true;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  struct casus nieuw = {.publiek = werk_id(werk),
                        .huishouden = begin->huishouden,
                        .team = begin->team,
                        .aanspreekpunt = begin->werker.id,
                        .begonnen_op = werk_vandaag(werk)};
  struct regie regie = first_direction(inrichting, begin, werk_vandaag(werk));
  return casus_beginnen(toegang, &nieuw, ret_casus, fault) && regie_zetten(toegang, ret_casus->id, &regie, fault);
}
