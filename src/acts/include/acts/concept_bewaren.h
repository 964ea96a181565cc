/* The draft of a form that somebody is typing: his own, so it needs no gate and leaves no row in the logboek. It is
 * kept as JSON, so that a kill of browser or server loses at most two seconds of typing. */
#ifndef ACTS_CONCEPT_BEWAREN_H
#define ACTS_CONCEPT_BEWAREN_H

#include "acts/werk.h"

/* Keeps all values of the form but its tokens; a form that is empty removes the draft. FAULT_INPUT when it is larger
 * than a draft may be. */
bool concept_vastleggen(const struct werk *werk, struct str sleutel, const struct paren *formulier,
                        struct fault *fault);
/* The values as they were kept; none when there is no draft. ret_op: when, 0 = none. */
bool concept_ophalen(const struct werk *werk, struct str sleutel, struct paren *ret_formulier, moment_t *ret_op,
                     struct fault *fault);
/* The values in the JSON of a draft; none when it cannot be read. */
struct paren concept_ontleden(struct arena *arena, struct str inhoud);

/* The key of a draft of a new contactverslag on a household. */
struct str concept_sleutel_notitie(struct arena *arena, struct str huishouden);
/* The key of a draft of a question that is being recorded for a person. */
struct str concept_sleutel_melding(struct arena *arena, struct str persoon);
struct str concept_sleutel_contact(struct arena *arena, struct str persoon); /* public id; "" = nobody of ours */
struct str concept_sleutel_terugbel(struct arena *arena, struct str persoon);
struct str concept_sleutel_signaal(struct arena *arena, struct str persoon);
struct str concept_sleutel_advies(struct arena *arena, struct str huishouden); /* public id; "" = about none */

/* A form that was sent after its session had ended: kept for whose session it was, as its cookie and its token show, so
 * that he can send it once he is back. FAULT_ABSENT when there was no such session or nothing was written in it; the
 * next one that is kept makes those of more than a day ago go. `pad`: where it was sent to. */
bool verstuurd_bewaren(const struct werk *werk, struct str cookie, const struct paren *formulier, struct str pad,
                       struct str *ret_id, struct fault *fault);
struct verstuurd {
  struct str pad;
  struct paren formulier; /* everything but its token */
};
bool verstuurd_ophalen(const struct werk *werk, struct str id, struct verstuurd *ret_verstuurd, struct fault *fault);
bool verstuurd_weg(const struct werk *werk, struct str id, struct fault *fault);
/* Is this something that somebody wrote, rather than a choice or a key? */
bool verstuurd_geschreven(struct str waarde);

#endif
