/* What the screens of this room share. */
#ifndef PAGES_SCHERM_H
#define PAGES_SCHERM_H

#include "pages/bezoek.h"
#include "render/schermen.h"

/* The question of the website becomes one of this person ("" = of nobody of ours, then a signaal): what was told stands
 * in a draft, and the redirect goes to the form that has it. */
bool webvraag_verder(struct bezoek *bezoek, struct str vraag, struct str persoon);

#define COOKIE_NAAM "schakel"
/* Of this browser, for half a year: somebody logged in here before. */
#define COOKIE_APPARAAT "apparaat"
/* Of a browser that went to an identity provider: for ten minutes, and once. */
#define COOKIE_BRON "bron"
/* Of this browser: single-key shortcuts are off (WCAG 2.1.4). It tells nothing of anybody. */
#define COOKIE_SNELTOETSEN "sneltoetsen"

struct arena *arena_van(const struct bezoek *bezoek);

/* Cookies by their plain name; behind TLS they bear the prefix __Host-. An age of 0 removes one. */
enum { COOKIE_SESSIE = -1 /* until the browser closes */ };
struct str cookie_van(const struct bezoek *bezoek, const char *naam);
void cookie_zetten(struct bezoek *bezoek, const char *naam, struct str waarde, int64_t seconden);
/* An address of our own that can be sent back as it is; empty when `pad` is anything else. */
struct str eigen_pad(struct str pad);
/* Where this visitor comes from, for logging in; and his keys, once he is in. */
struct herkomst herkomst_van(const struct bezoek *bezoek);
void ingelogd_zetten(struct bezoek *bezoek, const struct ingelogd *ingelogd);
/* On to where he wanted to go, or to what logging in still asks. */
void verder_na_inloggen(struct bezoek *bezoek, enum sessie_stap stap, struct str naar);
/* The identity providers where people of these realms (mask of 1 << enum rijk) can log in; the one of this code. */
struct bron_knoppen bron_knoppen_van(struct bezoek *bezoek, unsigned rijken);
const struct inlogbron *bron_met_code(const struct bezoek *bezoek, struct str code);
/* The address that came along in the query or the form; empty when it is not one of ours. */
struct str inloggen_naar(const struct bezoek *bezoek);
dag_t vandaag_van(const struct bezoek *bezoek);

/* The frame of a screen: its title (no personal data) and the point of the navigation it belongs to. */
const struct kader *kader_van(struct bezoek *bezoek, const char *titel, const char *hier);

/* This page stays shut for this visitor, and the logboek tells so. Always false. */
bool pagina_dicht(struct bezoek *bezoek, struct str waarom);

/* A form of the act's fields with the tokens of this visit. */
struct formulier formulier_van(struct bezoek *bezoek, struct str actie, const struct veld *velden, size_t aantal,
                               const char *knop);

/* Reads the form of this request by the table of an act into `into`. */
bool formulier_lezen(struct bezoek *bezoek, const struct veld *velden, size_t aantal, void *into);
struct str formulier_waarde(const struct bezoek *bezoek, const char *naam);
/* Where what was typed differs from what stands there now, by the labels of the fields. */
struct verschillen formulier_verschillen(struct bezoek *bezoek, const struct veld *velden, size_t aantal,
                                         const struct paren *nu);
/* The version that a field of the form of this request rests on; -1 when it names none, and then it is stale. */
int64_t versie_van(const struct bezoek *bezoek, const char *naam);

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
/* Colleagues in a team, with their teams behind their names (overdracht.c). */
bool collega_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal);
/* Choices of an act as options. */
struct keus;
struct optie *opties_van(struct bezoek *bezoek, const struct keus *keuzes, size_t aantal);
/* The channels as options. */
bool kanaal_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal);

/* Colleagues as options of a list. */
struct medewerker;
struct optie *medewerker_opties(struct bezoek *bezoek, const struct medewerker *medewerkers, size_t aantal);

