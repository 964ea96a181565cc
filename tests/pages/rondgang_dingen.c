/* What no form of the walk reaches, because it takes another state, another day or a PDF: laid down as rows, so that
 * something stands behind the id of its page. */
#include "intern.h"
#include "rondgang_wereld.h"

static const char *const dingen[] = {
    /* $1 the household with everything, $2 a worker, $3 today, $4 now */
    "INSERT INTO keurnieuws (publiek, persoon, vanaf, tot, waarom, door) SELECT 'nieuws', min(l.persoon), $3, $3 + 30, "
    "'in de krant', $2 FROM huishouden_lid l WHERE l.huishouden = $1 AND $4 = $4",
    "INSERT INTO kopie (verzoek, json, pdf, hash, door, op) SELECT v.id, '{}', x'25504446', x'00', $2, $4 "
    "FROM verzoek v WHERE v.huishouden = $1 AND $3 = $3",
    "INSERT INTO vernietiging (publiek, huishouden, stand, termijn, tot, besloten_door, besloten_op, reden, "
    "bevestigd_door, bevestigd_op, hash, versie) VALUES ('vernietiging', $1, 2, 'dossier', $3 - 1, $2, $4, '', $2, $4, "
    "x'00', 1)",
    "INSERT INTO verberging (publiek, huishouden, soort, ding, naam, grond, reden, overlegd, tot, door, op, versie) "
    "SELECT 'verberging', $1, 1, min(n.id), 'Contactverslag', 2, 'van een ander', '', $3 + 30, $2, $4, 1 "
    "FROM notitie n WHERE n.huishouden = $1",
    "INSERT INTO concept (gebruiker, sleutel, inhoud, op) SELECT g.id, 'verstuurd-proef', "
    "'[[\"pad\",\"/contact/nieuw\"],[\"tekst\",\"Een zin van iemand.\"]]', $4 FROM gebruiker g "
    "WHERE g.inlognaam = 'professional-team' AND $1 = $1 AND $2 = $2 AND $3 = $3",
};

bool rondgang_dingen_leggen(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  const struct rondgang *r = uit;
  for (size_t i = 0; i < sizeof dingen / sizeof *dingen; i++)
    if (!db_exec(tx->db, r->arena, fault, NULL, dingen[i], A_INT(r->huishouden), A_INT(r->collega),
                 A_DAG(tx_vandaag(tx)), A_INT(tx->wanneer.nu)))
      return false;
  return true;
}
