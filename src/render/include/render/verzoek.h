/* What the screens of requests about data, of copies and of destroying files show. */
#ifndef RENDER_VERZOEK_H
#define RENDER_VERZOEK_H

#include "domain/bewaring.h"
#include "domain/kopie.h"
#include "domain/verzoek.h"
#include "render/onderdelen.h"
#include "render/schermen.h"

struct verzoeken_beeld {
  const struct verzoek *verzoeken;
  size_t aantal;
  int64_t te_laat, deze_week;
  bool klaar;
  const struct tab *tabs;
  const struct zoeken_beeld *zoeken; /* for whom a request came in */
  dag_t vandaag;
};
struct verzoek_beeld {
  const struct verzoek *verzoek;
  bool kopie, mag_beslissen, mag_adviseren;
  struct str token, inzending, versie; /* of the one button */
  dag_t vandaag;
};
struct kopie_beeld {
  const struct verzoek *verzoek;
  const struct kopie *kopie;
  const struct formulier *formulier;
  struct str hash, door, op; /* of the copy that was made; "" = none */
};
struct vernietiglijst_beeld {
  const struct bewaarlijst *lijst;
  const struct vernietiging *besluiten;
  size_t besluit_aantal;
  size_t wacht; /* so many of these wait for a second */
  dag_t vandaag;
};
struct bewaren_beeld {
  const struct bewaardossier *dossier;
  const struct vernietiging *besluit; /* NULL = none */
  bool mag_weg, eigen;
  const struct formulier *voorstellen, *bevestigen;
  struct str fout; /* why it could not be done */
  dag_t vandaag;
};
struct verklaring_beeld {
  const struct vernietiging *vernietiging;
  struct str gemeente;
};

/* "Wmo-voorziening: 15 jaren vanaf 3 maart 2010, dus tot en met 3 maart 2025". */
struct str bewaarzaak_regel(struct arena *arena, const struct bewaarzaak *zaak);
/* Its last day, or what still has to be done. */
dag_t verzoek_dag(const struct verzoek *verzoek);

#endif