/* The handlers, one file per screen; the table that names them is paginas.c. */
bool mijn_tonen(struct bezoek *bezoek);
bool mijn_besluiten_tonen(struct bezoek *bezoek);
bool mijn_bezwaar_tonen(struct bezoek *bezoek);
bool mijn_bezwaar_doen(struct bezoek *bezoek);
bool mijn_ontvangst_tonen(struct bezoek *bezoek);
bool mijn_verslag_tonen(struct bezoek *bezoek);
bool mijn_verslag_doen(struct bezoek *bezoek);
bool mijn_plan_tonen(struct bezoek *bezoek);
bool mijn_plan_doen(struct bezoek *bezoek);
bool mijn_taak_doen(struct bezoek *bezoek);
bool mijn_vertellen_tonen(struct bezoek *bezoek);
bool mijn_vertellen_doen(struct bezoek *bezoek);
bool inbreng_tonen(struct bezoek *bezoek);
bool inbreng_doen(struct bezoek *bezoek);
bool mijn_afspraak_tonen(struct bezoek *bezoek);
bool mijn_afspraak_doen(struct bezoek *bezoek);
bool mijn_intrekken_tonen(struct bezoek *bezoek);
bool mijn_intrekken_doen(struct bezoek *bezoek);
bool mijn_brieven_tonen(struct bezoek *bezoek);
bool mijn_brief_tonen(struct bezoek *bezoek);
bool mijn_gekeken_tonen(struct bezoek *bezoek);
bool mijn_bericht_tonen(struct bezoek *bezoek);
bool mijn_bericht_doen(struct bezoek *bezoek);
bool mijn_toestemming_tonen(struct bezoek *bezoek);
bool mijn_toestemming_doen(struct bezoek *bezoek);
bool mijn_steun_tonen(struct bezoek *bezoek);
bool mijn_steun_doen(struct bezoek *bezoek);
bool mijn_steun_stop_doen(struct bezoek *bezoek);
bool meekijken_tonen(struct bezoek *bezoek);
bool meekijken_doen(struct bezoek *bezoek);
bool meekijken_stop_doen(struct bezoek *bezoek);
bool mijn_voor_doen(struct bezoek *bezoek);
bool mijn_inloggen_tonen(struct bezoek *bezoek);
bool mijn_inloggen_doen(struct bezoek *bezoek);
bool mijn_code_doen(struct bezoek *bezoek);
bool mijn_weg_doen(struct bezoek *bezoek);
bool mijn_weg_tonen(struct bezoek *bezoek);
bool mijn_account_tonen(struct bezoek *bezoek);
bool mijn_account_doen(struct bezoek *bezoek);
bool mijn_uitnodigen_tonen(struct bezoek *bezoek);
bool mijn_uitnodigen_doen(struct bezoek *bezoek);
bool mijn_stop_doen(struct bezoek *bezoek);
bool partners_tonen(struct bezoek *bezoek);
bool partners_doen(struct bezoek *bezoek);
bool partnerbericht_gezien_doen(struct bezoek *bezoek);
bool uitnodiging_stoppen_doen(struct bezoek *bezoek);
bool partnercode_tonen(struct bezoek *bezoek);
bool partnercode_doen(struct bezoek *bezoek);
bool partner_begin_tonen(struct bezoek *bezoek);
bool partner_tonen(struct bezoek *bezoek);
bool partner_doen(struct bezoek *bezoek);
bool gedeeld_tonen(struct bezoek *bezoek);
bool begin_tonen(struct bezoek *bezoek);
bool inloggen_tonen(struct bezoek *bezoek);
bool inloggen_doen(struct bezoek *bezoek);
bool uitloggen_doen(struct bezoek *bezoek);
bool bron_tonen(struct bezoek *bezoek);
bool bron_terug(struct bezoek *bezoek);
bool bron_uit(struct bezoek *bezoek);
bool bron_uitgelogd_doen(struct bezoek *bezoek);
bool code_tonen(struct bezoek *bezoek);
bool code_doen(struct bezoek *bezoek);
bool instellen_tonen(struct bezoek *bezoek);
bool instellen_doen(struct bezoek *bezoek);
bool account_tonen(struct bezoek *bezoek);
bool account_codes_doen(struct bezoek *bezoek);
bool account_uitloggen_doen(struct bezoek *bezoek);
bool tweede_stap_tonen(struct bezoek *bezoek);
bool tweede_stap_doen(struct bezoek *bezoek);
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
bool persoon_tonen(struct bezoek *bezoek);
bool gegevens_tonen(struct bezoek *bezoek);
bool gegevens_doen(struct bezoek *bezoek);
bool overnemen_doen(struct bezoek *bezoek);
bool bereik_tonen(struct bezoek *bezoek);
bool bereik_doen(struct bezoek *bezoek);
bool nummer_tonen(struct bezoek *bezoek);
bool nummer_doen(struct bezoek *bezoek);
bool verblijf_tonen(struct bezoek *bezoek);
bool verblijf_doen(struct bezoek *bezoek);
bool splitsen_tonen(struct bezoek *bezoek);
bool splitsen_doen(struct bezoek *bezoek);
bool ongeboren_tonen(struct bezoek *bezoek);
bool ongeboren_doen(struct bezoek *bezoek);
bool niet_geboren_tonen(struct bezoek *bezoek);
bool niet_geboren_doen(struct bezoek *bezoek);
bool persoon_kiezen(struct bezoek *bezoek);
bool persoon_invoeren_tonen(struct bezoek *bezoek);
bool persoon_invoeren_doen(struct bezoek *bezoek);
bool melding_nieuw_tonen(struct bezoek *bezoek);
bool melding_nieuw_doen(struct bezoek *bezoek);
bool melding_advies_doen(struct bezoek *bezoek);
bool melding_advies_typend(struct bezoek *bezoek);
bool melding_later_doen(struct bezoek *bezoek);
bool melding_signaal_doen(struct bezoek *bezoek);
bool melding_uitkomst_tonen(struct bezoek *bezoek);
bool melding_uitkomst_doen(struct bezoek *bezoek);
bool melding_sluiten_tonen(struct bezoek *bezoek);
bool melding_sluiten_doen(struct bezoek *bezoek);
bool melding_verplaatsen_tonen(struct bezoek *bezoek);
bool melding_verplaatsen_zoeken(struct bezoek *bezoek);
bool melding_verplaatsen_doen(struct bezoek *bezoek);
bool overdragen_tonen(struct bezoek *bezoek);
bool overdragen_doen(struct bezoek *bezoek);
bool overdracht_tonen(struct bezoek *bezoek);
bool overdracht_doen(struct bezoek *bezoek);
bool voordeur_keuze_tonen(struct bezoek *bezoek);
bool contact_nieuw_tonen(struct bezoek *bezoek);
bool contact_nieuw_doen(struct bezoek *bezoek);
bool contact_tonen(struct bezoek *bezoek);
bool contact_doen(struct bezoek *bezoek);
bool terugbel_nieuw_tonen(struct bezoek *bezoek);
bool terugbel_nieuw_doen(struct bezoek *bezoek);
bool terugbel_tonen(struct bezoek *bezoek);
bool terugbel_doen(struct bezoek *bezoek);
bool melden_tonen(struct bezoek *bezoek);
bool melden_doen(struct bezoek *bezoek);
bool melden_ontvangen_tonen(struct bezoek *bezoek);
bool verwachten_tonen(struct bezoek *bezoek);
bool webvraag_tonen(struct bezoek *bezoek);
bool webvraag_zoeken(struct bezoek *bezoek);
bool webvraag_kiezen_doen(struct bezoek *bezoek);
bool webvraag_signaal_doen(struct bezoek *bezoek);
bool webvraag_opzij_doen(struct bezoek *bezoek);
bool signaal_nieuw_tonen(struct bezoek *bezoek);
bool signaal_nieuw_doen(struct bezoek *bezoek);
bool signaal_tonen(struct bezoek *bezoek);
bool signaal_doen(struct bezoek *bezoek);
bool kwaliteit_tonen(struct bezoek *bezoek);
bool terugblik_tonen(struct bezoek *bezoek);
bool terugblik_doen(struct bezoek *bezoek);
bool terugkijken_tonen(struct bezoek *bezoek);
bool terugkijken_doen(struct bezoek *bezoek);
bool advies_nieuw_tonen(struct bezoek *bezoek);
bool advies_nieuw_doen(struct bezoek *bezoek);
bool advies_tonen(struct bezoek *bezoek);
bool advies_doen(struct bezoek *bezoek);
bool ondersteuningen_tonen(struct bezoek *bezoek);
bool tijd_tonen(struct bezoek *bezoek);
bool tijd_doen(struct bezoek *bezoek);
bool toewijzingen_tonen(struct bezoek *bezoek);
bool toewijzing_nieuw_tonen(struct bezoek *bezoek);
bool toewijzing_nieuw_doen(struct bezoek *bezoek);
bool toewijzing_tonen(struct bezoek *bezoek);
bool toewijzing_doen(struct bezoek *bezoek);
bool toewijzing_veranderen_tonen(struct bezoek *bezoek);
bool toewijzing_veranderen_doen(struct bezoek *bezoek);
bool toewijzing_stoppen_tonen(struct bezoek *bezoek);
bool toewijzing_stoppen_doen(struct bezoek *bezoek);
bool toewijzing_verrekenen_tonen(struct bezoek *bezoek);
bool toewijzing_verrekenen_doen(struct bezoek *bezoek);
bool wie_weet_tonen(struct bezoek *bezoek);
bool toestemming_nieuw_tonen(struct bezoek *bezoek);
bool toestemming_nieuw_doen(struct bezoek *bezoek);
bool toestemming_tonen(struct bezoek *bezoek);
bool toestemming_doen(struct bezoek *bezoek);
bool delen_tonen(struct bezoek *bezoek);
bool delen_doen_tonen(struct bezoek *bezoek);
bool delen_aanpassen_doen(struct bezoek *bezoek);
bool deling_tonen(struct bezoek *bezoek);
bool deling_doen(struct bezoek *bezoek);
bool met_mij_gedeeld_tonen(struct bezoek *bezoek);
bool met_mij_deling_tonen(struct bezoek *bezoek);
bool gedeeld_document_tonen(struct bezoek *bezoek);
bool verbergen_tonen(struct bezoek *bezoek);
bool verbergen_doen(struct bezoek *bezoek);
bool verberging_tonen(struct bezoek *bezoek);
bool verberging_doen(struct bezoek *bezoek);
bool informeren_nieuw_tonen(struct bezoek *bezoek);
bool informeren_nieuw_doen(struct bezoek *bezoek);
bool informeren_tonen(struct bezoek *bezoek);
bool informeren_doen(struct bezoek *bezoek);
bool nazorg_nieuw_tonen(struct bezoek *bezoek);
bool nazorg_nieuw_doen(struct bezoek *bezoek);
bool nazorg_tonen(struct bezoek *bezoek);
bool nazorg_doen(struct bezoek *bezoek);
bool nazorg_contact_tonen(struct bezoek *bezoek);
bool nazorg_contact_doen(struct bezoek *bezoek);
bool nazorg_stoppen_tonen(struct bezoek *bezoek);
bool nazorg_stoppen_doen(struct bezoek *bezoek);
bool ondersteuning_nieuw_tonen(struct bezoek *bezoek);
bool ondersteuning_nieuw_doen(struct bezoek *bezoek);
bool ondersteuning_tonen(struct bezoek *bezoek);
bool ondersteuning_doen(struct bezoek *bezoek);
bool ondersteuning_stoppen_tonen(struct bezoek *bezoek);
bool ondersteuning_stoppen_doen(struct bezoek *bezoek);
bool keuring_tonen(struct bezoek *bezoek);
bool keurvlag_tonen(struct bezoek *bezoek);
bool keurvlag_openen_doen(struct bezoek *bezoek);
bool keurvlag_vragen_doen(struct bezoek *bezoek);
bool keurvlag_sluiten_doen(struct bezoek *bezoek);
bool keuring_nieuws_tonen(struct bezoek *bezoek);
bool keuring_nieuws_doen(struct bezoek *bezoek);
bool keuring_nieuws_stoppen_doen(struct bezoek *bezoek);
bool uitleg_tonen(struct bezoek *bezoek);
bool uitleg_doen(struct bezoek *bezoek);
bool uitleg_eigen_doen(struct bezoek *bezoek);
bool nood_tonen(struct bezoek *bezoek);
bool nood_persoon_tonen(struct bezoek *bezoek);
bool nood_doen(struct bezoek *bezoek);
bool nood_einde_doen(struct bezoek *bezoek);
bool nood_zien_tonen(struct bezoek *bezoek);
bool nood_zien_doen(struct bezoek *bezoek);
bool huishouden_tonen(struct bezoek *bezoek);
bool huishouden_ondersteuning_tonen(struct bezoek *bezoek);
bool huishouden_besluiten_tonen(struct bezoek *bezoek);
bool besluit_aanvraag_tonen(struct bezoek *bezoek);
bool besluit_aanvraag_doen(struct bezoek *bezoek);
bool besluit_spoed_tonen(struct bezoek *bezoek);
bool besluit_spoed_doen(struct bezoek *bezoek);
bool besluit_daarna_tonen(struct bezoek *bezoek);
bool besluit_daarna_doen(struct bezoek *bezoek);
bool besluit_tonen(struct bezoek *bezoek);
bool besluit_doen(struct bezoek *bezoek);
bool besluit_vervallen_doen(struct bezoek *bezoek);
bool verzoek_doen(struct bezoek *bezoek);
bool verzoek_vraag_doen(struct bezoek *bezoek);
bool verzoek_antwoord_doen(struct bezoek *bezoek);
bool verzoek_uitkomst_doen(struct bezoek *bezoek);
bool huishouden_contact_tonen(struct bezoek *bezoek);
bool huishouden_documenten_tonen(struct bezoek *bezoek);
bool huishouden_tijdlijn_tonen(struct bezoek *bezoek);
bool bewoners_tonen(struct bezoek *bezoek);
bool bewoners_doen(struct bezoek *bezoek);
bool bewoners_zoeken(struct bezoek *bezoek);
bool bewoner_toevoegen_doen(struct bezoek *bezoek);
bool lid_tonen(struct bezoek *bezoek);
bool lid_doen(struct bezoek *bezoek);
bool verhuizen_tonen(struct bezoek *bezoek);
bool verhuizen_terug(struct bezoek *bezoek);
bool verhuizen_zoeken(struct bezoek *bezoek);
bool verhuizen_bekijken(struct bezoek *bezoek);
bool verhuizen_doen(struct bezoek *bezoek);
bool een_worden_tonen(struct bezoek *bezoek);
bool een_worden_zoeken(struct bezoek *bezoek);
bool een_worden_doen(struct bezoek *bezoek);
bool notitie_nieuw_doen(struct bezoek *bezoek);
bool bijlage_doen(struct bezoek *bezoek);
bool logboek_tonen(struct bezoek *bezoek);
bool netwerk_nieuw_tonen(struct bezoek *bezoek);
bool netwerk_nieuw_doen(struct bezoek *bezoek);
bool netwerk_lid_tonen(struct bezoek *bezoek);
bool netwerk_lid_doen(struct bezoek *bezoek);
bool netwerk_zoeken(struct bezoek *bezoek);
bool netwerk_kiezen(struct bezoek *bezoek);
bool vertegenwoordiging_tonen(struct bezoek *bezoek);
bool vertegenwoordiging_nieuw_tonen(struct bezoek *bezoek);
bool vertegenwoordiging_nieuw_doen(struct bezoek *bezoek);
bool vertegenwoordiging_rij_tonen(struct bezoek *bezoek);
bool vertegenwoordiging_rij_doen(struct bezoek *bezoek);
bool notitie_verbeteren_tonen(struct bezoek *bezoek);
bool notitie_verbeteren_doen(struct bezoek *bezoek);
bool notitie_intrekken_tonen(struct bezoek *bezoek);
bool notitie_intrekken_doen(struct bezoek *bezoek);
bool verheldering_overzicht_tonen(struct bezoek *bezoek);
bool verheldering_beginnen_doen(struct bezoek *bezoek);
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
bool verstuurd_tonen(struct bezoek *bezoek);
bool verstuurd_weg_doen(struct bezoek *bezoek);
bool gebruikers_tonen(struct bezoek *bezoek);
bool gebruikers_doen(struct bezoek *bezoek);
bool gebruiker_aan_doen(struct bezoek *bezoek);
bool gebruiker_uit_doen(struct bezoek *bezoek);
bool wachtwoord_tonen(struct bezoek *bezoek);
bool wachtwoord_doen(struct bezoek *bezoek);
bool afspraak_nieuw_tonen(struct bezoek *bezoek);
bool afspraak_nieuw_doen(struct bezoek *bezoek);
bool afspraak_tonen(struct bezoek *bezoek);
bool afspraak_verzetten_tonen(struct bezoek *bezoek);
bool afspraak_verzetten_doen(struct bezoek *bezoek);
bool afspraak_afzeggen_tonen(struct bezoek *bezoek);
bool afspraak_afzeggen_doen(struct bezoek *bezoek);
bool afspraak_gehouden_doen(struct bezoek *bezoek);
bool afspraak_niet_verschenen_doen(struct bezoek *bezoek);
bool afspraak_brief_doen(struct bezoek *bezoek);
bool afspraak_ics_tonen(struct bezoek *bezoek);
bool agenda_tonen(struct bezoek *bezoek);
bool agenda_ics_tonen(struct bezoek *bezoek);
bool melding_oppakken_doen(struct bezoek *bezoek);
bool melding_geven_tonen(struct bezoek *bezoek);
bool melding_geven_doen(struct bezoek *bezoek);
bool werk_overdragen_tonen(struct bezoek *bezoek);
bool werk_overdragen_doen(struct bezoek *bezoek);
bool werkoverdracht_aannemen_doen(struct bezoek *bezoek);
bool werkoverdracht_terug_tonen(struct bezoek *bezoek);
bool werkoverdracht_terug_doen(struct bezoek *bezoek);
bool afwezig_tonen(struct bezoek *bezoek);
bool afwezig_doen(struct bezoek *bezoek);
bool afwezig_intrekken_doen(struct bezoek *bezoek);
bool spoed_nieuw_tonen(struct bezoek *bezoek);
bool spoed_nieuw_doen(struct bezoek *bezoek);
bool spoed_tonen(struct bezoek *bezoek);
bool spoed_doen(struct bezoek *bezoek);
bool taak_klaar_doen(struct bezoek *bezoek);
bool cijfers_tonen(struct bezoek *bezoek);
bool cijfers_meldingen_tonen(struct bezoek *bezoek);
bool cijfers_trajecten_tonen(struct bezoek *bezoek);
bool geschilregister_tonen(struct bezoek *bezoek);
bool geschil_vorm_tonen(struct bezoek *bezoek);
bool geschil_vorm_doen(struct bezoek *bezoek);
bool geschil_tonen(struct bezoek *bezoek);
bool geschilstap_tonen(struct bezoek *bezoek);
bool geschilstap_doen(struct bezoek *bezoek);
bool klok_tonen(struct bezoek *bezoek);
bool klok_doen(struct bezoek *bezoek);
bool klokstap_tonen(struct bezoek *bezoek);
bool klokstap_doen(struct bezoek *bezoek);
bool verzoeken_tonen(struct bezoek *bezoek);
bool verzoeken_zoeken(struct bezoek *bezoek);
bool gegevensverzoek_nieuw_tonen(struct bezoek *bezoek);
bool gegevensverzoek_nieuw_doen(struct bezoek *bezoek);
bool gegevensverzoek_tonen(struct bezoek *bezoek);
bool gegevensverzoek_stap_tonen(struct bezoek *bezoek);
bool gegevensverzoek_stap_doen(struct bezoek *bezoek);
bool gegevensverzoek_brief_tonen(struct bezoek *bezoek);
bool kopie_tonen(struct bezoek *bezoek);
bool kopie_kiezen_doen(struct bezoek *bezoek);
bool kopie_maken_doen(struct bezoek *bezoek);
bool kopie_bestand_tonen(struct bezoek *bezoek);
bool vernietiglijst_tonen(struct bezoek *bezoek);
bool bewaren_tonen(struct bezoek *bezoek);
bool vernietigen_voorstellen_doen(struct bezoek *bezoek);
bool langer_bewaren_tonen(struct bezoek *bezoek);
bool langer_bewaren_doen(struct bezoek *bezoek);
bool vernietigen_bevestigen_doen(struct bezoek *bezoek);
bool verklaring_tonen(struct bezoek *bezoek);
bool verklaring_pdf_tonen(struct bezoek *bezoek);
bool leemten_tonen(struct bezoek *bezoek);
bool leemte_nieuw_tonen(struct bezoek *bezoek);
bool leemte_nieuw_doen(struct bezoek *bezoek);
bool oplossing_tonen(struct bezoek *bezoek);
bool oplossing_doen(struct bezoek *bezoek);
bool oplossingen_tonen(struct bezoek *bezoek);
bool plan_tonen(struct bezoek *bezoek);
bool plan_beginnen_doen(struct bezoek *bezoek);
bool plantekst_tonen(struct bezoek *bezoek);
bool plantekst_doen(struct bezoek *bezoek);
bool plandoel_tonen(struct bezoek *bezoek);
bool plandoel_doen(struct bezoek *bezoek);
bool plandoel_weg_doen(struct bezoek *bezoek);
bool planafspraak_tonen(struct bezoek *bezoek);
bool planafspraak_doen(struct bezoek *bezoek);
bool planafspraak_weg_doen(struct bezoek *bezoek);
bool planafspraak_gedaan_doen(struct bezoek *bezoek);
bool planafspraak_niet_tonen(struct bezoek *bezoek);
bool planafspraak_niet_doen(struct bezoek *bezoek);
bool planevaluatie_doen(struct bezoek *bezoek);
bool casus_afsluiten_tonen(struct bezoek *bezoek);
bool casus_afsluiten_doen(struct bezoek *bezoek);
bool casus_heropenen_tonen(struct bezoek *bezoek);
bool casus_heropenen_doen(struct bezoek *bezoek);
bool traject_afsluiten_tonen(struct bezoek *bezoek);
bool traject_afsluiten_doen(struct bezoek *bezoek);
bool traject_heropenen_tonen(struct bezoek *bezoek);
bool traject_heropenen_doen(struct bezoek *bezoek);
bool evaluatie_tonen(struct bezoek *bezoek);
bool evaluatie_doen(struct bezoek *bezoek);
bool evaluatie_vervallen_doen(struct bezoek *bezoek);
bool plan_vaststellen_tonen(struct bezoek *bezoek);
bool plan_vaststellen_doen(struct bezoek *bezoek);
bool planversie_tonen(struct bezoek *bezoek);
bool planversie_brief_doen(struct bezoek *bezoek);
bool plan_vergelijken_tonen(struct bezoek *bezoek);
bool plan_beeindigen_tonen(struct bezoek *bezoek);
bool plan_beeindigen_doen(struct bezoek *bezoek);
bool verslag_tonen(struct bezoek *bezoek);
bool verslag_doen(struct bezoek *bezoek);
bool verslag_versturen_doen(struct bezoek *bezoek);
bool korte_weg_tonen(struct bezoek *bezoek);
bool korte_weg_doen(struct bezoek *bezoek);
bool aanvraag_tonen(struct bezoek *bezoek);
bool aanvraag_doen(struct bezoek *bezoek);
bool verslagversie_tonen(struct bezoek *bezoek);
bool verslag_reageren_doen(struct bezoek *bezoek);
bool verslag_tekenen_doen(struct bezoek *bezoek);
bool melding_traject_tonen(struct bezoek *bezoek);
bool melding_traject_doen(struct bezoek *bezoek);
bool huishouden_traject_tonen(struct bezoek *bezoek);
bool huishouden_traject_doen(struct bezoek *bezoek);
bool traject_wie_tonen(struct bezoek *bezoek);
bool traject_wie_doen(struct bezoek *bezoek);
bool traject_delen_tonen(struct bezoek *bezoek);
bool traject_delen_doen(struct bezoek *bezoek);
bool kant_erbij_doen(struct bezoek *bezoek);
bool kant_eraf_tonen(struct bezoek *bezoek);
bool kant_eraf_doen(struct bezoek *bezoek);
bool aanspreekpunt_tonen(struct bezoek *bezoek);
bool aanspreekpunt_doen(struct bezoek *bezoek);
bool regie_tonen(struct bezoek *bezoek);
bool regie_doen(struct bezoek *bezoek);
bool vastgelopen_nieuw_tonen(struct bezoek *bezoek);
bool vastgelopen_nieuw_doen(struct bezoek *bezoek);
bool vastgelopen_tonen(struct bezoek *bezoek);
bool vastgelopen_doen(struct bezoek *bezoek);
bool knelpunten_tonen(struct bezoek *bezoek);
bool vak_tonen(struct bezoek *bezoek);
bool vak_doen(struct bezoek *bezoek);
bool registraties_tonen(struct bezoek *bezoek);
bool overleggen_tonen(struct bezoek *bezoek);
bool overleg_plannen_doen(struct bezoek *bezoek);
bool overleg_tonen(struct bezoek *bezoek);
bool overleg_aanwezig_doen(struct bezoek *bezoek);
bool overleg_punten_doen(struct bezoek *bezoek);
bool overleg_samen_doen(struct bezoek *bezoek);
bool overleg_sluiten_doen(struct bezoek *bezoek);
bool overleg_afspraken_tonen(struct bezoek *bezoek);
bool overleg_punt_tonen(struct bezoek *bezoek);
bool overleg_punt_doen(struct bezoek *bezoek);
bool melding_wachten_tonen(struct bezoek *bezoek);
bool melding_wachten_doen(struct bezoek *bezoek);
bool wachtlijst_tonen(struct bezoek *bezoek);
bool wachtregel_tonen(struct bezoek *bezoek);
bool wachtregel_wijzigen_doen(struct bezoek *bezoek);
bool wachtcontact_opnemen_doen(struct bezoek *bezoek);
bool wachtregel_toewijzen_doen(struct bezoek *bezoek);
bool wachtregel_eraf_doen(struct bezoek *bezoek);
bool inrichting_tonen(struct bezoek *bezoek);
bool inrichting_zoeken(struct bezoek *bezoek);
bool bestanden_tonen(struct bezoek *bezoek);
bool bestanden_doen(struct bezoek *bezoek);
bool versies_tonen(struct bezoek *bezoek);
bool proef_tonen(struct bezoek *bezoek);
bool tabel_tonen(struct bezoek *bezoek);
bool tabel_bestand(struct bezoek *bezoek);
bool rij_tonen(struct bezoek *bezoek);
bool rij_formulier_tonen(struct bezoek *bezoek);
bool rij_formulier_doen(struct bezoek *bezoek);
bool voorstel_tonen(struct bezoek *bezoek);
bool voorstel_formulier_tonen(struct bezoek *bezoek);
bool voorstel_proef_tonen(struct bezoek *bezoek);
bool voorstel_opslaan_doen(struct bezoek *bezoek);
bool voorstel_opnieuw_doen(struct bezoek *bezoek);
bool voorstel_weggooien_doen(struct bezoek *bezoek);
bool versie_terug_doen(struct bezoek *bezoek);
bool stijl_tonen(struct bezoek *bezoek);

