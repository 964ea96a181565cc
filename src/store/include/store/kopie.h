/* The copy of all that is held about one person, for a request (domain/kopie.h). All of it is INFO_VERZOEK: it is read
 * for this alone, and opens no file to who makes it. */
#ifndef STORE_KOPIE_H
#define STORE_KOPIE_H

#include "domain/kopie.h"
#include "domain/verzoek.h"
#include "store/toegang.h"

/* Everything, with the names of others taken out of the texts; parts that were chosen to stay out have their ground and
 * still their content, for who decides. A fixed number of statements. Of who lives in two households that may not find
 * each other only what is of the household of the request. */
bool kopie_lezen(struct toegang *toegang, const struct verzoek *verzoek, struct kopie *ret_kopie, struct fault *fault);
/* Which parts stay out, with the ground (enum verzoek_grond) or 0, in the order of the parts. The copy that was made
 * before is gone by it. */
bool kopie_kiezen(struct toegang *toegang, const struct verzoek *verzoek, const int grond[KOPIE_EINDE - 1],
                  struct fault *fault);
/* Keeps it as it goes out. */
bool kopie_bewaren(struct toegang *toegang, const struct verzoek *verzoek, struct str json, struct str pdf,
                   struct fault *fault);

bool kopie_openen(struct toegang *toegang, int64_t verzoek, struct bewaarde_kopie *ret, struct fault *fault);
/* The same by who asked (INFO_EIGEN), once it was decided that he gets it: op 0 = there is nothing for him. */
bool kopie_van_inwoner(struct toegang *toegang, int64_t verzoek, struct bewaarde_kopie *ret, struct fault *fault);

#endif
