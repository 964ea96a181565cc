/* What each screen shows: the values that a page hands to its template (templates/NAME.html, one per screen). */
#ifndef RENDER_SCHERMEN_H
#define RENDER_SCHERMEN_H

#include "domain/vakgegevens.h"
#include "domain/beslissen.h"
#include "domain/bereik.h"
#include "domain/aanvraag.h"
#include "domain/afspraak.h"
#include "domain/afwezigheid.h"
#include "domain/advies.h"
#include "domain/dossier.h"
#include "domain/huishouden.h"
#include "domain/netwerk.h"
#include "domain/werkoverdracht.h"
#include "domain/registerbericht.h"
#include "domain/verblijf.h"
#include "domain/verslag.h"
#include "render/formulier.h"
#include "render/kader.h"
#include "render/lijst.h"
#include "render/onderdelen.h"
#include "render/svg_netwerk.h"
#include "render/svg_qr.h"
#include "render/voordeur.h"

struct inloggen_beeld {
  const struct formulier *formulier;
  struct str naar; /* address to go to after logging in */
  struct bron_knoppen bronnen;
};

struct instellen_beeld {
  const struct formulier *formulier;
  struct str naar, geheim; /* geheim: in groups of four */
  struct str adres;        /* otpauth://… for the app */
  bool moet;               /* his role may not come in without */
};
/* A form that was sent when the session had ended. */
struct verstuurd_beeld {
  struct str id, pad;
  const struct paren *formulier;
  const struct str *teksten; /* what was written in it */
  size_t tekst_aantal;
};
struct herstelcodes_beeld {
  const struct str *codes;
  size_t aantal;
  struct str verder;
};
struct sessie_rij {
  struct str publiek, apparaat, bron, begonnen, gezien; /* publiek: "" = cannot be ended here: his own */
  bool deze;
};
struct account_beeld {
  const struct sessie_rij *sessies;
  size_t sessie_aantal;
  bool met_wachtwoord; /* he came with a password; at an identity provider the second factor is its own */
  bool stap_aan;
  struct str stap_sinds;
  size_t herstelcodes;
  const struct formulier *formulier;
};

/* An appointment: shown, made or moved. */
struct afspraak_beeld {
  const struct afspraak *afspraak; /* NULL = a new one */
  const struct formulier *formulier;
  const struct formulier *brief; /* NULL = no letter can be made */
  const struct optie *personen, *medewerkers;
  size_t persoon_aantal, medewerker_aantal;
  bool mag_doen, begonnen;
  bool toch;         /* the tick "toch" was on the form already */
  bool gelijktijdig; /* somebody else changed it meanwhile */
  struct str inzending;
};

struct agenda_dag {
  dag_t dag;
  struct str id; /* of its heading */
  const struct afspraak *afspraken;
  size_t aantal;
};
struct agenda_beeld {
  const struct agenda_dag *dagen;
  size_t dag_aantal;
  const struct tab *wie; /* one's own and one's teams */
  size_t wie_aantal;
  const struct tab *beeld; /* day and week */
  bool van_team;
  struct str vorige, nu, volgende;
  dag_t vandaag;
};

/* Work to hand over. */
struct overdragen_rij {
  const struct werkstuk *stuk;
  struct str id, waarde; /* of the melding or appointment; "m-<id>" or "a-<id>" */
  bool gekozen;
  struct str naar, woorden, fout, woorden_fout;
};
struct werk_overdragen_beeld {
  const struct melding *melding; /* one question; else NULL */
  struct str wie;
  const struct formulier *formulier;
  const struct overdragen_rij *regels;
  size_t regel_aantal;
  bool meer;
  const struct optie *collegas;
  size_t collega_aantal;
  const struct tab *tabs;
  size_t tab_aantal;
  dag_t vandaag;
};

struct afwezig_beeld {
  const struct formulier *formulier;
  const struct afwezigheid *lijst;
  size_t aantal;
  bool leidt;
  const struct werkstuk *termijnen;
  size_t termijn_aantal;
  const struct optie *collegas;
  size_t collega_aantal;
  dag_t vandaag;
};

/* A person in the result of a search. */
struct zoek_regel {
  struct persoon persoon;
  struct str keus;
  bool in_schakel, in_register;
};

/* A call that was broken off. */
struct niet_af_regel {
  struct str persoon, naam; /* public id */
  moment_t op;
};

