/* Looking: the work list of a team, the file of a household, and who looked. */
#ifndef ACTS_DOSSIER_INZIEN_H
#define ACTS_DOSSIER_INZIEN_H

#include "acts/werk.h"
#include "domain/beslissen.h"
#include "domain/bereik.h"
#include "domain/afspraak.h"
#include "domain/casus.h"
#include "domain/nazorg.h"
#include "domain/ondersteuning.h"
#include "domain/contact.h"
#include "domain/dossier.h"
#include "domain/gebruiker.h"
#include "domain/huishouden.h"
#include "domain/kant.h"
#include "domain/netwerk.h"
#include "domain/plan.h"
#include "domain/werkoverdracht.h"
#include "domain/overdracht.h"
#include "domain/regie.h"
#include "domain/registerbericht.h"
#include "domain/vastgelopen.h"
#include "domain/verblijf.h"
#include "domain/signaal.h"
#include "domain/stagnatie.h"

struct werklijst_inzien_in {
  int64_t team;      /* 0 = the first of the actor's teams */
  int64_t bladzijde; /* from 1 */
  bool van_mij;      /* only what the actor has himself */
};
struct werklijst_inzien_uit {
  struct werklijst lijst;
  struct afspraak *vandaag, *vervangen; /* appointments of today: his own, and of whom he stands in for */
  size_t vandaag_aantal, vervangen_aantal;
  struct werkoverdracht *werkoverdrachten; /* that wait for him to accept */
  size_t werkoverdracht_aantal;
  struct werkstuk *termijnen; /* of those whom he stands in for today */
  size_t termijn_aantal;
  struct team *teams; /* the actor's own */
  size_t team_aantal;
  int64_t team; /* the one that is shown; 0 when the actor is in no team */
};
/* Lists that the rights of the actor let him see; FAULT_ACCESS for a team he is not in. */
bool werklijst_inzien(const struct werk *werk, const struct werklijst_inzien_in *in,
                      struct werklijst_inzien_uit *ret_uit, struct fault *fault);

struct huishouden_inzien_in {
  struct str huishouden;
  int64_t notities_bladzijde; /* from 1 */
};
struct huishouden_inzien_uit {
  struct huishouden huishouden;
  unsigned informatie;    /* enum informatie: what the actor may see; the rest is absent, not empty */
  bool mag_doen;          /* may work in it, not only look */
  bool verheldering_zien; /* may open the vraagverheldering (acts/verhelderen.h) */
  bool adres_vragen;      /* may ask for a secret address (acts/adres_inzien.h) */
  struct persoon *leden;  /* who lives there today */
  size_t lid_aantal;
  struct lid *bewoners; /* the same people first, each with role and days, then who lived there before */
  size_t bewoner_aantal;
  bool woont_mag_anders;       /* may change who lives there; who may work in it may add */
  struct wie_beslist *beslist; /* over help, one for each of them */
  struct netwerklid *netwerk;  /* past ones too */
  size_t netwerk_aantal;
  struct verblijf *verblijven; /* who stays elsewhere today, by persoon */
  size_t verblijf_aantal;
  struct persoon_bereik *bereiken; /* of each of them, by persoon */
  size_t bereik_aantal;
  struct casus casus; /* the active one; id 0 = none */
  struct traject *trajecten;
  size_t traject_aantal;
  bool evaluatie_nodig;                  /* a plan runs, so somebody ought to look how it goes (S2-233) */
  dag_t evaluatie_op;                    /* the next day for that; DAG_GEEN = none is planned */
  struct ondersteuning *ondersteuningen; /* what the team does itself: running ones first */
  size_t ondersteuning_aantal;
  struct nazorg *nazorg; /* of closed casussen too: running ones first */
  size_t nazorg_aantal;
  bool *deelbaar;      /* per traject: it can be offered to another household of the child */
  struct kant *kanten; /* trajecten of a child under both its casussen, or offered so */
  size_t kant_aantal;
  struct regie *regie; /* with its history, newest first */
  size_t regie_aantal;
  struct plan_afspraak *planafspraken; /* open ones of the plan, by whose they are */
  size_t planafspraak_aantal;
  struct vastgelopen *vast; /* disputes and what got stuck, newest first */
  size_t vast_aantal;
  struct stagnatie seinen[SEIN_EINDE]; /* why the casus may be stuck */
  size_t sein_aantal;
  struct melding *meldingen;
  size_t melding_aantal;
  struct afspraak *afspraken; /* the latest first */
  size_t afspraak_aantal;
  struct overdracht *overdrachten; /* newest first */
  size_t overdracht_aantal;
  struct contact *contacten;
  size_t contact_aantal;
  struct adviesvraag *adviezen;
  size_t advies_aantal;
  struct signaal *signalen; /* only for the team that weighs them */
  size_t signaal_aantal;
  bool tijd_per_contact; /* the minutes of a contact are asked */
  struct notitie *notities;
  size_t notitie_aantal;
  int64_t notitie_totaal;
  struct registerbericht *berichten; /* from the national register */
  size_t bericht_aantal;
  struct document *documenten;
  size_t document_aantal;
  struct str concept; /* the draft of a note on this household, as JSON; "" = none */
  moment_t concept_op;
};
bool huishouden_inzien(const struct werk *werk, const struct huishouden_inzien_in *in,
                       struct huishouden_inzien_uit *ret_uit, struct fault *fault);

struct logboek_inzien_uit {
  struct huishouden huishouden;
  struct logregel *regels;
  size_t aantal;
  int64_t totaal;
};
/* Who looked at this household and what was changed: for who leads the team. `bladzijde` counts from 1. */
bool logboek_inzien(const struct werk *werk, struct str huishouden, int64_t bladzijde,
                    struct logboek_inzien_uit *ret_uit, struct fault *fault);

#endif
