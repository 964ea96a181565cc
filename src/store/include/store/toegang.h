/* The gate. A struct toegang is the right, once given, to see or do certain kinds of information about one household,
 * one person or a list, on a ground. Only this room knows what is in it, so a function that asks for one cannot be
 * called without; every function that touches a person's data asks for one. Giving it and refusing it are rows of the
 * logboek (AVG art. 5 lid 2; S4-319). */
#ifndef STORE_TOEGANG_H
#define STORE_TOEGANG_H

#include "domain/access.h"
#include "domain/geheim.h"
#include "store/store.h"

struct toegang;

enum toegang_over { OVER_HUISHOUDEN, OVER_LIJST, OVER_ZOEKEN, OVER_NIEMAND, OVER_PERSOON };

struct toegang_vraag {
  const char *act; /* "huishouden inzien": as it stands in the logboek */
  enum grond grond;
  enum handeling handeling;
  unsigned informatie;     /* kinds that are needed: refused when one of them is not allowed */
  unsigned informatie_ook; /* kinds that are welcome: absent from the toegang when not allowed */
  unsigned of_anders;      /* kinds that suffice where `informatie` is not allowed; then these are all he gets */
  enum toegang_over over;
  int64_t huishouden;       /* OVER_HUISHOUDEN */
  int64_t persoon;          /* OVER_PERSOON; 0 = for whom he looks now */
  enum adresdoel adresdoel; /* what secret addresses are needed for; without it they stay out */
};

/* OVER_HUISHOUDEN: the relations of the actor and his teams with that household decide.
 * OVER_LIJST: given when some relation can suffice; the list query then joins on those relations.
 * OVER_ZOEKEN: finding a person; only where the table asks for no relation.
 * OVER_NIEMAND: no resident is concerned (accounts).
 * OVER_PERSOON: a resident, for himself or for whom he may look (store/inwoner.h).
 * Refused: FAULT_ACCESS with a message, and a row of the logboek. Lives as long as the tx. */
bool toegang_vragen(struct tx *tx, const struct actor *actor, const struct toegang_vraag *vraag,
                    struct toegang **ret_toegang, struct fault *fault);

/* The kinds that were allowed. */
unsigned toegang_informatie(const struct toegang *toegang);
/* Would this be allowed too, with the relations that were found? For showing or hiding a button; the act asks again. */
bool toegang_mag_ook(const struct toegang *toegang, enum handeling handeling, unsigned informatie, enum grond grond);

/* Would a secret address of this person be given for that purpose? */
bool toegang_adres(const struct toegang *toegang, const struct persoon *persoon, enum adresdoel doel);
/* For what and why he looked, into the content of the row of the logboek. */
void toegang_reden(struct toegang *toegang, struct str doel, struct str reden);

/* For what is found by an address of its own (a melding, a note, a document): the household it belongs to, nothing
 * else. FAULT_ABSENT when there is none. */
enum wegwijzer {
  WEGWIJZER_HUISHOUDEN,
  WEGWIJZER_MELDING,
  WEGWIJZER_NOTITIE,
  WEGWIJZER_DOCUMENT,
  WEGWIJZER_PERSOON,
  WEGWIJZER_AFSPRAAK,
  WEGWIJZER_WERKOVERDRACHT,
  WEGWIJZER_OVERDRACHT,
  WEGWIJZER_CASUS,
  WEGWIJZER_TRAJECT,
  WEGWIJZER_NETWERK,
  WEGWIJZER_VERTEGENWOORDIGING,
  WEGWIJZER_PLAN, /* a plan, any part of it, or a version */
  WEGWIJZER_VERHELDERING,
  WEGWIJZER_VERHELDERING_DEEL,
  WEGWIJZER_WACHTLIJST,
  WEGWIJZER_VASTGELOPEN,
  WEGWIJZER_VERSLAG, /* a version that was sent */
  WEGWIJZER_KANT,    /* a shared traject, for the household to which it was offered */
  WEGWIJZER_ONDERSTEUNING,
  WEGWIJZER_NAZORG,
  WEGWIJZER_BEHOEFTE,
  WEGWIJZER_SPOED,
  WEGWIJZER_TAAK,
  WEGWIJZER_TOEWIJZING,
  WEGWIJZER_AANVRAAG,
  WEGWIJZER_BESLUIT,
  WEGWIJZER_KLOKSTAP,
  WEGWIJZER_GESCHIL,
  WEGWIJZER_NOODTOEGANG,
  WEGWIJZER_PARTNER, /* an invitation of a partner */
  WEGWIJZER_INBRENG,
  WEGWIJZER_TOESTEMMING,
  WEGWIJZER_DELING,
  WEGWIJZER_VERBERGING,
  WEGWIJZER_INFORMEERPLICHT,
  WEGWIJZER_TERUGBLIK,
  WEGWIJZER_VERZOEK,
  WEGWIJZER_VERNIETIGING,
};
bool toegang_wegwijzer(struct tx *tx, enum wegwijzer soort, struct str publiek, int64_t *ret_huishouden,
                       struct fault *fault);
/* Both in one: asks about the household to which this address leads. `vraag` leaves `over` and `huishouden` open. */
bool toegang_vragen_via(struct tx *tx, const struct actor *actor, enum wegwijzer soort, struct str publiek,
                        const struct toegang_vraag *vraag, int64_t *ret_huishouden, struct toegang **ret_toegang,
                        struct fault *fault);

/* The household of a person, as WEGWIJZER_PERSOON gives it; of who lives in two the one where the actor works. */
bool toegang_wegwijzer_persoon(struct tx *tx, const struct actor *actor, struct str publiek, int64_t *ret_huishouden,
                               struct fault *fault);

/* Relations, kept by the acts. `wie` is a worker or a team. Beginning one that runs already changes nothing. */
bool relatie_beginnen(struct toegang *toegang, int64_t wie, int64_t huishouden, int soort, dag_t vanaf, dag_t tot,
                      struct fault *fault);
/* A team comes along with a melding that is moved to this household: it works there like any other, but reads no
 * contactverslagen from before `zicht_vanaf` (0 = all), unless it could already. */
bool relatie_meekomen(struct toegang *toegang, int64_t team, int64_t huishouden, dag_t vanaf, dag_t tot,
                      moment_t zicht_vanaf, struct fault *fault);
/* Also of the households that were merged into this one. */
bool relatie_eindigen(struct toegang *toegang, int64_t wie, int64_t huishouden, int soort, dag_t tot,
                      struct fault *fault);

#endif
