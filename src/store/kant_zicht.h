/* Which trajecten of a casus are seen under it. What hangs there from the other side is, while the child lives here and
 * the two households are not shielded from each other: the right lives in the query. */
#ifndef STORE_KANT_ZICHT_H
#define STORE_KANT_ZICHT_H

/* A row k of traject_kant holds on day `dag`. */
#define KANT_GELDT(dag)                                                                                                \
  "k.eraf_op IS NULL AND NOT EXISTS (SELECT 1 FROM afscherming fs WHERE fs.huishouden = k.van AND fs.ander = k.naar) " \
  "AND EXISTS (SELECT 1 FROM traject_persoon kp JOIN huishouden_lid kl ON kl.persoon = kp.persoon "                    \
  "WHERE kp.traject = k.traject AND kl.huishouden = k.naar AND kl.vanaf <= " dag " AND kl.tot >= " dag ") "
/* A row jc of traject_casus is seen. */
#define TRAJECT_ZICHT(dag)                                                                                             \
  "(jc.kant IS NULL OR EXISTS (SELECT 1 FROM traject_kant k WHERE k.id = jc.kant AND " KANT_GELDT(dag) ")) "

#endif
