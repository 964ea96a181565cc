/* Taking a person into our own register: chosen from a search, or as he tells it himself when the register is silent or
 * does not know him. The outcome is his public id. */
#ifndef ACTS_PERSOON_OPNEMEN_H
#define ACTS_PERSOON_OPNEMEN_H

#include "acts/werk.h"
#include "domain/persoon.h"

/* Chosen from the result of a search (struct gevonden.keus). What the register says now is taken over; when it is
 * silent the person as we know him is used, and stays marked as not verified. */
struct persoon_overnemen_in {
  struct str zoekopdracht, keus;
};
bool persoon_overnemen(const struct werk *werk, const struct persoon_overnemen_in *in, struct str *ret_persoon,
                       struct fault *fault);

/* As he tells it: marked as his own statement, not verified. Only the name is asked for (Wmo 2015 art. 2.3.4: who he is
 * must be established before a decision, not before his question is heard). */
struct persoon_invoeren_in {
  struct str voornamen, voorvoegsel, geslachtsnaam;
  int geslacht; /* enum geslacht_keuze */
  deeldatum_t geboren;
  struct str bsn, straat, huisnummer, postcode, woonplaats;
};
extern const struct keuze geslachten[];
extern const struct veld persoon_invoeren_velden[];
extern const size_t persoon_invoeren_velden_aantal;
bool persoon_invoeren(const struct werk *werk, const struct persoon_invoeren_in *in, struct str *ret_persoon,
                      struct fault *fault);

/* One person for the head of a form: on the ground of recording his question. */
bool persoon_inzien(const struct werk *werk, struct str publiek, struct persoon *ret_persoon, struct fault *fault);

#endif
