/* The words of letters: values in, text out, at language level B1. What a letter looks like is the affair of render. */
#ifndef DOMAIN_BRIEF_H
#define DOMAIN_BRIEF_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/datum.h"
#include "base/str.h"
#include "domain/afspraak.h"
#include "domain/melding.h"
#include "domain/persoon.h"

struct brieftekst {
  struct str aan;     /* the lines of the addressee, with line feeds */
  struct str kenmerk; /* number of the melding */
  dag_t dag;
  struct str onderwerp, aanhef;
  struct str tekst; /* paragraphs with an empty line between; "# " begins a heading, "> " the words of
                       the resident, "- " an item of a list */
  struct str ondertekenaar;
};

/* To whom a letter goes. */
struct geadresseerde {
  struct persoon persoon; /* with the address that this letter may go to */
  struct str postadres;   /* lines of where his letters go; "" = to his address */
  bool geen_post;         /* post is not safe for him: handed over, so without an address and without a word of why */
};

struct ontvangst {
  const struct melding *melding;
  const struct geadresseerde *aan;
  dag_t vandaag;
  dag_t onderzoek_klaar;  /* last day of the clock of the law, DAG_GEEN when there is none */
  dag_t persoonlijk_plan; /* Wmo: last day to hand in a persoonlijk plan, else DAG_GEEN */
};

/* Confirms receipt. For a Wmo-melding it names the free cliëntondersteuning, the seven days for a persoonlijk plan and
 * the last day of the onderzoek (Wmo 2015 art. 2.3.2 lid 1, 2 and 3). */
struct brieftekst ontvangstbevestiging(struct arena *arena, const struct ontvangst *ontvangst);

/* Tells of an appointment that comes: what, when, where and with whom. `kenmerk` may be empty. */
struct brieftekst afspraakbrief(struct arena *arena, const struct afspraak *afspraak, const struct geadresseerde *aan,
                                struct str kenmerk, dag_t vandaag);

/* The plan of a household as a letter; `tekst` as plan_brief gives it. */
struct brieftekst planbrief(struct arena *arena, struct str tekst, const struct geadresseerde *aan, dag_t vandaag);

/* Confirms that a question was answered, and says that an aanvraag stays possible (Wmo 2015 art. 2.3.2 and 2.3.5). */
struct brieftekst antwoordbevestiging(struct arena *arena, const struct melding *melding,
                                      const struct geadresseerde *aan, dag_t vandaag);

/* A letter of the team with that text. `kenmerk` may be empty. */
struct brieftekst teambrief(struct arena *arena, struct str kenmerk, struct str onderwerp, struct str tekst,
                            const struct geadresseerde *aan, dag_t dag);

/* Somebody outside to whom we write: a professional or an organisation. */
struct derde {
  struct str naam, organisatie;
  struct str adres; /* lines; "" = handed over or sent in another way */
};
struct brieftekst derdebrief(struct arena *arena, const struct derde *aan, struct str onderwerp, struct str tekst,
                             dag_t dag);

/* Adds a text that somebody typed as one paragraph, so that nothing in it passes for a heading of ours; an empty one
 * adds nothing. */
void brief_getypt(struct buf *buf, const char *begin, struct str tekst);

/* Brings somebody a code for Mijn Schakel, that works once and until `tot`; `adres` is where he goes with it. */
struct brieftekst inlogcodebrief(struct arena *arena, struct str code, struct str adres, dag_t tot,
                                 const struct geadresseerde *aan, dag_t vandaag);

/* "Geachte mevrouw Van den Berg," by the sex in the register; "Geachte heer of mevrouw …," when unknown. */
struct str aanhef_van(struct arena *arena, const struct persoon *persoon);

#endif
