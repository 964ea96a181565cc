/* Contactverslagen of a household. */
#ifndef STORE_NOTITIE_H
#define STORE_NOTITIE_H

#include "domain/dossier.h"
#include "store/toegang.h"

/* `huishouden` must be that of the toegang. */
bool notitie_bewaren(struct toegang *toegang, int64_t huishouden, const struct notitie *notitie, int64_t door,
                     struct fault *fault);
bool notitie_lezen(struct toegang *toegang, struct str publiek, struct notitie *ret_notitie, struct fault *fault);
/* Newest first, withdrawn ones too; a fixed number of statements whatever the number of notes. */
bool notities_van_huishouden(struct toegang *toegang, int64_t huishouden, int64_t overslaan,
                             struct notitie **ret_notities, size_t *ret_aantal, int64_t *ret_totaal,
                             struct fault *fault);
/* FAULT_STALE when somebody changed or withdrew it since `was->versie`. The old text goes to the logboek. */
bool notitie_wijzigen(struct toegang *toegang, int64_t huishouden, const struct notitie *was,
                      const struct notitie *wordt, struct fault *fault);
bool notitie_intrekken(struct toegang *toegang, int64_t huishouden, const struct notitie *notitie, int64_t door,
                       struct str reden, struct fault *fault);

#endif
