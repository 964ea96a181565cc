/* What the acts on consent, sharing and hiding share. */
#ifndef ACTS_WIE_WEET_WERK_H
#define ACTS_WIE_WEET_WERK_H

#include "acts/wie_weet_wat.h"

#include "uitvoeren.h"

/* The right to see who may know what in a household, or to change it; with what is welcome beside it. It knows secret
 * addresses, to find them in words that go and to write to the residents themselves: none of them may be shown. */
bool wie_weet_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                     int64_t huishouden, struct toegang **ret_toegang, struct fault *fault);
/* The same along the address of a thing; the household is held when it is for doing. */
bool wie_weet_via(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                  enum wegwijzer soort, struct str publiek, int64_t *ret_huishouden, struct toegang **ret_toegang,
                  struct fault *fault);
/* Somebody who lives there, on the field "persoon". */
bool wie_weet_persoon(struct toegang *toegang, int64_t huishouden, struct str publiek, struct persoon *ret_persoon,
                      struct fault *fault);

/* To whom, from what was filled in; on the fields of deelgenoot_toetsen. */
struct deelgenoot_in {
  int soort;
  int64_t team;
  struct str collega, naam, organisatie, adres;
  struct str partner; /* the account of a professional outside who was invited for somebody here; "" = by name only */
};
bool deelgenoot_kiezen(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct deelgenoot_in *in,
                       struct deelgenoot *ret_aan, struct fault *fault);

/* A letter to an outside party, kept with the household. `ret_document`: its public id. */
bool derde_schrijven(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                     const struct deelgenoot *aan, struct str onderwerp, struct str tekst, struct str *ret_document,
                     struct fault *fault);
/* Everybody who must still be told that this consent ended gets a letter, where there is an address. */
bool gestopt_melden(struct tx *tx, const struct werk *werk, struct toegang *toegang, int64_t huishouden,
                    const struct deling *delingen, size_t aantal, struct fault *fault);

/* What can be shared (with its text in `inhoud` when a letter is to be made of it) or hidden, in what this toegang may
 * read. `persoon` 0 = of everybody. */
struct ding_inhoud {
  struct ding ding;
  struct str tekst; /* as it goes; "" of a document, which goes itself */
};
bool dingen_om_te_delen(struct tx *tx, struct toegang *toegang, int64_t huishouden, const struct persoon *over,
                        const struct persoon *leden, size_t lid_aantal, struct ding_inhoud **ret_dingen,
                        size_t *ret_aantal, struct fault *fault);
/* May he hide something there (acts/verbergen.h)? */
bool verbergen_mag(struct toegang *toegang, const struct werk *werk, int64_t huishouden, bool *ret_mag,
                   struct fault *fault);
bool dingen_om_te_verbergen(struct tx *tx, struct toegang *toegang, int64_t huishouden, struct ding **ret_dingen,
                            size_t *ret_aantal, struct fault *fault);

#endif