struct zoeken_beeld {
  struct voordeur_beeld voordeur;
  struct overdrachten_beeld overdrachten; /* on the start page of the desk */
  struct str zoekopdracht;                /* "" = nothing was searched yet */
  const struct zoek_regel *personen;
  size_t aantal;
  struct str bezwaar; /* why it could not be searched */
  struct str uitleg;  /* about the register */
  bool register_stil;
  bool gezocht;
  bool meer;                           /* more than are shown */
  bool op_adres;                       /* was searched by an address, which does not lead to a secret one */
  const struct niet_af_regel *niet_af; /* own drafts, on the start page */
  size_t niet_af_aantal;
};

/* Who may live there too, as the register knows it: to be ticked. */
struct voorstel_regel {
  struct persoon persoon;
  struct str waarom, van, keus;
};
struct voorstel_beeld {
  const struct voorstel_regel *regels;
  size_t aantal;
  struct str uitleg; /* why the register did not answer */
};

/* The outcomes of triage, and the keys of those that call for more, with spaces between. */
struct uitkomst_beeld {
  const struct optie *opties, *organisaties;
  size_t aantal, organisatie_aantal;
  struct str acuut, toelichting, instemming, overdracht;
};

/* The desk while somebody calls. */
struct opnemen_beeld {
  const struct persoon_bereik *bereik;   /* how the person is reached, and what is not safe */
  const struct voorstel_beeld *voorstel; /* who may live there too */
  const struct persoon *persoon, *leden;
  size_t lid_aantal;
  const struct melding *meldingen; /* of before, for who may see them */
  size_t melding_aantal;
  const struct str *bekend_bij; /* names of teams, for who may not */
  size_t bekend_aantal;
  const struct formulier *formulier;
  const struct optie *teams, *kanalen, *onderwerpen, *verwijzers;
  size_t team_aantal, kanaal_aantal, onderwerp_aantal, verwijzer_aantal;
  const char *const *vragen; /* names of the fields of triage */
  size_t vraag_aantal;
  struct uitkomst_beeld uitkomst;
  const struct advies *advies;
  bool meer_open, anders_open; /* parts that fold */
  bool signaal;                /* the resident does not know of it */
  dag_t vandaag;
};

/* Two people changed the same thing: what stands there now beside what this user typed. */
struct verschil {
  struct str label, nu, van_u;
};
struct verschillen {
  struct str wat; /* what happened, a sentence; may be empty */
  const struct verschil *rijen;
  size_t aantal;
};

/* The people around a household. */
struct netwerk_beeld {
  struct str huishouden;
  const struct netwerklid *rijen; /* first who is there now */
  size_t nu_aantal, aantal;
  struct netwerk_figuur figuur;
  bool mag_doen;
};

struct netwerk_lid_beeld {
  struct str huishouden, pad; /* pad: address of the form; zoeken and kiezen stand behind it */
  bool nieuw;
  bool wie_is_dit;                  /* somebody wants to find out who it is */
  struct str persoon, persoon_naam; /* who it is; "" = only a name */
  const struct formulier *formulier;
  const struct zoeken_beeld *zoeken;
  struct verschillen verschillen;
};

struct vertegenwoordiging_beeld {
  const struct persoon *persoon;
  struct str huishouden;
  bool mag_doen;
  const struct wie_beslist *beslist;
  size_t beslist_aantal;
  const struct vertegenwoordiging *rijen;
  size_t aantal;
  const struct formulier *formulier;
  const struct optie *wie, *documenten;
  size_t wie_aantal, document_aantal;
  struct verschillen verschillen;
  dag_t vandaag;
};

/* What stands above every tab of a household. */
struct dossierkop {
  struct str publiek, naam;
  struct str titel; /* of the tab; "" = the household itself is the title */
  const struct persoon *adresgever;
  const struct tab *tabs;
  size_t tab_aantal;
  bool kaart; /* may see what runs */
  const struct routekaart_fase *fasen;
  size_t fase_aantal; /* 0 = nothing runs */
  struct str aanspreekpunt, regie;
  struct str veiligheid;
  enum toon veiligheid_toon;
};

/* What the line of a question on top of the page offers already, so that its card does not offer it again. */
enum vraag_stap { VRAAG_GEEN, VRAAG_OPPAKKEN, VRAAG_TRAJECT, VRAAG_VERDER };

struct nu_beeld;

struct toen_nu_beeld;

struct oplossingen_beeld;
struct toewijzing_blok_beeld;

struct plan_blok_beeld;

struct casus_beeld;

