#include "voorhanden.h"

#include "store/huishouden.h"

#define ALS(wat) "CASE WHEN " wat " THEN 1 ELSE 0 END"
#define ER_IS(van) "EXISTS (SELECT 1 FROM " van ")"
#define VAN_HUISHOUDEN(tabel) ER_IS(tabel " x WHERE x.huishouden = $1")
#define VAN_LID(tabel) ER_IS("huishouden_lid l JOIN " tabel " x ON x.persoon = l.persoon WHERE l.huishouden = $1")
#define VAN_MELDING(tabel) ER_IS("melding m JOIN " tabel " x ON x.melding = m.id WHERE m.huishouden = $1")
#define VAN_CASUS(tabel) ER_IS("casus c JOIN " tabel " x ON x.casus = c.id WHERE c.huishouden = $1")

/* Wider than what is asked of each, on purpose: ended, withdrawn and of former residents count as well. */
/* clang-format off */
static const char van_alles[] = "SELECT "
    ALS(VAN_HUISHOUDEN("afscherming")) ", "
    ALS(VAN_LID("vertegenwoordiging")) ", "
    ALS(VAN_HUISHOUDEN("netwerk")) ", "
    ALS(VAN_LID("verblijf")) ", "
    ALS(VAN_LID("registerbericht")) ", "
    ALS(VAN_HUISHOUDEN("spoed") " OR " VAN_MELDING("spoed")) ", "
    ALS(VAN_MELDING("triage_advies")) ", "
    ALS(VAN_MELDING("verslag")) ", "
    ALS(ER_IS("melding m JOIN klokstap x ON x.bron = 1 AND x.ding = m.id WHERE m.huishouden = $1")) ", "
    ALS(VAN_MELDING("aanvraag")) ", "
    ALS(VAN_HUISHOUDEN("geschil") " OR " VAN_MELDING("geschil")) ", "
    ALS(VAN_MELDING("overdracht")) ", "
    ALS(ER_IS("traject_kant x WHERE x.van = $1") " OR " ER_IS("traject_kant x WHERE x.naar = $1")) ", "
    ALS(VAN_CASUS("nazorg")) ", "
    ALS(VAN_CASUS("regie")) ", "
    ALS(VAN_HUISHOUDEN("afspraak"));
/* clang-format on */
_Static_assert(VOORHANDEN_AFSCHERMING == 0 && VOORHANDEN_AFSPRAAK == VOORHANDEN_AANTAL - 1, "the order of van_alles");

bool huishouden_voorhanden(struct toegang *toegang, int64_t huishouden, struct fault *fault) {
  struct db_rows rows;
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_PERSOON, huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows, van_alles, A_INT(huishouden)))
    return false;
  for (unsigned soort = 0; soort < VOORHANDEN_AANTAL; soort++)
    if (!db_int(&rows, 0, soort)) toegang->niets |= 1U << soort;
  return true;
}
