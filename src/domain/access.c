#include "domain/access.h"

#include <string.h>

static const struct {
  const char *code, *naam;
} rol_namen[ROL_AANTAL] = {
    [ROL_SYSTEEM] = {"systeem", "Systeem"},
    [ROL_LOKET] = {"loketmedewerker", "Loketmedewerker"},
    [ROL_PROFESSIONAL] = {"professional", "Professional"},
    [ROL_TEAMLEIDER] = {"teamleider", "Teamleider"},
    [ROL_BEHEERDER] = {"beheerder", "Beheerder"},
    [ROL_KWALITEIT] = {"kwaliteitsmedewerker", "Kwaliteitsmedewerker"},
    [ROL_PRIVACY] = {"privacy-officer", "Privacy officer"},
    [ROL_INWONER] = {"inwoner", "Inwoner"},
    [ROL_PARTNER] = {"partner", "Partner"},
};

const struct keuze rollen[] = {
    {ROL_LOKET, "loketmedewerker", "Loketmedewerker"},
    {ROL_PROFESSIONAL, "professional", "Professional"},
    {ROL_TEAMLEIDER, "teamleider", "Teamleider"},
    {ROL_BEHEERDER, "beheerder", "Beheerder"},
    {ROL_KWALITEIT, "kwaliteitsmedewerker", "Kwaliteitsmedewerker"},
    {ROL_PRIVACY, "privacy-officer", "Privacy officer"},
    {0, NULL, NULL},
};

const char *rol_naam(enum rol rol) {
  return rol_namen[rol].naam;
}
const char *rol_code(enum rol rol) {
  return rol_namen[rol].code;
}

struct str rol_lognaam(enum rol rol, struct str naam) {
  return rol == ROL_INWONER ? str_of(rol_namen[rol].code) : naam;
}

const char *grond_code(enum grond grond) {
  static const char *const codes[GROND_AANTAL] = {"hulpvraag", "aanmelding",   "leiding",   "beheer",
                                                  "systeem",   "voordeur",     "nood",      "toezicht",
                                                  "eigen",     "samenwerking", "kwaliteit", "overleg"};
  return codes[grond];
}

struct str informatie_codes(unsigned soorten, char ret_text[INFO_CODES_MAX]) {
  static const char *const codes[INFO_AANTAL] = {
      "persoon", "melding",      "notitie",  "document", "logboek",   "gebruiker",  "inrichting",
      "casus",   "verheldering", "plan",     "netwerk",  "telling",   "overdracht", "contact",
      "advies",  "signaal",      "aanvraag", "leemte",   "cijfers",   "bestaan",    "toestemming",
      "keuring", "verzoek",      "eigen",    "gedeeld",  "terugblik", "webvraag"};
  size_t at = 0;
  for (unsigned i = 0; i < INFO_AANTAL; i++) {
    if (!(soorten >> i & 1)) continue;
    if (at) ret_text[at++] = ',';
    size_t len = strlen(codes[i]);
    memcpy(ret_text + at, codes[i], len);
    at += len;
  }
  return (struct str){ret_text, at};
}

#define G(grond) (1U << GROND_##grond)
#define WERK (INFO_CASUS | INFO_VERHELDERING | INFO_PLAN)
#define DOSSIER (INFO_PERSOON | INFO_MELDING | INFO_NOTITIE | INFO_DOCUMENT | INFO_NETWERK | INFO_AANVRAAG | WERK)
/* Who stands in, or goes along, has what the worker has; a team has all of it only until one of them works there
 * (S4-315). */
#define BETROKKEN (RELATIE_TEAM | RELATIE_EIGEN | RELATIE_WAARNEMER | RELATIE_ERBIJ)
#define LEIDEND (BETROKKEN | RELATIE_TEAMGENOOT)
#define VOORDEUR (INFO_OVERDRACHT | INFO_CONTACT | INFO_ADVIES | INFO_SIGNAAL)
#define OMSTANDIG (INFO_PERSOON | INFO_MELDING | INFO_NETWERK | WERK)
#define TAFEL (INFO_PERSOON | INFO_MELDING | INFO_CASUS)
#define VOORVELD (INFO_PERSOON | INFO_MELDING | INFO_NOTITIE | INFO_VERHELDERING)
#define OMTREK (LEIDEND | RELATIE_ADVISEUR | RELATIE_AANGEBODEN | RELATIE_AGENDA | RELATIE_ZIJDE)
#define OVERDRAGERS (BETROKKEN | RELATIE_AANNAME | RELATIE_OVERDRACHT | RELATIE_AANGEBODEN)

