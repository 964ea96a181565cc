/* Asking for a secret address: for a visit or a letter to the person himself, with a reason. The look, the purpose and
 * the reason are a row of the logboek before the address is shown (domain/geheim.h). */
#ifndef ACTS_ADRES_INZIEN_H
#define ACTS_ADRES_INZIEN_H

#include "acts/werk.h"
#include "domain/geheim.h"

struct adres_inzien_in {
  int doel; /* enum adresdoel */
  struct str reden;
};
extern const struct veld adres_inzien_velden[];
extern const size_t adres_inzien_velden_aantal;

struct adres_inzien_uit {
  struct persoon persoon; /* with his address */
  struct str huishouden;  /* public id */
  struct str verblijf;    /* where he stays today; "" = at home */
};
/* Before asking: who it is, without his address. FAULT_ACCESS for who could not get it either. */
bool adres_vragen(const struct werk *werk, struct str persoon, struct adres_inzien_uit *ret_uit, struct fault *fault);
bool adres_inzien(const struct werk *werk, struct str persoon, const struct adres_inzien_in *in,
                  struct adres_inzien_uit *ret_uit, struct fault *fault);

#endif
