/* Changes of the inrichting that are prepared and not yet in force, and the meldingen on which they are tried. */
#ifndef STORE_VOORSTEL_H
#define STORE_VOORSTEL_H

#include "store/inrichting.h"

/* A file without bytes (`data` NULL) is one that is taken away. One with the same public id is replaced. */
bool voorstel_bewaren(struct toegang *toegang, const struct wijzigingsvoorstel *voorstel, const struct embedded *files,
                      struct fault *fault);
/* The proposal and the files in it; FAULT_ABSENT. */
bool voorstel_lezen(struct toegang *toegang, struct str publiek, struct wijzigingsvoorstel *ret_voorstel,
                    const struct embedded **ret_files, struct fault *fault);
/* All of them, newest first. */
bool voorstellen_lezen(struct toegang *toegang, struct wijzigingsvoorstel **ret_voorstellen, size_t *ret_aantal,
                       struct fault *fault);
bool voorstel_wissen(struct toegang *toegang, struct str publiek, struct fault *fault);

/* A melding with the least that says where it would go; no name, and no place with a secret address. */
struct proefmelding {
  int64_t id;
  dag_t ontvangen;
  struct str team; /* key in the inrichting; "" = a team of before there was one */
  struct str team_naam;
  struct str plaats;
  int leeftijd; /* on the day of receipt; -1 = unknown */
  const struct str *onderwerpen;
  size_t onderwerp_aantal;
};
enum { PROEFMELDINGEN_MAX = 20000 };
/* Those received on these days, both included, oldest first; never more than PROEFMELDINGEN_MAX. */
bool proefmeldingen_lezen(struct toegang *toegang, dag_t van, dag_t tot, struct proefmelding **ret_meldingen,
                          size_t *ret_aantal, struct fault *fault);

#endif
