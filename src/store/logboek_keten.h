/* One row of the logboek and its hash: shared by the writing and the checking of the chains. */
#ifndef STORE_LOGBOEK_KETEN_H
#define STORE_LOGBOEK_KETEN_H

#include "intern.h"

struct logboekrij {
  int64_t schrijver, nr, op, nu, wie, huishouden; /* 0 = NULL for nu and huishouden */
  struct str naam, rol, grond, act, informatie, uitkomst;
  struct str inhoud_hash; /* "" = no content */
  struct str vorige;      /* hash of the row before in this chain */
  size_t persoon_aantal;
  const int64_t *personen; /* in ascending order */
};

/* SHA-256 over every column and every person, each with its length or an end mark, so that no two rows share an input.
 */
void logboek_hash(struct arena *arena, const struct logboekrij *rij, uint8_t ret_hash[32]);
/* SHA-256 of salt and content: what the chained row keeps of a content that may be destroyed. */
void logboek_inhoud_hash(struct arena *arena, struct str zout, struct str inhoud, uint8_t ret_hash[32]);

/* Destroying a file destroys contents too. Its own row keeps the hash of the list of them as "vernietigd logboek". */
#define LOGBOEK_VERNIETIGEN "dossier vernietigen"
#define VERNIETIGD_LOGBOEK "SELECT schrijver, nr FROM vernietigd_logboek WHERE vernietiging = $1 ORDER BY schrijver, nr"
/* Of the rows that VERNIETIGD_LOGBOEK gave, in hexadecimal. */
struct str vernietigd_hash(struct arena *arena, const struct db_rows *rows);
/* SHA-256 over the verklaring: who decided and confirmed, when, how many of what, and `list`, which vernietigd_hash
 * gave. */
bool verklaring_hash(struct db *db, struct arena *arena, int64_t vernietiging, struct str list, uint8_t ret_hash[32],
                     struct fault *fault);

#endif
