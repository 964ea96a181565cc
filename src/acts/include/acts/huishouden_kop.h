/* What stands above every tab of a household: where it is on the routekaart, who directs, what is known of safety, and
 * which tabs there are for who looks. */
#ifndef ACTS_HUISHOUDEN_KOP_H
#define ACTS_HUISHOUDEN_KOP_H

#include <stdbool.h>

#include "domain/casus.h"
#include "domain/persoon.h"
#include "domain/routekaart.h"

enum huishouden_tab {
  TAB_OVERZICHT,
  TAB_VERHELDERING,
  TAB_PLAN,
  TAB_ONDERSTEUNING,
  TAB_BESLUITEN,
  TAB_CONTACT,
  TAB_TIJDLIJN,
  TAB_DOCUMENTEN,
  TAB_TOESTEMMING,
  TAB_LOGBOEK,
  TAB_AANTAL
};

struct huishouden_kop {
  struct str publiek;
  const struct persoon *eerste; /* of who lives there today; NULL = nobody does */
  unsigned tabs;                /* mask of 1 << enum huishouden_tab; what he may not see is absent */
  bool kaart_zien;              /* may see what runs; without it the rest is empty */
  struct route_regel *kaart;
  size_t kaart_aantal;
  struct str aanspreekpunt, regie; /* names; "" = nobody */
  int veilig;                      /* enum antwoord of the latest question about safety; 0 = never asked */
  dag_t veilig_op;
};

#endif
