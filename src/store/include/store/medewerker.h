/* Workers as colleagues of each other: to choose from when work gets an owner. Nothing of residents. */
#ifndef STORE_MEDEWERKER_H
#define STORE_MEDEWERKER_H

#include "domain/gebruiker.h"
#include "store/toegang.h"

/* Who works today in a team that has the household, by name. */
bool medewerkers_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct medewerker **ret_medewerkers,
                                size_t *ret_aantal, struct fault *fault);
/* The same with what each carries now, as bare counts. One statement. */
bool belasting_bij_huishouden(struct toegang *toegang, int64_t huishouden, struct belasting **ret_belastingen,
                              size_t *ret_aantal, struct fault *fault);
/* Who works today in one of the teams of this worker, himself too, by name. */
bool collegas_van(struct tx *tx, int64_t gebruiker, struct medewerker **ret_medewerkers, size_t *ret_aantal,
                  struct fault *fault);
/* Who is in this team today, by name. */
bool medewerkers_van_team(struct tx *tx, int64_t team, struct medewerker **ret_medewerkers, size_t *ret_aantal,
                          struct fault *fault);
/* FAULT_ABSENT when there is none. */
bool medewerker_zoeken(struct tx *tx, struct str publiek, struct medewerker *ret_medewerker, struct fault *fault);

#endif