struct huishouden_beeld {
  const struct dossierkop *kop;
  const struct casus_beeld *casus; /* NULL = may not be seen */
  struct str publiek;
  struct str naam; /* of the first member */
  const struct persoon *leden;
  size_t lid_aantal;
  const struct wie_beslist *beslist;                /* one for each of them */
  const struct toen_nu_beeld *scores;               /* NULL = there are none, or they may not be seen */
  const struct oplossingen_beeld *oplossingen;      /* the same */
  const struct toewijzing_blok_beeld *toewijzingen; /* NULL = they may not be seen */
  const struct nu_beeld *nu;                        /* what waits for somebody */
  const enum vraag_stap *stappen;                   /* one for each of its questions */
  const struct netwerk_beeld *netwerk;              /* NULL = may not be seen */
  const struct plan_blok_beeld *plan;               /* NULL = may not be seen */
  const struct spoed_blok_beeld *spoed;             /* NULL = there is none */
  const struct persoon_bereik *bereiken;            /* of each of them, by persoon */
  size_t bereik_aantal;
  const struct verblijf *verblijven; /* who stays elsewhere today, by persoon */
  size_t verblijf_aantal;
  const struct melding *meldingen;
  size_t melding_aantal;
  const struct overdracht *overdrachten;
  size_t overdracht_aantal;
  const struct contact *contacten;
  size_t contact_aantal;
  const struct adviesvraag *adviezen;
  size_t advies_aantal;
  const struct signaal *signalen;
  size_t signaal_aantal;
  const struct afspraak *gepland, *geweest; /* what comes or waits for its outcome, the first one first; and the rest */
  size_t gepland_aantal, geweest_aantal;
  struct str token;           /* for the small forms on the page */
  bool oppakken;              /* of a team: may take a question up and hand it over */
  const struct lid *bewoners; /* who lives there today first, then who lived there before */
  size_t bewoner_aantal, bewoner_nu;
  const struct persoon *adresgever; /* whose address is that of the household; NULL = of nobody */
  bool notities_zien, mag_doen, adres_vragen, woont_mag_anders, verheldering_zien;
  const struct registerbericht *berichten; /* from the national register */
  size_t bericht_aantal;
  const struct notitie *notities;
  size_t notitie_aantal;
  const struct lijst *notitie_lijst;
  const struct verslag_stand *verslagen; /* of its questions */
  size_t verslag_aantal;
  const struct aanvraag *aanvragen;
  size_t aanvraag_aantal;
  const struct document *documenten;
  size_t document_aantal;
  const struct formulier *notitie; /* the form of a new contactverslag */
  bool verslag_open;               /* it is the reason for coming here */
  const struct formulier *bijlage;
  struct str bijlage_fout;
  dag_t vandaag;
};

/* People of our own register who were looked for. */
struct bekenden {
  const struct persoon *personen;
  size_t aantal;
  bool gezocht;
  struct str bezwaar; /* why it could not be searched */
};

struct bewoners_beeld {
  struct str huishouden, naam;
  const struct voorstel_beeld *voorstel;
  const struct formulier *overnemen, *toevoegen;
  const struct zoeken_beeld *zoeken;
};

struct lid_beeld {
  struct str huishouden;
  const struct lid *lid;
  const struct formulier *formulier;
};

/* Splitting, moving and merging: what there is, what was chosen, and where it goes. */
struct verdelen_beeld {
  struct str huishouden, naam;
  struct str bij;          /* public id of somebody who lives where they go; "" = a new household */
  struct str bij_naam;     /* name of that household */
  struct str versie_ander; /* merging */
  const struct lid *leden, *daar;
  size_t lid_aantal, daar_aantal;
  const struct melding *meldingen;
  size_t melding_aantal;
  const struct notitie *notities;
  size_t notitie_aantal;
  const struct document *documenten;
  size_t document_aantal;
  const struct formulier *formulier;
  const struct bekenden *bekenden;
  bool casus_hier;
  dag_t vanaf;
};

struct melding_beeld {
  const struct melding *melding;
  struct str huishouden;
  const struct formulier *formulier;
  const struct zoeken_beeld *zoeken;     /* moving: who is the right one */
  const struct uitkomst_beeld *uitkomst; /* giving an outcome */
};

struct notitie_beeld {
  const struct notitie *notitie;
  struct str huishouden;
  const struct formulier *formulier;
};

/* A secret address: asked for, or shown. */
struct adres_beeld {
  const struct persoon *persoon;
  struct str verblijf; /* where he stays today; "" = at home */
  struct str huishouden;
  const struct formulier *formulier;
  bool getoond;
};