/* Is this a fault that belongs on the form, or was somebody else first? Then the form comes back as it stands now, with
 * what was typed (422 or 409). */
bool formulier_verouderd(struct bezoek *bezoek);
/* A version as forms carry it. */
struct str versie_tekst(struct bezoek *bezoek, int64_t versie);

/* A search from a page of a household: 303 to the page with its result. */
bool huishouden_zoeken(struct bezoek *bezoek, const char *wat);

/* Who is proposed to live somewhere too, and whom of them the user ticked (bewoners.c). */
struct voorstel_uit;
struct overnemen_in;
struct voorstel_beeld voorstel_beeld_van(struct bezoek *bezoek, const struct voorstel_uit *uit);
struct overnemen_in voorstel_gekozen(struct bezoek *bezoek, struct str van);

/* The outcomes of triage as the templates show them (opnemen.c). */
struct uitkomst_keuzes;
struct uitkomst_beeld uitkomst_beeld_van(struct bezoek *bezoek, const struct uitkomst_keuzes *keuzes);

/* Values of a search result as the templates show them (loket.c). */
struct zoekuitkomst;
struct zoeken_beeld zoeken_beeld_van(struct bezoek *bezoek, struct str zoekopdracht,
                                     const struct zoekuitkomst *uitkomst);

