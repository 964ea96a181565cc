/* Terms, products, who decides, what must be asked first, who consents, how long things are kept. */
#ifndef INRICHTING_RECHT_H
#define INRICHTING_RECHT_H

#include "domain/beslissen.h"
#include "domain/besluit.h"
#include "domain/klok.h"
#include "domain/omvang.h"
#include "domain/toestemming.h"
#include "inrichting/werk.h"

/* In what way a municipality may have another term than the law. */
enum gemeente_mag { MAG_KORTER, MAG_LANGER, MAG_VRIJ };

struct termijn_rij {
  struct rij rij;
  struct str naam, omschrijving, begin;
  int64_t lengte, verdagen, verdagen_met;
  int eenheid, atw, opschorten, dwangsom, gemeente_mag;
};

struct klokbegin_rij {
  struct rij rij;
  int wet, begin; /* enum klokbegin */
};

struct dwangsom_rij {
  struct rij rij;
  struct str id;
  int64_t van_dag, tot_dag, bedrag; /* cents a day */
};

struct gelijkgestelde_dag_rij {
  struct rij rij;
  struct str omschrijving;
  dag_t dag;
};

struct laag_rij {
  struct rij rij;
  struct str id, naam;
  int64_t volgorde;
};

struct product_rij {
  struct rij rij;
  struct str id, naam, code;
  int wet, zin, pgb, besluitwijze, regionaal, zelf; /* zelf: the team may do it itself (S0-109) */
};

enum leveringsvorm { LEVERING_ZIN, LEVERING_PGB };

struct tarief_rij {
  struct rij rij;
  struct str product;
  int leveringsvorm, eenheid; /* of omvang_eenheden */
  int64_t bedrag;             /* cents */
};

/* A provider that gives a product in kind. */
struct contract_rij {
  struct rij rij;
  struct str product, organisatie, agb;
  int64_t plan_binnen; /* days from the start within which it gives its own plan; GETAL_LEEG: none is asked */
};

/* The most that a besluit gives of a product. */
struct omvanggrens_rij {
  struct rij rij;
  struct str product;
  int64_t volume;
  int eenheid, frequentie;
};

struct eigenbijdrage_rij {
  struct rij rij;
  struct str product; /* "" = all of that law */
  int wet;
  int64_t bedrag; /* cents a month */
};

/* Somebody who must be asked first: S0-194. */
struct consult_rij {
  struct rij rij;
  struct str product, organisatie, regel;
};

struct mandaat_rij {
  struct rij rij;
  struct str product, rol, organisatie, route;
  int handeling, deskundige;
  int64_t aantal; /* how many decide together */
};

enum mandaateis { EIS_DESKUNDIGE };

struct mandaateis_rij {
  struct rij rij;
  struct str artikel;
  int wet, eis;
};

struct toestemmer_rij {
  struct rij rij;
  struct str artikel;
  int wet, soort, wie;
  int64_t leeftijd_van, leeftijd_tot;
};

struct wettelijke_taak_rij {
  struct rij rij;
  struct str id, artikel, naam, waarvoor;
  int wet;
  int wie, vraag, situatie, plan, contact, besluit, document; /* which kinds of information it is for */
  int geheim;
};

struct bewaartermijn_rij {
  struct rij rij;
  struct str id, omschrijving, begin, artikel;
  int64_t lengte; /* GETAL_LEEG: nobody decided */
  int eenheid;
};

enum mandaat_route {
  ROUTE_GEEN,   /* no row: nobody has a mandate */
  ROUTE_ZELF,   /* somebody of our own: route A of S4-188 */
  ROUTE_BUITEN, /* a request to another body: route B of S4-189 */
};

struct mandaat {
  enum mandaat_route route;
  size_t aantal;
  const struct mandaat_rij *const *rijen; /* any of these may; those of the act itself before those of all acts */
};

const struct product_rij *product_op(const struct inrichting *inrichting, struct str id, dag_t dag);

