#include "scherm.h"

#include "domain/dossier.h"

#define LOKET (1U << ROL_LOKET)
#define TEAM (1U << ROL_PROFESSIONAL | 1U << ROL_TEAMLEIDER)
#define LEIDER (1U << ROL_TEAMLEIDER)
#define BEHEER (1U << ROL_BEHEERDER)
#define IEDEREEN (LOKET | TEAM | BEHEER)

enum { KLEIN = 64 * 1024, TEKST = 512 * 1024 };

const struct pagina paginas[] = {
    {METHOD_GET, "/", begin_tonen, IEDEREEN},
    {METHOD_GET, "/inloggen", inloggen_tonen, 0},
    {METHOD_POST, "/inloggen", inloggen_doen, 0, KLEIN},
    {METHOD_POST, "/uitloggen", uitloggen_doen, IEDEREEN, KLEIN},
    {METHOD_POST, "/sneltoetsen", sneltoetsen_doen, IEDEREEN, KLEIN},
    {METHOD_GET, "/werk", werk_tonen, TEAM},
    {METHOD_GET, "/loket", loket_tonen, LOKET | TEAM},
    {METHOD_POST, "/zoeken", zoeken_doen, LOKET | TEAM, KLEIN},
    {METHOD_GET, "/zoeken/:id", zoeken_tonen, LOKET | TEAM},
    {METHOD_POST, "/zoeken/typend", zoeken_typend, LOKET | TEAM, KLEIN},
    {METHOD_POST, "/persoon/kiezen", persoon_kiezen, LOKET | TEAM, KLEIN},
    {METHOD_GET, "/persoon/invoeren", persoon_invoeren_tonen, LOKET | TEAM},
    {METHOD_POST, "/persoon/invoeren", persoon_invoeren_doen, LOKET | TEAM, KLEIN},
    {METHOD_GET, "/persoon/:id/adres", adres_tonen, TEAM},
    {METHOD_POST, "/persoon/:id/adres", adres_doen, TEAM, KLEIN},
    {METHOD_GET, "/persoon/:id/samenvoegen", samenvoegen_tonen, TEAM},
    {METHOD_POST, "/persoon/:id/samenvoegen", samenvoegen_doen, TEAM, KLEIN},
    {METHOD_POST, "/persoon/:id/samenvoegen/zoeken", samenvoegen_zoeken, TEAM, KLEIN},
    {METHOD_POST, "/persoon/:id/anders", anders_doen, TEAM, KLEIN},
    {METHOD_GET, "/persoon/:id/melding", melding_nieuw_tonen, LOKET | TEAM},
    {METHOD_POST, "/persoon/:id/melding", melding_nieuw_doen, LOKET | TEAM, TEKST},
    {METHOD_GET, "/melding/:id/sluiten", melding_sluiten_tonen, LOKET | TEAM},
    {METHOD_POST, "/melding/:id/sluiten", melding_sluiten_doen, LOKET | TEAM, TEKST},
    {METHOD_GET, "/melding/:id/verplaatsen", melding_verplaatsen_tonen, LOKET | TEAM},
    {METHOD_POST, "/melding/:id/verplaatsen", melding_verplaatsen_doen, LOKET | TEAM, KLEIN},
    {METHOD_POST, "/melding/:id/verplaatsen/zoeken", melding_verplaatsen_zoeken, LOKET | TEAM, KLEIN},
    {METHOD_GET, "/huishouden/:id", huishouden_tonen, LOKET | TEAM},
    {METHOD_GET, "/huishouden/:id/logboek", logboek_tonen, LEIDER},
    {METHOD_POST, "/huishouden/:id/notitie", notitie_nieuw_doen, TEAM, TEKST},
    {METHOD_POST, "/huishouden/:id/bijlage", bijlage_doen, LOKET | TEAM, BIJLAGE_MAX + KLEIN},
    {METHOD_GET, "/huishouden/:id/verheldering", verheldering_overzicht_tonen, TEAM},
    {METHOD_POST, "/huishouden/:id/verheldering", verheldering_beginnen_doen, TEAM, KLEIN},
    {METHOD_POST, "/melding/:id/oppakken", vraag_oppakken_doen, TEAM, KLEIN},
    {METHOD_GET, "/verheldering/:id", verheldering_verhaal_tonen, TEAM},
    {METHOD_GET, "/verheldering/:id/leefgebieden", leefgebieden_tonen, TEAM},
    {METHOD_POST, "/verheldering/:id/leefgebieden", leefgebieden_doen, TEAM, KLEIN},
    {METHOD_GET, "/verheldering/:id/gesprek", verheldering_gesprek_tonen, TEAM},
    {METHOD_POST, "/verheldering/:id/gesprek", verheldering_gesprek_doen, TEAM, KLEIN},
    {METHOD_GET, "/verheldering/:id/plan", eigen_plan_tonen, TEAM},
    {METHOD_POST, "/verheldering/:id/plan", eigen_plan_doen, TEAM, KLEIN},
    {METHOD_POST, "/verheldering/:id/afronden", verheldering_afronden_doen, TEAM, KLEIN},
    {METHOD_GET, "/verhelderingsdeel/:id", deel_tonen, TEAM},
    {METHOD_POST, "/verhelderingsdeel/:id", deel_doen, TEAM, TEKST},
    {METHOD_POST, "/verhelderingsdeel/:id/overnemen", deel_overnemen_doen, TEAM, KLEIN},
    {METHOD_GET, "/notitie/:id/verbeteren", notitie_verbeteren_tonen, TEAM},
    {METHOD_POST, "/notitie/:id/verbeteren", notitie_verbeteren_doen, TEAM, TEKST},
    {METHOD_GET, "/notitie/:id/intrekken", notitie_intrekken_tonen, TEAM},
    {METHOD_POST, "/notitie/:id/intrekken", notitie_intrekken_doen, TEAM, KLEIN},
    {METHOD_GET, "/document/:id", document_tonen, LOKET | TEAM},
    {METHOD_POST, "/concept", concept_doen, LOKET | TEAM, TEKST},
    {METHOD_GET, "/beheer/gebruikers", gebruikers_tonen, BEHEER},
    {METHOD_POST, "/beheer/gebruikers", gebruikers_doen, BEHEER, KLEIN},
    {METHOD_POST, "/beheer/gebruikers/:id/aan", gebruiker_aan_doen, BEHEER, KLEIN},
    {METHOD_POST, "/beheer/gebruikers/:id/uit", gebruiker_uit_doen, BEHEER, KLEIN},
    {METHOD_GET, "/beheer/gebruikers/:id/wachtwoord", wachtwoord_tonen, BEHEER},
    {METHOD_POST, "/beheer/gebruikers/:id/wachtwoord", wachtwoord_doen, BEHEER, KLEIN},
    {METHOD_GET, "/stijl", stijl_tonen, 0},
};
const size_t pagina_aantal = sizeof paginas / sizeof paginas[0];
