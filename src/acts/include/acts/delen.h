/* Sharing: one act. First a preview of exactly what goes, then the same again with a yes; what went is what was shown,
 * or it does not go. */
#ifndef ACTS_DELEN_H
#define ACTS_DELEN_H

#include "acts/werk.h"
#include "domain/toestemming.h"

struct delen_in {
  struct str persoon;
  int deelgenoot;
  int64_t team;
  struct str collega, partner, naam, organisatie, adres;
  struct str taak, toestemming; /* key of a legal task, public id of a consent; one of them may be "" */
  struct str doel;
  dag_t tot;
  struct str dingen; /* keys (ding_sleutel) with commas between */
  struct str gezien; /* hash of the preview that was seen; "" = only a preview */
};
extern const struct veld delen_velden[];
extern const size_t delen_velden_aantal;

struct deling_voorbeeld {
  struct deling deling; /* with what would go */
  struct str taak_artikel, toestemming_titel;
  struct str gezien; /* hash, to be sent along */
};
/* What would go; FAULT_INPUT with all that is wrong. */
bool delen_voorbereiden(const struct werk *werk, struct str huishouden, const struct delen_in *in,
                        struct deling_voorbeeld *ret_voorbeeld, struct fault *fault);
/* FAULT_STALE when it would no longer be what was seen. Outside parties get a letter. */
bool delen_doen(const struct werk *werk, struct str huishouden, const struct delen_in *in, struct str *ret_deling,
                struct fault *fault);

struct deling_inzien_uit {
  struct deling deling;
  struct str taak_artikel;
  bool mag_doen;
};
bool deling_inzien(const struct werk *werk, struct str deling, struct deling_inzien_uit *ret_uit, struct fault *fault);

struct deling_stoppen_in {
  struct str reden;
};
extern const struct veld deling_stoppen_velden[];
extern const size_t deling_stoppen_velden_aantal;
bool deling_beeindigen(const struct werk *werk, struct str deling, int64_t versie, const struct deling_stoppen_in *in,
                       struct str *ret_deling, struct fault *fault);
struct deling_bericht_in {
  struct str hoe;
};
extern const struct veld deling_bericht_velden[];
extern const size_t deling_bericht_velden_aantal;
/* The recipient was told that it stopped. */
bool deling_ingelicht(const struct werk *werk, struct str deling, int64_t versie, const struct deling_bericht_in *in,
                      struct str *ret_deling, struct fault *fault);

/* What was shared with who looks, or his team: on the ground of working together, and nothing else of that household.
 */
struct gedeeld_uit {
  struct deling *delingen;
  size_t aantal;
};
bool gedeeld_met_mij(const struct werk *werk, struct gedeeld_uit *ret_uit, struct fault *fault);
bool gedeeld_inzien(const struct werk *werk, struct str deling, struct deling *ret_deling, struct fault *fault);
struct gedeeld_document {
  struct str naam, mediatype, bytes;
};
bool gedeeld_document_inzien(const struct werk *werk, struct str deling, struct str document,
                             struct gedeeld_document *ret_document, struct fault *fault);

#endif
