/* Looking at the file of a household, tab by tab, and at who looked. */
#ifndef ACTS_HUISHOUDEN_INZIEN_H
#define ACTS_HUISHOUDEN_INZIEN_H

#include "acts/huishouden_kop.h"
#include "acts/verhelderen.h"
#include "acts/werk.h"
#include "domain/aanvraag.h"
#include "domain/afspraak.h"
#include "domain/bereik.h"
#include "domain/beslissen.h"
#include "domain/casus.h"
#include "domain/contact.h"
#include "domain/dossier.h"
#include "domain/evaluatie.h"
#include "domain/geschil.h"
#include "domain/huishouden.h"
#include "domain/kant.h"
#include "domain/klok.h"
#include "domain/netwerk.h"
#include "domain/nazorg.h"
#include "domain/omtrek.h"
#include "domain/ondersteuning.h"
#include "domain/overdracht.h"
#include "domain/plan.h"
#include "domain/regie.h"
#include "domain/registerbericht.h"
#include "domain/signaal.h"
#include "domain/spoed.h"
#include "domain/stagnatie.h"
#include "domain/tijdlijn.h"
#include "domain/vastgelopen.h"
#include "domain/verblijf.h"
#include "domain/verslag.h"

/* What each tab of a household needs, so that none reads what it does not show. */
enum huishouden_deel {
  DEEL_OVERZICHT = 1 << 0,     /* who lives there, what was asked, what comes and what has to be done */
  DEEL_ONDERSTEUNING = 1 << 1, /* casus, trajecten, regie */
  DEEL_CONTACT = 1 << 2,       /* contactverslagen, appointments, short contacts, advice */
  DEEL_DOCUMENTEN = 1 << 3,
  DEEL_ALLES = (1 << 4) - 1,
};
struct huishouden_inzien_in {
  struct str huishouden;
  int64_t notities_bladzijde; /* from 1 */
  unsigned delen;             /* mask of enum huishouden_deel: what is read */
};
struct huishouden_inzien_uit {
  struct huishouden huishouden;
  struct huishouden_kop kop;
  unsigned informatie;   /* enum informatie: what the actor may see; the rest is absent, not empty */
  struct omtrek omtrek;  /* all there is, where he may see no more than INFO_BESTAAN */
  bool mag_doen;         /* may work in it, not only look */
  bool mag_verslag;      /* may write a contactverslag, also who came in by an emergency */
  bool adres_vragen;     /* may ask for a secret address (acts/adres_inzien.h) */
  struct persoon *leden; /* who lives there today */
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
  bool *deelbaar;      /* per traject: it can be offered to another household of the child */
  struct kant *kanten; /* trajecten of a child under both its casussen, or offered so */
  size_t kant_aantal;
  struct ondersteuning *ondersteuningen; /* what the team does itself: running ones first */
  size_t ondersteuning_aantal;
  struct casus *gesloten; /* those that ended, the newest first */
  size_t gesloten_aantal;
  bool mag_heropenen;   /* may take one of these up again */
  struct klok *klokken; /* those that run first */
  size_t klok_aantal;
  struct geschil *geschillen; /* what is open first */
  size_t geschil_aantal;
  struct nazorg *nazorg; /* of closed casussen too: running ones first */
  size_t nazorg_aantal;
  struct regie *regie; /* with its history, newest first */
  size_t regie_aantal;
  struct plan_afspraak *planafspraken; /* open ones of the plan, by whose they are */
  size_t planafspraak_aantal;
  bool evaluatie_nodig;   /* a plan runs, so somebody ought to look how it goes (S2-233) */
  dag_t evaluatie_op;     /* the next day for that; DAG_GEEN = none is planned */
  struct toen_nu *scores; /* self-reliance of the active casus, those of one person together */
  size_t score_aantal;
  struct schaal schaal;     /* naam "" = the municipality has none today */
  struct vastgelopen *vast; /* disputes and what got stuck, newest first */
  size_t vast_aantal;
  struct stagnatie seinen[SEIN_EINDE]; /* why the casus may be stuck */
  size_t sein_aantal;
  struct melding *meldingen;
  size_t melding_aantal;
  struct spoed *spoed; /* help that could not wait, newest first */
  size_t spoed_aantal;
  struct taak *taken; /* what is still open after it */
  size_t taak_aantal;
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
  struct verslag_stand *verslagen; /* how far the verslag of each question is */
  size_t verslag_aantal;
  struct aanvraag *aanvragen; /* newest first */
  size_t aanvraag_aantal;
  struct document *documenten;
  size_t document_aantal;
  struct str concept; /* the draft of a note on this household, as JSON; "" = none */
  moment_t concept_op;
};
bool huishouden_inzien(const struct werk *werk, const struct huishouden_inzien_in *in,
                       struct huishouden_inzien_uit *ret_uit, struct fault *fault);

/* The story of a household; FAULT_ACCESS for who sees no casus. */
struct tijdlijn_inzien_in {
  struct str huishouden;
  int groep;          /* enum tijdlijn_groep; 0 = everything */
  struct str persoon; /* public id; "" = everybody */
  int64_t jaar;       /* 0 = every year */
  struct str na;      /* behind which line it goes on, as `ret_verder` gave it; "" = from the top */
};
struct tijdlijn_inzien_uit {
  struct huishouden huishouden;
  struct huishouden_kop kop;
  struct persoon *leden;
  size_t lid_aantal;
  struct tijdlijn_feit *feiten;
  size_t aantal;
  struct str verder; /* to be given as `na`; "" = this was the end */
};
bool tijdlijn_inzien(const struct werk *werk, const struct tijdlijn_inzien_in *in, struct tijdlijn_inzien_uit *ret_uit,
                     struct fault *fault);

struct logboek_inzien_uit {
  struct huishouden huishouden;
  struct huishouden_kop kop;
  struct logregel *regels;
  size_t aantal;
  int64_t totaal;
};
/* Who looked at this household and what was changed: for who leads the team. `bladzijde` counts from 1. */
bool logboek_inzien(const struct werk *werk, struct str huishouden, int64_t bladzijde,
                    struct logboek_inzien_uit *ret_uit, struct fault *fault);

#endif
