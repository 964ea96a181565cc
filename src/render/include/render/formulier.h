/* A form from the field table of an act (domain/veld.h): label above the field, "(niet verplicht)" behind what may stay
 * empty, the fault beside its field and once more on top, and what was typed stays.
 *
 *   {{include formulier_begin(f)}}          opens <form>, token, summary of faults with links
 *   {{include veld(f, "woorden")}}          one field of the table, by its kind
 *   {{include veld_keuzelijst(f, "team")}}  a VELD_KEUZE as a list to fold out (the default is radio buttons up to
 * seven choices)
 *   {{include veld_rij(f, "hoe")}}          a VELD_KEUZE with short names as one wrapping row of radio buttons
 *   {{include veld_bij(f, "naam", S("(…)"))}}  a field that another answer calls for: `mag` instead of "(niet
 * verplicht)"
 *   {{include veld_opties(f, "wie", o, n)}} a VELD_ID or VELD_REGEL with choices that are known only now, as a list to
 * fold out
 *   {{include veld_rij_opties(f, "wie", o, n)}} the same as one wrapping row of radio buttons
 *   {{include veld_vinkjes(f, "onderwerp", o, n)}}  several may be ticked: the name repeats in the form
 *   {{include veld_rij_vinkjes(f, "onderwerp", o, n)}}  the same as one wrapping row
 *   {{include formulier_einde(f)}}          buttons, closes the form
 *
 * A name that is not in the table is a mistake of the programmer and stops the program with a word. */
#ifndef RENDER_FORMULIER_H
#define RENDER_FORMULIER_H

#include "base/buf.h"
#include "base/fault.h"
#include "base/paren.h"
#include "domain/veld.h"

struct optie {
  struct str waarde, label;
  struct str uitleg; /* a second line with radio buttons and ticks; mostly empty */
};

struct formulier {
  struct str actie; /* address that it is posted to */
  struct str id;    /* for buttons and ticks that stand outside it; mostly empty */
  const struct veld *velden;
  size_t aantal;
  const struct paren *waarden; /* what was typed, or what is kept: see formulier_waarden; NULL = empty */
  const struct fault *fault;   /* NULL or class FAULT_NONE = none */
  struct str token;            /* CSRF token of the session */
  struct str inzending;        /* key of this form, so that sending it twice does it once; empty = none */
  struct str concept;          /* key of the draft that saves itself; empty = no draft */
  struct str opgeslagen;       /* "14:05" when there is a draft already */
  struct str versie;           /* version that was read, sent along as "versie"; empty = none */
  struct str knop;             /* text of the button, a verb: "Melding opslaan" */
  struct str terug;            /* address of the link "Annuleren"; empty = no link */
  const char *nodig;           /* names, a space between: what this page asks though the table leaves it open */
  bool bestanden;              /* multipart */
  bool eigen;                  /* asks for the user's own name and password: the browser may fill them in */
  bool zonder_grond;           /* do not say why fields are required: only where it is plain, as with logging in */
};

/* The values of an act's struct as text for the form, by the same table that reads them. Passwords stay out. */
struct paren formulier_waarden(struct arena *arena, const struct veld *velden, size_t aantal, const void *van);

void tpl_veld(struct buf *out, const struct formulier *f, const char *naam);
void tpl_veld_rij(struct buf *out, const struct formulier *f, const char *naam);
void tpl_veld_bij(struct buf *out, const struct formulier *f, const char *naam, struct str mag);
void tpl_veld_keuzelijst(struct buf *out, const struct formulier *f, const char *naam);
void tpl_veld_opties(struct buf *out, const struct formulier *f, const char *naam, const struct optie *opties,
                     size_t aantal);
void tpl_veld_rij_opties(struct buf *out, const struct formulier *f, const char *naam, const struct optie *opties,
                         size_t aantal);
void tpl_veld_vinkjes(struct buf *out, const struct formulier *f, const char *naam, const struct optie *opties,
                      size_t aantal);
void tpl_veld_rij_vinkjes(struct buf *out, const struct formulier *f, const char *naam, const struct optie *opties,
                          size_t aantal);

/* How one field looks; made by the functions above and shown by templates/veld_*.html. */
struct veld_beeld {
  const struct veld *veld;
  struct str id; /* "veld-woorden" */
  struct str label, uitleg, fout, waarde;
  struct str mag;        /* behind the label: "(niet verplicht)" */
  struct str grond;      /* "verplicht: Wmo 2015 art. 2.3.2 lid 1", "verplicht"; empty = optional or not shown */
  struct str beschreven; /* ids for aria-describedby; empty = none */
  bool verplicht;
  bool op_rij;                        /* choices in one row */
  struct str type, invoer, aanvullen; /* type, inputmode and autocomplete of an <input>; invoer may be empty */
  struct str maat;                    /* class: the width of the field, or of a radio button or tick */
  size_t max, regels;
  const struct optie *opties;
  size_t optie_aantal;
  const struct paren *waarden;
};
/* Heading of the summary of faults: the message of the fault or a plain one. */
struct str formulier_foutkop(struct arena *arena, const struct formulier *f);
/* Is this one of its fields? */
bool formulier_heeft(const struct formulier *f, const char *naam);
struct veld_beeld veld_beeld(struct arena *arena, const struct formulier *f, const char *naam);
bool optie_gekozen(const struct veld_beeld *b, const struct optie *optie);
struct str optie_id(struct buf *out, const struct veld_beeld *b, const struct optie *optie);

#endif
