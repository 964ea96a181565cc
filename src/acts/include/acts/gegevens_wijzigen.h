/* What is known of one person, with the source of each part, and writing down what he says. */
#ifndef ACTS_GEGEVENS_WIJZIGEN_H
#define ACTS_GEGEVENS_WIJZIGEN_H

#include "acts/werk.h"
#include "domain/bereik.h"
#include "domain/opgave.h"
#include "domain/samenvoegen.h"
#include "domain/verblijf.h"

struct persoon_gegevens_uit {
  struct persoon persoon; /* screened, also by a housemate with a secret address */
  struct str huishouden;  /* public id */
  bool mag_doen;          /* may work in it, not only look */
  struct opgave *opgaven;
  size_t opgave_aantal;
  struct persoon_bereik bereik;
  struct verblijf *verblijven;
  size_t verblijf_aantal;
  struct samenvoeging_geweest *samenvoegingen; /* newest first */
  size_t samenvoeging_aantal;
};
/* From his file: the relation to his household decides. */
bool persoon_gegevens_inzien(const struct werk *werk, struct str persoon, struct persoon_gegevens_uit *ret_uit,
                             struct fault *fault);

struct gegevens_in {
  struct str voornamen, voorvoegsel, geslachtsnaam;
  int geslacht;
  deeldatum_t geboren;
  dag_t verwacht; /* of who is not born yet; with a date of birth he is born */
  struct str bsn; /* of who was not confirmed by the register */
  int geen_bsn;
  struct str ander_nummer;
  struct str straat, huisnummer, postcode, woonplaats;
  struct str verteld_door;
  dag_t verteld_op; /* DAG_GEEN = today */
};
extern const struct veld gegevens_velden[];
extern const size_t gegevens_velden_aantal;
/* What a form shows before anything was typed: what was told laid over what stands there. */
struct gegevens_in gegevens_van_persoon(struct arena *arena, const struct persoon_gegevens_uit *uit);

/* Of somebody from the register the values stay and what was told stands beside them; of all others the values change.
 * A secret address is left as it is. FAULT_STALE when his details changed since `versie`, or he was merged. The outcome
 * is his public id. */
bool gegevens_opslaan(const struct werk *werk, struct str persoon, int64_t versie, const struct gegevens_in *in,
                      struct str *ret_persoon, struct fault *fault);

/* Asks the register for him by his BSN and takes over what it says; what he told stays beside it. FAULT_RULE without a
 * BSN, FAULT_OUTSIDE when the register does not answer. */
bool gegevens_overnemen(const struct werk *werk, struct str persoon, struct str *ret_persoon, struct fault *fault);

#endif