const struct toegangsregel toegangsregels[] = {
    /* The desk finds out who asks and records the question; it sees no file. What it recorded itself it may mend that
       day. */
    {ROL_LOKET, HANDELING_ZIEN, INFO_PERSOON, RELATIE_GEEN, G(AANMELDING)},
    {ROL_LOKET, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, RELATIE_GEEN, G(AANMELDING)},
    {ROL_LOKET, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_DOCUMENT, RELATIE_AANNAME, G(HULPVRAAG)},
    {ROL_LOKET, HANDELING_DOEN, INFO_MELDING | INFO_DOCUMENT, RELATIE_AANNAME, G(HULPVRAAG)},
    /* A desk is a team of the inrichting: what it keeps, or accepts from a team, is its own to finish (S0-38). */
    {ROL_LOKET, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_DOCUMENT, RELATIE_TEAM, G(HULPVRAAG)},
    {ROL_LOKET, HANDELING_DOEN, INFO_MELDING | INFO_DOCUMENT, RELATIE_TEAM, G(HULPVRAAG)},
    /* A hand-over is seen by who gives and by who receives; the rest of the file waits until it is accepted (S2-117).
     */
    {ROL_LOKET, HANDELING_ZIEN, INFO_OVERDRACHT, OVERDRAGERS, G(HULPVRAAG)},
    {ROL_LOKET, HANDELING_DOEN, INFO_OVERDRACHT, OVERDRAGERS, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_OVERDRACHT, OVERDRAGERS, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_OVERDRACHT, OVERDRAGERS, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_OVERDRACHT, OVERDRAGERS | RELATIE_TEAMGENOOT, G(HULPVRAAG) | G(LEIDING)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_OVERDRACHT, RELATIE_VROEGER, G(LEIDING)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_OVERDRACHT, OVERDRAGERS | RELATIE_TEAMGENOOT, G(HULPVRAAG)},
    /* A professional works in the households of his team and in those where he has a traject, and may take a question
       in like the desk. */
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_PERSOON, RELATIE_GEEN, G(AANMELDING)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, RELATIE_GEEN, G(AANMELDING)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, DOSSIER, BETROKKEN, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, DOSSIER, BETROKKEN, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_DOCUMENT, RELATIE_AANNAME, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_MELDING | INFO_DOCUMENT, RELATIE_AANNAME, G(HULPVRAAG)},
    /* A team leader sees what his team does, also what has ended, and who looked. What he records for another team is
     * his to mend that day, as with the others. */
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_PERSOON, RELATIE_GEEN, G(AANMELDING)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_PERSOON | INFO_MELDING, RELATIE_GEEN, G(AANMELDING)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, DOSSIER, LEIDEND, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, DOSSIER, LEIDEND, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, DOSSIER | INFO_LOGBOEK, LEIDEND | RELATIE_VROEGER, G(LEIDING)},
    /* What has ended nobody works in any more, so who led it is who takes it up again. */
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_CASUS, LEIDEND | RELATIE_VROEGER, G(LEIDING)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_PERSOON | INFO_MELDING | INFO_DOCUMENT, RELATIE_AANNAME,
     G(HULPVRAAG) | G(LEIDING)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_MELDING | INFO_DOCUMENT, RELATIE_AANNAME, G(HULPVRAAG)},
    /* The relations beside the own casus. Who was asked for advice reads what the asker let him read, and no
     * contactverslag or letter (S1b-93), and so does a colleague who is offered the work until he
     * has answered; at the table of a meeting there is what the item is about, and only what is
     * agreed there is written down; who leads another traject, or works in the team of who works here, sees that and
     * who, not what. */
    {ROL_PROFESSIONAL, HANDELING_ZIEN, OMSTANDIG, RELATIE_ADVISEUR | RELATIE_AANGEBODEN, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, OMSTANDIG, RELATIE_ADVISEUR | RELATIE_AANGEBODEN, G(HULPVRAAG) | G(LEIDING)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, TAFEL, RELATIE_AGENDA, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, TAFEL, BETROKKEN | RELATIE_AGENDA, G(OVERLEG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, TAFEL, RELATIE_AGENDA, G(HULPVRAAG) | G(LEIDING)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, TAFEL, LEIDEND | RELATIE_AGENDA, G(OVERLEG)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_BESTAAN, OMTREK, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_BESTAAN, OMTREK, G(HULPVRAAG) | G(LEIDING)},
    {ROL_LOKET, HANDELING_ZIEN, INFO_BESTAAN, RELATIE_TEAM | RELATIE_TEAMGENOOT, G(HULPVRAAG)},
    /* Quality looks back at the one file that a team leader asked it to, until the day he said, and writes down what
     * it found and nothing else. */
    {ROL_KWALITEIT, HANDELING_ZIEN, DOSSIER | INFO_TERUGBLIK, RELATIE_KWALITEIT, G(KWALITEIT)},
    {ROL_KWALITEIT, HANDELING_DOEN, INFO_TERUGBLIK, RELATIE_KWALITEIT, G(KWALITEIT)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_TERUGBLIK, LEIDEND | RELATIE_VROEGER, G(LEIDING)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_TERUGBLIK, LEIDEND | RELATIE_VROEGER, G(LEIDING)},
    /* What is no melding: the row itself says whose it is, and the store looks at that. The desk takes a signal in and
       sees its own of that day; who weighs is a professional (S0-16, S0-123, S0-208, S1b-93). */
    {ROL_LOKET, HANDELING_ZIEN, INFO_CONTACT | INFO_ADVIES | INFO_SIGNAAL, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_LOKET, HANDELING_DOEN, INFO_CONTACT | INFO_ADVIES | INFO_SIGNAAL, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_CONTACT | INFO_ADVIES | INFO_SIGNAAL, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_CONTACT | INFO_ADVIES | INFO_SIGNAAL, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_CONTACT | INFO_ADVIES | INFO_SIGNAAL, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_CONTACT | INFO_ADVIES | INFO_SIGNAAL, RELATIE_GEEN, G(VOORDEUR)},
    /* In the file of a household a signal is seen by the team that weighs it, not by every team that works there. */
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_SIGNAAL, RELATIE_SIGNAAL, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_SIGNAAL, RELATIE_SIGNAAL, G(HULPVRAAG) | G(LEIDING)},
    /* Who comes to the form on the website has no account: he leaves a question and reads none. Which desk a question
       is for its own row says (Wmo 2015 art. 2.3.2 lid 1; S0-55, S0-128). */
    {ROL_INWONER, HANDELING_DOEN, INFO_WEBVRAAG, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_LOKET, HANDELING_ZIEN, INFO_WEBVRAAG, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_LOKET, HANDELING_DOEN, INFO_WEBVRAAG, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_WEBVRAAG, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_WEBVRAAG, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_WEBVRAAG, RELATIE_GEEN, G(VOORDEUR)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_WEBVRAAG, RELATIE_GEEN, G(VOORDEUR)},
    /* Whose registration expires, of his own teams. */
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_GEBRUIKER, RELATIE_GEEN, G(LEIDING)},
    /* The register of missing offers names nobody, so no relation is asked (S0-144). */
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_LEEMTE, RELATIE_GEEN, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_LEEMTE, RELATIE_GEEN, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_LEEMTE, RELATIE_GEEN, G(LEIDING)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_LEEMTE, RELATIE_GEEN, G(HULPVRAAG)},
    /* Figures tell of nobody, so no relation is asked; the cases behind a figure have their own rule (S0-74, S0-75). */
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_CIJFERS, RELATIE_GEEN, G(LEIDING)},
    /* To try a change of the inrichting he counts meldingen, and sees of each no more than it takes to find it. */
    {ROL_BEHEERDER, HANDELING_ZIEN, INFO_GEBRUIKER | INFO_INRICHTING | INFO_TELLING, RELATIE_GEEN, G(BEHEER)},
    {ROL_BEHEERDER, HANDELING_DOEN, INFO_GEBRUIKER | INFO_INRICHTING, RELATIE_GEEN, G(BEHEER)},
    /* Toezicht. In an emergency who has no relation writes down why he must look (that row is examined afterwards),
       reads until the clock is over, and changes nothing but that he writes a contactverslag of what he did. */
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_KEURING, RELATIE_GEEN, G(NOOD)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, DOSSIER, RELATIE_NOOD, G(NOOD)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_NOTITIE, RELATIE_NOOD, G(NOOD)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_KEURING, RELATIE_GEEN, G(NOOD)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, DOSSIER, RELATIE_NOOD, G(NOOD)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_NOTITIE, RELATIE_NOOD, G(NOOD)},
    /* The privacy officer examines looks; what he opens of a household to do so is a look of his own. */
    {ROL_PRIVACY, HANDELING_ZIEN, INFO_KEURING, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_PRIVACY, HANDELING_DOEN, INFO_KEURING, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_SYSTEEM, HANDELING_DOEN, INFO_KEURING, RELATIE_GEEN, G(SYSTEEM)},
    /* What is asked of a worker about his own looks, and what he tells of himself: his own row says so. */
    {ROL_LOKET, HANDELING_DOEN, INFO_GEBRUIKER, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_GEBRUIKER, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_GEBRUIKER, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_BEHEERDER, HANDELING_DOEN, INFO_GEBRUIKER, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_KWALITEIT, HANDELING_DOEN, INFO_GEBRUIKER, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_PRIVACY, HANDELING_DOEN, INFO_GEBRUIKER, RELATIE_GEEN, G(TOEZICHT)},
    /* A partner: a question that is offered to him, and beside that what was opened to him (S2-117, S2-235). */
    {ROL_PARTNER, HANDELING_ZIEN, INFO_OVERDRACHT, RELATIE_OVERDRACHT, G(SAMENWERKING)},
    {ROL_PARTNER, HANDELING_DOEN, INFO_OVERDRACHT, RELATIE_OVERDRACHT, G(SAMENWERKING)},
    {ROL_PARTNER, HANDELING_ZIEN, INFO_GEDEELD, RELATIE_GEDEELD | RELATIE_UITGENODIGD, G(SAMENWERKING)},
    {ROL_PARTNER, HANDELING_DOEN, INFO_GEDEELD, RELATIE_UITGENODIGD, G(SAMENWERKING)},
    {ROL_PARTNER, HANDELING_DOEN, INFO_WEBVRAAG, RELATIE_GEEN, G(VOORDEUR)},
    /* Where the agreement says so a partner leads the first steps: who lives there, the question that it took over, its
       own contactverslagen and the vraagverheldering, until it hands the question on. The vraagverheldering begins a
       casus when there is none; he sees nothing of it (S2-97..S2-102, S2-143, S2-236). */
    {ROL_PARTNER, HANDELING_ZIEN, VOORVELD, RELATIE_VOORVELD, G(SAMENWERKING)},
    {ROL_PARTNER, HANDELING_DOEN, VOORVELD | INFO_CASUS, RELATIE_VOORVELD, G(SAMENWERKING)},
    /* Who may be told what: whoever works there asks for consent and shares; only what was shared is open to who
       received it, whatever else he is (S4-311..S4-317). */
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_TOESTEMMING, BETROKKEN, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_TOESTEMMING, BETROKKEN, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_TOESTEMMING, LEIDEND, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_TOESTEMMING, LEIDEND, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_TOESTEMMING, LEIDEND | RELATIE_VROEGER, G(LEIDING)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_GEDEELD, RELATIE_GEDEELD, G(SAMENWERKING)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_GEDEELD, RELATIE_GEDEELD, G(SAMENWERKING)},
    {ROL_SYSTEEM, HANDELING_ZIEN, INFO_TOESTEMMING, RELATIE_GEEN, G(SYSTEEM)},
    {ROL_SYSTEEM, HANDELING_DOEN, INFO_TOESTEMMING, RELATIE_GEEN, G(SYSTEEM)},
    /* The resident, and who stands for him or supports him: only by what was made for them, one person at a time
     * (AVG art. 15; Jeugdwet art. 7.3.10, nog te toetsen). */
    {ROL_INWONER, HANDELING_ZIEN, INFO_EIGEN, RELATIE_ZELF | RELATIE_NAMENS, G(EIGEN)},
    {ROL_INWONER, HANDELING_DOEN, INFO_EIGEN, RELATIE_ZELF | RELATIE_NAMENS, G(EIGEN)},
    /* What a resident asks about his data and what is kept how long: the privacy officer sees to it and finds out who
     * asks; who works in the household takes it in and advises, and nobody else learns of it (AVG art. 12 and 39). */
    {ROL_PRIVACY, HANDELING_ZIEN, INFO_VERZOEK | INFO_PERSOON, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_PRIVACY, HANDELING_DOEN, INFO_VERZOEK, RELATIE_GEEN, G(TOEZICHT)},
    {ROL_PROFESSIONAL, HANDELING_ZIEN, INFO_VERZOEK, BETROKKEN, G(HULPVRAAG)},
    {ROL_PROFESSIONAL, HANDELING_DOEN, INFO_VERZOEK, BETROKKEN, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_VERZOEK, LEIDEND, G(HULPVRAAG)},
    {ROL_TEAMLEIDER, HANDELING_ZIEN, INFO_VERZOEK, LEIDEND | RELATIE_VROEGER, G(LEIDING)},
    {ROL_TEAMLEIDER, HANDELING_DOEN, INFO_VERZOEK, LEIDEND, G(HULPVRAAG)},
    /* Command line, jobs, demo: with the user of the operating system in the logboek. */
    {ROL_SYSTEEM, HANDELING_ZIEN, DOSSIER | INFO_LOGBOEK | INFO_GEBRUIKER | INFO_INRICHTING | INFO_CIJFERS | VOORDEUR,
     RELATIE_GEEN, G(SYSTEEM)},
    {ROL_SYSTEEM, HANDELING_DOEN, DOSSIER | INFO_GEBRUIKER | INFO_INRICHTING | VOORDEUR, RELATIE_GEEN, G(SYSTEEM)},
};
const size_t toegangsregel_aantal = sizeof toegangsregels / sizeof toegangsregels[0];

