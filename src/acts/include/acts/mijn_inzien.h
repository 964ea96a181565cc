/* What a resident sees in Mijn Schakel, for himself or for whom he may look. */
#ifndef ACTS_MIJN_INZIEN_H
#define ACTS_MIJN_INZIEN_H

#include "acts/werk.h"
#include "domain/afspraak.h"
#include "domain/brief.h"
#include "domain/dossier.h"
#include "domain/inwoner.h"
#include "domain/mijn_schakel.h"

/* Stands on every page: for whom he looks now, and for whom he could. */
struct mijn_wie {
  struct inwoner_persoon voor;
  const struct inwoner_persoon *personen;
  size_t persoon_aantal;
};
/* From now on he looks for this person; `cookie` is of the session. */
bool mijn_voor_kiezen(const struct werk *werk, struct str persoon, struct str cookie, struct fault *fault);

struct mijn_inzien_uit {
  struct mijn_wie wie;
  struct mijn_vraag *vragen; /* open ones first */
  size_t vraag_aantal;
  struct route_regel *lijnen; /* work for him that did not begin with a question of his own */
  size_t lijn_aantal;
  struct mijn_taak *taken;
  size_t taak_aantal;
  struct afspraak *afspraken; /* planned, from today on */
  size_t afspraak_aantal;
};
bool mijn_inzien(const struct werk *werk, struct mijn_inzien_uit *ret_uit, struct fault *fault);

/* All his appointments, by hour: those that come, and those of the last MIJN_AFSPRAAK_TERUG days. */
enum { MIJN_AFSPRAAK_TERUG = 90 };
struct mijn_afspraken_uit {
  struct mijn_wie wie;
  struct afspraak *komend, *geweest; /* geweest: over, or called off */
  size_t komend_aantal, geweest_aantal;
};
bool mijn_afspraken_inzien(const struct werk *werk, struct mijn_afspraken_uit *ret_uit, struct fault *fault);

struct mijn_brieven_uit {
  struct mijn_wie wie;
  struct document *brieven;
  size_t aantal;
};
bool mijn_brieven_inzien(const struct werk *werk, struct mijn_brieven_uit *ret_uit, struct fault *fault);
struct mijn_brief_uit {
  struct mijn_wie wie;
  struct document document;
  struct brieftekst brief;
};
bool mijn_brief_inzien(const struct werk *werk, struct str document, struct mijn_brief_uit *ret_uit,
                       struct fault *fault);

/* Who may look now, and who looked in that period; a day that is not typed is no bound but a month. */
struct mijn_gekeken_in {
  dag_t van, tot;
};
extern const struct veld mijn_gekeken_velden[];
extern const size_t mijn_gekeken_velden_aantal;
struct mijn_gekeken_uit {
  struct mijn_wie wie;
  struct mijn_kijker *kijkers;
  size_t kijker_aantal;
  struct mijn_blik *blikken; /* of each day those that are the same together */
  size_t blik_aantal;
  bool meer; /* there are more than are shown: ask a shorter period */
  bool naam_tonen;
  dag_t van, tot;
};
enum { MIJN_GEKEKEN_DAGEN = 31 };
bool mijn_gekeken_inzien(const struct werk *werk, const struct mijn_gekeken_in *in, struct mijn_gekeken_uit *ret_uit,
                         struct fault *fault);

#endif