/* The hand-overs of this visitor (overdracht.c). */
bool overdrachten_beeld(struct bezoek *bezoek, struct overdrachten_beeld *ret_beeld);
/* What waits at the front door for this visitor (voordeur.c). */
bool voordeur_beeld(struct bezoek *bezoek, struct voordeur_beeld *ret_beeld);

/* A new thing of the front door: the form of `velden` as a page, with the draft under `concept` and, at first, what is
 * in `eerst`. The person or household it is about comes along in the address or the form (voordeur.c). */
struct invulblad {
  struct str actie, concept, titel, inleiding;
  const struct veld *velden;
  size_t aantal;
  const char *knop;
  const void *eerst;
  struct veldkeuzes keuzes[4];
  size_t keuze_aantal;
};
/* The person or household of this form: as the address says, or as it was sent back. */
struct str over_wie(const struct bezoek *bezoek, const char *naam);
bool invulblad_tonen(struct bezoek *bezoek, struct invulblad *blad);
/* Adds teams of today to the choices of that field. */
bool invulblad_teams(struct bezoek *bezoek, struct veldkeuzes *keuzes, const char *veld);
/* For whom it is: teams of today under `team`, colleagues in a team under `collega`. What was typed and its faults
 * stay.
 */
bool invulblad_aan_wie(struct bezoek *bezoek, struct invulblad *blad);

/* A form for what can be done with a thing; what was typed and its faults stand there when it is the one that was sent.
 */
struct formulier *stap_formulier(struct bezoek *bezoek, struct str actie, const struct veld *velden, size_t aantal,
                                 const char *knop, const char *stap, int64_t versie);
/* Was this step the one that was sent? */
bool stap_gestuurd(const struct bezoek *bezoek, const char *stap);
/* The fault of a form on the page of its thing: sets the status; somebody else who was first shows there too. */
bool fout_op_ding(struct bezoek *bezoek);
void ding_regel(struct ding_beeld *beeld, const char *kop, struct str tekst); /* nothing when the text is empty */

/* The help of providers of a household (toewijzing.c). */
struct toewijzing_blok_beeld;
bool toewijzing_blok_lezen(struct bezoek *bezoek, struct str huishouden, struct toewijzing_blok_beeld *ret_beeld);

#endif
