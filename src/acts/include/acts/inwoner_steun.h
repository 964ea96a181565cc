/* Somebody looks along in Mijn Schakel: an onafhankelijke cliëntondersteuner (S4-300, S4-429) or somebody whom the
 * resident trusts, let in by the resident himself or by a worker with his consent; or a representative whom the file
 * knows by name only, within the row that says so. Until a day, and ended by the resident whenever he wants. */
#ifndef ACTS_INWONER_STEUN_H
#define ACTS_INWONER_STEUN_H

#include "acts/mijn_inzien.h"
#include "domain/vertegenwoordiging.h"

struct inwoner_steun_in {
  struct str naam;
  struct str vertegenwoordiging; /* public id of the row; "" = supports. Only a worker */
  bool mag_doen;
  dag_t tot;
  bool instemming; /* the resident agrees; only a worker is asked */
};
extern const struct veld mijn_steun_velden[];
extern const size_t mijn_steun_velden_aantal;
extern const struct veld inwoner_steun_velden[];
extern const size_t inwoner_steun_velden_aantal;

/* By the resident: not by who only looks along himself. The code, for this one time; "" when the form was sent before.
 */
bool mijn_steun_vragen(const struct werk *werk, const struct inwoner_steun_in *in, struct str *ret_code,
                       struct fault *fault);
bool mijn_steun_stoppen(const struct werk *werk, struct str namens, struct fault *fault);

/* By a worker. */
struct inwoner_steun_uit {
  struct inwoner_meekijker *rijen;
  size_t aantal;
  struct vertegenwoordiging *keuzes; /* of whom only a name is known, and who stand for care */
  size_t keuze_aantal;
};
struct inwoner_meekijker {
  struct str publiek, naam, door;
  bool vertegenwoordigt, mag_doen;
  dag_t tot;
};
bool inwoner_steun_inzien(const struct werk *werk, struct str persoon, struct inwoner_steun_uit *ret_uit,
                          struct fault *fault);
bool inwoner_steun_geven(const struct werk *werk, struct str persoon, const struct inwoner_steun_in *in,
                         struct str *ret_code, struct fault *fault);
bool inwoner_steun_stoppen(const struct werk *werk, struct str persoon, struct str namens, struct fault *fault);

#endif