unsigned access_relaties(enum rol rol, enum handeling handeling, enum informatie soort, enum grond grond) {
  unsigned relaties = 0;
  for (size_t i = 0; i < toegangsregel_aantal; i++) {
    const struct toegangsregel *regel = &toegangsregels[i];
    if (regel->rol == rol && regel->handeling == handeling && (regel->informatie & soort) &&
        (regel->gronden >> grond & 1))
      relaties |= regel->relaties;
  }
  return relaties;
}

bool access_compartiment(enum rol rol, bool zelf) {
  return zelf || rol == ROL_SYSTEEM;
}

unsigned access_bij_inzage(enum rol rol, enum inzage inzage, unsigned relaties) {
  return inzage == INZAGE_NIETS && rol != ROL_TEAMLEIDER ? relaties & ~(unsigned)RELATIE_TEAMGENOOT : relaties;
}

unsigned access_bij_overeenkomst(bool voert_stappen, unsigned relaties) {
  return voert_stappen ? relaties : relaties & ~(unsigned)RELATIE_VOORVELD;
}

unsigned access_toegestaan(enum rol rol, enum handeling handeling, unsigned soorten, enum grond grond,
                           unsigned relaties) {
  unsigned toegestaan = 0;
  for (unsigned i = 0; i < INFO_AANTAL; i++) {
    unsigned soort = 1U << i;
    if ((soorten & soort) && (access_relaties(rol, handeling, soort, grond) & (relaties | RELATIE_GEEN)))
      toegestaan |= soort;
  }
  return toegestaan;
}

bool access_alleen_aanname(enum rol rol, enum handeling handeling, enum informatie soort, enum grond grond,
                           unsigned relaties) {
  unsigned genoeg = access_relaties(rol, handeling, soort, grond) & (relaties | RELATIE_GEEN);
  return genoeg == RELATIE_AANNAME;
}
