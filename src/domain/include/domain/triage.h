/* The first contact: who reports, what is always asked, and how it ends. S1a-131, S4-139, S4-140. */
#ifndef DOMAIN_TRIAGE_H
#define DOMAIN_TRIAGE_H

#include "domain/melding.h"

enum melder_soort {
  MELDER_ZELF = 1,     /* the resident himself */
  MELDER_NAASTE,       /* somebody on his behalf: family, neighbour, volunteer */
  MELDER_PROFESSIONAL, /* somebody whose work it is: a referrer */
};
extern const struct keuze melder_soorten[];

enum antwoord { ANTWOORD_JA = 1, ANTWOORD_NEE, ANTWOORD_ONBEKEND };
extern const struct keuze triage_antwoorden[]; /* yes, no, do not know */
extern const struct keuze ja_nee[];

extern const struct keuze identiteiten[]; /* how the caller's identity was checked */
extern const struct keuze urgenties[];    /* enum urgentie */

/* What a question is about, in triage; the rows of the inrichting say so. */
enum triage_soort { TRIAGE_SPOED, TRIAGE_VEILIGHEID, TRIAGE_WIE, TRIAGE_EENVOUDIG, TRIAGE_OVERIG };

/* What an outcome leads to. */
enum leidt_tot {
  LEIDT_TOT_SLUITEN,    /* done, nothing remains open */
  LEIDT_TOT_LOKET,      /* the desk does it itself */
  LEIDT_TOT_OVERDRACHT, /* passed on warmly; held until accepted */
  LEIDT_TOT_ACUUT,      /* the proper body at once: whom, when, spoken with whom */
  LEIDT_TOT_TEAM,       /* to a team of our own */
};
enum sluit_wmo { SLUIT_WMO_NEE, SLUIT_WMO_INGETROKKEN, SLUIT_WMO_AKKOORD };

/* Who reports, apart from whom it is about: S0-57, S4-133. Everything may be empty. */
struct opname_melder {
  int soort; /* enum melder_soort; 0 = not asked */
  struct str naam, relatie, telefoon;
  struct str verwijzer, verwijzer_naam; /* row of the inrichting, and what it is called */
  struct str organisatie;
  int weet_ervan; /* enum antwoord: does the resident know; 0 = not asked */
};

/* One subject, one offer, one answer: the key of a row of the inrichting with what it is called on the day of the
 * melding. */
struct onderwerp {
  struct str sleutel, naam;
};
struct aanbod {
  struct str sleutel, naam;
  bool gekozen; /* taken up with the resident */
};
struct triage_antwoord {
  struct str vraag, tekst; /* key, and the question as it is asked */
  int antwoord;            /* enum antwoord */
};
struct uitkomst {
  struct str sleutel, naam; /* no key: none was given yet */
  struct str toelichting;
  struct str acuut_wie, acuut_gesproken; /* which body, and who there */
  dag_t acuut_op;
  int acuut_om; /* minutes since midnight */
  struct str door;
  moment_t op;
};

/* How a melding came in. */
struct opname {
  bool gevraagd; /* false: a melding of before, of which nothing of this was asked */
  struct opname_melder melder;
  int identiteit; /* 0 = not asked */
  struct str tolk;
  int vrijwillig; /* enum antwoord; 0 = not asked */
  struct str grond;
  int wet_voorstel, urgentie_voorstel; /* 0 = none was made */
  int64_t team_voorstel;               /* 0 = none */
  struct str team_voorstel_naam;
  struct str afwijken_reden;
  const struct onderwerp *onderwerpen;
  size_t onderwerp_aantal;
  const struct triage_antwoord *antwoorden;
  size_t antwoord_aantal;
  const struct aanbod *aanbod;
  size_t aanbod_aantal;
  struct uitkomst uitkomst; /* the last one */
};

/* Who calls for another says who he is; and only what the resident knows of is a melding (domain.md: otherwise it is a
 * signaal). FAULT_RULE MELDING-SIGNAAL then. */
bool melder_toetsen(const struct opname_melder *melder, struct fault *fault);
/* Help that somebody did not choose has a ground: S4-135. */
bool vrijwillig_toetsen(int vrijwillig, struct str grond, struct fault *fault);

/* Urgency as it is proposed: what must be done today goes first; who is not safe, or of whom it is not known, does not
 * come last, nor does a subject of which the inrichting says so. `onderwerp`: enum urgentie, 0 = none. S1a-131. */
enum urgentie urgentie_voorstellen(int spoed, int veilig, int onderwerp);
/* Place in the work list: 0 first. */
int urgentie_rang(int urgentie);

/* What somebody fills in about the outcome. */
struct uitkomst_in {
  struct str uitkomst; /* key of a row of the inrichting */
  struct str toelichting, instemming_wie, instemming_hoe;
  dag_t instemming_op;
  struct str acuut_wie, acuut_gesproken;
  dag_t acuut_op;
  int acuut_om;
  struct str overdracht_organisatie, overdracht_naam; /* to whom: a row of the inrichting, or who has none */
};
/* What the inrichting says of an outcome. */
struct uitkomst_soort {
  enum leidt_tot leidt_tot;
  enum sluit_wmo sluit_wmo;
  bool reden_nodig;
};

/* Does the melding end with this outcome, and how? A Wmo-melding only when the resident withdraws it or agrees (Wmo
 * 2015 art. 2.3.2, rule WMO-SLUIT): otherwise it stays open with its clock. False: it stays open. */
bool uitkomst_sluit(const struct uitkomst_soort *soort, enum wet wet, const struct uitkomst_in *in,
                    struct sluiting *ret_sluiting);
/* All faults of an outcome at once, those of the ending among them. */
bool uitkomst_toetsen(const struct uitkomst_soort *soort, enum wet wet, dag_t ontvangen, const struct uitkomst_in *in,
                      dag_t vandaag, struct fault *fault);

#endif
