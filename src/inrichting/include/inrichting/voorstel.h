/* What the tables propose for a question: law, team and urgency by subjects, age and place, and whether it may come in
 * along this way. Always a proposal: the worker decides, with a reason when he decides otherwise (S0-39, S0-146). */
#ifndef INRICHTING_VOORSTEL_H
#define INRICHTING_VOORSTEL_H

#include "inrichting/loket.h"
#include "inrichting/toegang.h"

struct voorstel_vraag {
  const struct str *onderwerpen; /* keys in the order in which they were ticked; unknown ones are passed over */
  size_t onderwerp_aantal;
  struct str plaats, kanaal, verwijzer; /* empty when unknown */
  int leeftijd;                         /* -1 when unknown */
  int spoed, veilig;                    /* enum antwoord; 0 = not asked yet */
  dag_t dag;
};

struct voorstel {
  const struct onderwerp_rij *leidend; /* the most urgent subject, the first of them; NULL when there is none */
  int wet;                             /* enum wet; 0 when the subjects name none */
  enum urgentie urgentie;
  const struct team_rij *team; /* NULL when the tables name none */
  struct str rapportagelijn;   /* figures count it here when it goes to that team; "" = on the line of the team */
  struct str organisatie;      /* key: the leading subject is done there; "" */
  const struct team_rij **ook; /* the teams of the other subjects */
  size_t ook_aantal;
  const struct organisatie_rij **elders; /* the organisations that do one of the subjects */
  size_t elders_aantal;
  struct toegangsantwoord toegang;
};

/* One melding has one team: that of its leading subject, or of a referrer whose questions go elsewhere. Its law is the
 * Wmo as soon as one subject is of the Wmo, for that clock runs whatever else was asked (Wmo 2015 art. 2.3.2 lid 1);
 * then the Jeugdwet (S0-103); then that of the leading subject, or of the first that has one. Urgent is always
 * admitted. */
struct voorstel voorstel_maken(struct arena *arena, const struct inrichting *inrichting,
                               const struct voorstel_vraag *vraag);

#endif