/* May the team do this itself? The product says so. Where it says no, the rule of treatment for youth may ask for a
 * reason, or only show, instead of refusing (S0-109); *ret_regel is that rule, NULL when there is none. */
enum zelf { ZELF_JA, ZELF_MET_REDEN, ZELF_NEE };
enum zelf product_zelf(const struct inrichting *inrichting, const struct product_rij *product, dag_t dag,
                       const struct regel_rij **ret_regel);

/* The municipality's own term, otherwise the law's. False when there is none on that day. */
bool termijn_op(const struct inrichting *inrichting, struct str naam, dag_t dag, struct termijnsoort *ret_soort);
struct termijnsoort termijnsoort_van(const struct termijn_rij *rij);
/* Last day of a term without anything that makes it longer; DAG_GEEN when there is none of that name. */
dag_t termijn_laatste_dag(const struct inrichting *inrichting, struct str naam, dag_t gebeurtenis);
/* Of the clock that a melding under this law starts; DAG_GEEN when it starts none. */
dag_t termijn_van_wet(const struct inrichting *inrichting, enum wet wet, dag_t ontvangen);
/* What the municipality says of it (S0-103); KLOKBEGIN_ONBEKEND without a row. */
enum klokbegin klokbegin_op(const struct inrichting *inrichting, enum wet wet, dag_t dag);
/* All amounts of the law, of every day. */
size_t dwangsomdelen(struct arena *arena, const struct nationaal *nationaal, const struct dwangsomdeel **ret_delen);

/* Who may decide on a product: S0-92, S4-188..190, S4-328..337. Rows of the act itself go before rows of all acts. */
struct mandaat mandaat_voor(struct arena *arena, const struct inrichting *inrichting, struct str product,
                            enum handeling_besluit handeling, dag_t dag);

/* Must somebody with a registration determine along, by the law's own table? */
bool wet_eist_deskundige(const struct nationaal *nationaal, int wet, dag_t dag);

size_t consulten_voor(struct arena *arena, const struct inrichting *inrichting, struct str product, dag_t dag,
                      const struct consult_rij *const **ret_consulten);

/* What a product costs, in cents; GETAL_LEEG when no amount is known. */
int64_t tarief_op(const struct inrichting *inrichting, struct str product, enum leveringsvorm vorm, dag_t dag);

/* Its prices in that time, the first day first; days without a price are in none of them. */
size_t tarieven_tussen(struct arena *arena, const struct inrichting *inrichting, struct str product,
                       enum leveringsvorm vorm, dag_t van, dag_t tot, const struct tariefdeel **ret_delen);

/* Who gives a product on that day, by contract. None at all: the municipality has not written it down. */
size_t contracten_voor(struct arena *arena, const struct inrichting *inrichting, struct str product, dag_t dag,
                       const struct contract_rij *const **ret_contracten);

/* Volume 0 when there is no limit. */
struct omvang omvanggrens_op(const struct inrichting *inrichting, struct str product, dag_t dag);
/* What a resident pays himself, at most, in cents a month; GETAL_LEEG when nobody says. */
int64_t eigenbijdrage_op(const struct inrichting *inrichting, int wet, struct str product, dag_t dag);

/* Who consents at that age; NULL when the law's table says nothing. */
const struct toestemmer_rij *toestemmer_voor(const struct nationaal *nationaal, int wet, enum toestemming_soort soort,
                                             int leeftijd, dag_t dag);

/* A task of the law for which information is shared; NULL when there is none of that key on that day. */
const struct wettelijke_taak_rij *wettelijke_taak_op(const struct nationaal *nationaal, struct str id, dag_t dag);
/* All of that day. */
size_t wettelijke_taken(struct arena *arena, const struct nationaal *nationaal, dag_t dag,
                        const struct wettelijke_taak_rij *const **ret_taken);
/* As the rules of sharing ask it. */
struct taakgrond taakgrond_van(const struct wettelijke_taak_rij *taak);

#endif
