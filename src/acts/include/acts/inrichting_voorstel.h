/* Changing the inrichting: a change is prepared as a proposal, looked at, tried, and only then put into force. The form
 * of a row is made from the description of its table, which is the table of fields of these acts. */
#ifndef ACTS_INRICHTING_VOORSTEL_H
#define ACTS_INRICHTING_VOORSTEL_H

#include "acts/inrichting_tonen.h"
#include "acts/keuzes.h"
#include "base/embedded.h"
#include "domain/veld.h"

enum rij_daad {
  RIJ_WIJZIGEN,  /* other values from a day on */
  RIJ_TOEVOEGEN, /* a new key */
  RIJ_EINDIGEN,  /* a last day */
};
extern const struct keuze rij_daden[];

/* Names of the fields: "dag" for the day, and "cel_" with the name of its column. */
#define RIJ_VELD_DAG "dag"

struct keuzes_van_veld {
  struct keus *keuzes; /* NULL = the field has no list of its own */
  size_t aantal;
  bool meer; /* several may be chosen */
};

struct rijformulier_in {
  struct str tabel, sleutel;
  enum rij_daad daad;
  dag_t dag;           /* whose values to begin with */
  struct str voorstel; /* "" = a new one; otherwise the form as it was filled in */
};
struct rijformulier {
  struct tabel_beeld tabel;
  struct str sleutel, naam;
  enum rij_daad daad;
  int64_t versie; /* of the inrichting that the user sees */
  struct str voorstel;
  bool van_wet; /* the values are those of the law: a row of our own comes in its place */
  const struct veld *velden;
  const struct keuzes_van_veld *keuzes; /* beside each field */
  size_t aantal;
  struct paren waarden;
};
/* FAULT_ABSENT when there is no such table, row or proposal; FAULT_RULE for a table that is only of the law. */
bool rijformulier_maken(const struct werk *werk, const struct rijformulier_in *in, struct rijformulier *ret_formulier,
                        struct fault *fault);

struct bezwaren {
  const struct bezwaar *bezwaar;
  size_t aantal, totaal;
};
enum { BEZWAREN_MAX = 200 };

struct rij_voorstellen_in {
  struct str tabel, sleutel;
  enum rij_daad daad;
  int64_t versie;
  struct str voorstel;         /* "" = a new one; otherwise it takes the place of that one */
  const struct paren *waarden; /* of the form */
};
/* Everything that is wrong at once (FAULT_INPUT): of this row at its fields, the rest in `bezwaren`. The outcome is the
 * public id of the proposal. */
bool rij_voorstellen(const struct werk *werk, const struct rij_voorstellen_in *in, struct bezwaren *ret_bezwaren,
                     struct str *ret_voorstel, struct fault *fault);

/* Files that come in the place of their namesakes. FAULT_INPUT with all that is wrong in them, or when nothing differs.
 */
bool bestanden_voorstellen(const struct werk *werk, const struct embedded *files, struct bezwaren *ret_bezwaren,
                           struct str *ret_voorstel, struct fault *fault);

/* Everything as it was in that version. */
bool versie_voorstellen(const struct werk *werk, int64_t versie, struct bezwaren *ret_bezwaren,
                        struct str *ret_voorstel, struct fault *fault);

struct voorstel_uit {
  struct wijzigingsvoorstel voorstel;
  int64_t nieuwste;                 /* the version in force */
  struct inrichting_versie laatste; /* that version; nr 0 when there is none */
  struct rijverschil *verschillen;  /* with the version that it rests on */
  size_t aantal, totaal;
  dag_t eerste;                 /* the first day to come on which something is other; today when there is none */
  bool verleden;                /* something of it begins or ends before today */
  struct rijverschil *intussen; /* what others changed since */
  size_t intussen_aantal, intussen_totaal;
};
bool voorstel_inzien(const struct werk *werk, struct str voorstel, struct voorstel_uit *ret_uit, struct fault *fault);

struct voorstel_opslaan_in {
  struct str waarom;
};
extern const struct veld voorstel_opslaan_velden[];
extern const size_t voorstel_opslaan_velden_aantal;
/* Puts it into force as a new version. FAULT_STALE when the inrichting is not the one that it rests on any more. */
bool voorstel_opslaan(const struct werk *werk, struct str voorstel, const struct voorstel_opslaan_in *in,
                      int64_t *ret_versie, struct fault *fault);

/* The same change once more, on what is in force now; the proposal keeps its id. False with FAULT_INPUT when it does
 * not fit there any more. */
bool voorstel_opnieuw(const struct werk *werk, struct str voorstel, struct bezwaren *ret_bezwaren, struct fault *fault);

bool voorstel_weggooien(const struct werk *werk, struct str voorstel, struct fault *fault);

struct proberen_uit {
  struct wijzigingsvoorstel voorstel; /* empty without one */
  dag_t van, tot;                     /* the meldingen were received on these days */
  dag_t op;
  size_t totaal, anders;
  struct proeftelling *tellingen; /* what differs first */
  size_t telling_aantal;
  struct proefverschil *verschillen;
  size_t verschil_aantal;
};
enum { PROEFVERSCHILLEN_MAX = 500 };
/* The meldingen of the last month, routed as today and as on day `op` with the proposal ("" = the inrichting as it is);
 * nothing changes. It sees of each melding what struct proefmelding holds, and says so in the logboek. */
bool voorstel_proberen(const struct werk *werk, struct str voorstel, dag_t op, struct proberen_uit *ret_uit,
                       struct fault *fault);

#endif
