/* Made-up households: who lives there, how old, where. Streets, names and numbers are invented; a BSN is of the range
 * that is only for testing (9999…), a telephone number begins with 06-0000. */
#ifndef DEMO_MENSEN_H
#define DEMO_MENSEN_H

#include "acts/persoon_opnemen.h"
#include "demo/demo.h"
#include "domain/huishouden.h"

#include "kans.h"

enum { GEZIN_MAX = 6, VERSTREKT_MAX = 8, BSN_BEGIN = 999900000 };

struct mens {
  struct str voornaam, voorvoegsel, achternaam, bsn;
  bool vrouw;
  deeldatum_t geboren;
  enum lidrol rol;
  char publiek[ID_LENGTH + 1]; /* "" until recorded */
};

enum gezinsvorm {
  GEZIN_OUDERE,
  GEZIN_OUDER_PAAR,
  GEZIN_ALLEEN,
  GEZIN_PAAR,
  GEZIN_OUDERS,
  GEZIN_EEN_OUDER,
  GEZINSVORMEN
};

struct gezin {
  struct mens leden[GEZIN_MAX]; /* adults first */
  size_t aantal, volwassenen;
  struct str straat, huisnummer, postcode, plaats;
  char publiek[ID_LENGTH + 1];
  enum gezinsvorm vorm;
  struct {
    const char *product;
    dag_t tot;                /* the last day; DAG_OPEN = without an end */
  } verstrekt[VERSTREKT_MAX]; /* what it got */
  size_t verstrekt_aantal;
  bool bezig;     /* a question of it is open */
  bool ingevoerd; /* everybody who lives there is recorded */
};

/* A household as it was on that day. Its texts live in the arena. *bsn is the last number that was given out; from
 * BSN_BEGIN on. */
struct gezin *gezin_maken(struct kans *kans, struct arena *arena, enum gezinsvorm vorm,
                          const struct demo_plaats *plaats, dag_t dag, int64_t *bsn);
/* Has it this product on that day? Always when it got as much as we keep. */
bool gezin_heeft(const struct gezin *gezin, const char *product, dag_t dag);
void gezin_krijgt(struct gezin *gezin, const char *product, dag_t tot);
struct persoon_invoeren_in mens_invoer(const struct gezin *gezin, const struct mens *mens);

/* "mevrouw De Wit", "meneer Bos"; a child by his first name. */
struct str mens_naam(struct arena *arena, const struct mens *mens, dag_t dag);
/* "Jan de Wit", as the file has him. */
struct str mens_volledig(struct arena *arena, const struct mens *mens);
struct str mens_telefoon(struct kans *kans, struct arena *arena);
struct str postcode_verzinnen(struct kans *kans, struct arena *arena, const struct demo_plaats *plaats);
/* A full name of somebody else. */
struct str naam_verzinnen(struct kans *kans, struct arena *arena);

#endif
