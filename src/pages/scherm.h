/* What the screens of this room share. */
#ifndef PAGES_SCHERM_H
#define PAGES_SCHERM_H

#include "pages/bezoek.h"
#include "render/schermen.h"

#define COOKIE_NAAM "schakel"
/* Of this browser: single-key shortcuts are off (WCAG 2.1.4). It tells nothing of anybody. */
#define COOKIE_SNELTOETSEN "sneltoetsen"

struct arena *arena_van(const struct bezoek *bezoek);
dag_t vandaag_van(const struct bezoek *bezoek);

/* The frame of a screen: its title (no personal data) and the point of the navigation it belongs to. */
const struct kader *kader_van(struct bezoek *bezoek, const char *titel, const char *hier);

/* A form of the act's fields with the tokens of this visit. */
struct formulier formulier_van(struct bezoek *bezoek, struct str actie, const struct veld *velden, size_t aantal,
                               const char *knop);

/* Reads the form of this request by the table of an act into `into`. */
bool formulier_lezen(struct bezoek *bezoek, const struct veld *velden, size_t aantal, void *into);
struct str formulier_waarde(const struct bezoek *bezoek, const char *naam);

/* Is this a fault that belongs on the form (wrong input, a rule), rather than on a page of its own? Sets the status to
 * 422. */
bool fout_op_formulier(struct bezoek *bezoek);

/* 303 to "/<soort>/<id>" with the code of the message that is shown there ("" = none). */
void verder_naar(struct bezoek *bezoek, const char *soort, struct str id, const char *klaar);

/* Page number of the query, from 1. */
int64_t bladzijde_van(const struct bezoek *bezoek);

/* Address of a thing: "/melding/<id>/sluiten". */
struct str pad_van(struct bezoek *bezoek, const char *voor, struct str id, const char *na);

/* The teams as options of a list. */
bool team_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal);
/* The channels as options. */
bool kanaal_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal);

/* The handlers, one file per screen; the table that names them is paginas.c. */
bool begin_tonen(struct bezoek *bezoek);
bool inloggen_tonen(struct bezoek *bezoek);
bool inloggen_doen(struct bezoek *bezoek);
bool uitloggen_doen(struct bezoek *bezoek);
bool sneltoetsen_doen(struct bezoek *bezoek);
bool werk_tonen(struct bezoek *bezoek);
bool loket_tonen(struct bezoek *bezoek);
bool zoeken_doen(struct bezoek *bezoek);
bool zoeken_tonen(struct bezoek *bezoek);
bool zoeken_typend(struct bezoek *bezoek);
bool samenvoegen_tonen(struct bezoek *bezoek);
bool samenvoegen_zoeken(struct bezoek *bezoek);
bool samenvoegen_doen(struct bezoek *bezoek);
bool anders_doen(struct bezoek *bezoek);
bool adres_tonen(struct bezoek *bezoek);
bool adres_doen(struct bezoek *bezoek);
bool persoon_kiezen(struct bezoek *bezoek);
bool persoon_invoeren_tonen(struct bezoek *bezoek);
bool persoon_invoeren_doen(struct bezoek *bezoek);
bool melding_nieuw_tonen(struct bezoek *bezoek);
bool melding_nieuw_doen(struct bezoek *bezoek);
bool melding_sluiten_tonen(struct bezoek *bezoek);
bool melding_sluiten_doen(struct bezoek *bezoek);
bool melding_verplaatsen_tonen(struct bezoek *bezoek);
bool melding_verplaatsen_zoeken(struct bezoek *bezoek);
bool melding_verplaatsen_doen(struct bezoek *bezoek);
bool huishouden_tonen(struct bezoek *bezoek);
bool notitie_nieuw_doen(struct bezoek *bezoek);
bool bijlage_doen(struct bezoek *bezoek);
bool logboek_tonen(struct bezoek *bezoek);
bool notitie_verbeteren_tonen(struct bezoek *bezoek);
bool notitie_verbeteren_doen(struct bezoek *bezoek);
bool notitie_intrekken_tonen(struct bezoek *bezoek);
bool notitie_intrekken_doen(struct bezoek *bezoek);
bool verheldering_overzicht_tonen(struct bezoek *bezoek);
bool verheldering_beginnen_doen(struct bezoek *bezoek);
bool vraag_oppakken_doen(struct bezoek *bezoek);
bool verheldering_verhaal_tonen(struct bezoek *bezoek);
bool leefgebieden_tonen(struct bezoek *bezoek);
bool leefgebieden_doen(struct bezoek *bezoek);
bool verheldering_gesprek_tonen(struct bezoek *bezoek);
bool verheldering_gesprek_doen(struct bezoek *bezoek);
bool eigen_plan_tonen(struct bezoek *bezoek);
bool eigen_plan_doen(struct bezoek *bezoek);
bool verheldering_afronden_doen(struct bezoek *bezoek);
bool deel_tonen(struct bezoek *bezoek);
bool deel_doen(struct bezoek *bezoek);
bool deel_overnemen_doen(struct bezoek *bezoek);
bool document_tonen(struct bezoek *bezoek);
bool concept_doen(struct bezoek *bezoek);
bool gebruikers_tonen(struct bezoek *bezoek);
bool gebruikers_doen(struct bezoek *bezoek);
bool gebruiker_aan_doen(struct bezoek *bezoek);
bool gebruiker_uit_doen(struct bezoek *bezoek);
bool wachtwoord_tonen(struct bezoek *bezoek);
bool wachtwoord_doen(struct bezoek *bezoek);
bool stijl_tonen(struct bezoek *bezoek);

/* Values of a search result as the templates show them (loket.c). */
struct zoekuitkomst;
struct zoeken_beeld zoeken_beeld_van(struct bezoek *bezoek, struct str zoekopdracht,
                                     const struct zoekuitkomst *uitkomst);

#endif