/* Who looks like somebody. */
struct dubbel_beeld {
  const struct persoon *deze; /* NULL while he is being entered */
  struct str huishouden;
  const struct persoon *lijken;
  size_t aantal;
  bool gezocht; /* somebody was looked for by hand */
  const struct persoon *gevonden;
  size_t gevonden_aantal;
  struct str bezwaar; /* why it could not be searched */
  struct str anderen; /* their public ids, with commas between: sent along with "no" */
};

/* Two persons side by side; a line per field that differs. */
struct samenvoegen_regel {
  const char *naam;
  struct str label, deze, ander;
  bool van_ander;
};
struct samenvoegen_beeld {
  const struct persoon *deze, *ander;
  const struct samenvoegen_regel *regels;
  size_t regel_aantal;
  const struct formulier *formulier;
};

struct account {
  struct str publiek, naam, inlognaam, rol, teams;
  bool actief, tweede_factor;
};

/* What a worker is and has for his work. */
struct vakgegevens_beeld {
  const struct vakgegevens *vak;
  const struct formulier *formulier;
  bool verouderd; /* somebody else changed it: what stands there now is shown too */
  const struct optie *disciplines, *gebieden, *rollen;
  size_t discipline_aantal, gebied_aantal, rol_aantal;
};
struct registraties_beeld {
  const struct vakgegevens *rijen;
  size_t aantal;
};

struct gebruikers_beeld {
  const struct account *accounts;
  size_t aantal;
  const struct formulier *formulier;
  const struct optie *teams;
  size_t team_aantal;
};

struct tijdlijn_beeld {
  const struct dossierkop *kop;
  const struct lijst *lijst; /* for its filters */
  const struct tijdlijn_punt *punten;
  size_t aantal;
  bool op_persoon;   /* only what is recorded by name */
  struct str verder; /* address of what came before; "" = this is all */
};

struct logboek_beeld {
  const struct dossierkop *kop;
  const struct logregel *regels;
  size_t aantal;
  const struct lijst *lijst;
};

/* "vrouw, geboren 12 maart 1980 (46 jaar)", "ongeboren, verwacht 1 augustus 2026": as lists of persons show them. */
struct str persoon_kenmerk(struct arena *arena, const struct persoon *persoon, dag_t vandaag);
/* Does this value stand there under this name? NULL = nothing does. */
bool staat_in(const struct paren *waarden, struct str naam, struct str waarde);
/* "kind · woont hier sinds 3 maart 2026", "partner · van 3 maart 2026 tot en met 1 april 2026 · verhuisd". */
struct str lid_tekst(struct arena *arena, const struct lidmaatschap *lid);
/* "sinds 24 maart 2026, tot en met 1 mei 2026", "tot en met 1 mei 2026"; "" when neither is known. */
struct str periode_tekst(struct arena *arena, dag_t vanaf, dag_t tot);
/* The first words of a text, cut at a word, with "…" when there was more. */
struct str eerste_woorden(struct arena *arena, struct str tekst, size_t max);
/* The name of a household: that of its first member, "Van den Berg". */
struct str huishouden_naam(struct arena *arena, const struct persoon *persoon);
/* "persoon,melding" as people write it: "persoon, melding". */
struct str komma_spatie(struct arena *arena, struct str lijst);
/* Green for held, orange for what did not go on. */
enum toon afspraak_toon(enum afspraakstand stand);
/* "34 kB", "2,1 MB". */
struct str bestandsgrootte(struct arena *arena, int64_t bytes);

/* How a question came in, in words. */
struct str onderwerp_namen(struct arena *arena, const struct opname *opname);
struct str gekozen_aanbod(struct arena *arena, const struct opname *opname); /* what was taken up; "" = nothing */
struct str melder_tekst(struct arena *arena, const struct opname_melder *melder);
/* Whose words the question has: "de inwoner", "Greet (dochter)". */
struct str wie_vroeg(struct arena *arena, const struct melding *melding);
/* "team " before its name, unless that says itself that it is a team or a desk. */
struct str team_tekst(struct arena *arena, struct str naam);
bool is_aangevraagd(const struct aanvraag *aanvragen, size_t aantal, int64_t melding);
struct str voorstel_tekst(struct arena *arena, const struct opname *opname);
struct str acuut_tekst(struct arena *arena, const struct uitkomst *uitkomst);
bool geld_met_ster(const struct advies *advies);

#endif
