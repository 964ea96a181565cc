/* Requests of residents about their own data: taken in, advised on, extended, decided, carried out (domain/verzoek.h).
 */
#ifndef ACTS_VERZOEK_H
#define ACTS_VERZOEK_H

#include "acts/werk.h"
#include "domain/brief.h"
#include "domain/persoon.h"
#include "domain/verzoek.h"

struct verzoeklijst_uit {
  struct verzoek *verzoeken;
  size_t aantal;
  int64_t te_laat, deze_week;
};
bool verzoeken_inzien(const struct werk *werk, bool klaar, struct verzoeklijst_uit *ret_uit, struct fault *fault);

struct verzoek_in {
  int soort;
  struct str woorden;
  int vrager;
  struct str van;
  int hoe, identiteit;
  dag_t ontvangen; /* DAG_GEEN = today */
};
extern const struct veld gegevensverzoek_velden[];
extern const size_t gegevensverzoek_velden_aantal;

struct verzoek_vorm_uit {
  struct persoon persoon;
  struct vertegenwoordiging *rijen; /* who stands for him */
  size_t rij_aantal;
};
/* Of a person, by public id. */
bool verzoek_vorm_inzien(const struct werk *werk, struct str persoon, struct verzoek_vorm_uit *ret_uit,
                         struct fault *fault);
/* Outcomes of these are the public id of the request. */
bool verzoek_opnemen(const struct werk *werk, struct str persoon, const struct verzoek_in *in, struct str *ret_verzoek,
                     struct fault *fault);

struct verzoek_uit {
  struct verzoek verzoek;
  bool kopie; /* one was made */
  bool mag_beslissen;
  bool mag_adviseren;
};
bool verzoek_inzien(const struct werk *werk, struct str verzoek, struct verzoek_uit *ret_uit, struct fault *fault);

/* What can be done with it. */
enum verzoek_stap {
  VERZOEKSTAP_ADVIES = 1,
  VERZOEKSTAP_WIE,
  VERZOEKSTAP_VERLENGEN,
  VERZOEKSTAP_BESLUIT,
  VERZOEKSTAP_GEDAAN
};
struct verzoekstap_in {
  struct str advies;
  int identiteit;
  struct str reden;
  int uitkomst, grond;
  struct str besluit, verklaring;
};
/* The fields of a step; none for GEDAAN. */
const struct veld *verzoekstap_velden(enum verzoek_stap stap, size_t *ret_aantal);
bool verzoekstap_zetten(const struct werk *werk, struct str verzoek, int64_t versie, enum verzoek_stap stap,
                        const struct verzoekstap_in *in, struct str *ret_verzoek, struct fault *fault);

/* The letter about the extension or the decision, made from what was kept. FAULT_RULE while there is nothing to tell.
 */
bool verzoekbrief_inzien(const struct werk *werk, struct str verzoek, struct brieftekst *ret_brief,
                         struct fault *fault);
bool verzoekbrief_pdf(const struct werk *werk, struct str html, struct str *ret_pdf, struct fault *fault);

#endif
