/* Relations that follow from what is recorded elsewhere: one function each writes them anew, so that the acts that
 * change what they follow from need not know who else comes near by it. */
#ifndef STORE_RELATIE_H
#define STORE_RELATIE_H

#include "intern.h"

/* He has a question of this household, or lets go of it: begins RELATIE_EIGEN, or ends it when nothing that is his runs
 * there any more. */
bool relatie_werker(struct tx *tx, int64_t gebruiker, int64_t huishouden, struct fault *fault);
/* Somebody began or stopped working there. */
bool relaties_na_werk(struct tx *tx, int64_t gebruiker, int64_t huishouden, struct fault *fault);
/* Who stands in for him has his households, on the days of his absence (RELATIE_WAARNEMER). */
bool relaties_waarnemers(struct tx *tx, int64_t gebruiker, struct fault *fault);
/* What stands on the agenda of the open meetings of a team is there for that team (RELATIE_AGENDA). huishouden 0: of
 * every household. */
bool relaties_agenda(struct tx *tx, int64_t team, int64_t huishouden, struct fault *fault);
/* Who goes along to an appointment is there until its day (RELATIE_ERBIJ); who is offered work there sees what it is
 * about until he answers (RELATIE_AANGEBODEN). */
bool relaties_erbij(struct tx *tx, int64_t huishouden, struct fault *fault);
/* Who works on a child in one of its households sees that somebody works in the other (RELATIE_ZIJDE), while a traject
 * hangs under both and neither side is shielded from the other. */
bool relaties_zijden(struct tx *tx, int64_t huishouden, struct fault *fault);

/* Does something of his run there: a traject, own support, aftercare or an open question? $1 he, $2 the household, $3
 * DAG_OPEN. */
#define WERKT_DAAR                                                                                                     \
  "SELECT 1 FROM traject_werker w JOIN traject j ON j.id = w.traject "                                                 \
  "JOIN traject_casus jc ON jc.traject = j.id JOIN casus c ON c.id = jc.casus "                                        \
  "WHERE w.gebruiker = $1 AND w.tot = $3 AND j.gesloten_op IS NULL AND c.huishouden = $2 "                             \
  "AND jc.kant IS NULL UNION ALL SELECT 1 FROM ondersteuning o JOIN casus c ON c.id = o.casus "                        \
  "WHERE o.werker = $1 AND o.geeindigd_op IS NULL AND c.huishouden = $2 "                                              \
  "UNION ALL SELECT 1 FROM nazorg n JOIN casus c ON c.id = n.casus "                                                   \
  "WHERE n.werker = $1 AND n.geeindigd_op IS NULL AND c.huishouden = $2 "                                              \
  "UNION ALL SELECT 1 FROM melding m WHERE m.huishouden = $2 AND m.behandelaar = $1 AND m.gesloten_op IS NULL"

#endif
