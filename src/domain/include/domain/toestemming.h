/* Consent and sharing. Consent is in general no valid basis for what the municipality does (AVG art. 6 lid 1 onder e):
 * every share rests on a legal task; consent stands beside it where it is needed, in three kinds that are never one
 * tick (domain/beslissen.h), per person, recipient, kinds of information and purpose, until a day (S4-311, S4-312,
 * S4-316, S4-317). */
#ifndef DOMAIN_TOESTEMMING_H
#define DOMAIN_TOESTEMMING_H

#include "domain/beslissen.h"
#include "domain/ding.h"

/* To whom something is told. Stored numbers. */
enum deelgenoot_soort {
  DEELGENOOT_TEAM = 1,     /* a team of ours */
  DEELGENOOT_COLLEGA,      /* one colleague by name */
  DEELGENOOT_PROFESSIONAL, /* somebody outside by name, with his organisation */
  DEELGENOOT_ORGANISATIE,  /* an organisation, whoever works there */
};
extern const struct keuze deelgenoot_soorten[];

struct deelgenoot {
  enum deelgenoot_soort soort;
  int64_t deelnemer; /* a team, a colleague or the account of a partner; 0 = nobody of these */
  struct str deelnemer_naam;
  struct str naam, organisatie;
  struct str adres; /* lines for the envelope; "" = not known, then a task says who must be told */
};
/* "dokter De Wit, Huisartsenpraktijk Kade", "Team Leerdam". */
struct str deelgenoot_naam(struct arena *arena, const struct deelgenoot *aan);
bool deelgenoot_zelfde(const struct deelgenoot *een, const struct deelgenoot *ander);

/* What somebody who must say yes, said. Stored numbers. */
enum stem_stand { STEM_GEVRAAGD = 1, STEM_JA, STEM_NEE };
extern const struct keuze stem_antwoorden[];
enum stem_hoe { STEM_PAPIER = 1, STEM_GESPROKEN, STEM_ONLINE };
extern const struct keuze stem_hoes[];        /* all */
extern const struct keuze stem_hoes_gehoord[]; /* those that a worker can write down */

struct stem {
  int64_t id;
  struct str publiek;
  struct beslisser wie;
  enum stem_stand stand;
  enum stem_hoe hoe; /* 0 while it is only asked */
  int64_t document;  /* on paper; 0 = none */
  struct str document_publiek, document_naam;
  dag_t op_dag;
  struct str door; /* who heard it or wrote it down; "" when he said it online himself */
};

struct toestemming {
  int64_t id;
  struct str publiek;
  int64_t huishouden;
  struct str huishouden_publiek;
  int64_t persoon;
  struct str persoon_publiek, persoon_naam;
  enum wet wet;
  enum toestemming_soort soort;
  struct deelgenoot aan;
  unsigned gegevens; /* mask of enum gegeven */
  struct str doel;
  dag_t vanaf, tot; /* the last day included */
  bool onbekwaam;
  enum beslis_uitzondering uitzondering;
  struct str uitzondering_tekst;
  struct str artikel; /* on which it rests who must say yes */
  struct str door;
  moment_t op;
  dag_t ingetrokken_op; /* DAG_GEEN = not withdrawn */
  struct str ingetrokken_wie, ingetrokken_reden;
  struct stem *stemmen;
  size_t stem_aantal; /* 0 only with an exception */
  int64_t versie;
};

/* S4-316. */
enum toestemming_stand {
  TOESTEMMING_GEVRAAGD = 1,
  TOESTEMMING_GEGEVEN,
  TOESTEMMING_GEWEIGERD,
  TOESTEMMING_INGETROKKEN,
  TOESTEMMING_VERLOPEN,
  TOESTEMMING_ZONDER, /* nobody need be asked: an exception of the law, with its reason */
};
extern const struct keuze toestemming_standen[];
enum toestemming_stand toestemming_stand(const struct toestemming *t, dag_t dag);
/* Does it hold on that day: everybody said yes, it has begun and not ended? */
bool toestemming_geldt(const struct toestemming *t, dag_t dag);
/* Must it be asked again, because today somebody else must say yes than those who did: a child became 12, 16 or 18,
 * gezag began or ended? `nu`: who must say yes today. Not of what is over. */
bool toestemming_opnieuw(const struct toestemming *t, const struct beslisser *nu, size_t aantal, dag_t dag);
/* "Informatie delen met anderen: dokter De Wit, Huisartsenpraktijk Kade" */
struct str toestemming_titel(struct arena *arena, const struct toestemming *t);

/* "Anna Bos (heeft gezag)", "nog uit te zoeken wie (naaste)" */
struct str stem_wie(struct arena *arena, const struct stem *stem);
/* "Anna Bos (heeft gezag): ja, in een gesprek op 3 maart, gehoord door Priya" */
struct str stem_tekst(struct arena *arena, const struct stem *stem);
/* "Wacht op Anna Bos en Bert Bos" */
struct str stemmen_wachten(struct arena *arena, const struct toestemming *t);

/* What is wrong in itself, at its field. */
bool toestemming_toetsen(const struct toestemming *t, dag_t vandaag, struct fault *fault);
bool deelgenoot_toetsen(const struct deelgenoot *aan, struct fault *fault);
/* An answer that a worker writes down: how, when, and the paper when it is on paper. */
bool stem_toetsen(const struct stem *stem, dag_t vandaag, struct fault *fault);

/* A share: what went to whom, on which ground, until when; kept as it went. */
enum deling_bericht { DELING_BERICHT_GEEN, DELING_BERICHT_NODIG, DELING_BERICHT_GEDAAN };

struct deling {
  int64_t id;
  struct str publiek;
  int64_t huishouden;
  struct str huishouden_publiek;
  int64_t persoon; /* whose data: one person, others are left out */
  struct str persoon_publiek, persoon_naam;
  struct deelgenoot aan;
  struct str taak, taak_naam; /* key of the legal task and how it is called; "" = none, the consent alone */
  int64_t toestemming;        /* 0 = none */
  struct str toestemming_publiek;
  struct str doel;
  dag_t vanaf, tot;
  struct str inhoud; /* what went, letter for letter; "" in lists */
  struct str hash;   /* hex */
  struct str door;
  moment_t op;
  dag_t gestopt_op; /* DAG_GEEN = not stopped */
  struct str gestopt_wie, gestopt_reden;
  enum deling_bericht bericht; /* must the recipient be told that it stopped? */
  dag_t bericht_op;
  struct str bericht_hoe;
  struct ding *dingen;
  size_t ding_aantal;
  int64_t versie;
};
bool deling_loopt(const struct deling *d, dag_t dag);
/* Rests it on the consent and on nothing else? Then it ends with it. */
bool deling_rust_op_toestemming(const struct deling *d);

/* The words of the letter to who received it, after it stopped. */
struct str deling_gestopt_tekst(struct arena *arena, const struct deling *d);

/* The legal task that a share names (table wettelijke_taak), as far as the rules ask. */
struct taakgrond {
  struct str naam;
  unsigned gegevens; /* which kinds it is for */
  bool geheim;       /* professional secrecy must be lifted beside it */
};
/* All that is wrong with a share, at its field: no ground; a task that is not for these kinds; secrecy that nobody
 * lifted; a consent that does not hold, or is of another person, recipient or kind of information, or ends sooner.
 * `taak` and `toestemming` NULL = none. */
bool deling_toetsen(const struct deling *d, const struct taakgrond *taak, const struct toestemming *toestemming,
                    dag_t vandaag, struct fault *fault);

#endif
